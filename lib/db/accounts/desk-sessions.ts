/** Lists and ends an account's sessions. */
import { isIPv6 } from "node:net";

import { now } from "@/lib/clock";
import type { DeskSession } from "@/lib/domain/editing/desk-account";
import type { Editor } from "@/lib/domain/editing/editor";
import { can } from "@/lib/domain/editing/permissions";
import { accountFacts, type Origin } from "./audit-log";
import { runCommand } from "@/lib/db/command/run-command";
import { type Database, processDatabase } from "@/lib/db/connection/client";

/** The library stores all eight groups of an IPv6 address; the short form is easier to recognise. */
function shortAddress(address: string): string {
  return isIPv6(address) ? new URL(`http://[${address}]`).hostname.slice(1, -1) : address;
}

/** The unexpired sessions of an account, the newest first. */
export async function listSessions(
  accountId: string,
  database: Database = processDatabase(),
): Promise<DeskSession[]> {
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

/** `id` "others": all but `current`, the session of the request. */
type SessionsToEnd = { accountId: string; id: string; current: string | null; from?: Origin };

/**
 * Ends sessions of the editor's own account, or of any as an admin, and returns how many; null where not
 * allowed.
 */
export function endSessions(
  editor: Editor,
  { accountId, id, current, from }: SessionsToEnd,
  database: Database = processDatabase(),
): Promise<number | null> {
  return runCommand<number | null>(
    { actor: editor, from },
    async (client) => {
      if (editor.accountId !== accountId && !can(editor.role, "manage_accounts"))
        return {
          answer: null,
          refusal: accountFacts("end_sessions", accountId, { reason: "forbidden" }),
        };
      const where = { userId: accountId, id: id === "others" ? { not: current ?? "" } : id };
      const count = await client.deskSession.count({ where });
      if (count === 0) return { answer: 0 };
      return {
        rows: (transaction) => transaction.deskSession.deleteMany({ where }),
        audit: () => [accountFacts("end_sessions", accountId, { count })],
        result: () => count,
      };
    },
    database,
  );
}
