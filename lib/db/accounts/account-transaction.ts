/** Runs the sign-in library's writes and their audit entry in one transaction. */
import type { Database } from "@/lib/db/connection/client";
import type { PrismaClient } from "@/lib/db/generated/client";
import { withWriteLock, type WriteTransaction } from "@/lib/db/connection/write-lock";

const reads: ReadonlySet<string | symbol> = new Set([
  "findFirst",
  "findFirstOrThrow",
  "findUnique",
  "findUniqueOrThrow",
  "findMany",
  "count",
  "aggregate",
  "groupBy",
]);

/** Prisma's error for a missing row to be changed; the library handles it, so it does not roll back. */
const isNotFound = (error: unknown) =>
  typeof error === "object" && error !== null && "code" in error && error.code === "P2025";

/**
 * A transaction that begins with its first write, so that comparing a password does not block other writers.
 */
export class AccountTransaction {
  readonly #database: Database;
  #client: Promise<WriteTransaction> | null = null;
  #written: Promise<void> = Promise.resolve();
  #commit = () => {};
  #rollBack: (reason: unknown) => void = () => {};
  /** The first write that failed: the library ignores some failures. */
  #failure: { error: unknown } | null = null;
  isOver = false;

  constructor(database: Database) {
    this.#database = database;
  }

  begin(): Promise<WriteTransaction> {
    return (this.#client ??= new Promise((begun, failed) => {
      const ended = new Promise<void>((commit, rollBack) => {
        this.#commit = commit;
        this.#rollBack = rollBack;
      });
      // A transaction that could not begin has no end to wait for.
      ended.catch(() => undefined);
      // No command: the library writes as it goes, and lib/auth/call-with-audit-entry.ts adds the entry.
      this.#written = withWriteLock(this.#database, async (client) => {
        begun(client);
        await ended;
      });
      this.#written.catch(failed);
    }));
  }

  /** Calls `model`.`method` within the transaction; reads go to `outside` while it has not begun. */
  async call(
    outside: PrismaClient,
    model: string | symbol,
    method: string | symbol,
    args: unknown[],
  ): Promise<unknown> {
    const isRead = reads.has(method);
    try {
      const client = isRead && this.#client === null ? outside : await this.begin();
      return await callOn(client, model, method, args);
    } catch (error) {
      if (!isRead && !isNotFound(error)) this.#failure ??= { error };
      throw error;
    }
  }

  /** @throws the error of the first failed write, after a rollback. */
  async commit(): Promise<void> {
    if (this.#failure) {
      await this.rollBack(this.#failure.error);
      throw this.#failure.error;
    }
    this.isOver = true;
    this.#commit();
    await this.#written;
  }

  async rollBack(reason: unknown): Promise<void> {
    this.isOver = true;
    this.#rollBack(reason);
    await this.#written.catch(() => undefined);
  }
}

function callOn(
  client: WriteTransaction,
  model: string | symbol,
  method: string | symbol,
  args: unknown[],
): unknown {
  const delegate: unknown = Reflect.get(client, model);
  const call: unknown =
    typeof delegate === "object" && delegate !== null ? Reflect.get(delegate, method) : undefined;
  if (typeof call !== "function")
    throw new TypeError(`The database has no ${String(model)}.${String(method)}.`);
  return Reflect.apply(call, delegate, args);
}

/** Wraps `client` so that its calls join the transaction that `current` returns, if there is one. */
export function joinAccountTransaction(
  client: PrismaClient,
  current: () => AccountTransaction | undefined,
): PrismaClient {
  return new Proxy(client, {
    get(target, property) {
      const value: unknown = Reflect.get(target, property);
      const transaction = current();
      if (!transaction || transaction.isOver) return typeof value === "function" ? value.bind(target) : value;
      if (property === "$transaction")
        return async (work: (within: WriteTransaction) => Promise<unknown>) =>
          work(await transaction.begin());
      if (
        typeof property === "symbol" ||
        /^[$_]/.test(property) ||
        typeof value !== "object" ||
        value === null
      )
        return value;
      return new Proxy(value, {
        get:
          (_, method) =>
          (...args: unknown[]) =>
            transaction.call(target, property, method, args),
      });
    },
  });
}

/**
 * Runs `work` and commits all that it writes through the database's `accounts`, or rolls back where it
 * throws.
 */
export async function inAccountTransaction<Result>(
  database: Database,
  work: () => Promise<Result>,
): Promise<Result> {
  const transaction = new AccountTransaction(database);
  let result: Result;
  try {
    result = await database.accountTransaction.run(transaction, work);
  } catch (error) {
    await transaction.rollBack(error);
    throw error;
  }
  await transaction.commit();
  return result;
}
