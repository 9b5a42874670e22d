/** Has another process a database open? */
import { existsSync } from "node:fs";

import Database from "better-sqlite3";

/**
 * A process that has the file open holds a shared lock on it, also while it does nothing.
 * @throws where another process has the database open; `toDo` completes the sentence that says what to do.
 */
export function refuseWhileInUse(path: string, toDo = "Stop it and run this again."): void {
  if (!existsSync(path)) return;
  const connection = new Database(path, { timeout: 2000 });
  try {
    connection.pragma("locking_mode = EXCLUSIVE");
    connection.exec("BEGIN EXCLUSIVE; ROLLBACK");
  } catch (error) {
    if (!(error instanceof Database.SqliteError) || error.code !== "SQLITE_BUSY") throw error;
    throw new Error(`another process has ${path} open, such as a running server. ${toDo}`, { cause: error });
  } finally {
    connection.close();
  }
}
