/** Checks that no other process has a database open. */
import { existsSync } from "node:fs";

import Database from "better-sqlite3";

/**
 * A process that has the file open holds a shared lock on it, also while idle.
 * @throws where another process has the database open; `instruction` is appended to the message.
 */
export function assertNotInUse(path: string, instruction = "Stop it and run this again."): void {
  if (!existsSync(path)) return;
  const connection = new Database(path, { timeout: 2000 });
  try {
    connection.pragma("locking_mode = EXCLUSIVE");
    connection.exec("BEGIN EXCLUSIVE; ROLLBACK");
  } catch (error) {
    if (!(error instanceof Database.SqliteError) || error.code !== "SQLITE_BUSY") throw error;
    throw new Error(`another process has ${path} open, such as a running server. ${instruction}`, {
      cause: error,
    });
  } finally {
    connection.close();
  }
}
