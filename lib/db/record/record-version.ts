/** Has what readers are told changed since it was last read? */
import type Database from "better-sqlite3";

import { type Database as TalksDatabase, processDatabase } from "@/lib/db/connection/client";

type Seen = { connection: Database.Database; commits: unknown; version: number };

const seen = new WeakMap<TalksDatabase, Seen>();

/**
 * A number that grows with every committed change of the record, by this process or another: the newest
 * revision's sequence plus the number of times that records only changed place plus the number of times that
 * one was found still accurate, which changes no record but what readers are told of it. Drafts, reports and
 * accounts leave it as it is.
 *
 * Synchronous and cheap enough for every request: SQLite counts other connections' commits, and this
 * one never writes, so the tables are asked only after a commit.
 * @throws when the database file or its tables do not exist.
 */
export function recordVersion(database: TalksDatabase = processDatabase()): number {
  const connection = database.watch();
  const commits = connection.pragma("data_version", { simple: true });
  const last = seen.get(database);
  if (last && last.connection === connection && last.commits === commits) return last.version;
  const version = connection
    .prepare<[], number>(
      `SELECT coalesce((SELECT max("seq") FROM "Revision"), 0)
        + coalesce((SELECT "changes" FROM "RecordOrder" WHERE "id" = 1), 0)
        + coalesce((SELECT max("seq") FROM "AccuracyCheck"), 0)`,
    )
    .pluck()
    .get();
  if (version === undefined) throw new Error("The database did not answer with its record's version.");
  seen.set(database, { connection, commits, version });
  return version;
}

/**
 * The same for pages that are kept: null while the database is not the one that was opened, or cannot be asked. A kept
 * page then stays what it is, with the time it was made.
 */
export function recordVersionForPages(database: TalksDatabase = processDatabase()): number | null {
  try {
    return database.files.problem() === "replaced" ? null : recordVersion(database);
  } catch {
    return null;
  }
}
