/** Signs out the editor of a session. */
import { now } from "@/lib/clock";
import { type Database, processDatabase } from "@/lib/db/connection/client";
import type { DeskAuth } from "./desk-auth";
import { loggedCall } from "./call-with-audit-entry";
import type { OwnAccountRequest } from "./own-account";

/** Ends the session and logs it. The returned headers delete its cookies. */
export async function signOut(
  auth: DeskAuth,
  { editor, headers, address }: OwnAccountRequest,
  database: Database = processDatabase(),
): Promise<Headers> {
  const entry = {
    accountId: editor.accountId,
    who: editor.name,
    action: "sign_out",
    result: "done",
    address,
  } as const;
  const call = () => auth.api.signOut({ headers, returnHeaders: true });
  const response = await loggedCall(call, () => ({ ...entry, recordedAt: now() }), database);
  return response.headers;
}
