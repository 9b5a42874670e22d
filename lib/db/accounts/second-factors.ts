/** Which one-time codes of an account are used, and what are its codes made from? */
import { type Database, processDatabase } from "@/lib/db/connection/client";

/** The encrypted key of the account's one-time codes; null where it has none. */
export async function encryptedKey(accountId: string, database: Database = processDatabase()): Promise<string | null> {
  const row = await database.accounts.deskSecondFactor.findFirst({ where: { userId: accountId }, select: { secret: true } });
  return row?.secret ?? null;
}

/** Uses up the code of a step and of those before it. False where it is used already: of two who try at once one gets it. */
export async function spendCodeStep(accountId: string, step: number, database: Database = processDatabase()): Promise<boolean> {
  const { count } = await database.accounts.deskSecondFactor.updateMany({
    where: { userId: accountId, lastUsedStep: { lt: step } },
    data: { lastUsedStep: step },
  });
  return count > 0;
}
