/** Prisma's adapter for PostgreSQL, in the way this site uses it. */
import { Socket } from "node:net";

import type {
  IsolationLevel,
  SqlDriverAdapter,
  SqlDriverAdapterFactory,
  SqlQuery,
  SqlQueryable,
  Transaction,
} from "@prisma/driver-adapter-utils";
import type { PoolClient } from "pg";

import { forwardTransaction, isCommit } from "@/lib/db/connection/forward-transaction";
import { log } from "@/lib/log";
import { type SavingState, savingProblemOfDriver } from "./saving-state";

/** Shown in the server's list of connections (`pg_stat_activity`). */
export const applicationName = "korea-us-tariff-talks";

/** Longer than any statement of this site waits; ends waiting for a writer that does not end. */
const lockTimeoutMs = 30_000;
/**
 * Above any pause between two statements of a transaction. Of a process that was cut off, the server ends the
 * transaction, and with it the lock, after this time.
 */
const idleTransactionTimeoutMs = 30_000;
/**
 * A connection on which nothing arrives for so long is given up: a network that drops everything would
 * otherwise hold a statement for a quarter of an hour. Above the time that a statement waits for a lock.
 */
const silenceTimeoutMs = 40_000;

export type PoolOptions = {
  /** The isolation of all transactions, whatever the caller names. */
  isolation: IsolationLevel;
  maxConnections: number;
  /** How long to wait for a connection, also while all are in use. */
  connectionTimeoutMs: number;
};

const writes = /^\s*(?:INSERT|UPDATE|DELETE)\b/i;

/** PostgreSQL has no U+0000 in a text. */
const withoutNul = (query: SqlQuery): SqlQuery => ({
  ...query,
  args: query.args.map((arg: unknown) =>
    typeof arg === "string" && arg.includes("\u0000") ? arg.replaceAll("\u0000", "\uFFFD") : arg,
  ),
});

/** What a transaction writes is saved with its end. */
function checked(inner: SqlQueryable, state: SavingState, isTransaction: boolean): SqlQueryable {
  let hasWritten = false;

  async function run<Result>(query: SqlQuery, statement: () => Promise<Result>): Promise<Result> {
    const result = await named(state, statement);
    const isWrite = writes.test(query.sql);
    hasWritten ||= isWrite;
    state.succeeded(isTransaction ? hasWritten && isCommit(query) : isWrite);
    return result;
  }
  return {
    provider: inner.provider,
    adapterName: inner.adapterName,
    queryRaw: (query) => run(query, () => inner.queryRaw(withoutNul(query))),
    executeRaw: (query) => run(query, () => inner.executeRaw(withoutNul(query))),
  };
}

async function named<Result>(state: SavingState, statement: () => Promise<Result>): Promise<Result> {
  try {
    return await statement();
  } catch (error) {
    const problem = savingProblemOfDriver(error);
    throw problem ? state.failed(problem, error) : error;
  }
}

function checkedTransaction(inner: Transaction, state: SavingState): Transaction {
  return { ...forwardTransaction(inner), ...checked(inner, state, true) };
}

/** The socket, with TLS or without, of a connection that was opened. */
function socketOf(client: PoolClient): Socket | null {
  const connection: unknown = Reflect.get(client, "connection");
  const stream: unknown =
    typeof connection === "object" && connection !== null ? Reflect.get(connection, "stream") : null;
  return stream instanceof Socket ? stream : null;
}

function limitSilence(client: PoolClient): void {
  const socket = socketOf(client);
  socket?.setTimeout(silenceTimeoutMs, () =>
    socket.destroy(new Error("Connection terminated: the database server was silent for too long.")),
  );
}

/**
 * The driver is loaded when the first connection is opened, so that a site on SQLite never loads it.
 * A statement fails with a `NotSavedError` where that is the server's fault.
 */
export function postgresqlAdapter(
  url: string,
  state: SavingState,
  { isolation, maxConnections, connectionTimeoutMs }: PoolOptions,
): SqlDriverAdapterFactory {
  return {
    provider: "postgres",
    adapterName: "@prisma/adapter-pg",
    async connect(): Promise<SqlDriverAdapter> {
      const [{ PrismaPg }, { Pool }] = await Promise.all([
        import("@prisma/adapter-pg"),
        import("pg").then((driver) => driver.default),
      ]);
      const onLostConnection = ({ message }: Error) =>
        log.debug({ message }, "A database connection was lost.");
      const pool = new Pool({
        connectionString: url,
        application_name: applicationName,
        keepAlive: true,
        // A command of this site ends without waiting for idle connections.
        allowExitOnIdle: true,
        max: maxConnections,
        connectionTimeoutMillis: connectionTimeoutMs,
        lock_timeout: lockTimeoutMs,
        idle_in_transaction_session_timeout: idleTransactionTimeoutMs,
      });
      pool.on("connect", limitSilence);
      const factory = new PrismaPg(pool, {
        onPoolError: onLostConnection,
        onConnectionError: onLostConnection,
        disposeExternalPool: true,
      });
      const opened = await factory.connect();
      return {
        ...checked(opened, state, false),
        executeScript: (script) => opened.executeScript(script),
        startTransaction: async () =>
          checkedTransaction(await named(state, () => opened.startTransaction(isolation)), state),
        getConnectionInfo: () => opened.getConnectionInfo(),
        dispose: () => opened.dispose(),
      };
    },
  };
}
