/** A database of a test's own: a copy of one that is made once for all files (database-templates.ts). */
import { randomUUID } from "node:crypto";
import { copyFile, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { Client } from "pg";
import { inject } from "vitest";

import { type Database, openDatabase } from "@/lib/db/connection/client";
import { databasePath } from "@/lib/db/connection/database-path";
import { modelsInOrder } from "@/lib/db/move/moved-models";

let folder: Promise<string> | null = null;
let copies = 0;
const opened: Database[] = [];
const made: string[] = [];

/** The engine that the tests of this run use. */
export const engine = inject("databaseTemplates").engine;

async function copyOfFile(template: string): Promise<{ url: string; path: string }> {
  const path = join(await (folder ??= mkdtemp(join(tmpdir(), "talks-test-"))), `copy-${(copies += 1)}.db`);
  await copyFile(databasePath(template), path);
  return { url: `file:${path}`, path };
}

/** Runs statements on the server, outside of the databases of tests. */
async function askServer(statements: readonly string[]): Promise<void> {
  const client = new Client(inject("databaseTemplates").empty.replace(/[^/]+$/, "postgres"));
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}

async function copyOnServer(template: string): Promise<{ url: string; path: string }> {
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  await askServer([`CREATE DATABASE ${name} TEMPLATE ${template.split("/").at(-1)}`]);
  made.push(name);
  return { url: template.replace(/[^/]+$/, name), path: "" };
}

function copyOf(template: "empty" | "full"): Promise<{ url: string; path: string }> {
  const url = inject("databaseTemplates")[template];
  return engine === "sqlite" ? copyOfFile(url) : copyOnServer(url);
}

function open({ url }: { url: string }): Database {
  const database = openDatabase(url);
  opened.push(database);
  return database;
}

/** A migrated database without a record; `path` is that of an SQLite file, and empty on PostgreSQL. */
export async function freshDatabase(): Promise<{ url: string; path: string }> {
  return copyOf("empty");
}

/** The same, opened; it is closed after the tests of the file. */
export async function openFreshDatabase(): Promise<Database> {
  return open(await freshDatabase());
}

/** A database with the real record as after a first import; closed after the tests of the file. */
export async function openLoadedDatabase(): Promise<Database> {
  return open(await copyOf("full"));
}

/** Another handle of a database, as another process has one; closed after the tests of the file. */
export function openAgain({ url }: Database): Database {
  return open({ url });
}

/** The same for a process that cannot write. */
export async function openReadOnly({ url }: Database): Promise<Database> {
  if (engine === "postgresql") {
    const readOnly = new URL(url);
    readOnly.searchParams.set("options", "-c default_transaction_read_only=on");
    return open({ url: readOnly.href });
  }
  const database = open({ url });
  for (const client of [database.accounts, database.writer])
    await client.$executeRawUnsafe("PRAGMA query_only = ON");
  return database;
}

/** All that the database holds, as its bytes or as its rows. */
export async function storedText({ url, engine: kind, reader }: Database): Promise<string> {
  if (kind === "sqlite")
    return (
      (await readFile(databasePath(url), "latin1")) + (await readFile(`${databasePath(url)}-wal`, "latin1"))
    );
  const rows = [];
  for (const model of modelsInOrder)
    rows.push(await model.of(reader).findMany({ orderBy: model.order, skip: 0, take: 10_000 }));
  return JSON.stringify(rows);
}

/** Closes and removes the databases of the tests so far. */
export async function removeDatabases(): Promise<void> {
  await Promise.all(opened.splice(0).map((database) => database.close()));
  if (folder) await rm(await folder, { recursive: true, force: true });
  folder = null;
  if (made.length > 0)
    await askServer(made.splice(0).map((name) => `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
}
