/** How does what the sign-in library does get its line in the audit log? */
import { isAPIError } from "better-auth/api";

import { inAccountTransaction } from "@/lib/db/accounts/account-transaction";
import { addAuditEntry, type AuditEntry } from "@/lib/db/accounts/audit-log";
import type { Database } from "@/lib/db/connection/client";
import { savingProblemOf } from "@/lib/domain/editing/saving";

/** Whether the library refused what it was asked for, and nothing failed. */
export const isRefusal = (error: unknown): boolean => isAPIError(error) && savingProblemOf(error) === null;

/**
 * Calls the library and logs what it did, both in one transaction: either both are kept or neither.
 * @throws the library's refusal, which is kept as far as it was written and has no entry.
 */
export async function loggedCall<Answer>(call: () => Promise<Answer>, entryOf: (answer: Answer) => AuditEntry, database: Database): Promise<Answer> {
  const outcome = await inAccountTransaction(database, async () => {
    try {
      const answer = await call();
      await addAuditEntry(entryOf(answer), database);
      return { answer };
    } catch (error) {
      if (!isRefusal(error)) throw error;
      return { refusal: error };
    }
  });
  if ("refusal" in outcome) throw outcome.refusal;
  return outcome.answer;
}
