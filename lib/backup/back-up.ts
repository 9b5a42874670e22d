/** Backs up the database of either engine, as a file of SQLite, and the desk's secret to a folder. */
import { chmodSync, copyFileSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import path from "node:path";

import { secretFileName } from "@/lib/auth/desk-secret";
import { copyDatabase, type DatabaseSummary, inspectDatabase } from "@/lib/db/connection/database-copy";
import { copyToFile } from "@/lib/db/move/move-database";

export const backupFileName = "talks.db";

type BackupResult = DatabaseSummary & { folder: string; hasSecret: boolean };

/** Makes the folder under another name, which it loses when it is complete. @throws where `folder` exists. */
function makeUnfinished(folder: string): string {
  if (existsSync(folder)) throw new Error(`${folder} is there already. Name a folder that is not.`);
  mkdirSync(path.dirname(folder), { recursive: true });
  return mkdtempSync(`${folder}.unfinished-`);
}

/** Checks the copy in `unfinished`, adds the secret of the folder `data`, and gives it its name. */
function finish(unfinished: string, folder: string, data: string): BackupResult {
  const copy = path.join(unfinished, backupFileName);
  const inspected = inspectDatabase(copy);
  const secret = path.join(data, secretFileName);
  const hasSecret = existsSync(secret);
  if (hasSecret) copyFileSync(secret, path.join(unfinished, secretFileName));
  // Both contain secrets.
  chmodSync(copy, 0o600);
  if (hasSecret) chmodSync(path.join(unfinished, secretFileName), 0o600);
  renameSync(unfinished, folder);
  return { ...inspected, folder, hasSecret };
}

/**
 * Copies the database at `file` and the secret beside it into the new folder `folder`, also while a server
 * runs. The copy is checked before the folder gets its name, so that a folder of this name is always a
 * complete backup.
 * @throws where the folder exists, the database cannot be copied, or the copy is incomplete; it then leaves
 * no files.
 */
export function backUp(file: string, folder: string): BackupResult {
  const unfinished = makeUnfinished(folder);
  try {
    const before = inspectDatabase(file).counts;
    const copy = path.join(unfinished, backupFileName);
    copyDatabase(file, copy);
    // Rows of these tables are never deleted, so the copy has at least as many.
    const { counts } = inspectDatabase(copy);
    for (const table of ["Revision", "DraftSave", "AuditEntry"] as const) {
      if (counts[table] < before[table])
        throw new Error(`The copy lacks rows of ${table}: ${counts[table]} of ${before[table]}.`);
    }
    return finish(unfinished, folder, path.dirname(file));
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    throw error;
  }
}

/**
 * The same for the database of PostgreSQL at `url`, as it is at one moment; the secret is in the folder `data`.
 * Every row is compared with its copy.
 * @throws as `backUp`, and where the database is not of this version of the site.
 */
export async function backUpServer(url: string, data: string, folder: string): Promise<BackupResult> {
  const unfinished = makeUnfinished(folder);
  try {
    await copyToFile(url, path.join(unfinished, backupFileName));
    return finish(unfinished, folder, data);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    throw error;
  }
}
