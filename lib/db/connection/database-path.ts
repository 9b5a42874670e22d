/** Resolves a database address to a file path. */
import { existsSync } from "node:fs";
import { resolve } from "node:path";

import { engineOf } from "./engine";

/**
 * Absolute path of a `file:` address; a relative one is resolved against the working directory, as by the
 * driver.
 */
export function databasePath(url: string): string {
  return resolve(url.replace(/^file:/, ""));
}

/** @throws where there is no file at a `file:` address; a database on a server is asked for when it is opened. */
export function assertDatabaseExists(url: string): void {
  if (!isMissingFile(url)) return;
  throw new Error(`There is no database at ${databasePath(url)}; run "npm run migrate" first.`);
}

export function isMissingFile(url: string): boolean {
  return engineOf(url) === "sqlite" && !existsSync(databasePath(url));
}
