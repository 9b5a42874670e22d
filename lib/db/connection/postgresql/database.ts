/** Opens a PostgreSQL database. */
import { AsyncLocalStorage } from "node:async_hooks";

import { type AccountTransaction, joinAccountTransaction } from "@/lib/db/accounts/account-transaction";
import type { Database } from "@/lib/db/connection/client";
import { readRecordVersion } from "@/lib/db/connection/record-version-query";
import type { PrismaClient } from "@/lib/db/generated/client";
import { PrismaClient as PostgresqlClient } from "@/lib/db/generated-postgresql/client/client";
import { appliedMigrationsQuery, parseAppliedMigrations } from "@/lib/db/migrations/applied-migrations";
import { type PoolOptions, postgresqlAdapter } from "./adapter";
import { CommittedWrites } from "./committed-writes";
import { RecordWatch } from "./record-watch";
import { SavingState } from "./saving-state";

/** A transaction of a reader sees one moment of the database. */
const readers: PoolOptions = {
  isolation: "REPEATABLE READ",
  maxConnections: 8,
  connectionTimeoutMs: 10_000,
};
/**
 * Each statement sees what was committed before it, so that a writer sees all that was written before it got
 * the lock. Writers wait for each other anyway, so they need few connections.
 */
const writers: PoolOptions = {
  isolation: "READ COMMITTED",
  maxConnections: 2,
  connectionTimeoutMs: 30_000,
};
const accountsPool: PoolOptions = {
  isolation: "READ COMMITTED",
  maxConnections: 4,
  connectionTimeoutMs: 10_000,
};

/**
 * Both clients are generated from one schema. Their types differ only in what this engine can do besides,
 * such as further isolation levels.
 */
function isClientOfSchema(client: unknown): client is PrismaClient {
  return client instanceof Object && "recordState" in client && "$transaction" in client;
}

function connect(url: string, state: SavingState, pool: PoolOptions): PrismaClient {
  const client: unknown = new PostgresqlClient({ adapter: postgresqlAdapter(url, state, pool) });
  if (!isClientOfSchema(client))
    throw new TypeError("The client of PostgreSQL lacks the models of the schema.");
  return client;
}

/** Opens the database at `url` (`postgresql://…`). */
export function openPostgresql(url: string): Database {
  const state = new SavingState();
  const reader = connect(url, state, readers);
  const writer = connect(url, state, writers);
  const accountTransaction = new AsyncLocalStorage<AccountTransaction>();
  const others = connect(url, state, accountsPool);
  const accounts = joinAccountTransaction(others, () => accountTransaction.getStore());
  const recordVersion = new RecordWatch(url, () => readRecordVersion(reader));
  // Those of the writer may all wait for the lock that a lost transaction holds.
  const writes = new CommittedWrites(others);
  return {
    url,
    engine: "postgresql",
    reader,
    writer,
    accounts,
    accountTransaction,
    takeWriteLock: (client) => writes.begin(client),
    wasCommitted: (write) => writes.wasCommitted(write),
    recordVersion,
    storage: state,
    appliedMigrations: async () => {
      const [found] = await reader.$queryRaw<{ exists: boolean }[]>`
        SELECT to_regclass('"_prisma_migrations"') IS NOT NULL AS "exists"`;
      return found?.exists
        ? parseAppliedMigrations(await reader.$queryRawUnsafe(appliedMigrationsQuery))
        : null;
    },
    close: async () => {
      await recordVersion.close();
      await Promise.all([reader.$disconnect(), writer.$disconnect(), accounts.$disconnect()]);
    },
  };
}
