/** How does a backup become the database of the site again, without losing the one that is there? */
import { chmodSync, closeSync, copyFileSync, existsSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import path from "node:path";

import { secretFileName } from "../auth/desk-secret";
import { type DatabaseSummary, inspectDatabase } from "@/lib/db/connection/database-copy";
import { refuseWhileInUse } from "@/lib/db/connection/in-use";
import { backupFileName } from "./back-up";

export type Restored = DatabaseSummary & {
  /** Where the database that was there stands now; null where there was none. */
  before: string | null;
  hasSecret: boolean;
};

/** Puts a file in the place of another at once, and onto the disk. */
function putInPlace(from: string, to: string): void {
  const aside = `${to}.restoring`;
  copyFileSync(from, aside);
  chmodSync(aside, 0o600);
  const written = openSync(aside, "r+");
  fsyncSync(written);
  closeSync(written);
  renameSync(aside, to);
}

/**
 * Puts the backup `from`, a folder that `backUp` has made or a database file, in the place of the database at `file`, and
 * its secret, if it has one, in the place of the desk's. The database that is there is kept beside it under `stamp`, with
 * its log and secret; no log of it is left that could be applied to the restored one.
 * @throws where a server has the database open, or the backup is not whole or of a newer version of the site; nothing is changed then.
 */
export function restore(from: string, file: string, stamp: string, migrationsFolder = path.resolve("prisma", "migrations")): Restored {
  const source = existsSync(from) && statSync(from).isDirectory() ? path.join(from, backupFileName) : from;
  if (path.resolve(source) === path.resolve(file)) throw new Error(`${from} is the database itself. Name a backup.`);
  const inspected = inspectDatabase(source);
  const known = new Set(readdirSync(migrationsFolder));
  const unknown = inspected.migrations.filter((name) => !known.has(name));
  if (unknown.length > 0) throw new Error(`${from} was made by a newer version of this site: it has the migrations ${unknown.join(", ")}.`);
  refuseWhileInUse(file);

  const folder = path.dirname(file);
  mkdirSync(folder, { recursive: true });
  const kept = `${file}.before-${stamp}`;
  const secret = path.join(folder, secretFileName);
  const newSecret = path.join(path.dirname(source), secretFileName);
  const hasSecret = existsSync(newSecret) && path.resolve(newSecret) !== path.resolve(secret);
  const hadDatabase = existsSync(file);
  // The log keeps the name that belongs to its database, so that the one that is kept is whole.
  for (const end of ["", "-wal"]) if (existsSync(file + end)) renameSync(file + end, kept + end);
  rmSync(`${file}-shm`, { force: true });
  if (hasSecret && existsSync(secret)) renameSync(secret, `${secret}.before-${stamp}`);
  putInPlace(source, file);
  if (hasSecret) putInPlace(newSecret, secret);
  return { ...inspected, before: hadDatabase ? kept : null, hasSecret };
}
