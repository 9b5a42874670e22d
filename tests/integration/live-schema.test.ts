/** The constraints of the migrated database: closed lists, JSON columns and append-only tables. */
import { readdirSync, readFileSync } from "node:fs";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

import SqliteConnection from "better-sqlite3";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { openDatabase } from "@/lib/db/connection/client";
import {
  appendOnlyTriggers,
  checksOf,
  closedLists,
  jsonColumns,
  tablesOf,
} from "@/lib/db/migrations/constraints";
import { migrateDatabase } from "@/lib/db/migrations/migrate";
import { migrationsFolder } from "@/lib/db/migrations/migrations-folder";
import { findConstraintDifferences } from "@/lib/db/migrations/postgresql-constraints";
import { findSchemaDifference } from "@/lib/db/migrations/schema-difference";
import { postgresqlSchema } from "@/scripts/postgresql-schema.mjs";

import { engine, freshDatabase } from "../support/database";

const folder = migrationsFolder("sqlite");
const namesIn = (place: string) =>
  readdirSync(place, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
const migrations = namesIn(folder);

const schema = readFileSync(resolve("prisma", "schema.prisma"), "utf8");
const tables = tablesOf(schema);

const oneLine = (sql: string) => sql.replace(/\s+/g, " ").trim();
const sorted = (list: Iterable<string>) => [...list].sort();

/** The expression of each check in the statement that made a table. */
function checksIn(sql: string): string[] {
  return [...sql.matchAll(/\bCHECK \(/g)].map(({ index, 0: opening }) => {
    const start = index + opening.length;
    let [end, depth] = [start, 1];
    for (; depth > 0; end += 1) {
      if (sql[end] === "'") end = sql.indexOf("'", end + 1);
      else if (sql[end] === "(") depth += 1;
      else if (sql[end] === ")") depth -= 1;
    }
    return oneLine(sql.slice(start, end - 1));
  });
}

/** A check of two texts says the same as one of each. */
const separate = (table: string, expression: string): string[] =>
  (/^"\w+" <> '' AND "\w+" <> ''$/.test(expression) ? expression.split(" AND ") : [expression]).map(
    (part) => `${table}: ${part}`,
  );

describe("what the constraints are made from", () => {
  it("names columns that there are", () => {
    const columns = new Set(
      [...tables].flatMap(([table, list]) => list.map(({ name }) => `${table}.${name}`)),
    );
    for (const place of [...Object.keys(closedLists), ...Object.keys(jsonColumns)])
      expect(columns, place).toContain(place);
  });

  it("has a check for each list, each JSON text, each text in two languages and each partial date", () => {
    const names = new Set(checksOf("postgresql", tables).map(({ name }) => name));
    for (const [table, list] of tables)
      for (const { name } of list) {
        const base = /^(\w+)(?:Origin|Precision)$/.exec(name)?.[1];
        if (base) expect(names).toContain(`${table}_${base}_check`);
      }
    for (const place of [...Object.keys(closedLists), ...Object.keys(jsonColumns)])
      expect(names).toContain(`${place.replace(".", "_")}_check`);
  });
});

describe.runIf(engine === "sqlite")("the live schema of SQLite", () => {
  let live: Map<string, string>;
  let triggers: string[];

  beforeAll(async () => {
    const { path } = await freshDatabase();
    const connection = new SqliteConnection(path, { readonly: true });
    const rows = connection
      .prepare<[], { type: string; name: string; sql: string }>(
        `SELECT "type", "name", "sql" FROM sqlite_master WHERE "sql" IS NOT NULL`,
      )
      .all();
    live = new Map(rows.filter(({ type }) => type === "table").map(({ name, sql }) => [name, sql]));
    triggers = rows
      .filter(({ type }) => type === "trigger")
      .map(({ sql }) => oneLine(sql).replace("; END", " END"));
    connection.close();
  });

  it("has exactly the checks of the lists and columns", () => {
    const found = [...live].flatMap(([table, sql]) =>
      checksIn(sql).flatMap((check) => separate(table, check)),
    );
    const wanted = checksOf("sqlite", tables).flatMap(({ table, expression }) => separate(table, expression));
    expect(sorted(found)).toEqual(sorted(wanted));
  });

  it("has the triggers of what is append-only, and no others", () => {
    const wanted = [...appendOnlyTriggers("sqlite").values()].map((sql) => sql.replace("; END", " END"));
    expect(sorted(triggers)).toEqual(sorted(wanted));
  });

  it("has every check that a migration ever wrote: making a table anew drops what is not written again", () => {
    const named = (sql: string) =>
      [...sql.matchAll(/CONSTRAINT "(\w+_check)"/g)].map(([, name = ""]) => name);
    const written = new Set(
      migrations.flatMap((name) => named(readFileSync(join(folder, name, "migration.sql"), "utf8"))),
    );
    const present = new Set([...live.values()].flatMap(named));
    expect(sorted(written).filter((name) => !present.has(name))).toEqual([]);
  });
});

describe("the migrations of PostgreSQL", () => {
  it("go on from the baseline with the steps of SQLite", () => {
    const [baseline = "", ...steps] = namesIn(migrationsFolder("postgresql"));
    expect(baseline).toMatch(/^\d{4}_baseline$/);
    expect(steps).toEqual(migrations.filter((name) => name.slice(0, 4) > baseline.slice(0, 4)));
  });
});

describe.runIf(engine === "postgresql")("the live schema of PostgreSQL", () => {
  let client: Client;
  let url: string;

  beforeAll(async () => {
    ({ url } = await freshDatabase());
    client = new Client(url);
    await client.connect();
  });
  afterAll(() => client.end());

  it("is that of schema.prisma", async () => {
    expect(await findSchemaDifference(url, postgresqlSchema(schema))).toBe("");
    const longer = schema.replace("model Source {", "model Source {\n  forgotten String?");
    expect(await findSchemaDifference(url, postgresqlSchema(longer))).toContain("forgotten");
  });

  it("has exactly the checks of the lists and columns, and the triggers", async () => {
    expect(await findConstraintDifferences(client, tables)).toEqual([]);
  });

  it.each([
    ['ALTER TABLE "Issue" DROP CONSTRAINT "Issue_category_check"', /^ALTER TABLE "Issue" ADD CONSTRAINT/],
    [
      'ALTER TABLE "Issue" ADD CONSTRAINT "more" CHECK ("id" > \'a\')',
      /^ALTER TABLE "Issue" DROP CONSTRAINT "more"/,
    ],
    ['DROP TRIGGER "Revision_no_update" ON "Revision"', /^CREATE TRIGGER "Revision_no_update"/],
    [
      "CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$",
      /^CREATE OR REPLACE FUNCTION refuse_change/,
    ],
  ])("is found to differ after %s", async (statement, remedy) => {
    await client.query(statement);
    const [first = "", ...more] = await findConstraintDifferences(client, tables);
    expect(first).toMatch(remedy);
    expect(more).toEqual([]);
    await client.query(first);
    expect(await findConstraintDifferences(client, tables)).toEqual([]);
  });

  it("orders and compares texts by their bytes, as SQLite does", async () => {
    const { rows } = await client.query<{ place: string }>(
      `SELECT table_name || '.' || column_name AS place FROM information_schema.columns
       WHERE table_schema = 'public' AND data_type = 'text' AND collation_name IS DISTINCT FROM 'C'
         AND table_name <> '_prisma_migrations'`,
    );
    expect(rows).toEqual([]);
  });
});

it.runIf(engine === "sqlite")(
  "a text set aside that cannot be read does not stop the migration that brings its checks back, and is kept word for word",
  async () => {
    const older = await mkdtemp(join(tmpdir(), "talks-migrations-"));
    await cp(folder, older, { recursive: true });
    for (const name of migrations.filter((each) => each >= "0008"))
      await rm(join(older, name), { recursive: true });
    const path = join(older, "talks.db");
    await migrateDatabase(`file:${path}`, older);
    const connection = new SqliteConnection(path);
    const add = connection.prepare(
      `INSERT INTO "SetAside" ("id", "recordType", "recordId", "baseVersion", "document", "who", "setAsideAt") VALUES (?, 'issue', 'x', 1, ?, 'Han', '2026-01-01T00:00:00+00:00')`,
    );
    for (const [id, text] of [
      ["a", "{}"],
      ["b", '{"half'],
      ["c", "[1]"],
    ])
      add.run(id, text);
    connection.close();
    await migrateDatabase(`file:${path}`);
    const database = openDatabase(`file:${path}`);
    const rows = await database.reader.stash.findMany({ orderBy: { id: "asc" } });
    expect(rows.map(({ document }) => JSON.parse(document) as unknown)).toEqual([
      {},
      { unreadable: '{"half' },
      { unreadable: "[1]" },
    ]);
    await expect(
      database.writer.stash.update({ where: { id: "a" }, data: { document: "{" } }),
    ).rejects.toThrow();
    await database.close();
    await rm(older, { recursive: true });
  },
);
