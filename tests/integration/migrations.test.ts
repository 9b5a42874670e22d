import { cp, mkdtemp, readdir, readFile, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

import SqliteConnection from "better-sqlite3";
import { beforeAll, describe, expect, it } from "vitest";

import { migrateDatabase } from "@/lib/db/migrations/migrate";
import { withSchemaEngine } from "@/lib/db/migrations/schema-engine";
import { limitedActions } from "@/lib/domain/editing/sign-in-limits";
import * as words from "@/lib/domain/record/record";

import { freshDatabase, openLoadedDatabase } from "../support/database";

const schemaPath = resolve("prisma", "schema.prisma");

async function compareWith(url: string, schema: string) {
  const current = await readFile(schemaPath, "utf8");
  return withSchemaEngine(url, current, (engine) =>
    engine.diff({
      from: { tag: "schemaDatasource", files: [{ path: schemaPath, content: current }], configDir: resolve("prisma") },
      to: { tag: "schemaDatamodel", files: [{ path: schemaPath, content: schema }] },
      script: true,
      exitCode: true,
      filters: { externalTables: [], externalEnums: [] },
    }),
  );
}

describe("the migrations", () => {
  it("make the database that schema.prisma describes", async () => {
    const { url } = await freshDatabase();
    const schema = await readFile(schemaPath, "utf8");
    expect((await compareWith(url, schema)).exitCode).toBe(0);
    const longer = schema.replace("model Source {", "model Source {\n  forgotten String?");
    expect((await compareWith(url, longer)).stdout).toContain("forgotten");
  });

  it("are applied once, into a folder that is made, with write-ahead logging", async () => {
    const path = join(await mkdtemp(join(tmpdir(), "talks-migrate-")), "deep", "talks.db");
    const folders = (await readdir("prisma/migrations")).filter((name) => /^\d{4}_/.test(name)).sort();
    expect(folders.length).toBeGreaterThan(4);
    expect(await migrateDatabase(`file:${path}`)).toEqual(folders);
    expect(await migrateDatabase(`file:${path}`)).toEqual([]);
    expect((await stat(path)).isFile()).toBe(true);
    const connection = new SqliteConnection(path);
    expect(connection.pragma("journal_mode", { simple: true })).toBe("wal");
    connection.close();
  });
});

it("Migrations wait for nobody: while another has the database open they say so, and change nothing", async () => {
  const home = await mkdtemp(join(tmpdir(), "talks-migrate-"));
  const path = join(home, "talks.db");
  const older = join(home, "older");
  const names = (await readdir("prisma/migrations")).filter((name) => /^\d{4}_/.test(name)).sort();
  for (const name of [...names.slice(0, -1), "migration_lock.toml"]) await cp(join("prisma/migrations", name), join(older, name), { recursive: true });
  await migrateDatabase(`file:${path}`, older);
  const server = new SqliteConnection(path);
  server.prepare(`SELECT count(*) FROM "Source"`).get();
  await expect(migrateDatabase(`file:${path}`)).rejects.toThrow(/another process has .*talks\.db open, such as a running server/);
  expect(server.prepare(`SELECT count(*) FROM "_prisma_migrations"`).pluck().get()).toBe(names.length - 1);
  server.close();
  expect(await migrateDatabase(`file:${path}`)).toEqual(names.slice(-1));
});

it("A text set aside before its author's account was kept gets the account, where one alone has the name", async () => {
  const home = await mkdtemp(join(tmpdir(), "talks-migrate-"));
  const [path, older] = [join(home, "talks.db"), join(home, "older")];
  const names = (await readdir("prisma/migrations")).filter((name) => /^\d{4}_/.test(name) && name < "0009");
  for (const name of [...names, "migration_lock.toml"]) await cp(join("prisma/migrations", name), join(older, name), { recursive: true });
  await migrateDatabase(`file:${path}`, older);
  const before = new SqliteConnection(path);
  const account = before.prepare(`INSERT INTO "DeskAccount" ("id", "name", "email", "emailVerified", "createdAt", "updatedAt") VALUES (?, ?, ?, 0, 0, 0)`);
  for (const [id, name] of [["han", "J. Han"], ["seo-1", "M. Seo"], ["seo-2", "M. Seo"]] as const) account.run(id, name, `${id}@example.org`);
  const aside = before.prepare(`INSERT INTO "SetAside" ("id", "recordType", "recordId", "baseVersion", "document", "who", "setAsideAt") VALUES (?, 'issue', 'x', 1, '{}', ?, 0)`);
  for (const who of ["J. Han", "M. Seo", "somebody who left"]) aside.run(who, who);
  before.close();
  await migrateDatabase(`file:${path}`);
  const after = new SqliteConnection(path, { readonly: true });
  expect(after.prepare(`SELECT "who", "accountId" FROM "SetAside" ORDER BY "who"`).raw().all()).toEqual([["J. Han", "han"], ["M. Seo", null], ["somebody who left", null]]);
  after.close();
});

it("A filled database gets the accounts of its authors: an open draft at once, what is only ever added from then on", async () => {
  const home = await mkdtemp(join(tmpdir(), "talks-migrate-"));
  const [path, older] = [join(home, "talks.db"), join(home, "older")];
  const names = (await readdir("prisma/migrations")).filter((name) => /^\d{4}_/.test(name) && name < "0011");
  for (const name of [...names, "migration_lock.toml"]) await cp(join("prisma/migrations", name), join(older, name), { recursive: true });
  await migrateDatabase(`file:${path}`, older);
  const before = new SqliteConnection(path);
  const account = before.prepare(`INSERT INTO "DeskAccount" ("id", "name", "email", "emailVerified", "createdAt", "updatedAt") VALUES (?, ?, ?, 0, 0, 0)`);
  for (const [id, name] of [["han", "J. Han"], ["seo-1", "M. Seo"], ["seo-2", "M. Seo"]] as const) account.run(id, name, `${id}@example.org`);
  for (const who of ["J. Han", "M. Seo"]) {
    before.prepare(`INSERT INTO "Draft" ("id", "recordType", "recordId", "baseVersion", "save", "document", "who", "createdAt", "savedAt") VALUES (?, 'issue', ?, 0, 1, '{}', ?, 0, 0)`).run(who, who, who);
    before.prepare(`INSERT INTO "DraftSave" ("recordType", "recordId", "baseVersion", "save", "deed", "document", "changedPaths", "who", "savedAt") VALUES ('issue', ?, 0, 1, 'save', '{}', '[]', ?, 0)`).run(who, who);
    before.prepare(`INSERT INTO "Revision" ("recordType", "recordId", "version", "publication", "snapshot", "changedPaths", "kind", "reason", "who", "recordedAt") VALUES ('issue', ?, 1, 'published', '{}', '[]', 'editorial', 'r', ?, 0)`).run(who, who);
  }
  const tables = ["Draft", "DraftSave", "Revision"];
  const rowsOf = (connection: SqliteConnection.Database) => tables.map((table) => connection.prepare<[], Record<string, unknown>>(`SELECT * FROM "${table}" ORDER BY "who"`).all());
  const kept = rowsOf(before);
  before.close();
  expect(await migrateDatabase(`file:${path}`)).toContain("0011_author_accounts");
  const after = new SqliteConnection(path);
  const accounts = { Draft: ["han", null], DraftSave: [null, null], Revision: [null, null] };
  expect(rowsOf(after)).toEqual(kept.map((rows, table) => rows.map((row, index) => ({ ...row, accountId: Object.values(accounts)[table]?.[index] }))));
  for (const table of ["DraftSave", "Revision"]) expect(() => after.exec(`UPDATE "${table}" SET "accountId" = 'han'`)).toThrow("append-only");
  after.close();
});

describe("the database refuses", () => {
  let connection: SqliteConnection.Database;

  beforeAll(async () => {
    const { url } = await openLoadedDatabase();
    connection = new SqliteConnection(url.replace("file:", ""));
  });

  it.each([
    ["a revision changed", `UPDATE "Revision" SET "reason" = 'other' WHERE "seq" = 1`, "append-only"],
    ["a revision removed", `DELETE FROM "Revision" WHERE "seq" = 1`, "append-only"],
    ["all revisions removed", `DELETE FROM "Revision"`, "append-only"],
    ["a stage outside its list", `UPDATE "Development" SET "stage" = 'done'`, "Development_stage_check"],
    ["an effect outside its list", `UPDATE "Development" SET "effect" = ''`, "Development_effect_check"],
    ["a publication outside its list", `UPDATE "Issue" SET "publication" = 'public'`, "Issue_publication_check"],
    ["a verification outside its list", `UPDATE "Trip" SET "verification" = 'maybe'`, "Trip_verification_check"],
    ["contested neither true nor false", `UPDATE "Development" SET "contested" = 2`, "Development_contested_check"],
    ["empty text", `UPDATE "Issue" SET "titleKo" = ''`, "Issue_title_filled_check"],
    ["text missing in its own language", `UPDATE "Claim" SET "statementEn" = NULL, "statementKo" = NULL`, "Claim_statement_check"],
    ["a precision outside its list", `UPDATE "Development" SET "datePrecision" = 'year'`, "Development_date_check"],
    ["a day called a month", `UPDATE "Development" SET "datePrecision" = 'month' WHERE "datePrecision" = 'day'`, "Development_date_check"],
    ["half a date", `UPDATE "Source" SET "publishedOnZone" = NULL`, "Source_publishedOn_check"],
    ["wording on an exact date", `UPDATE "Development" SET "dateWording" = 'then' WHERE "datePrecision" = 'day'`, "Development_date_check"],
    ["half a quote", `UPDATE "Citation" SET "quoteText" = 'x', "quoteLanguage" = NULL`, "Citation_quote_check"],
    ["a citation of nothing", `UPDATE "Citation" SET "claimId" = NULL WHERE "claimId" IS NOT NULL`, "Citation_one_owner_check"],
    ["a citation of two", `UPDATE "Citation" SET "tripId" = (SELECT "id" FROM "Trip") WHERE "tripId" IS NULL`, "Citation_one_owner_check"],
    ["a schedule without a date", `UPDATE "ScheduleRow" SET "startsValue" = NULL, "startsPrecision" = NULL, "startsZone" = NULL, "startsWording" = NULL`, "ScheduleRow_starts_known_check"],
    ["an issue above itself", `UPDATE "Issue" SET "parentId" = "id"`, "Issue_parent_check"],
    ["a participant who is nobody", `UPDATE "EventParticipant" SET "officialId" = NULL, "labelEn" = NULL, "labelKo" = NULL, "labelOrigin" = NULL`, "EventParticipant_somebody_check"],
    ["a source removed that is cited", `DELETE FROM "Source"`, "FOREIGN KEY"],
    ["a speaker who does not exist", `UPDATE "Claim" SET "speakerId" = 'nobody'`, "FOREIGN KEY"],
    ["one version twice", `INSERT INTO "Revision" ("recordType", "recordId", "version", "publication", "snapshot", "changedPaths", "kind", "reason", "who", "recordedAt") SELECT "recordType", "recordId", "version", "publication", "snapshot", "changedPaths", "kind", "reason", "who", "recordedAt" FROM "Revision" LIMIT 1`, "UNIQUE"],
    ["a past place changed", `INSERT INTO "PastPlace" VALUES (1, 'issue', 'x', 0, 0); UPDATE "PastPlace" SET "position" = 1`, "append-only"],
    ["a past place removed", `DELETE FROM "PastPlace"`, "append-only"],
    ["a second row of order", `INSERT INTO "RecordOrder" VALUES (2, 0)`, "RecordOrder_one_row_check"],
  ])("%s", (_name, statement, reason) => {
    expect(() => connection.exec(statement)).toThrow(reason);
  });

  it.each([
    ["Source", "access", words.accesses],
    ["Source", "tier", words.tiers],
    ["Official", "side", words.officialSides],
    ["Issue", "category", words.categories],
    ["IssueLink", "type", words.linkTypes],
    ["Development", "stage", words.stages],
    ["Development", "effect", words.effects],
    ["Development", "publication", words.publications],
    ["Development", "verification", words.verifications],
    ["Claim", "side", words.claimSides],
    ["Claim", "attribution", words.attributions],
    ["Amount", "role", words.amountRoles],
    ["Event", "kind", words.eventKinds],
    ["ScheduleRow", "status", words.scheduleStatuses],
    ["Meeting", "status", words.meetingStatuses],
    ["Revision", "recordType", words.recordTypes],
    ["Revision", "kind", words.changeKinds],
    ["DeskLimit", "action", limitedActions],
    ["PastPlace", "recordType", words.recordTypes],
  ])("every word of %s.%s but those of the format", (table, column, list) => {
    const sql = connection.prepare<[string], string>(`SELECT "sql" FROM sqlite_master WHERE "name" = ?`).pluck().get(table);
    expect(sql).toContain(`"${column}" IN (${list.map((word) => `'${word}'`).join(", ")})`);
  });
});
