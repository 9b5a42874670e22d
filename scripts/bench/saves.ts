/**
 * Measures saving and publishing at the desk, compared with writing the same rows in a bare transaction on
 * the same database in the same run, and on PostgreSQL compared with SQLite. Writes the ratios to
 * tmp/bench-saves.json.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { runCommand } from "@/lib/db/command/run-command";
import { type Database, openDatabase } from "@/lib/db/connection/client";
import { saveDraft } from "@/lib/db/desk/drafts";
import { migrateDatabase } from "@/lib/db/migrations/migrate";
import { readRecordDocuments } from "@/lib/db/record/record-documents";
import { operator } from "@/lib/domain/editing/actor";
import { Editor } from "@/lib/domain/editing/editor";
import type { RecordDocument } from "@/lib/domain/record/record-document";
import { importRecord } from "@/lib/record/import-record";
import { publishDraft } from "@/lib/record/publish-draft";
import { findPostgresql, startCluster } from "../postgresql-cluster.mjs";
import { median } from "./median";

const root = path.resolve(import.meta.dirname, "../..");
const repeats = 40;
const aim = 5;
const postgresqlAim = 2;
const benchEditor = Editor.signedIn({ accountId: "bench", name: "bench", role: "publisher" });

const folder = mkdtempSync(path.join(tmpdir(), "talks-bench-"));

async function loadedDatabase(url: string): Promise<Database> {
  await migrateDatabase(url);
  const loaded = openDatabase(url);
  await importRecord(path.join(root, "prisma/record"), {}, loaded);
  return loaded;
}

const database = await loadedDatabase(`file:${path.join(folder, "talks.db")}`);
const record = await readRecordDocuments(database);
const issue = record.issues.find(({ id }) => id === "auto-tariff");
const development = issue?.developments.at(-1);
const source = record.sources[0];
if (!development || !source) throw new Error("The record has no development or source to measure with.");

type Times = { saveMs: number; publishMs: number };

let version = 1;
const metadata = {
  publication: "published",
  kind: "editorial",
  reason: "Measuring",
  channel: "import",
} as const;

async function bare(change: RecordDocument): Promise<number> {
  const began = performance.now();
  await runCommand(
    { actor: operator, from: undefined },
    async () => ({
      revisions: [{ ...change, ...metadata }],
      audit: () => [{ action: "import", about: null }],
      result: () => null,
    }),
    database,
  );
  version += 1;
  return performance.now() - began;
}

/** Saves over the version `from`, and publishes that. */
async function saveAndPublish(change: RecordDocument, from: number, on: Database): Promise<Times> {
  const key = { type: change.type, id: change.document.id };
  const began = performance.now();
  const saved = await saveDraft(
    benchEditor,
    { key, expected: { version: from, save: 0 }, document: { ...change.document } },
    on,
  );
  const saveMs = performance.now() - began;
  if (saved.status !== "saved") throw new Error(`Not saved: ${saved.status}`);
  const expected = { version: from, save: saved.save };
  const published = await publishDraft(
    benchEditor,
    { key, expected, kind: "editorial", reason: "Measuring" },
    on,
  );
  if (published.status !== "published") throw new Error(`Not published: ${JSON.stringify(published)}`);
  return { saveMs, publishMs: performance.now() - began - saveMs };
}

async function desk(change: RecordDocument): Promise<number> {
  const { saveMs, publishMs } = await saveAndPublish(change, version, database);
  version += 1;
  return saveMs + publishMs;
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
  return {
    record: name,
    "save and publish, per bare write": ratio.toFixed(2),
    aim: `at most ${aim}`,
    met: ratio <= aim,
  };
}

const rows = [
  await compare("a source", (turn) => ({ type: "source", document: { ...source, note: `turn ${turn}` } })),
  await compare("a development with claims", (turn) => ({
    type: "development",
    document: { issue: "auto-tariff", ...development, note: `turn ${turn}` },
  })),
];

/** The same saves on both engines in turn, each as durable as it is in use. */
async function comparePostgresql(change: (turn: number) => RecordDocument, from: number) {
  if (findPostgresql() === null) {
    console.log("PostgreSQL is not installed: saves on it are not measured.");
    return [];
  }
  const cluster = await startCluster({ fsync: "on", full_page_writes: "on", synchronous_commit: "on" });
  const server = await loadedDatabase(cluster.urlOf("postgres"));
  const [onFile, onServer]: [Times[], Times[]] = [[], []];
  // The first few open connections.
  for (let turn = 0; turn < repeats + 5; turn += 1) {
    onFile.push(await saveAndPublish(change(2000 + turn), from + turn, database));
    onServer.push(await saveAndPublish(change(2000 + turn), 1 + turn, server));
  }
  await server.close();
  await cluster.stop();
  return (["saveMs", "publishMs"] as const).map((part) => {
    const [file, other] = [onFile, onServer].map((times) => median(times.slice(5).map((time) => time[part])));
    const ratio = (other ?? Number.NaN) / (file ?? Number.NaN);
    return {
      what: part === "saveMs" ? "a save" : "a publication",
      "SQLite, ms": file?.toFixed(1),
      "PostgreSQL, ms": other?.toFixed(1),
      ratio: ratio.toFixed(2),
      aim: `at most ${postgresqlAim}`,
      met: ratio <= postgresqlAim,
    };
  });
}

const engines = await comparePostgresql(
  (turn) => ({
    type: "development",
    document: { issue: "auto-tariff", ...development, note: `turn ${turn}` },
  }),
  version,
);
await database.close();
rmSync(folder, { recursive: true, force: true });

console.log("\nSaves");
console.table(rows);
console.log("\nSaves on PostgreSQL");
console.table(engines);
mkdirSync(path.join(root, "tmp"), { recursive: true });
writeFileSync(
  path.join(root, "tmp/bench-saves.json"),
  `${JSON.stringify({ node: process.version, rows, engines }, null, 2)}\n`,
);
