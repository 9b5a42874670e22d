/** Reads a number that grows with every change of the public record. */
import type Database from "better-sqlite3";

import { type Database as TalksDatabase, processDatabase } from "@/lib/db/connection/client";

type CacheEntry = { connection: Database.Database; commits: unknown; version: number };

const cache = new WeakMap<TalksDatabase, CacheEntry>();

/**
 * A number that grows with every committed change that readers can see, by this process or another: the newest
 * revision's sequence, plus the number of changes of position, plus the number of accuracy checks. Drafts,
 * reports and accounts do not change it.
 *
 * Synchronous and cheap enough for every request: SQLite counts the commits of other connections, so the tables
 * are queried only after a commit.
 * @throws when the database file or its tables do not exist.
 */
export function recordVersion(database: TalksDatabase = processDatabase()): number {
  const connection = database.watch();
  const commits = connection.pragma("data_version", { simple: true });
  const cached = cache.get(database);
  if (cached && cached.connection === connection && cached.commits === commits) return cached.version;
  const version = connection
    .prepare<[], number>(
      `SELECT coalesce((SELECT max("seq") FROM "Revision"), 0)
        + coalesce((SELECT "changes" FROM "RecordOrder" WHERE "id" = 1), 0)
        + coalesce((SELECT max("seq") FROM "AccuracyCheck"), 0)`,
    )
    .pluck()
    .get();
  if (version === undefined) throw new Error("The database did not answer with its record's version.");
  cache.set(database, { connection, commits, version });
  return version;
}

/**
 * The same for cached pages: null while the database is not the one that was opened, or cannot be read. A cached
 * page is then served unchanged, with the time it was rendered.
 */
export function recordVersionForPages(database: TalksDatabase = processDatabase()): number | null {
  try {
    return database.files.problem() === "replaced" ? null : recordVersion(database);
  } catch {
    return null;
  }
}
