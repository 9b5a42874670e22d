/** Runs the requested parts of the benchmark, prints tables and writes tmp/bench.json. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import {
  type Aim,
  editorsPart,
  exitsPart,
  growthPart,
  livePart,
  loadPart,
  memoryPart,
  processesPart,
  weightsPart,
} from "./parts";
import { printTable } from "./tables";

const root = path.resolve(import.meta.dirname, "../..");
const file = path.join(root, "tmp/bench.json");
const parts = {
  load: loadPart,
  weights: weightsPart,
  growth: growthPart,
  editors: editorsPart,
  exits: exitsPart,
  live: livePart,
  processes: processesPart,
  memory: memoryPart,
};

const requested = process.argv.slice(2);
const began = performance.now();
const aims: Aim[] = [];
// Parts that are not requested keep their earlier numbers.
const measured: Record<string, unknown> = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
mkdirSync(path.join(root, "tmp"), { recursive: true });
for (const [name, part] of Object.entries(parts)) {
  if (requested.length > 0 && !requested.includes(name)) continue;
  const result = await part();
  aims.push(...result.aims);
  measured[name] = result.measured;
  writeFileSync(file, `${JSON.stringify({ ...measured, node: process.version }, null, 2)}\n`);
}
printTable(
  "Aims",
  ["aim", "measured", ""],
  aims.map(({ aim, measured: value, isMet }) => [aim, value, isMet ? "met" : "NOT MET"]),
);
console.log(
  `\nMeasured in ${((performance.now() - began) / 1000).toFixed(0)} s; the numbers are in tmp/bench.json.`,
);
