/** Backs up the database and the desk's secret to a folder. */
import { chmodSync, copyFileSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import path from "node:path";

import { secretFileName } from "@/lib/auth/desk-secret";
import { copyDatabase, type DatabaseSummary, inspectDatabase } from "@/lib/db/connection/database-copy";

export const backupFileName = "talks.db";

export type BackupResult = DatabaseSummary & { folder: string; hasSecret: boolean };

/**
 * Copies the database at `file` and the secret beside it into the new folder `folder`, also while a server runs.
 * The copy is checked before the folder gets its name, so that a folder of this name is always a complete backup.
 * @throws where the folder exists, the database cannot be copied, or the copy is incomplete; it then leaves no files.
 */
export function backUp(file: string, folder: string): BackupResult {
  if (existsSync(folder)) throw new Error(`${folder} is there already. Name a folder that is not.`);
  const before = inspectDatabase(file).counts;
  mkdirSync(path.dirname(folder), { recursive: true });
  const temporary = mkdtempSync(`${folder}.unfinished-`);
  try {
    const copy = path.join(temporary, backupFileName);
    copyDatabase(file, copy);
    const inspected = inspectDatabase(copy);
    // Rows of these tables are never deleted, so the copy has at least as many.
    for (const table of ["Revision", "DraftSave", "AuditEntry"] as const) {
      if (inspected.counts[table] < before[table]) throw new Error(`The copy lacks rows of ${table}: ${inspected.counts[table]} of ${before[table]}.`);
    }
    const secret = path.join(path.dirname(file), secretFileName);
    const hasSecret = existsSync(secret);
    if (hasSecret) copyFileSync(secret, path.join(temporary, secretFileName));
    // Both contain secrets.
    chmodSync(copy, 0o600);
    if (hasSecret) chmodSync(path.join(temporary, secretFileName), 0o600);
    renameSync(temporary, folder);
    return { ...inspected, folder, hasSecret };
  } catch (error) {
    rmSync(temporary, { recursive: true, force: true });
    throw error;
  }
}
