/**
 * Measures saving and publishing at the desk, compared with writing the same rows in a bare transaction on the same
 * database in the same run. Writes the ratios to tmp/bench-saves.json.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { openDatabase } from "@/lib/db/connection/client";
import { saveDraft } from "@/lib/db/desk/drafts";
import { migrateDatabase } from "@/lib/db/migrations/migrate";
import { readRecordDocuments } from "@/lib/db/record/record-documents";
import { writeRecords } from "@/lib/db/record/write-records";
import type { RecordDocument } from "@/lib/domain/record/record-document";
import { importRecord } from "@/lib/record/import-record";
import { publishDraft } from "@/lib/record/publish-draft";
import { benchEditor } from "./bench-editor";
import { median } from "./median";

const root = path.resolve(import.meta.dirname, "../..");
const repeats = 40;
const aim = 5;

const folder = mkdtempSync(path.join(tmpdir(), "talks-bench-"));
const url = `file:${path.join(folder, "talks.db")}`;
await migrateDatabase(url);
const database = openDatabase(url);
await importRecord(path.join(root, "prisma/record"), {}, database);
const record = await readRecordDocuments(database);
const issue = record.issues.find(({ id }) => id === "auto-tariff");
const development = issue?.developments.at(-1);
const source = record.sources[0];
if (!development || !source) throw new Error("The record has no development or source to measure with.");

let version = 1;
const metadata = { publication: "published", kind: "editorial", reason: "Measuring", who: "bench" } as const;

async function bare(change: RecordDocument): Promise<number> {
  const began = performance.now();
  await writeRecords([{ ...change, ...metadata, expectedVersion: version }], [], database);
  version += 1;
  return performance.now() - began;
}

async function desk(change: RecordDocument): Promise<number> {
  const key = { type: change.type, id: change.document.id };
  const began = performance.now();
  const saved = await saveDraft(benchEditor, { key, expected: { version, save: 0 }, document: { ...change.document } }, database);
  if (saved.status !== "saved") throw new Error(`Not saved: ${saved.status}`);
  const expected = { version, save: saved.save };
  const published = await publishDraft(benchEditor, { key, expected, kind: "editorial", reason: "Measuring" }, database);
  if (published.status !== "published") throw new Error(`Not published: ${JSON.stringify(published)}`);
  version += 1;
  return performance.now() - began;
}

async function compare(name: string, changeOf: (turn: number) => RecordDocument) {
  version = 1;
  const bareMs: number[] = [];
  const deskMs: number[] = [];
  // In alternating batches of ten, so that a slow moment of the machine affects both.
  for (let turn = 0; turn < repeats; turn += 10) {
    for (let step = 0; step < 10; step += 1) bareMs.push(await bare(changeOf(turn + step)));
    for (let step = 0; step < 10; step += 1) deskMs.push(await desk(changeOf(1000 + turn + step)));
  }
  const ratio = median(deskMs) / median(bareMs);
  return { record: name, "save and publish, per bare write": ratio.toFixed(2), aim: `at most ${aim}`, met: ratio <= aim };
}

const rows = [
  await compare("a source", (turn) => ({ type: "source", document: { ...source, note: `turn ${turn}` } })),
  await compare("a development with claims", (turn) => ({
    type: "development",
    document: { issue: "auto-tariff", ...development, note: `turn ${turn}` },
  })),
];
await database.close();
rmSync(folder, { recursive: true, force: true });

console.log("\nSaves");
console.table(rows);
mkdirSync(path.join(root, "tmp"), { recursive: true });
writeFileSync(path.join(root, "tmp/bench-saves.json"), `${JSON.stringify({ node: process.version, rows }, null, 2)}\n`);
