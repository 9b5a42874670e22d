/** Wraps a connection so that it retries while the database is locked, without blocking the process. */
import { setTimeout as wait } from "node:timers/promises";

import {
  isDriverAdapterError,
  type SqlDriverAdapter,
  type SqlQueryable,
  type Transaction,
} from "@prisma/driver-adapter-utils";
import { forwardTransaction } from "./forward-transaction";

const maxWaitMs = 30_000;

/**
 * True where another connection holds the lock. A transaction that read an older snapshot
 * (SQLITE_BUSY_SNAPSHOT) can never write, so a retry does not help it.
 */
function isLocked(error: unknown): boolean {
  return (
    isDriverAdapterError(error) &&
    error.cause.kind === "SocketTimeout" &&
    error.cause.originalCode !== "SQLITE_BUSY_SNAPSHOT"
  );
}

async function retrying<Result>(run: () => Promise<Result>): Promise<Result> {
  for (let waitedMs = 0, pauseMs = 1; ; waitedMs += pauseMs, pauseMs = Math.min(pauseMs * 2, 20)) {
    try {
      return await run();
    } catch (error) {
      if (!isLocked(error) || waitedMs >= maxWaitMs) throw error;
      await wait(pauseMs);
    }
  }
}

function retryingQueries(inner: SqlQueryable): SqlQueryable {
  return {
    provider: inner.provider,
    adapterName: inner.adapterName,
    // A statement that was refused for a lock has changed nothing, so a retry is safe.
    queryRaw: (query) => retrying(async () => inner.queryRaw(query)),
    executeRaw: (query) => retrying(async () => inner.executeRaw(query)),
  };
}

function retryingTransaction(inner: Transaction): Transaction {
  return { ...forwardTransaction(inner), ...retryingQueries(inner) };
}

/**
 * Wraps `inner` to retry for up to 30 s while the database is locked. The driver's own waiting is
 * synchronous: it would block every reader, and a lock's holder in this process as well.
 */
export function retryOnBusy(inner: SqlDriverAdapter): SqlDriverAdapter {
  return {
    ...retryingQueries(inner),
    executeScript: (script) => inner.executeScript(script),
    startTransaction: async (level) => retryingTransaction(await inner.startTransaction(level)),
    getConnectionInfo: inner.getConnectionInfo?.bind(inner),
    dispose: () => inner.dispose(),
  };
}
