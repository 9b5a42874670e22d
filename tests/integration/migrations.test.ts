import { cp, mkdtemp, readdir, readFile, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

import SqliteConnection from "better-sqlite3";
import { beforeAll, describe, expect, it } from "vitest";

import { migrateDatabase } from "@/lib/db/migrations/migrate";
import { findSchemaDifference } from "@/lib/db/migrations/schema-difference";
import { limitedActions } from "@/lib/domain/editing/sign-in-limits";
import { startingReason } from "@/lib/domain/record/reason";
import * as words from "@/lib/domain/record/record";

import { freshDatabase, openLoadedDatabase } from "../support/database";

const schemaPath = resolve("prisma", "schema.prisma");

describe("the migrations", () => {
  it("make the database that schema.prisma describes", async () => {
    const { url } = await freshDatabase();
    const schema = await readFile(schemaPath, "utf8");
    expect(await findSchemaDifference(url, schema)).toBe("");
    const longer = schema.replace("model Source {", "model Source {\n  forgotten String?");
    expect(await findSchemaDifference(url, longer)).toContain("forgotten");
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

it("migrations do not wait: while another process has the database open they report it and change nothing", async () => {
  const home = await mkdtemp(join(tmpdir(), "talks-migrate-"));
  const path = join(home, "talks.db");
  const older = join(home, "older");
  const names = (await readdir("prisma/migrations")).filter((name) => /^\d{4}_/.test(name)).sort();
  for (const name of [...names.slice(0, -1), "migration_lock.toml"])
    await cp(join("prisma/migrations", name), join(older, name), { recursive: true });
  await migrateDatabase(`file:${path}`, older);
  const server = new SqliteConnection(path);
  server.prepare(`SELECT count(*) FROM "Source"`).get();
  await expect(migrateDatabase(`file:${path}`)).rejects.toThrow(
    /another process has .*talks\.db open, such as a running server/,
  );
  expect(server.prepare(`SELECT count(*) FROM "_prisma_migrations"`).pluck().get()).toBe(names.length - 1);
  server.close();
  expect(await migrateDatabase(`file:${path}`)).toEqual(names.slice(-1));
});

it("A migration with a lower number than one that was applied is applied, and the database is that of the schema", async () => {
  const home = await mkdtemp(join(tmpdir(), "talks-migrate-"));
  const [path, older] = [join(home, "talks.db"), join(home, "older")];
  const names = (await readdir("prisma/migrations")).filter((name) => name !== "0019_saved_filters");
  for (const name of names) await cp(join("prisma/migrations", name), join(older, name), { recursive: true });
  expect(await migrateDatabase(`file:${path}`, older)).toContain("0020_set_schedules");
  expect(await migrateDatabase(`file:${path}`)).toEqual(["0019_saved_filters"]);
  expect(await migrateDatabase(`file:${path}`)).toEqual([]);
  expect(await findSchemaDifference(`file:${path}`, await readFile(schemaPath, "utf8"))).toBe("");
});

it("A text set aside before its author's account was kept gets the account, where one alone has the name", async () => {
  const home = await mkdtemp(join(tmpdir(), "talks-migrate-"));
  const [path, older] = [join(home, "talks.db"), join(home, "older")];
  const names = (await readdir("prisma/migrations")).filter((name) => /^\d{4}_/.test(name) && name < "0009");
  for (const name of [...names, "migration_lock.toml"])
    await cp(join("prisma/migrations", name), join(older, name), { recursive: true });
  await migrateDatabase(`file:${path}`, older);
  const before = new SqliteConnection(path);
  const account = before.prepare(
    `INSERT INTO "DeskAccount" ("id", "name", "email", "emailVerified", "createdAt", "updatedAt") VALUES (?, ?, ?, 0, 0, 0)`,
  );
  for (const [id, name] of [
    ["han", "J. Han"],
    ["seo-1", "M. Seo"],
    ["seo-2", "M. Seo"],
  ] as const)
    account.run(id, name, `${id}@example.org`);
  const aside = before.prepare(
    `INSERT INTO "SetAside" ("id", "recordType", "recordId", "baseVersion", "document", "who", "setAsideAt") VALUES (?, 'issue', 'x', 1, '{}', ?, 0)`,
  );
  for (const who of ["J. Han", "M. Seo", "somebody who left"]) aside.run(who, who);
  before.close();
  await migrateDatabase(`file:${path}`);
  const after = new SqliteConnection(path, { readonly: true });
  expect(after.prepare(`SELECT "who", "accountId" FROM "SetAside" ORDER BY "who"`).raw().all()).toEqual([
    ["J. Han", "han"],
    ["M. Seo", null],
    ["somebody who left", null],
  ]);
  after.close();
});

it("A filled database gets the accounts of its authors: an open draft at once, what is only ever added from then on", async () => {
  const home = await mkdtemp(join(tmpdir(), "talks-migrate-"));
  const [path, older] = [join(home, "talks.db"), join(home, "older")];
  const names = (await readdir("prisma/migrations")).filter((name) => /^\d{4}_/.test(name) && name < "0011");
  for (const name of [...names, "migration_lock.toml"])
    await cp(join("prisma/migrations", name), join(older, name), { recursive: true });
  await migrateDatabase(`file:${path}`, older);
  const before = new SqliteConnection(path);
  const account = before.prepare(
    `INSERT INTO "DeskAccount" ("id", "name", "email", "emailVerified", "createdAt", "updatedAt") VALUES (?, ?, ?, 0, 0, 0)`,
  );
  for (const [id, name] of [
    ["han", "J. Han"],
    ["seo-1", "M. Seo"],
    ["seo-2", "M. Seo"],
  ] as const)
    account.run(id, name, `${id}@example.org`);
  for (const who of ["J. Han", "M. Seo"]) {
    before
      .prepare(
        `INSERT INTO "Draft" ("id", "recordType", "recordId", "baseVersion", "save", "document", "who", "createdAt", "savedAt") VALUES (?, 'issue', ?, 0, 1, '{}', ?, 0, 0)`,
      )
      .run(who, who, who);
    before
      .prepare(
        `INSERT INTO "DraftSave" ("recordType", "recordId", "baseVersion", "save", "deed", "document", "changedPaths", "who", "savedAt") VALUES ('issue', ?, 0, 1, 'save', '{}', '[]', ?, 0)`,
      )
      .run(who, who);
    before
      .prepare(
        `INSERT INTO "Revision" ("recordType", "recordId", "version", "publication", "snapshot", "changedPaths", "kind", "reason", "who", "recordedAt") VALUES ('issue', ?, 1, 'published', '{}', '[]', 'editorial', 'r', ?, 0)`,
      )
      .run(who, who);
  }
  const tables = ["Draft", "DraftSave", "Revision"];
  const rowsOf = (connection: SqliteConnection.Database) =>
    tables.map((table) =>
      connection.prepare<[], Record<string, unknown>>(`SELECT * FROM "${table}" ORDER BY "who"`).all(),
    );
  const kept = rowsOf(before);
  before.close();
  expect(await migrateDatabase(`file:${path}`)).toContain("0011_author_accounts");
  const after = new SqliteConnection(path);
  const accounts = { Draft: ["han", null], DraftSave: [null, null], Revision: [null, null] };
  expect(rowsOf(after)).toMatchObject(
    kept.map((rows, table) =>
      rows.map((row, index) => ({ ...row, accountId: Object.values(accounts)[table]?.[index] })),
    ),
  );
  for (const table of ["DraftSave", "Revision"])
    expect(() => after.exec(`UPDATE "${table}" SET "accountId" = 'han'`)).toThrow("append-only");
  after.close();
});

it("A filled database gets the facts that were inferred, and keeps every other value", async () => {
  const home = await mkdtemp(join(tmpdir(), "talks-migrate-"));
  const [path, older] = [join(home, "talks.db"), join(home, "older")];
  const names = (await readdir("prisma/migrations")).filter((name) => /^\d{4}_/.test(name) && name < "0012");
  for (const name of [...names, "migration_lock.toml"])
    await cp(join("prisma/migrations", name), join(older, name), { recursive: true });
  await migrateDatabase(`file:${path}`, older);
  const before = new SqliteConnection(path);
  const revision = before.prepare(
    `INSERT INTO "Revision" ("recordType", "recordId", "version", "publication", "snapshot", "changedPaths", "kind", "reason", "who", "recordedAt") VALUES ('issue', ?, ?, ?, ?, '[]', 'editorial', ?, 'M. Seo', 0)`,
  );
  for (const [id, version, publication, reason] of [
    ["a", 1, "published", startingReason],
    ["a", 2, "published", "Said at the desk"],
    ["a", 3, "withdrawn", "Wrong"],
    ["a", 4, "published", "Right"],
    ["a", 5, "published", "Imported from files"],
    ["b", 1, "published", startingReason],
  ] as const)
    revision.run(id, version, publication, `{"id":"${id}","v":${version}}`, reason);
  const save = before.prepare(
    `INSERT INTO "DraftSave" ("recordType", "recordId", "baseVersion", "save", "deed", "document", "changedPaths", "who", "savedAt") VALUES ('issue', ?, ?, ?, ?, ?, '[]', 'M. Seo', 0)`,
  );
  save.run("a", 1, 1, "save", '{"id":"a","typed":true}');
  save.run("a", 1, 2, "publish", '{"id":"a","v":2}');
  // Of a new record at the desk, whose reason is the one that an import of the start has.
  save.run("b", 0, 1, "publish", '{"id":"b","v":1}');
  save.run("c", 0, 1, "discard", '{"id":"d"}');
  save.run("d", 0, 1, "discard", '{"id":"d"}');
  const stash = before.prepare(
    `INSERT INTO "SetAside" ("id", "recordType", "recordId", "baseVersion", "baseSave", "document", "who", "setAsideAt") VALUES (?, 'issue', 'a', 1, ?, ?, 'M. Seo', 0)`,
  );
  stash.run("of-a-save", 0, '{"id":"a","typed":true}');
  stash.run("of-a-version", 0, '{"id":"a","v":3}');
  stash.run("on-a-save", 1, '{"id":"a","v":3}');
  stash.run("typed", 0, '{"id":"a","other":true}');
  const entry = before.prepare(
    `INSERT INTO "AuditEntry" ("accountId", "who", "action", "result", "details", "recordedAt") VALUES (?, ?, ?, ?, ?, 0)`,
  );
  entry.run(null, "console", "make_account", "done", "{}");
  entry.run(null, "console", "sign_in", "refused", "{}");
  entry.run("han", "console", "make_link", "done", "{}");
  entry.run("han", "J. Han", "save_draft", "done", '{"save":1,"by":"api"}');
  before.exec(`UPDATE "RecordOrder" SET "changes" = 3`);
  const tables = ["AuditEntry", "DraftSave", "Revision", "SetAside"];
  const rowsOf = (connection: SqliteConnection.Database) =>
    tables.map((table) =>
      connection.prepare<[], Record<string, unknown>>(`SELECT * FROM "${table}" ORDER BY rowid`).all(),
    );
  const kept = rowsOf(before);
  before.close();

  expect((await migrateDatabase(`file:${path}`))[0]).toBe("0012_stored_facts");
  const after = new SqliteConnection(path);
  expect(rowsOf(after)).toMatchObject(kept);
  const column = (sql: string) => after.prepare(sql).raw().all();
  expect(column(`SELECT "channel" FROM "Revision" ORDER BY "seq"`).flat()).toEqual([
    "initial",
    "desk",
    "desk",
    "desk",
    "import",
    "desk",
  ]);
  expect(column(`SELECT "channel" FROM "AuditEntry" ORDER BY "seq"`).flat()).toEqual([
    "command_line",
    "desk",
    "desk",
    "api",
  ]);
  expect(column(`SELECT "recordId", "movedTo" FROM "DraftSave" WHERE "movedTo" IS NOT NULL`)).toEqual([
    ["c", "d"],
  ]);
  expect(column(`SELECT "id", "restoredKind", "restoredNumber" FROM "SetAside" ORDER BY "id"`)).toEqual([
    ["of-a-save", "save", 1],
    ["of-a-version", "version", 3],
    ["on-a-save", null, null],
    ["typed", null, null],
  ]);
  expect(column(`SELECT * FROM "RecordState"`)).toEqual([[1, 9]]);
  for (const table of ["AuditEntry", "DraftSave", "Revision"])
    expect(() => after.exec(`UPDATE "${table}" SET "who" = 'x'`)).toThrow("append-only");
  after.close();
});

it("A revision that a program wrote gets the channel that the log has of it, and no other changes", async () => {
  const home = await mkdtemp(join(tmpdir(), "talks-migrate-"));
  const [path, older] = [join(home, "talks.db"), join(home, "older")];
  const names = (await readdir("prisma/migrations")).filter((name) => /^\d{4}_/.test(name) && name < "0018");
  for (const name of [...names, "migration_lock.toml"])
    await cp(join("prisma/migrations", name), join(older, name), { recursive: true });
  await migrateDatabase(`file:${path}`, older);
  const before = new SqliteConnection(path);
  const revision = before.prepare(
    `INSERT INTO "Revision" ("recordType", "recordId", "version", "publication", "snapshot", "changedPaths", "kind", "reason", "channel", "who", "recordedAt") VALUES ('issue', 'a', ?, 'published', '{}', '[]', 'editorial', 'r', ?, 'M. Seo', ?)`,
  );
  const entry = before.prepare(
    `INSERT INTO "AuditEntry" ("channel", "who", "action", "result", "recordType", "recordId", "details", "recordedAt") VALUES (?, 'M. Seo', ?, ?, 'issue', ?, '{}', ?)`,
  );
  for (const [version, channel] of [
    [1, "initial"],
    [2, "desk"],
    [3, "desk"],
    [4, "desk"],
    [5, "import"],
  ] as const)
    revision.run(version, channel, 1000 + version);
  entry.run("desk", "publish", "done", "a", 1002);
  entry.run("api", "publish", "done", "a", 1003);
  // At the same time, but a save, a refusal or of another record.
  entry.run("api", "save_draft", "done", "a", 1004);
  entry.run("api", "publish", "refused", "a", 1004);
  entry.run("api", "publish", "done", "b", 1004);
  entry.run("api", "publish", "done", "a", 1005);
  before
    .prepare(
      `INSERT INTO "ErrorReport" ("id", "page", "text", "reportedAt", "settledBy", "settledAt") VALUES ('r', 'trends', 'Wrong', 1, 'M. Seo', 2)`,
    )
    .run();
  const kept = before.prepare(`SELECT * FROM "Revision" ORDER BY "seq"`).all() as { channel: string }[];
  before.close();
  expect(await migrateDatabase(`file:${path}`)).toContain("0018_report_outcomes");
  const after = new SqliteConnection(path);
  expect(after.prepare(`SELECT * FROM "Revision" ORDER BY "seq"`).all()).toEqual(
    kept.map((row, index) => ({ ...row, channel: index === 2 ? "api" : row.channel })),
  );
  expect(after.prepare(`SELECT "settledBy", "outcome", "outcomeNote" FROM "ErrorReport"`).all()).toEqual([
    { settledBy: "M. Seo", outcome: null, outcomeNote: null },
  ]);
  expect(() => after.exec(`UPDATE "Revision" SET "who" = 'x'`)).toThrow("append-only");
  expect(() => after.exec(`UPDATE "ErrorReport" SET "outcome" = 'nonsense'`)).toThrow("CHECK");
  expect(() => after.exec(`UPDATE "ErrorReport" SET "settledAt" = NULL, "outcome" = 'no_fault'`)).toThrow(
    "CHECK",
  );
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
    [
      "a publication outside its list",
      `UPDATE "Issue" SET "publication" = 'public'`,
      "Issue_publication_check",
    ],
    [
      "a verification outside its list",
      `UPDATE "Trip" SET "verification" = 'maybe'`,
      "Trip_verification_check",
    ],
    [
      "contested neither true nor false",
      `UPDATE "Development" SET "contested" = 2`,
      "Development_contested_check",
    ],
    ["empty text", `UPDATE "Issue" SET "titleKo" = ''`, "Issue_title_filled_check"],
    [
      "text missing in its own language",
      `UPDATE "Claim" SET "statementEn" = NULL, "statementKo" = NULL`,
      "Claim_statement_check",
    ],
    [
      "a precision outside its list",
      `UPDATE "Development" SET "datePrecision" = 'year'`,
      "Development_date_check",
    ],
    [
      "a day called a month",
      `UPDATE "Development" SET "datePrecision" = 'month' WHERE "datePrecision" = 'day'`,
      "Development_date_check",
    ],
    ["half a date", `UPDATE "Source" SET "publishedOnZone" = NULL`, "Source_publishedOn_check"],
    [
      "wording on an exact date",
      `UPDATE "Development" SET "dateWording" = 'then' WHERE "datePrecision" = 'day'`,
      "Development_date_check",
    ],
    [
      "half a quote",
      `UPDATE "Citation" SET "quoteText" = 'x', "quoteLanguage" = NULL`,
      "Citation_quote_check",
    ],
    [
      "a citation of nothing",
      `UPDATE "Citation" SET "claimId" = NULL WHERE "claimId" IS NOT NULL`,
      "Citation_one_owner_check",
    ],
    [
      "a citation of two",
      `UPDATE "Citation" SET "tripId" = (SELECT "id" FROM "Trip") WHERE "tripId" IS NULL`,
      "Citation_one_owner_check",
    ],
    [
      "a schedule without a date",
      `UPDATE "ScheduleRow" SET "startsValue" = NULL, "startsPrecision" = NULL, "startsZone" = NULL, "startsWording" = NULL`,
      "ScheduleRow_starts_known_check",
    ],
    ["an issue above itself", `UPDATE "Issue" SET "parentId" = "id"`, "Issue_parent_check"],
    [
      "a participant who is nobody",
      `UPDATE "EventParticipant" SET "officialId" = NULL, "labelEn" = NULL, "labelKo" = NULL, "labelOrigin" = NULL`,
      "EventParticipant_somebody_check",
    ],
    ["a source removed that is cited", `DELETE FROM "Source"`, "FOREIGN KEY"],
    ["a speaker who does not exist", `UPDATE "Claim" SET "speakerId" = 'nobody'`, "FOREIGN KEY"],
    [
      "one version twice",
      `INSERT INTO "Revision" ("recordType", "recordId", "version", "publication", "snapshot", "changedPaths", "kind", "reason", "channel", "who", "recordedAt") SELECT "recordType", "recordId", "version", "publication", "snapshot", "changedPaths", "kind", "reason", "channel", "who", "recordedAt" FROM "Revision" LIMIT 1`,
      "UNIQUE",
    ],
    [
      "a past place changed",
      `INSERT INTO "PastPlace" VALUES (1, 'issue', 'x', 0, 0); UPDATE "PastPlace" SET "position" = 1`,
      "append-only",
    ],
    ["a past place removed", `DELETE FROM "PastPlace"`, "append-only"],
    [
      "another id of a save that ends nothing",
      `INSERT INTO "DraftSave" ("recordType", "recordId", "baseVersion", "save", "deed", "document", "changedPaths", "who", "savedAt", "movedTo") VALUES ('issue', 'x', 0, 1, 'save', '{}', '[]', 'w', 0, 'y')`,
      "DraftSave_movedTo_check",
    ],
    ["a second row of state", `INSERT INTO "RecordState" VALUES (2, 0)`, "RecordOrder_one_row_check"],
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
    const sql = connection
      .prepare<[string], string>(`SELECT "sql" FROM sqlite_master WHERE "name" = ?`)
      .pluck()
      .get(table);
    expect(sql).toContain(`"${column}" IN (${list.map((word) => `'${word}'`).join(", ")})`);
  });
});
