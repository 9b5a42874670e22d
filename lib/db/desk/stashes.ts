/** What had somebody typed when a colleague saved first, and is it settled? */
import { randomUUID } from "node:crypto";

import { now } from "@/lib/clock";
import type { DraftDocument } from "@/lib/domain/editing/draft";
import type { Editor } from "@/lib/domain/editing/editor";
import { may } from "@/lib/domain/editing/permissions";
import { recordTypes } from "@/lib/domain/record/record";
import type { RecordKey } from "@/lib/domain/record/record-document";
import { objectIn } from "@/lib/domain/text/stored-json";
import { type AuditDetails, type Origin, tellOfRecord } from "@/lib/db/accounts/audit-log";
import { type Database, processDatabase } from "@/lib/db/connection/client";
import type { Prisma, SetAside as SetAsideRow } from "@/lib/db/generated/client";
import { inWriting } from "@/lib/db/connection/write-lock";
import { oneOf } from "@/lib/db/record/rows/closed-list";

export type NewSetAside = RecordKey & {
  baseVersion: number;
  baseSave: number;
  document: DraftDocument;
  /** An earlier text set aside that this one takes the place of. */
  settles?: string | undefined;
  /** What the audit log says of it, and of which record. */
  told?: { action: string; about: RecordKey; details: AuditDetails } | undefined;
  from?: Origin | undefined;
};

export type SetAside = RecordKey & { key: string; baseVersion: number; baseSave: number; document: DraftDocument; accountId: string | null; who: string; setAsideAt: Date };

/** Keeps a text that was not saved over a colleague's; answers with the key under which it is found. Null: not allowed. */
export async function setAside(
  editor: Editor,
  { type, id, baseVersion, baseSave, document, settles, told, from }: NewSetAside,
  database: Database = processDatabase(),
): Promise<string | null> {
  if (!may(editor.role, "save_draft")) return null;
  const key = randomUUID();
  await inWriting(database, async (client) => {
    await client.setAside.create({
      data: {
        id: key,
        recordType: type,
        recordId: id,
        baseVersion,
        baseSave,
        document: JSON.stringify(document),
        accountId: editor.accountId,
        who: editor.name,
        setAsideAt: now(),
      },
    });
    if (settles !== undefined) await settleWithin(client, editor, settles);
    if (told) await tellOfRecord(client, editor, told.action, told.about, { details: told.details, from });
  });
  return key;
}

function toSetAside(row: SetAsideRow): SetAside {
  return {
    key: row.id,
    type: oneOf(recordTypes, row.recordType),
    id: row.recordId,
    baseVersion: row.baseVersion,
    baseSave: row.baseSave,
    document: objectIn(row.document),
    accountId: row.accountId,
    who: row.who,
    setAsideAt: row.setAsideAt,
  };
}

/** All that is not settled, the oldest first. */
export async function listSetAsides(database: Database = processDatabase()): Promise<SetAside[]> {
  const rows = await database.reader.setAside.findMany({
    where: { settledAt: null },
    orderBy: [{ setAsideAt: "asc" }, { id: "asc" }],
  });
  return rows.map(toSetAside);
}

/** One text set aside, with who settled it if somebody has; null where there is none of this key. */
export async function findSetAside(key: string, database: Database = processDatabase()): Promise<(SetAside & { settledBy: string | null }) | null> {
  const row = await database.reader.setAside.findUnique({ where: { id: key } });
  return row && { ...toSetAside(row), settledBy: row.settledBy };
}

/** Marks a text as dealt with, within the transaction of what deals with it. False where it is unknown or settled already. */
export async function settleWithin(client: Prisma.TransactionClient, editor: Editor, key: string): Promise<boolean> {
  const data = { settledBy: editor.name, settledById: editor.accountId, settledAt: now() };
  const { count } = await client.setAside.updateMany({ where: { id: key, settledAt: null }, data });
  return count === 1;
}

/** The same by itself, with its entry in the audit log; the text stays in the database. False as well where it is not allowed. */
export async function settleSetAside(editor: Editor, key: string, from?: Origin, database: Database = processDatabase()): Promise<boolean> {
  if (!may(editor.role, "save_draft")) return false;
  return inWriting(database, async (client) => {
    if (!(await settleWithin(client, editor, key))) return false;
    const { recordType, recordId } = await client.setAside.findUniqueOrThrow({ where: { id: key }, select: { recordType: true, recordId: true } });
    await tellOfRecord(client, editor, "settle_conflict", { type: oneOf(recordTypes, recordType), id: recordId }, { from });
    return true;
  });
}
