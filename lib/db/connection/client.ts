/** Opens the database of either engine: one set of connections per process, or one per database in tests. */
import type { AsyncLocalStorage } from "node:async_hooks";

import { env } from "@/lib/env";
import type { SavingProblem } from "@/lib/domain/editing/saving-problem";
import type { AccountTransaction } from "@/lib/db/accounts/account-transaction";
import type { Prisma, PrismaClient } from "@/lib/db/generated/client";
import type { AppliedMigration } from "@/lib/db/migrations/applied-migrations";
import { type Engine, engineOf } from "./engine";
import { openPostgresql } from "./postgresql/database";
import { openSqlite } from "./sqlite-database";

/**
 * An open database. Both engines have the client's types as they are generated for SQLite.
 *
 * Readers, the writer and the accounts have separate clients: on SQLite a client has a single connection, on
 * which a read outside a transaction would see uncommitted writes; on PostgreSQL writers that wait for the
 * lock must not use up the connections of readers.
 */
export type Database = {
  url: string;
  engine: Engine;
  /** A transaction of this client reads one snapshot. */
  reader: PrismaClient;
  writer: PrismaClient;
  /**
   * For accounts, sessions, presence and limits: their single statements must not run inside a transaction of the
   * writer.
   */
  accounts: PrismaClient;
  /**
   * The current transaction of `accounts`, if any. A property and not a module variable, because routes and
   * pages are bundled separately.
   */
  accountTransaction: AsyncLocalStorage<AccountTransaction>;
  /**
   * Makes a transaction of the writer the only one, as its first statement; what it reads after that is what
   * the one before it has committed.
   */
  takeWriteLock: (client: Prisma.TransactionClient) => Promise<StartedWrite>;
  /**
   * Whether a transaction took effect whose connection was lost at its COMMIT. @throws NotSavedError
   * (`unconfirmed`) where that cannot be found out in time.
   */
  wasCommitted: (write: StartedWrite) => Promise<boolean>;
  /** Is told for how many seconds each write waited for the lock, and how long it held it. */
  lockObserver?: { waited: (seconds: number) => void; held: (seconds: number) => void };
  recordVersion: RecordVersionReader;
  storage: Storage;
  /** The rows of Prisma's table of migrations; null where nothing was ever migrated. */
  appliedMigrations: () => Promise<AppliedMigration[] | null>;
  close: () => Promise<void>;
};

/** Names a transaction under the write lock; null where a connection cannot be lost, in a file. */
export type StartedWrite = { id: string; serverProcess: number } | null;

export type RecordVersionReader = {
  /** The version as of now. @throws when the database cannot be read. */
  read: () => Promise<number>;
  /**
   * The version without waiting, for every request: as of the last commit of this process, and of others
   * within a second; null while that is not known.
   */
  known: () => number | null;
  /** To be called after each commit of the writer, before it is acknowledged. */
  noteCommit: () => Promise<void>;
};

/** Whether the place where the data is kept takes writes. */
export type Storage = {
  /** Why the last write failed or the next would; null where saving is possible as far as is known. */
  problem: () => SavingProblem | null;
  /** "full" where little space is left; null as well where that cannot be told. */
  spaceProblem: () => SavingProblem | null;
  /** To be called when the process ends. */
  settle: () => void;
};

/**
 * Opens the database at `url`, `file:…` or `postgresql://…`. Connections are opened at the first query; the
 * database must exist by then.
 */
export function openDatabase(url: string): Database {
  return engineOf(url) === "postgresql" ? openPostgresql(url) : openSqlite(url);
}

declare global {
  var talksDatabase: Database | undefined;
}

/**
 * The database of this process, at `DATABASE_URL`. Stored on the global object because development reloads
 * modules.
 */
export function processDatabase(): Database {
  return (globalThis.talksDatabase ??= openDatabase(env.DATABASE_URL));
}
