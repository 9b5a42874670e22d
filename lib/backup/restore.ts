/** Restores a backup into the database of either engine, of which the present content is kept under another name. */
import {
  chmodSync,
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { secretFileName } from "@/lib/auth/desk-secret";
import { copyDatabase, type DatabaseSummary, inspectDatabase } from "@/lib/db/connection/database-copy";
import { assertNotInUse } from "@/lib/db/connection/assert-not-in-use";
import { renameTables, undoRenaming } from "@/lib/db/connection/postgresql/rename-tables";
import { migrateDatabase } from "@/lib/db/migrations/migrate";
import { migrationsFolder as folderOfMigrations } from "@/lib/db/migrations/migrations-folder";
import { assertOutOfUse, moveDatabase } from "@/lib/db/move/move-database";
import { backupFileName } from "./back-up";

type RestoreResult = DatabaseSummary & {
  /** The new path of the previous database, or the new name of its schema; null where there was none. */
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

type Backup = DatabaseSummary & { file: string };

/** @throws where the backup `from` is incomplete or of a newer version of the site. */
function inspectBackup(from: string, migrationsFolder: string): Backup {
  const file = existsSync(from) && statSync(from).isDirectory() ? path.join(from, backupFileName) : from;
  const inspected = inspectDatabase(file);
  const available = new Set(readdirSync(migrationsFolder));
  const unknown = inspected.migrations.filter((name) => !available.has(name));
  if (unknown.length > 0)
    throw new Error(
      `${from} was made by a newer version of this site: it has the migrations ${unknown.join(", ")}.`,
    );
  return { ...inspected, file };
}

/** Replaces the secret in `folder` by that beside the backup's file, if there is one. */
function restoreSecret(backup: string, folder: string, stamp: string): boolean {
  const secret = path.join(folder, secretFileName);
  const newSecret = path.join(path.dirname(backup), secretFileName);
  if (!existsSync(newSecret) || path.resolve(newSecret) === path.resolve(secret)) return false;
  mkdirSync(folder, { recursive: true });
  if (existsSync(secret)) renameSync(secret, `${secret}.before-${stamp}`);
  replaceFile(newSecret, secret);
  return true;
}

/**
 * Replaces the database at `file` by the backup `from`, a folder of `backUp` or a database file, and the
 * desk's secret by that of the backup, if it has one. The previous database is renamed with `stamp`, together
 * with its log and secret, so that SQLite cannot apply the log to the restored database.
 * @throws where a server has the database open, or the backup is incomplete or of a newer version of the
 * site; nothing is changed then.
 */
export function restore(
  from: string,
  file: string,
  stamp: string,
  migrationsFolder = folderOfMigrations("sqlite"),
): RestoreResult {
  const { file: source, ...inspected } = inspectBackup(from, migrationsFolder);
  if (path.resolve(source) === path.resolve(file))
    throw new Error(`${from} is the database itself. Name a backup.`);
  assertNotInUse(file);

  const folder = path.dirname(file);
  mkdirSync(folder, { recursive: true });
  const previous = `${file}.before-${stamp}`;
  const hadDatabase = existsSync(file);
  // The log is renamed with its database, which is incomplete without it.
  for (const end of ["", "-wal"]) if (existsSync(file + end)) renameSync(file + end, previous + end);
  rmSync(`${file}-shm`, { force: true });
  replaceFile(source, file);
  const hasSecret = restoreSecret(source, folder, stamp);
  return { ...inspected, before: hadDatabase ? previous : null, hasSecret };
}

/**
 * Replaces the content of the database of PostgreSQL at `url` by the same backup, and the secret in the folder
 * `data`. The tables that were there are kept in a schema of another name, which has the `stamp`. A backup of an
 * older version of the site gets the migrations that it lacks.
 * @throws where a process of the site has the database open, or the backup is incomplete or of a newer version;
 * nothing is changed then.
 */
export async function restoreToServer(
  from: string,
  url: string,
  data: string,
  stamp: string,
): Promise<RestoreResult> {
  const { file, ...inspected } = inspectBackup(from, folderOfMigrations("sqlite"));
  await assertOutOfUse(url);
  const temporary = mkdtempSync(path.join(tmpdir(), "talks-restore-"));
  try {
    const copy = path.join(temporary, backupFileName);
    copyDatabase(file, copy);
    await migrateDatabase(`file:${copy}`);
    const before = await renameTables(url, `before_${stamp}`);
    try {
      await moveDatabase(`file:${copy}`, url);
    } catch (error) {
      await undoRenaming(url, before);
      throw error;
    }
    return { ...inspected, before, hasSecret: restoreSecret(file, data, stamp) };
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}
