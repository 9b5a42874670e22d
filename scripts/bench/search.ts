/**
 * Measures how search grows with the record: building the index and running queries, compared with writing the same
 * record as JSON in the same run. Writes the ratios to tmp/bench-search.json.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import type { AsOf } from "@/lib/domain/time/as-of";
import { searchRecord } from "@/lib/domain/search/search";
import { talksEvent } from "@/lib/schemas/record/event";
import { issue } from "@/lib/schemas/record/issue";
import { measure } from "@/lib/schemas/record/measure";
import { official } from "@/lib/schemas/record/official";
import { source } from "@/lib/schemas/record/source";
import { trip } from "@/lib/schemas/record/trip";
import { multiplyIssues } from "../generate-record";
import { median } from "./median";

const root = path.resolve(import.meta.dirname, "../..");
const sizes = [30, 300, 3000];
const repeats = 7;
const asOf: AsOf = { kind: "now", at: new Date("2026-11-24T00:00:00Z") };
const queries = ["관세", "tariff", "Kim Jungkwan", "investment package 2025", "관세협상", "nothing holds this"];

const read = (name: string): unknown => JSON.parse(readFileSync(path.join(root, `prisma/record/${name}.json`), "utf8"));

function timeOf(work: () => unknown): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

const originals = z.array(issue).parse(read("issues"));
const rest = {
  officials: z.array(official).parse(read("officials")),
  sources: z.array(source).parse(read("sources")),
  events: z.array(talksEvent).parse(read("events")),
  trips: z.array(trip).parse(read("trips")),
  measures: z.array(measure).parse(read("measures")),
};

const measured = sizes.map((count) => {
  const issues = multiplyIssues(originals, count);
  const first: number[] = [];
  const later: number[] = [];
  const writing: number[] = [];
  for (let repeat = 0; repeat < repeats; repeat += 1) {
    // A new object has no index yet, so its first query includes building one.
    const record = { ...rest, issues };
    writing.push(timeOf(() => JSON.stringify(record)));
    first.push(timeOf(() => searchRecord(record, "관세", asOf)));
    for (const query of queries) later.push(timeOf(() => searchRecord(record, query, asOf)));
  }
  const developments = issues.reduce((sum, { developments: all }) => sum + all.length, 0);
  return { count, developments, writing: median(writing), first: median(first), later: median(later), slowest: Math.max(...later) };
});

const smallest = measured[0];
const rows = measured.map(({ count, developments, writing, first, later, slowest }) => ({
  issues: count,
  developments,
  "index, per writing as JSON": (first / writing).toFixed(2),
  "question, per writing as JSON": (later / writing).toFixed(3),
  "slowest question, per writing": (slowest / writing).toFixed(3),
  "index per issue, per smallest": smallest ? (first / count / (smallest.first / smallest.count)).toFixed(2) : "",
  "question per issue, per smallest": smallest ? (later / count / (smallest.later / smallest.count)).toFixed(2) : "",
}));

console.log("\nThe search");
console.table(rows);
mkdirSync(path.join(root, "tmp"), { recursive: true });
writeFileSync(path.join(root, "tmp/bench-search.json"), `${JSON.stringify({ node: process.version, rows }, null, 2)}\n`);
