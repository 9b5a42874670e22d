/** Opens the database: one set of connections per process, or one per file in tests. */
import { AsyncLocalStorage } from "node:async_hooks";

import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import SqliteConnection from "better-sqlite3";

import { env } from "@/lib/env";
import { type AccountTransaction, joinAccountTransaction } from "@/lib/db/accounts/account-transaction";
import { withFileChecks } from "./checked-connection";
import { DatabaseFiles } from "./database-files";
import { databasePath } from "./database-path";
import { PrismaClient } from "@/lib/db/generated/client";
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
      // Switching to write-ahead logging may have to wait for another process; later statements are retried by retryOnBusy.
      await opened.executeScript(`PRAGMA busy_timeout = 5000; ${pragmas} PRAGMA busy_timeout = 0;`);
      return opened;
    });
    return withFileChecks(retryOnBusy(connection), this.#files);
  }
}

/**
 * An open database. The driver has a single connection per client, on which a read outside a
 * transaction would see uncommitted writes; so readers, the writer and the accounts have separate clients.
 */
export type Database = {
  url: string;
  reader: PrismaClient;
  writer: PrismaClient;
  /** For accounts and sessions: their single statements must not run inside a transaction of the writer. */
  accounts: PrismaClient;
  /** The current transaction of `accounts`, if any. A property and not a module variable, because routes and pages are bundled separately. */
  accountTransaction: AsyncLocalStorage<AccountTransaction>;
  /** A synchronous read-only connection; record-version uses it to detect commits. */
  watch: () => SqliteConnection.Database;
  /** Checks that writes go to the files that were opened. */
  files: DatabaseFiles;
  close: () => Promise<void>;
};

/** Opens the database at `url` (`file:…`). Connections are opened at the first query; the file must exist by then. */
export function openDatabase(url: string): Database {
  const files = new DatabaseFiles(databasePath(url));
  const reader = new PrismaClient({ adapter: new PreparedSqlite(url, files) });
  const writer = new PrismaClient({ adapter: new PreparedSqlite(url, files) });
  const accountTransaction = new AsyncLocalStorage<AccountTransaction>();
  const accounts = joinAccountTransaction(new PrismaClient({ adapter: new PreparedSqlite(url, files) }), () => accountTransaction.getStore());
  let watching: SqliteConnection.Database | null = null;
  return {
    url,
    reader,
    writer,
    accounts,
    accountTransaction,
    files,
    watch: () => (watching ??= files.openingToRead(() => new SqliteConnection(databasePath(url), { readonly: true, fileMustExist: true }))),
    close: async () => {
      await Promise.all([reader.$disconnect(), writer.$disconnect(), accounts.$disconnect()]);
      watching?.close();
      watching = null;
      files.closed();
    },
  };
}

declare global {
  var talksDatabase: Database | undefined;
}

/** The database of this process, at `DATABASE_URL`. Stored on the global object because development reloads modules. */
export function processDatabase(): Database {
  return (globalThis.talksDatabase ??= openDatabase(env.DATABASE_URL));
}
