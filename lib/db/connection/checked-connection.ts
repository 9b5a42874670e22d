/**
 * Wraps a connection so that it acknowledges a write only when the database files are still the ones it
 * opened.
 */
import {
  isDriverAdapterError,
  type SqlDriverAdapter,
  type SqlQuery,
  type SqlQueryable,
  type Transaction,
} from "@prisma/driver-adapter-utils";

import type { SavingProblem } from "@/lib/domain/editing/saving-problem";
import type { DatabaseFiles } from "./database-files";
import { forwardTransaction, isCommit } from "./forward-transaction";

/** Statements that write nothing themselves, including transaction control. */
const readsOnly = /^\s*(?:SELECT|PRAGMA|EXPLAIN|BEGIN|ROLLBACK|SAVEPOINT|RELEASE)\b/i;

function problemOf(error: unknown): SavingProblem | null {
  const code = isDriverAdapterError(error) ? (error.cause.originalCode ?? "") : "";
  if (code === "SQLITE_FULL") return "full";
  if (code === "SQLITE_BUSY") return "busy";
  if (code === "SQLITE_READONLY_DBMOVED") return "replaced";
  if (code.startsWith("SQLITE_READONLY")) return "read_only";
  return /^SQLITE_(?:IOERR|CANTOPEN|CORRUPT|NOTADB)/.test(code) ? "unwritable" : null;
}

async function withNamedProblem<Result>(
  files: DatabaseFiles,
  statement: () => Promise<Result>,
): Promise<Result> {
  try {
    return await statement();
  } catch (error) {
    const problem = problemOf(error);
    throw problem ? files.failed(problem, error) : error;
  }
}

/** Outside a transaction each statement commits itself, so the files are compared before and after it. */
function checkedStatements(inner: SqlQueryable, files: DatabaseFiles): SqlQueryable {
  async function write<Result>(query: SqlQuery, statement: () => Promise<Result>): Promise<Result> {
    if (readsOnly.test(query.sql)) return statement();
    files.assertSame();
    const result = await withNamedProblem(files, statement);
    files.assertSame();
    files.succeeded();
    return result;
  }
  return {
    provider: inner.provider,
    adapterName: inner.adapterName,
    queryRaw: (query) => write(query, () => inner.queryRaw(query)),
    executeRaw: (query) => write(query, () => inner.executeRaw(query)),
  };
}

function checkedTransaction(inner: Transaction, files: DatabaseFiles): Transaction {
  let hasWritten = false;

  async function commit(query: SqlQuery): Promise<number> {
    try {
      if (hasWritten) files.assertSame();
      const result = await withNamedProblem(files, () => inner.executeRaw(query));
      if (!hasWritten) return result;
      files.assertSame();
      files.succeeded();
      return result;
    } catch (error) {
      // The library reuses the connection for the next transaction. ROLLBACK fails where SQLite has already
      // ended this one.
      await inner.executeRaw({ sql: "ROLLBACK", args: [], argTypes: [] }).catch(() => undefined);
      throw error;
    }
  }

  async function run<Result>(query: SqlQuery, statement: () => Promise<Result>): Promise<Result> {
    if (readsOnly.test(query.sql)) return statement();
    files.assertSame();
    hasWritten = true;
    return withNamedProblem(files, statement);
  }

  return {
    ...forwardTransaction(inner),
    queryRaw: (query) => run(query, () => inner.queryRaw(query)),
    executeRaw: (query) => (isCommit(query) ? commit(query) : run(query, () => inner.executeRaw(query))),
  };
}

/** Wraps `inner`: a write that does not reach the opened files fails with a `NotSavedError`. */
export function withFileChecks(inner: SqlDriverAdapter, files: DatabaseFiles): SqlDriverAdapter {
  return {
    ...checkedStatements(inner, files),
    executeScript: (script) => inner.executeScript(script),
    startTransaction: async (level) => checkedTransaction(await inner.startTransaction(level), files),
    getConnectionInfo: inner.getConnectionInfo?.bind(inner),
    dispose: () => inner.dispose(),
  };
}
