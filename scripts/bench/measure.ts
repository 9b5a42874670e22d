/** The whole measurement: requests, weights, growth, as tables on the screen and as tmp/bench.json. */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { measureGrowth } from "./growth";
import { measureLoad } from "./load";
import { measureWeights } from "./weights";

const root = path.resolve(import.meta.dirname, "../..");

function printTable(title: string, heads: string[], rows: (string | number)[][]): void {
  const lines = [heads, ...rows.map((row) => row.map(String))];
  const widths = heads.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  console.log(`\n${title}`);
  for (const line of lines) {
    const cells = line.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)));
    console.log(`  ${cells.join("  ")}`);
  }
}

const kilobytes = (bytes: number) => (bytes / 1000).toFixed(1);
const verdict = (isMet: boolean) => (isMet ? "met" : "NOT MET");

const began = performance.now();

const load = await measureLoad();
printTable(
  `Requests per second, ${load.connections} connections, median of ${load.rounds} alternating rounds of ${load.seconds} s`,
  ["address", "kB", "page req/s", "p99 ms", "static req/s", "p99 ms", "ratio"],
  load.pages.map((page) => [
    page.address,
    kilobytes(page.bytes),
    page.page.perSecond.toFixed(0),
    page.page.p99Ms.toFixed(0),
    page.file.perSecond.toFixed(0),
    page.file.p99Ms.toFixed(0),
    page.ratio.toFixed(2),
  ]),
);

const weights = await measureWeights();
printTable(
  "First view, kB as sent (text gzipped, fonts as they are)",
  ["address", "HTML", "CSS", "script", "fonts", "other", "total", "script above minimal"],
  weights.pages.map((page) => [
    page.address,
    ...[page.html, page.css, page.script, page.fonts, page.other, page.total].map(kilobytes),
    kilobytes(page.script - weights.minimalScript),
  ]),
);
console.log(`  A minimal page of the framework sends ${kilobytes(weights.minimalScript)} kB of script.`);

const growth = await measureGrowth();
printTable(
  "Making the board, ms",
  ["issues", "read and make", "make again", "made again, per issue", "HTML kB"],
  growth.map((size) => [
    size.issues,
    size.firstMs.toFixed(0),
    size.againMs.toFixed(1),
    (size.againMs / size.issues).toFixed(3),
    kilobytes(size.bytes),
  ]),
);

const board = load.pages.find((page) => page.address === "/en");
const heaviest = (prefix: string) =>
  Math.max(...weights.pages.filter((page) => page.address.startsWith(prefix)).map((page) => page.total));
const mostScript = Math.max(...weights.pages.map((page) => page.script)) - weights.minimalScript;
const growsNoFaster = growth.every((size, place) => {
  const before = growth[place - 1];
  if (before === undefined) return true;
  const records = size.issues / before.issues;
  return size.firstMs / before.firstMs <= records && size.againMs / before.againMs <= records;
});
printTable(
  "Aims",
  ["aim", "measured", ""],
  [
    ["board at least 0.45 of a static file", board?.ratio.toFixed(2) ?? "-", verdict((board?.ratio ?? 0) >= 0.45)],
    ["script at most 35 kB above a minimal page", kilobytes(mostScript), verdict(mostScript <= 35_000)],
    ["first view in English at most 300 kB", kilobytes(heaviest("/en")), verdict(heaviest("/en") <= 300_000)],
    ["first view in Korean at most 500 kB", kilobytes(heaviest("/ko")), verdict(heaviest("/ko") <= 500_000)],
    ["the board's time grows no faster than its records", "", verdict(growsNoFaster)],
  ],
);

mkdirSync(path.join(root, "tmp"), { recursive: true });
writeFileSync(path.join(root, "tmp/bench.json"), `${JSON.stringify({ node: process.version, load, weights, growth }, null, 2)}\n`);
console.log(`\nMeasured in ${((performance.now() - began) / 1000).toFixed(0)} s; the numbers are in tmp/bench.json.`);
