/**
 * Before all tests that need a database: one that is migrated, and one that holds the real record, for each
 * to copy.
 */
import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type { TestProject } from "vitest/node";

import { openDatabase } from "@/lib/db/connection/client";
import type { Engine } from "@/lib/db/connection/engine";
import { migrateDatabase } from "@/lib/db/migrations/migrate";
import { importRecord } from "@/lib/record/import-record";

import { realFolder } from "./record-folder";

type DatabaseTemplates = { engine: Engine; empty: string; full: string };

declare module "vitest" {
  interface ProvidedContext {
    /** Addresses of databases. */
    databaseTemplates: DatabaseTemplates;
  }
}

export async function loadRecord(url: string): Promise<void> {
  const database = openDatabase(url);
  const result = await importRecord(realFolder, { today: null }, database);
  await database.close();
  if (result.status !== "imported") throw new Error(`The record was not imported: ${JSON.stringify(result)}`);
}

export default async function makeTemplates(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "talks-templates-"));
  const [empty, full] = [join(folder, "empty.db"), join(folder, "full.db")];
  await migrateDatabase(`file:${empty}`);
  await copyFile(empty, full);
  await loadRecord(`file:${full}`);
  project.provide("databaseTemplates", { engine: "sqlite", empty: `file:${empty}`, full: `file:${full}` });
  return () => rm(folder, { recursive: true, force: true });
}
