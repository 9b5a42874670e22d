/** Which browsers are signed in with an account, and how are they signed out? */
import { isIPv6 } from "node:net";

import { now } from "@/lib/clock";
import type { DeskSession } from "@/lib/domain/editing/desk-account";
import type { Editor } from "@/lib/domain/editing/editor";
import { can } from "@/lib/domain/editing/permissions";
import { logAccountAction } from "./account-actor";
import { type Database, processDatabase } from "@/lib/db/connection/client";
import { withWriteLock } from "@/lib/db/connection/write-lock";

/** The library writes all eight groups out: `::1` is easier to know again. */
function shortAddress(address: string): string {
  return isIPv6(address) ? new URL(`http://[${address}]`).hostname.slice(1, -1) : address;
}

/** The sessions of an account that have not run out, the newest first. */
export async function listSessions(accountId: string, database: Database = processDatabase()): Promise<DeskSession[]> {
  const rows = await database.accounts.deskSession.findMany({
    where: { userId: accountId, expiresAt: { gt: now() } },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  });
  return rows.map(({ id, createdAt, expiresAt, ipAddress, userAgent }) => ({
    id,
    createdAt,
    expiresAt,
    address: ipAddress ? shortAddress(ipAddress) : null,
    browser: userAgent || null,
  }));
}

/** `id` "others": all but `current`, the session that asks. */
export type SessionsToEnd = { accountId: string; id: string; current: string | null; address?: string | null };

/** Ends sessions of one's own, or of anybody as an admin, and says how many; null where the editor may not. */
export async function endSessions(
  editor: Editor,
  { accountId, id, current, address = null }: SessionsToEnd,
  database: Database = processDatabase(),
): Promise<number | null> {
  const isAllowed = editor.accountId === accountId || can(editor.role, "manage_accounts");
  return withWriteLock(database, async (client) => {
    const told = { action: "end_sessions", accountId, address } as const;
    if (!isAllowed) {
      await logAccountAction(client, editor, { ...told, refused: "forbidden" });
      return null;
    }
    const which = id === "others" ? { not: current ?? "" } : id;
    const { count } = await client.deskSession.deleteMany({ where: { userId: accountId, id: which } });
    if (count > 0) await logAccountAction(client, editor, { ...told, details: { count } });
    return count;
  });
}
