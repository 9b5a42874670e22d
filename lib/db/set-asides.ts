/** What had somebody typed when a colleague saved first, and is it settled? */
import { randomUUID } from "node:crypto";

import { now } from "../clock";
import type { DraftDocument } from "../domain/draft";
import type { Editor } from "../domain/editor";
import { may } from "../domain/permissions";
import { recordTypes } from "../domain/record";
import type { RecordKey } from "../domain/record-document";
import { type Database, processDatabase } from "./client";
import type { SetAside as SetAsideRow } from "./generated/client";
import { inWriting } from "./in-writing";
import { oneOf } from "./rows/closed-list";

export type SetAside = RecordKey & { key: string; baseVersion: number; baseSave: number; document: DraftDocument; who: string; setAsideAt: Date };

/** Keeps a text that was not saved over a colleague's; answers with the key under which it is found. Null: not allowed. */
export async function setAside(
  editor: Editor,
  { type, id, baseVersion, baseSave, document }: RecordKey & { baseVersion: number; baseSave: number; document: DraftDocument },
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
        who: editor.name,
        setAsideAt: now(),
      },
    });
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
    document: Object.fromEntries(Object.entries(JSON.parse(row.document))),
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

/** Marks a text as dealt with; it stays in the database. False where it is unknown or settled already, or not allowed. */
export async function settleSetAside(editor: Editor, key: string, database: Database = processDatabase()): Promise<boolean> {
  if (!may(editor.role, "save_draft")) return false;
  const data = { settledBy: editor.name, settledAt: now() };
  return inWriting(database, async (client) => {
    const { count } = await client.setAside.updateMany({ where: { id: key, settledAt: null }, data });
    return count === 1;
  });
}
