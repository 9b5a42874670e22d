/** Asks either engine for the number that grows with every change of the public record. */
import type { Prisma } from "@/lib/db/generated/client";

export const recordVersionQuery = `SELECT "version" FROM "RecordState" WHERE "id" = 1`;

/** As the transaction of `client` sees it. */
export async function readRecordVersion(client: Prisma.TransactionClient): Promise<number> {
  const state = await client.recordState.findUniqueOrThrow({ where: { id: 1 } });
  return state.version;
}
