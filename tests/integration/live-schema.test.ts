/** The constraints of the migrated database: closed lists, JSON columns and append-only tables. */
import { readdirSync, readFileSync } from "node:fs";

import SqliteConnection from "better-sqlite3";
import { beforeAll, describe, expect, it } from "vitest";

import { auditResults } from "@/lib/domain/editing/audit";
import { draftActions } from "@/lib/domain/editing/draft";
import { limitedActions } from "@/lib/domain/editing/sign-in-limits";
import { roles } from "@/lib/domain/editing/permissions";
import * as words from "@/lib/domain/record/record";
import { openDatabase } from "@/lib/db/connection/client";
import { migrateDatabase } from "@/lib/db/migrations/migrate";

import { freshDatabase } from "../support/database";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const recordHeads = (table: string) => ({ [`${table}.publication`]: words.publications, [`${table}.verification`]: words.verifications });

/** Each column of a closed list, with that list. */
const closedLists: Record<string, readonly string[]> = {
  "Source.titleKind": ["headline", "description"],
  "Source.access": words.accesses,
  "Source.tier": words.tiers,
  ...recordHeads("Source"),
  "Official.side": words.officialSides,
  ...recordHeads("Official"),
  "Issue.category": words.categories,
  ...recordHeads("Issue"),
  "IssueLink.type": words.linkTypes,
  "Development.stage": words.stages,
  "Development.effect": words.effects,
  ...recordHeads("Development"),
  "Claim.side": words.claimSides,
  "Claim.attribution": words.attributions,
  "Amount.role": words.amountRoles,
  "Amount.side": words.claimSides,
  "Event.kind": words.eventKinds,
  ...recordHeads("Event"),
  "ScheduleRow.status": words.scheduleStatuses,
  ...recordHeads("Trip"),
  "Meeting.status": words.meetingStatuses,
  ...recordHeads("Measure"),
  "MeasureStep.status": words.stepStatuses,
  "MeasureStep.rateKind": words.rateKinds,
  "MeasureStep.basis": words.bases,
  "MeasureStep.verification": words.verifications,
  "Revision.recordType": words.recordTypes,
  "Revision.publication": words.publications,
  "Revision.kind": words.changeKinds,
  "PastPlace.recordType": words.recordTypes,
  "Draft.recordType": words.recordTypes,
  "DraftSave.recordType": words.recordTypes,
  "DraftSave.deed": draftActions,
  "SetAside.recordType": words.recordTypes,
  "AccuracyCheck.recordType": words.recordTypes,
  "ErrorReport.recordType": words.recordTypes,
  "AuditEntry.result": auditResults,
  "DeskAccount.role": roles,
  "DeskLimit.action": limitedActions,
};

const jsonColumns = { "Draft.document": "object", "DraftSave.document": "object", "DraftSave.changedPaths": "array", "SetAside.document": "object", "AuditEntry.details": "object" };

/** Append-only tables. */
const appendOnly = ["AccuracyCheck", "AuditEntry", "DraftSave", "PastPlace", "Revision"];

const folder = resolve("prisma", "migrations");
const migrations = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name).sort();

let tables: Map<string, string>;
let triggers: string[];

beforeAll(async () => {
  const { path } = await freshDatabase();
  const connection = new SqliteConnection(path, { readonly: true });
  const rows = connection.prepare<[], { type: string; name: string; sql: string }>(`SELECT "type", "name", "sql" FROM sqlite_master WHERE "sql" IS NOT NULL`).all();
  tables = new Map(rows.filter(({ type }) => type === "table").map(({ name, sql }) => [name, sql]));
  triggers = rows.filter(({ type }) => type === "trigger").map(({ sql }) => sql.replace(/\s+/g, " "));
  connection.close();
});

const sorted = (list: Iterable<string>) => [...list].sort();

describe("the live schema", () => {
  it("checks exactly the closed lists, with exactly their words", () => {
    const found: Record<string, string[]> = {};
    for (const [table, sql] of tables) {
      for (const [, column = "", list = ""] of sql.matchAll(/CHECK \(\s*"(\w+)" IN \(('[^)]*')\)\s*\)/g)) found[`${table}.${column}`] = [...list.matchAll(/'([^']*)'/g)].map(([, word = ""]) => word);
    }
    expect(found).toEqual(closedLists);
  });

  it("refuses what is no JSON wherever JSON is kept as text", () => {
    for (const [place, kind] of Object.entries(jsonColumns)) {
      const [table = "", column = ""] = place.split(".");
      expect(tables.get(table), place).toContain(`CHECK (json_type("${column}") = '${kind}')`);
    }
  });

  it("has the triggers of what is append-only, and no others", () => {
    const wanted = appendOnly.flatMap((table) => [`CREATE TRIGGER "${table}_no_update" BEFORE UPDATE ON "${table}" BEGIN`, `CREATE TRIGGER "${table}_no_delete" BEFORE DELETE ON "${table}" BEGIN`]);
    expect(sorted(triggers.map((sql) => sql.slice(0, sql.indexOf("BEGIN") + 5)))).toEqual(sorted(wanted));
    for (const sql of triggers) expect(sql).toMatch(/SELECT RAISE\(ABORT, '[^']*append-only/);
  });

  it("has every check that a migration ever wrote: making a table anew drops what is not written again", () => {
    const named = (sql: string) => [...sql.matchAll(/CONSTRAINT "(\w+_check)"/g)].map(([, name = ""]) => name);
    const written = new Set(migrations.flatMap((name) => named(readFileSync(join(folder, name, "migration.sql"), "utf8"))));
    const live = new Set([...tables.values()].flatMap(named));
    expect(sorted(written).filter((name) => !live.has(name))).toEqual([]);
  });
});

it("a text set aside that cannot be read does not stop the migration that brings its checks back, and is kept word for word", async () => {
  const older = await mkdtemp(join(tmpdir(), "talks-migrations-"));
  await cp(folder, older, { recursive: true });
  for (const name of migrations.filter((each) => each >= "0008")) await rm(join(older, name), { recursive: true });
  const path = join(older, "talks.db");
  await migrateDatabase(`file:${path}`, older);
  const connection = new SqliteConnection(path);
  const add = connection.prepare(`INSERT INTO "SetAside" ("id", "recordType", "recordId", "baseVersion", "document", "who", "setAsideAt") VALUES (?, 'issue', 'x', 1, ?, 'Han', '2026-01-01T00:00:00+00:00')`);
  for (const [id, text] of [["a", "{}"], ["b", '{"half'], ["c", "[1]"]]) add.run(id, text);
  connection.close();
  await migrateDatabase(`file:${path}`);
  const database = openDatabase(`file:${path}`);
  const rows = await database.reader.stash.findMany({ orderBy: { id: "asc" } });
  expect(rows.map(({ document }) => JSON.parse(document) as unknown)).toEqual([{}, { unreadable: '{"half' }, { unreadable: "[1]" }]);
  await expect(database.writer.stash.update({ where: { id: "a" }, data: { document: "{" } })).rejects.toThrow();
  await database.close();
  await rm(older, { recursive: true });
});
