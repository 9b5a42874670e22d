/** Finds the signed-in editor and checks permissions. */
import { now } from "@/lib/clock";
import { addAuditEntry } from "@/lib/db/accounts/audit-log";
import { type Database, processDatabase } from "@/lib/db/connection/client";
import { Editor } from "@/lib/domain/editing/editor";
import { type DeskAction, can, roles } from "@/lib/domain/editing/permissions";
import { savingProblemOf } from "@/lib/domain/editing/saving-problem";
import { clientOf } from "@/lib/http/client";
import type { DeskAuth } from "./desk-auth";

/** Null as well for an expired session that the library cannot delete now. */
async function sessionOf(auth: DeskAuth, headers: Headers) {
  try {
    return await auth.api.getSession({ headers });
  } catch (error) {
    const problem = savingProblemOf(error);
    // Where nothing can be read either, nobody is known to be signed out.
    if (problem === null || problem === "unreachable") throw error;
    return null;
  }
}

/**
 * The editor of the request's session; null where there is none, or the account is disabled or has no known
 * role.
 */
export async function currentEditor(auth: DeskAuth, headers: Headers): Promise<Editor | null> {
  const session = await sessionOf(auth, headers);
  if (!session || session.user.banned) return null;
  const role = roles.find((known) => known === session.user.role);
  return role ? Editor.signedIn({ accountId: session.user.id, name: session.user.name, role }) : null;
}

export type EditorCheck =
  | { status: "ok"; editor: Editor }
  | { status: "signed_out" }
  | { status: "forbidden" };

/** Every action and route of the desk begins with this. Refusals of signed-in editors are logged. */
export async function requireEditor(
  auth: DeskAuth,
  headers: Headers,
  action: DeskAction,
  database: Database = processDatabase(),
): Promise<EditorCheck> {
  const editor = await currentEditor(auth, headers);
  if (!editor) return { status: "signed_out" };
  if (can(editor.role, action)) return { status: "ok", editor };
  const { accountId, name } = editor;
  try {
    await addAuditEntry(
      {
        accountId,
        who: name,
        action: action,
        result: "refused",
        address: clientOf(headers),
        recordedAt: now(),
      },
      database,
    );
  } catch (error) {
    // Refuse also where the log cannot be written.
    if (savingProblemOf(error) === null) throw error;
  }
  return { status: "forbidden" };
}
