/** Stores texts that could not be saved because a colleague saved first, until they are settled. */
import { randomUUID } from "node:crypto";

import { now } from "@/lib/clock";
import type { DraftDocument } from "@/lib/domain/editing/draft";
import type { Editor } from "@/lib/domain/editing/editor";
import { can } from "@/lib/domain/editing/permissions";
import { recordTypes } from "@/lib/domain/record/record";
import type { RecordKey } from "@/lib/domain/record/record-document";
import { parseStoredObject } from "@/lib/domain/text/stored-json";
import { type AuditDetails, type Origin, logRecordAction } from "@/lib/db/accounts/audit-log";
import { type Database, processDatabase } from "@/lib/db/connection/client";
import type { Prisma, Stash as StashRow } from "@/lib/db/generated/client";
import { withWriteLock } from "@/lib/db/connection/write-lock";
import { oneOf } from "@/lib/db/record/rows/one-of";

export type StashInput = RecordKey & {
  baseVersion: number;
  baseSave: number;
  document: DraftDocument;
  /** The key of an earlier stash that this one replaces. */
  settles?: string | undefined;
  /** The action and details for the audit log, and the record that they are about. */
  auditAs?: { action: string; about: RecordKey; details: AuditDetails } | undefined;
  from?: Origin | undefined;
};

export type Stash = RecordKey & { key: string; baseVersion: number; baseSave: number; document: DraftDocument; accountId: string | null; who: string; stashedAt: Date };

/** Stores a text that was not saved over a colleague's and returns its key; null where not allowed. */
export async function stashText(
  editor: Editor,
  { type, id, baseVersion, baseSave, document, settles, auditAs, from }: StashInput,
  database: Database = processDatabase(),
): Promise<string | null> {
  if (!can(editor.role, "save_draft")) return null;
  const key = randomUUID();
  await withWriteLock(database, async (client) => {
    await client.stash.create({
      data: {
        id: key,
        recordType: type,
        recordId: id,
        baseVersion,
        baseSave,
        document: JSON.stringify(document),
        accountId: editor.accountId,
        who: editor.name,
        stashedAt: now(),
      },
    });
    if (settles !== undefined) await settleStashWithin(client, editor, settles);
    if (auditAs) await logRecordAction(client, editor, auditAs.action, auditAs.about, { details: auditAs.details, from });
  });
  return key;
}

function toStash(row: StashRow): Stash {
  return {
    key: row.id,
    type: oneOf(recordTypes, row.recordType),
    id: row.recordId,
    baseVersion: row.baseVersion,
    baseSave: row.baseSave,
    document: parseStoredObject(row.document),
    accountId: row.accountId,
    who: row.who,
    stashedAt: row.stashedAt,
  };
}

/** All unsettled stashes, the oldest first. */
export async function listStashes(database: Database = processDatabase()): Promise<Stash[]> {
  const rows = await database.reader.stash.findMany({
    where: { settledAt: null },
    orderBy: [{ stashedAt: "asc" }, { id: "asc" }],
  });
  return rows.map(toStash);
}

/** One stash, with the name of who settled it; null where there is none of this key. */
export async function findStash(key: string, database: Database = processDatabase()): Promise<(Stash & { settledBy: string | null }) | null> {
  const row = await database.reader.stash.findUnique({ where: { id: key } });
  return row && { ...toStash(row), settledBy: row.settledBy };
}

/** Marks a stash as settled, within the caller's transaction. False where it is unknown or settled already. */
export async function settleStashWithin(client: Prisma.TransactionClient, editor: Editor, key: string): Promise<boolean> {
  const data = { settledBy: editor.name, settledById: editor.accountId, settledAt: now() };
  const { count } = await client.stash.updateMany({ where: { id: key, settledAt: null }, data });
  return count === 1;
}

/** The same in a separate transaction, with its entry in the audit log; the text remains stored. False as well where not allowed. */
export async function settleStash(editor: Editor, key: string, from?: Origin, database: Database = processDatabase()): Promise<boolean> {
  if (!can(editor.role, "save_draft")) return false;
  return withWriteLock(database, async (client) => {
    if (!(await settleStashWithin(client, editor, key))) return false;
    const { recordType, recordId } = await client.stash.findUniqueOrThrow({ where: { id: key }, select: { recordType: true, recordId: true } });
    await logRecordAction(client, editor, "settle_conflict", { type: oneOf(recordTypes, recordType), id: recordId }, { from });
    return true;
  });
}
