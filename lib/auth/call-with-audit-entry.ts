/** Calls the sign-in library together with an entry in the audit log. */
import { isAPIError } from "better-auth/api";

import { inAccountTransaction } from "@/lib/db/accounts/account-transaction";
import { addAuditEntry, type AuditEntry } from "@/lib/db/accounts/audit-log";
import type { Database } from "@/lib/db/connection/client";
import { savingProblemOf } from "@/lib/domain/editing/saving-problem";

/** True for a refusal by the library, false for a failure. */
export const isRefusal = (error: unknown): boolean => isAPIError(error) && savingProblemOf(error) === null;

/**
 * Calls the library and logs the result, unless its entry is null, in one transaction.
 * @throws the library's refusal; what it wrote is committed, without an entry.
 */
export async function loggedCall<Result>(
  call: () => Promise<Result>,
  entryOf: (result: Result) => AuditEntry | null,
  database: Database,
): Promise<Result> {
  const outcome = await inAccountTransaction(database, async () => {
    try {
      const result = await call();
      const entry = entryOf(result);
      if (entry) await addAuditEntry(entry, database);
      return { result };
    } catch (error) {
      if (!isRefusal(error)) throw error;
      return { refusal: error };
    }
  });
  if ("refusal" in outcome) throw outcome.refusal;
  return outcome.result;
}
