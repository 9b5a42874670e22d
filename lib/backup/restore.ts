/** Restores a backup and renames the present database. */
import { chmodSync, closeSync, copyFileSync, existsSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import path from "node:path";

import { secretFileName } from "@/lib/auth/desk-secret";
import { type DatabaseSummary, inspectDatabase } from "@/lib/db/connection/database-copy";
import { assertNotInUse } from "@/lib/db/connection/assert-not-in-use";
import { backupFileName } from "./back-up";

export type RestoreResult = DatabaseSummary & {
  /** The new path of the previous database; null where there was none. */
  before: string | null;
  hasSecret: boolean;
};

/** Replaces a file atomically, after syncing the copy to the disk. */
function replaceFile(from: string, to: string): void {
  const temporary = `${to}.restoring`;
  copyFileSync(from, temporary);
  chmodSync(temporary, 0o600);
  const descriptor = openSync(temporary, "r+");
  fsyncSync(descriptor);
  closeSync(descriptor);
  renameSync(temporary, to);
}

/**
 * Replaces the database at `file` by the backup `from`, a folder of `backUp` or a database file, and the desk's secret by
 * that of the backup, if it has one. The previous database is renamed with `stamp`, together with its log and secret, so
 * that SQLite cannot apply the log to the restored database.
 * @throws where a server has the database open, or the backup is incomplete or of a newer version of the site; nothing is changed then.
 */
export function restore(from: string, file: string, stamp: string, migrationsFolder = path.resolve("prisma", "migrations")): RestoreResult {
  const source = existsSync(from) && statSync(from).isDirectory() ? path.join(from, backupFileName) : from;
  if (path.resolve(source) === path.resolve(file)) throw new Error(`${from} is the database itself. Name a backup.`);
  const inspected = inspectDatabase(source);
  const available = new Set(readdirSync(migrationsFolder));
  const unknown = inspected.migrations.filter((name) => !available.has(name));
  if (unknown.length > 0) throw new Error(`${from} was made by a newer version of this site: it has the migrations ${unknown.join(", ")}.`);
  assertNotInUse(file);

  const folder = path.dirname(file);
  mkdirSync(folder, { recursive: true });
  const previous = `${file}.before-${stamp}`;
  const secret = path.join(folder, secretFileName);
  const newSecret = path.join(path.dirname(source), secretFileName);
  const hasSecret = existsSync(newSecret) && path.resolve(newSecret) !== path.resolve(secret);
  const hadDatabase = existsSync(file);
  // The log is renamed with its database, which is incomplete without it.
  for (const end of ["", "-wal"]) if (existsSync(file + end)) renameSync(file + end, previous + end);
  rmSync(`${file}-shm`, { force: true });
  if (hasSecret && existsSync(secret)) renameSync(secret, `${secret}.before-${stamp}`);
  replaceFile(source, file);
  if (hasSecret) replaceFile(newSecret, secret);
  return { ...inspected, before: hadDatabase ? previous : null, hasSecret };
}
