/** Reads a number that grows with every change of the public record. */
import { type Database, processDatabase } from "@/lib/db/connection/client";

/**
 * A number that grows with every committed change that readers can see, by this process or another; drafts,
 * reports and accounts do not change it. Each command raises it once.
 * @throws when the database or its tables do not exist.
 */
export function recordVersion(database: Database = processDatabase()): Promise<number> {
  return database.recordVersion.read();
}

/**
 * The same without waiting, for cached pages: null while the database is not the one that was opened, or
 * cannot be read. A cached page is then served unchanged, with the time it was rendered.
 */
export function recordVersionForPages(database: Database = processDatabase()): number | null {
  return database.recordVersion.known();
}
