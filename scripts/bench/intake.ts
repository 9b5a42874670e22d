/**
 * Measures what the intake proposes from the made-up articles of tests/intake against what a person expects:
 * precision and recall per kind, for the articles that the rules were tuned on and for those held out apart.
 * Then how the time grows with the length of a text. Writes tmp/bench-intake.json.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { PublicRecord } from "@/lib/domain/record/visibility";
import { toJsonOutput } from "@/lib/intake/contract";
import { readIntake } from "@/lib/intake/intake";
import { parseFiles } from "@/lib/record/parse-files";
import { readRecordFiles } from "@/lib/record/read-files";
import { expectedProposals, isHeldOut, kinds, type Rates, ratesOf } from "./intake-scores";
import { median } from "./median";
import { publicRecordOf } from "./public-record";
import { printTable } from "./tables";

const root = path.resolve(import.meta.dirname, "../..");
const articles = path.join(root, "tests/intake/articles");
const doublings = [50_000, 100_000, 200_000, 400_000, 800_000];
const repeats = 3;

/** Least precision and recall. */
const aims: Record<string, readonly [number, number]> = {
  officials: [0.95, 0.9],
  dates: [0.95, 0.85],
  quotes: [0.9, 0.8],
  amounts: [0.9, 0.85],
  trips: [0.85, 0.7],
};

function measure(record: PublicRecord, names: readonly string[]): Rates {
  return ratesOf(
    names.map((name) => ({
      proposed: toJsonOutput(readIntake(readFileSync(path.join(articles, name), "utf8"), record)),
      expected: expectedProposals(readFileSync(path.join(articles, name.replace(/txt$/, "json")), "utf8")),
    })),
  );
}

function printRates(title: string, rates: Rates): void {
  printTable(
    title,
    ["kind", "precision", "recall", "right", "wrong", "missing"],
    kinds.map((kind) => {
      const { precision = 1, recall = 1, right = 0, wrong = 0, missing = 0 } = rates[kind] ?? {};
      return [kind, precision.toFixed(3), recall.toFixed(3), String(right), String(wrong), String(missing)];
    }),
  );
}

function timeOf(work: () => unknown): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

const parsed = parseFiles((await readRecordFiles(path.join(root, "prisma/record"))).files);
if (parsed.findings.length > 0) throw new Error(`The record has ${parsed.findings.length} faults.`);
const record = publicRecordOf(parsed.record);
const names = readdirSync(articles).filter((name) => name.endsWith(".txt"));
const tuned = measure(
  record,
  names.filter((name) => !isHeldOut(name)),
);
const heldOut = measure(record, names.filter(isHeldOut));
printRates("Articles that the rules were tuned on", tuned);
printRates("Articles held out", heldOut);
for (const [kind, [precision, recall]] of Object.entries(aims)) {
  const measured = heldOut[kind];
  const isMet = measured !== undefined && measured.precision >= precision && measured.recall >= recall;
  console.log(`  ${isMet ? "met" : "MISSED"}: ${kind} held out, aim ${precision} and ${recall}`);
}

const everything = names.map((name) => readFileSync(path.join(articles, name), "utf8")).join("\n\n");
const times = doublings.map((length) => {
  const text = everything.repeat(Math.ceil(length / everything.length)).slice(0, length);
  return {
    length,
    ms: median(Array.from({ length: repeats }, () => timeOf(() => readIntake(text, record)))),
  };
});
printTable(
  "Time by the length of the text",
  ["characters", "ms", "of half the length"],
  times.map(({ length, ms }, place) => [
    String(length),
    ms.toFixed(0),
    (ms / (times[place - 1]?.ms ?? ms)).toFixed(2),
  ]),
);
mkdirSync(path.join(root, "tmp"), { recursive: true });
writeFileSync(
  path.join(root, "tmp/bench-intake.json"),
  `${JSON.stringify({ tuned, heldOut, times }, null, 2)}\n`,
);
