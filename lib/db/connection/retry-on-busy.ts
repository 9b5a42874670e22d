/** How does a connection wait for another's lock without stopping the whole process? */
import { setTimeout as wait } from "node:timers/promises";

import { isDriverAdapterError, type SqlDriverAdapter, type SqlQueryable, type Transaction } from "@prisma/driver-adapter-utils";

const longestWaitMs = 30_000;

/**
 * True where another connection holds the lock. A transaction that has read an older state than it wants to
 * write over is told so at once and for good: waiting does not help it.
 */
function isLocked(error: unknown): boolean {
  return isDriverAdapterError(error) && error.cause.kind === "SocketTimeout" && error.cause.originalCode !== "SQLITE_BUSY_SNAPSHOT";
}

async function patiently<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  for (let waitedMs = 0, pauseMs = 1; ; waitedMs += pauseMs, pauseMs = Math.min(pauseMs * 2, 20)) {
    try {
      return await ask();
    } catch (error) {
      if (!isLocked(error) || waitedMs >= longestWaitMs) throw error;
      await wait(pauseMs);
    }
  }
}

function patientQueries(inner: SqlQueryable): SqlQueryable {
  return {
    provider: inner.provider,
    adapterName: inner.adapterName,
    // A statement that was refused for a lock has done nothing, so asking again is safe.
    queryRaw: (query) => patiently(async () => inner.queryRaw(query)),
    executeRaw: (query) => patiently(async () => inner.executeRaw(query)),
  };
}

function patientTransaction(inner: Transaction): Transaction {
  return {
    ...patientQueries(inner),
    options: inner.options,
    commit: () => inner.commit(),
    rollback: () => inner.rollback(),
    createSavepoint: inner.createSavepoint?.bind(inner),
    rollbackToSavepoint: inner.rollbackToSavepoint?.bind(inner),
    releaseSavepoint: inner.releaseSavepoint?.bind(inner),
  };
}

/**
 * The same connection, asking again for up to 30 s where the database is locked. The driver's own waiting is
 * synchronous: it would hold up every reader, and where the lock's holder is in this very process, the holder too.
 */
export function retryOnBusy(inner: SqlDriverAdapter): SqlDriverAdapter {
  return {
    ...patientQueries(inner),
    executeScript: (script) => inner.executeScript(script),
    startTransaction: async (level) => patientTransaction(await inner.startTransaction(level)),
    getConnectionInfo: inner.getConnectionInfo?.bind(inner),
    dispose: () => inner.dispose(),
  };
}
