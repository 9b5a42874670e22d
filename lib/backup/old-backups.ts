/** Removes old backups from the folder in which dated ones are made. */
import { existsSync, readdirSync, rmSync } from "node:fs";
import path from "node:path";

import { backupFileName } from "./back-up";

/** An instant in UTC as a name of a folder. @example backupName(new Date(0)) // "1970-01-01T00-00-00.000Z" */
export const backupName = (at: Date) => at.toISOString().replaceAll(":", "-");

const dated = /^\d{4}-\d{2}-\d{2}T\d{2}-\d{2}-\d{2}\.\d{3}Z$/;

/**
 * Removes all backups beside the one at `made` but the `keep` newest by name, itself among them also where the
 * clock was set back. Touches nothing that `npm run backup` did not name and finish.
 * @returns the names of those that were removed, oldest first.
 */
export function removeOldBackups(made: string, keep: number): string[] {
  const folder = path.dirname(made);
  const others = readdirSync(folder)
    .filter((name) => dated.test(name) && existsSync(path.join(folder, name, backupFileName)))
    .filter((name) => name !== path.basename(made))
    .sort();
  const old = others.slice(0, Math.max(0, others.length - (keep - 1)));
  for (const name of old) rmSync(path.join(folder, name), { recursive: true });
  return old;
}
