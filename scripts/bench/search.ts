/**
 * Measures how search grows with the record: building the index and running queries, compared with writing
 * the same record as JSON in the same run. Writes the ratios to tmp/bench-search.json.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { AsOf } from "@/lib/domain/time/as-of";
import { searchRecord } from "@/lib/domain/search/search";
import { parseFiles } from "@/lib/record/parse-files";
import { readRecordFiles } from "@/lib/record/read-files";
import { multiplyIssues } from "../generate-record";
import { median } from "./median";
import { publicRecordOf } from "./public-record";

const root = path.resolve(import.meta.dirname, "../..");
const sizes = [30, 300, 3000];
const repeats = 7;
const asOf: AsOf = { kind: "now", at: new Date("2026-11-24T00:00:00Z") };
const queries = [
  "관세",
  "tariff",
  "Kim Jungkwan",
  "investment package 2025",
  "관세협상",
  "nothing holds this",
];

function timeOf(work: () => unknown): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

const { files } = await readRecordFiles(path.join(root, "prisma/record"));
const { issues: originals, ...rest } = parseFiles(files).record;

const measured = sizes.map((count) => {
  const issues = multiplyIssues(originals, count);
  const first: number[] = [];
  const later: number[] = [];
  const writing: number[] = [];
  for (let repeat = 0; repeat < repeats; repeat += 1) {
    // A new object has no index yet, so its first query includes building one.
    const record = publicRecordOf({ ...rest, issues });
    writing.push(timeOf(() => JSON.stringify(record)));
    first.push(timeOf(() => searchRecord(record, "관세", asOf)));
    for (const query of queries) later.push(timeOf(() => searchRecord(record, query, asOf)));
  }
  const developments = issues.reduce((sum, { developments: all }) => sum + all.length, 0);
  return {
    count,
    developments,
    writing: median(writing),
    first: median(first),
    later: median(later),
    slowest: Math.max(...later),
  };
});

const smallest = measured[0];
const rows = measured.map(({ count, developments, writing, first, later, slowest }) => ({
  issues: count,
  developments,
  "index, per writing as JSON": (first / writing).toFixed(2),
  "question, per writing as JSON": (later / writing).toFixed(3),
  "slowest question, per writing": (slowest / writing).toFixed(3),
  "index per issue, per smallest": smallest
    ? (first / count / (smallest.first / smallest.count)).toFixed(2)
    : "",
  "question per issue, per smallest": smallest
    ? (later / count / (smallest.later / smallest.count)).toFixed(2)
    : "",
}));

console.log("\nThe search");
console.table(rows);
mkdirSync(path.join(root, "tmp"), { recursive: true });
writeFileSync(
  path.join(root, "tmp/bench-search.json"),
  `${JSON.stringify({ node: process.version, rows }, null, 2)}\n`,
);
