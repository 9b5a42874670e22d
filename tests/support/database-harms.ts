/** What somebody may do to the files of a database that a server has open, and where an operator then finds what was saved. */
import { readdirSync, renameSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { expect } from "@playwright/test";

/** Waits until all that was saved stands in the database file itself, and its log takes up no space. */
export async function untilCarriedOver(databaseFile: string): Promise<void> {
  await expect.poll(() => statSync(`${databaseFile}-wal`).size).toBe(0);
}

export type Harm = {
  /** What has become of the database. */
  name: string;
  /** For `replaced`, by a file whose name has `.other` at its end. */
  happens: (databaseFile: string) => void;
  /** Does what the remedy says, while the server is stopped; answers with the file that holds what was acknowledged. */
  found: (databaseFile: string) => string;
};

/** The copy that the server made last. */
function rescued(databaseFile: string): string {
  const folder = path.dirname(databaseFile);
  const name = readdirSync(folder).filter((file) => file.startsWith(`${path.basename(databaseFile)}.rescued-`)).sort().at(-1);
  if (name === undefined) throw new Error(`Nothing was rescued beside ${databaseFile}.`);
  return path.join(folder, name);
}

export const harms: readonly Harm[] = [
  { name: "replaced", happens: (file) => renameSync(`${file}.other`, file), found: rescued },
  {
    name: "deleted",
    happens: (file) => rmSync(file),
    found: (file) => {
      renameSync(rescued(file), file);
      return file;
    },
  },
  { name: "left without its log", happens: (file) => rmSync(`${file}-wal`), found: (file) => file },
];
