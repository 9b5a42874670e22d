/** Lists the entries of the audit log that match a filter. */
import { type AuditFilter, auditChannels, auditResults, type LoggedEntry } from "@/lib/domain/editing/audit";
import { KOREA_ZONE, startOfDay } from "@/lib/domain/time/calendar-day";
import type { Editor } from "@/lib/domain/editing/editor";
import { can } from "@/lib/domain/editing/permissions";
import { parseStoredObject } from "@/lib/domain/text/stored-json";
import { type Database, processDatabase } from "@/lib/db/connection/client";
import type { AuditEntry as Row, Prisma } from "@/lib/db/generated/client";
import { oneOf } from "@/lib/db/record/rows/one-of";

function toDetails(text: string): LoggedEntry["details"] {
  return Object.fromEntries(
    Object.entries(parseStoredObject(text)).map(([key, inner]: [string, unknown]) => {
      const isPlain =
        inner === null ||
        typeof inner === "string" ||
        typeof inner === "number" ||
        typeof inner === "boolean";
      return [key, isPlain ? inner : JSON.stringify(inner)];
    }),
  );
}

function toEntry({ details, channel, result, ...row }: Row): LoggedEntry {
  return {
    ...row,
    channel: oneOf(auditChannels, channel),
    result: oneOf(auditResults, result),
    details: toDetails(details),
  };
}

const maxNames = 900;

/**
 * Names and addresses of the log that contain `part`, for a part with the wildcards of LIKE, which Prisma
 * does not escape.
 */
async function namesWith(client: Prisma.TransactionClient, part: string): Promise<string[]> {
  const pattern = `%${part.replaceAll(/[\\%_]/g, "\\$&")}%`;
  const rows = await client.$queryRaw<{ who: string }[]>`
    SELECT DISTINCT "who" FROM "AuditEntry" WHERE lower("who") LIKE lower(${pattern}) ESCAPE '\\' ORDER BY "who" LIMIT ${maxNames}`;
  return rows.map(({ who }) => who);
}

/** SQLite has no other comparison. */
const ignoringCapitals = { sqlite: {}, postgresql: { mode: "insensitive" } } as const;

/** A sign-in is logged with the address, an action with the name: a filter for either finds both. */
async function whereActor(
  { accounts: client, engine }: Database,
  part: string,
): Promise<Prisma.AuditEntryWhereInput> {
  const accounts = await client.deskAccount.findMany({ select: { id: true, name: true, email: true } });
  const wanted = part.toLowerCase();
  const ids = accounts
    .filter(({ name, email }) => name.toLowerCase().includes(wanted) || email.includes(wanted))
    .map(({ id }) => id);
  const who = /[%_\\]/.test(part)
    ? { in: await namesWith(client, part) }
    : { contains: part, ...ignoringCapitals[engine] };
  return { OR: [{ who }, { accountId: { in: ids } }] };
}

async function toWhere(
  database: Database,
  filter: AuditFilter,
  before: number | null,
): Promise<Prisma.AuditEntryWhereInput> {
  const { who, action, result, type, id, from, to } = filter;
  return {
    ...(before === null ? {} : { seq: { lt: before } }),
    ...(action === null ? {} : { action }),
    ...(result === null ? {} : { result }),
    ...(type === null ? {} : { recordType: type }),
    ...(id === null ? {} : { recordId: id }),
    ...(who === null ? {} : await whereActor(database, who)),
    recordedAt: {
      ...(from === null ? {} : { gte: new Date(startOfDay(from, KOREA_ZONE)) }),
      ...(to === null ? {} : { lt: new Date(startOfDay(to, KOREA_ZONE, 1)) }),
    },
  };
}

/**
 * Entries older than `before` (an entry's `seq`), the newest first; none for an editor who may not read the
 * log.
 */
export async function listAuditEntries(
  editor: Editor,
  filter: AuditFilter,
  { before, limit }: { before: number | null; limit: number },
  database: Database = processDatabase(),
): Promise<LoggedEntry[]> {
  if (!can(editor.role, "read_audit_log")) return [];
  const where = await toWhere(database, filter, before);
  return (await database.accounts.auditEntry.findMany({ where, orderBy: { seq: "desc" }, take: limit })).map(
    toEntry,
  );
}

/** Every action in the log, in alphabetical order. */
export async function listAuditActions(database: Database = processDatabase()): Promise<string[]> {
  const rows = await database.accounts.auditEntry.findMany({
    distinct: ["action"],
    select: { action: true },
    orderBy: { action: "asc" },
  });
  return rows.map(({ action }) => action);
}
