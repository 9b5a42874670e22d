/** Finds the editor of an account without a session, for what was scheduled in its name. */
import { findAccount } from "@/lib/db/accounts/desk-accounts";
import { type Database, processDatabase } from "@/lib/db/connection/client";
import { Editor } from "@/lib/domain/editing/editor";

/** With the name and the role that it has now; null where it is disabled, has no role or does not exist. */
export async function editorOfAccount(
  accountId: string,
  database: Database = processDatabase(),
): Promise<Editor | null> {
  const account = await findAccount(accountId, database);
  return account?.role && !account.isDisabled
    ? Editor.signedIn({ accountId, name: account.name, role: account.role })
    : null;
}
