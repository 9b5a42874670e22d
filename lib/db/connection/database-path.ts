/** Which file a database address means. */
import { resolve } from "node:path";

/** Absolute path of a `file:` address; a relative one starts at the working directory, as for the driver. */
export function databasePath(url: string): string {
  return resolve(url.replace(/^file:/, ""));
}
