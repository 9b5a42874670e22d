/** A database of a test's own: a copy of one that is made once for all files (database-templates.ts). */
import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, inject } from "vitest";

import { type Database, openDatabase } from "@/lib/db/connection/client";

let folder: Promise<string> | null = null;
let copies = 0;
const opened: Database[] = [];

async function copyOf(template: "empty" | "full"): Promise<{ url: string; path: string }> {
  const path = join(await (folder ??= mkdtemp(join(tmpdir(), "talks-test-"))), `copy-${(copies += 1)}.db`);
  await copyFile(inject("databaseTemplates")[template], path);
  return { url: `file:${path}`, path };
}

function open({ url }: { url: string }): Database {
  const database = openDatabase(url);
  opened.push(database);
  return database;
}

/** A migrated database without a record, at its own path. */
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

afterAll(async () => {
  await Promise.all(opened.splice(0).map((database) => database.close()));
  if (folder) await rm(await folder, { recursive: true, force: true });
  folder = null;
});
