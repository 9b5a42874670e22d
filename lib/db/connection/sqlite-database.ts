/** Opens an SQLite database. */
import { AsyncLocalStorage } from "node:async_hooks";

import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import SqliteConnection from "better-sqlite3";

import { type AccountTransaction, joinAccountTransaction } from "@/lib/db/accounts/account-transaction";
import { PrismaClient } from "@/lib/db/generated/client";
import { readAppliedMigrations } from "@/lib/db/migrations/applied-migrations";
import { withFileChecks } from "./checked-connection";
import type { Database, RecordVersionReader } from "./client";
import { DatabaseFiles } from "./database-files";
import { databasePath } from "./database-path";
import { recordVersionQuery } from "./record-version-query";
import { retryOnBusy } from "./retry-on-busy";

/**
 * Set before the first query of a connection; write-ahead logging is stored in the file itself.
 * FULL: an acknowledged commit is on the disk and survives a power cut.
 */
const pragmas = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;";

class PreparedSqlite extends PrismaBetterSqlite3 {
  readonly #files: DatabaseFiles;

  constructor(url: string, files: DatabaseFiles) {
    super({ url, fileMustExist: true });
    this.#files = files;
  }

  override async connect() {
    const connection = await this.#files.opening(async () => {
      const opened = await super.connect();
      // Switching to write-ahead logging may have to wait for another process; later statements are retried
      // by retryOnBusy.
      await opened.executeScript(`PRAGMA busy_timeout = 5000; ${pragmas} PRAGMA busy_timeout = 0;`);
      return opened;
    });
    return withFileChecks(retryOnBusy(connection), this.#files);
  }
}

/**
 * Reads the record's version on a synchronous connection. Cheap enough for every request: SQLite counts the
 * commits of other connections, so the tables are queried only after a commit.
 */
function versionReader(
  files: DatabaseFiles,
  watch: () => SqliteConnection.Database,
): RecordVersionReader & { forget: () => void } {
  let last: { commits: unknown; version: number } | null = null;

  function read(): number {
    const connection = watch();
    const commits = connection.pragma("data_version", { simple: true });
    if (last !== null && last.commits === commits) return last.version;
    const version = connection.prepare<[], number>(recordVersionQuery).pluck().get();
    if (version === undefined) throw new Error("The database did not answer with its record's version.");
    last = { commits, version };
    return version;
  }

  return {
    read: async () => read(),
    known: () => {
      try {
        return files.problem() === "replaced" ? null : read();
      } catch {
        return null;
      }
    },
    noteCommit: async () => undefined,
    forget: () => {
      last = null;
    },
  };
}

/** Opens the file at `url` (`file:…`). */
export function openSqlite(url: string): Database {
  const path = databasePath(url);
  const files = new DatabaseFiles(path);
  const connect = () => new PrismaClient({ adapter: new PreparedSqlite(url, files) });
  const [reader, writer] = [connect(), connect()];
  const accountTransaction = new AsyncLocalStorage<AccountTransaction>();
  const accounts = joinAccountTransaction(connect(), () => accountTransaction.getStore());
  let watching: SqliteConnection.Database | null = null;
  const watch = () =>
    (watching ??= files.openingToRead(
      () => new SqliteConnection(path, { readonly: true, fileMustExist: true }),
    ));
  const recordVersion = versionReader(files, watch);
  return {
    url,
    engine: "sqlite",
    reader,
    writer,
    accounts,
    accountTransaction,
    // A write, so that another writer waits before it has read anything that could become outdated.
    takeWriteLock: async (client) => {
      await client.recordState.update({ where: { id: 1 }, data: { version: { increment: 0 } } });
      return null;
    },
    wasCommitted: async () => false,
    recordVersion,
    storage: files,
    appliedMigrations: async () => readAppliedMigrations(watch()),
    close: async () => {
      await Promise.all([reader.$disconnect(), writer.$disconnect(), accounts.$disconnect()]);
      watching?.close();
      watching = null;
      recordVersion.forget();
      files.closed();
    },
  };
}
