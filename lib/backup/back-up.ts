/** How is everything that a desk cannot do without kept in another place? */
import { chmodSync, copyFileSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import path from "node:path";

import { secretFileName } from "../auth/desk-secret";
import { copyDatabase, type DatabaseSummary, inspectDatabase } from "@/lib/db/connection/database-copy";

export const backupFileName = "talks.db";

export type BackedUp = DatabaseSummary & { folder: string; hasSecret: boolean };

/**
 * Writes the database at `file` and the desk's secret beside it into the new folder `folder`, also while a server runs.
 * The copy is opened and checked before it gets its name, so that a folder of this name is always a whole backup.
 * @throws where the folder is there already, the database cannot be copied, or the copy is not whole; nothing is left behind then.
 */
export function backUp(file: string, folder: string): BackedUp {
  if (existsSync(folder)) throw new Error(`${folder} is there already. Name a folder that is not.`);
  const before = inspectDatabase(file).counts;
  mkdirSync(path.dirname(folder), { recursive: true });
  const unfinished = mkdtempSync(`${folder}.unfinished-`);
  try {
    const copy = path.join(unfinished, backupFileName);
    copyDatabase(file, copy);
    const inspected = inspectDatabase(copy);
    // These are only ever added to, so a copy made later holds no less.
    for (const table of ["Revision", "DraftSave", "AuditEntry"] as const) {
      if (inspected.counts[table] < before[table]) throw new Error(`The copy lacks rows of ${table}: ${inspected.counts[table]} of ${before[table]}.`);
    }
    const secret = path.join(path.dirname(file), secretFileName);
    const hasSecret = existsSync(secret);
    if (hasSecret) copyFileSync(secret, path.join(unfinished, secretFileName));
    // Both hold what nobody else may read.
    chmodSync(copy, 0o600);
    if (hasSecret) chmodSync(path.join(unfinished, secretFileName), 0o600);
    renameSync(unfinished, folder);
    return { ...inspected, folder, hasSecret };
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    throw error;
  }
}
