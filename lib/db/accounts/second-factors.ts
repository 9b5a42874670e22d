/** Reads the key of an account's one-time codes and marks codes as used. */
import { type Database, processDatabase } from "@/lib/db/connection/client";

/** The encrypted key of the account's one-time codes; null where it has none. */
export async function findEncryptedKey(
  accountId: string,
  database: Database = processDatabase(),
): Promise<string | null> {
  const row = await database.accounts.deskSecondFactor.findFirst({
    where: { userId: accountId },
    select: { secret: true },
  });
  return row?.secret ?? null;
}

/**
 * Marks the code of a time step, and all before it, as used. False where it is used already, so that of two
 * simultaneous requests one succeeds.
 */
export async function markCodeStepUsed(
  accountId: string,
  step: number,
  database: Database = processDatabase(),
): Promise<boolean> {
  // No command: within a call of the sign-in library, which is logged.
  const { count } = await database.accounts.deskSecondFactor.updateMany({
    where: { userId: accountId, lastUsedStep: { lt: step } },
    data: { lastUsedStep: step },
  });
  return count > 0;
}
