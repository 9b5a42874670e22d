/** Runs a transaction under the database's write lock. */
import { NotSavedError, savingProblemOf } from "@/lib/domain/editing/saving-problem";
import type { Database, StartedWrite } from "./client";
import { remedies } from "./remedies";
import type { Prisma } from "@/lib/db/generated/client";

export type WriteTransaction = Prisma.TransactionClient;

type Models = Exclude<keyof WriteTransaction, `$${string}` | symbol>;
type Reads =
  | "aggregate"
  | "count"
  | "findFirst"
  | "findFirstOrThrow"
  | "findMany"
  | "findUnique"
  | "findUniqueOrThrow"
  | "groupBy";

/** A connection or transaction of which only the reads can be called. */
export type ReadClient = { [Model in Models]: Pick<WriteTransaction[Model], Reads> };

/** Prisma's error for a transaction that waited too long for a connection, which other writers have. */
const isNotBegun = (error: unknown) => error instanceof Error && "code" in error && error.code === "P2028";

/**
 * Runs `work` as the only writer, of this process and of all others. What a person does goes through
 * lib/db/command/run-command.ts. Where the connection is lost at the COMMIT, the database is asked whether that
 * took effect.
 * @throws NotSavedError where nothing was written, or (`unconfirmed`) where that cannot be found out.
 */
export async function withWriteLock<Result>(
  database: Database,
  work: (client: WriteTransaction) => Promise<Result>,
): Promise<Result> {
  const began = performance.now();
  let hasBegun = false;
  /** Set when only the COMMIT is left. */
  let finished: { write: StartedWrite; result: Result } | null = null;
  const transaction = database.writer.$transaction(
    async (client) => {
      hasBegun = true;
      const write = await database.takeWriteLock(client);
      const locked = performance.now();
      database.lockObserver?.waited((locked - began) / 1000);
      try {
        const result = await work(client);
        finished = { write, result };
        return result;
      } finally {
        database.lockObserver?.held((performance.now() - locked) / 1000);
      }
    },
    { isolationLevel: "Serializable", maxWait: 60_000, timeout: 300_000 },
  );
  const result = await transaction.catch(async (error: unknown) => {
    if (!hasBegun && isNotBegun(error)) throw new NotSavedError("busy", remedies.busy, { cause: error });
    if (finished === null || savingProblemOf(error) !== "unreachable") throw error;
    if (!(await database.wasCommitted(finished.write))) throw error;
    return finished.result;
  });
  await database.recordVersion.noteCommit();
  return result;
}
