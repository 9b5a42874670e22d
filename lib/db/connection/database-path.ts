/** Resolves a database address to a file path. */
import { resolve } from "node:path";

/** Absolute path of a `file:` address; a relative one is resolved against the working directory, as by the driver. */
export function databasePath(url: string): string {
  return resolve(url.replace(/^file:/, ""));
}
