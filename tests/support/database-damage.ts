/** Damage to the files of a database in use by a server, each with its recovery. */
import { readdirSync, renameSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { expect } from "@playwright/test";

/** Waits until the write-ahead log is checkpointed into the database file and is empty. */
export async function waitForCheckpoint(databaseFile: string): Promise<void> {
  await expect.poll(() => statSync(`${databaseFile}-wal`).size).toBe(0);
}

type DatabaseDamage = {
  /** Description of the damage. */
  name: string;
  /** Causes the damage; for `replaced`, with a file whose name ends in `.other`. */
  happens: (databaseFile: string) => void;
  /**
   * Follows the recovery instructions while the server is stopped; returns the file with the acknowledged
   * data.
   */
  found: (databaseFile: string) => string;
};

/** The latest copy that the server created. */
function rescuedCopy(databaseFile: string): string {
  const folder = path.dirname(databaseFile);
  const name = readdirSync(folder)
    .filter((file) => file.startsWith(`${path.basename(databaseFile)}.rescued-`))
    .sort()
    .at(-1);
  if (name === undefined) throw new Error(`Nothing was rescued beside ${databaseFile}.`);
  return path.join(folder, name);
}

export const databaseDamages: readonly DatabaseDamage[] = [
  { name: "replaced", happens: (file) => renameSync(`${file}.other`, file), found: rescuedCopy },
  {
    name: "deleted",
    happens: (file) => rmSync(file),
    found: (file) => {
      renameSync(rescuedCopy(file), file);
      return file;
    },
  },
  { name: "left without its log", happens: (file) => rmSync(`${file}-wal`), found: (file) => file },
];
