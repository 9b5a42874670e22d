/** Runs a transaction under the database's write lock. */
import type { Database } from "./client";
import type { Prisma } from "@/lib/db/generated/client";

export type WriteTransaction = Prisma.TransactionClient;

/**
 * Runs `work` as the only writer. The first statement is a write, so that another writer waits before it has read
 * anything that could become outdated.
 */
export function withWriteLock<Result>(
  database: Database,
  work: (client: WriteTransaction) => Promise<Result>,
): Promise<Result> {
  return database.writer.$transaction(
    async (client) => {
      await client.recordOrder.update({ where: { id: 1 }, data: { changes: { increment: 0 } } });
      return work(client);
    },
    { isolationLevel: "Serializable", maxWait: 60_000, timeout: 300_000 },
  );
}
