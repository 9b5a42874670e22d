/** A separate database for a test: the real migrations and optionally the real record, loaded once per process and copied. */
import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll } from "vitest";

import { type Database, openDatabase } from "@/lib/db/connection/client";
import { migrateDatabase } from "@/lib/db/migrations/migrate";
import { importRecord } from "@/lib/record/import-record";

import { realFolder } from "./record-folder";

let folder: Promise<string> | null = null;
let empty: Promise<string> | null = null;
let full: Promise<string> | null = null;
let copies = 0;
const opened: Database[] = [];

async function newPath(name: string): Promise<string> {
  return join(await (folder ??= mkdtemp(join(tmpdir(), "talks-test-"))), name);
}

async function createEmptyTemplate(): Promise<string> {
  const path = await newPath("empty.db");
  await migrateDatabase(`file:${path}`);
  return path;
}

async function createLoadedTemplate(): Promise<string> {
  const path = await newPath("full.db");
  await copyFile(await (empty ??= createEmptyTemplate()), path);
  const database = openDatabase(`file:${path}`);
  const result = await importRecord(realFolder, { today: null }, database);
  await database.close();
  if (result.status !== "imported") throw new Error(`The record was not imported: ${JSON.stringify(result)}`);
  return path;
}

async function copyOf(template: string): Promise<{ url: string; path: string }> {
  const path = await newPath(`copy-${(copies += 1)}.db`);
  await copyFile(template, path);
  return { url: `file:${path}`, path };
}

function open({ url }: { url: string }): Database {
  const database = openDatabase(url);
  opened.push(database);
  return database;
}

/** A migrated database without a record, at its own path. */
export async function freshDatabase(): Promise<{ url: string; path: string }> {
  return copyOf(await (empty ??= createEmptyTemplate()));
}

/** The same, opened; it is closed after the tests of the file. */
export async function openFreshDatabase(): Promise<Database> {
  return open(await freshDatabase());
}

/** A database with the real record as after a first import; closed after the tests of the file. */
export async function openLoadedDatabase(): Promise<Database> {
  return open(await copyOf(await (full ??= createLoadedTemplate())));
}

afterAll(async () => {
  await Promise.all(opened.splice(0).map((database) => database.close()));
  if (folder) await rm(await folder, { recursive: true, force: true });
  folder = empty = full = null;
});
