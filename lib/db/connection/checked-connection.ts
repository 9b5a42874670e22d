/** How does a connection acknowledge only what is on the disk and can be found there again? */
import { isDriverAdapterError, type SqlDriverAdapter, type SqlQuery, type SqlQueryable, type Transaction } from "@prisma/driver-adapter-utils";

import type { SavingProblem } from "@/lib/domain/editing/saving";
import type { DatabaseFiles } from "./database-files";

/** Statements that write nothing, or that only begin and end what others write. */
const readsOnly = /^\s*(?:SELECT|PRAGMA|EXPLAIN|BEGIN|ROLLBACK|SAVEPOINT|RELEASE)\b/i;
const isCommit = ({ sql }: SqlQuery) => /^\s*COMMIT\b/i.test(sql);

function problemOf(error: unknown): SavingProblem | null {
  const code = isDriverAdapterError(error) ? (error.cause.originalCode ?? "") : "";
  if (code === "SQLITE_FULL") return "full";
  if (code === "SQLITE_READONLY_DBMOVED") return "replaced";
  if (code.startsWith("SQLITE_READONLY")) return "read_only";
  return /^SQLITE_(?:IOERR|CANTOPEN|CORRUPT|NOTADB)/.test(code) ? "unwritable" : null;
}

async function named<Answer>(files: DatabaseFiles, ask: () => Promise<Answer>): Promise<Answer> {
  try {
    return await ask();
  } catch (error) {
    const problem = problemOf(error);
    throw problem ? files.failed(problem, error) : error;
  }
}

/** Outside a transaction each statement is one: it counts only where the files are the same before and after it. */
function checkedStatements(inner: SqlQueryable, files: DatabaseFiles): SqlQueryable {
  async function write<Answer>(query: SqlQuery, run: () => Promise<Answer>): Promise<Answer> {
    if (readsOnly.test(query.sql)) return run();
    files.assertSame();
    const answer = await named(files, run);
    files.assertSame();
    files.succeeded();
    return answer;
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
      const answer = await named(files, () => inner.executeRaw(query));
      if (!hasWritten) return answer;
      files.assertSame();
      files.succeeded();
      return answer;
    } catch (error) {
      // The library gives the connection to the next transaction as it is. Where SQLite has ended this one, there is nothing to undo.
      await inner.executeRaw({ sql: "ROLLBACK", args: [], argTypes: [] }).catch(() => undefined);
      throw error;
    }
  }

  async function run<Answer>(query: SqlQuery, ask: () => Promise<Answer>): Promise<Answer> {
    if (readsOnly.test(query.sql)) return ask();
    files.assertSame();
    hasWritten = true;
    return named(files, ask);
  }

  return {
    provider: inner.provider,
    adapterName: inner.adapterName,
    options: inner.options,
    queryRaw: (query) => run(query, () => inner.queryRaw(query)),
    executeRaw: (query) => (isCommit(query) ? commit(query) : run(query, () => inner.executeRaw(query))),
    commit: () => inner.commit(),
    rollback: () => inner.rollback(),
    createSavepoint: inner.createSavepoint?.bind(inner),
    rollbackToSavepoint: inner.rollbackToSavepoint?.bind(inner),
    releaseSavepoint: inner.releaseSavepoint?.bind(inner),
  };
}

/** The same connection; a write that was not kept in the files that were opened fails with a `NotSavedError`. */
export function checked(inner: SqlDriverAdapter, files: DatabaseFiles): SqlDriverAdapter {
  return {
    ...checkedStatements(inner, files),
    executeScript: (script) => inner.executeScript(script),
    startTransaction: async (level) => checkedTransaction(await inner.startTransaction(level), files),
    getConnectionInfo: inner.getConnectionInfo?.bind(inner),
    dispose: () => inner.dispose(),
  };
}
