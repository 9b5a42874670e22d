/** Stores texts that could not be saved because a colleague saved first, until they are settled. */
import { randomUUID } from "node:crypto";

import { type DraftDocument, storedTextKinds, type StoredTextName } from "@/lib/domain/editing/draft";
import type { Editor } from "@/lib/domain/editing/editor";
import { stashPermissions } from "@/lib/domain/editing/permissions";
import { recordTypes } from "@/lib/domain/record/record";
import type { RecordKey } from "@/lib/domain/record/record-document";
import { parseStoredObject } from "@/lib/domain/text/stored-json";
import type { AuditFacts, Origin } from "@/lib/db/accounts/audit-log";
import { withAuthorNames } from "@/lib/db/accounts/author-names";
import { runCommand } from "@/lib/db/command/run-command";
import { type Database, processDatabase } from "@/lib/db/connection/client";
import type { ReadClient, WriteTransaction } from "@/lib/db/connection/write-lock";
import type { Stash as StashRow } from "@/lib/db/generated/client";
import { oneOf } from "@/lib/db/record/rows/one-of";

export type StashInput = RecordKey & {
  baseVersion: number;
  baseSave: number;
  document: DraftDocument;
  /** The text of the history that was to be restored. */
  restored?: StoredTextName;
  /** The key of an earlier stash that this one replaces. */
  settles?: string;
  /** Why the text was stashed, in the audit log. */
  audit: AuditFacts;
  from?: Origin | undefined;
};

export type Stash = RecordKey & {
  key: string;
  baseVersion: number;
  baseSave: number;
  document: DraftDocument;
  accountId: string | null;
  who: string;
  stashedAt: Date;
  /** The text of the history that it is; null for a typed or merged one. */
  restored: StoredTextName | null;
};

type StashResult = { status: "stashed"; key: string } | { status: "forbidden" };

/** Stores a text that was not saved over a colleague's. */
export function stashText(
  editor: Editor,
  { type, id, baseVersion, baseSave, document, restored, settles, audit, from }: StashInput,
  database: Database = processDatabase(),
): Promise<StashResult> {
  const key = randomUUID();
  return runCommand<StashResult>(
    { actor: editor, permission: "save_draft", from },
    async () => ({
      rows: async (client, at) => {
        await client.stash.create({
          data: {
            id: key,
            recordType: type,
            recordId: id,
            baseVersion,
            baseSave,
            document: JSON.stringify(document),
            restoredKind: restored?.kind ?? null,
            restoredNumber: restored?.number ?? null,
            accountId: editor.accountId,
            who: editor.name,
            stashedAt: at,
          },
        });
        await stashSettlement(editor, settles)?.(client, at);
      },
      audit: () => [audit],
      result: () => ({ status: "stashed", key }),
    }),
    database,
  );
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
    restored:
      row.restoredKind === null || row.restoredNumber === null
        ? null
        : { kind: oneOf(storedTextKinds, row.restoredKind), number: row.restoredNumber },
  };
}

/** All unsettled stashes, the oldest first. */
export async function listStashes(database: Database = processDatabase()): Promise<Stash[]> {
  const rows = await database.reader.stash.findMany({
    where: { settledAt: null },
    orderBy: [{ stashedAt: "asc" }, { id: "asc" }],
  });
  return (await withAuthorNames(rows, database)).map(toStash);
}

type StoredStash = Stash & { settledBy: string | null };

async function readStash(client: ReadClient, key: string): Promise<StoredStash | null> {
  const row = await client.stash.findUnique({ where: { id: key } });
  return row && { ...toStash(row), settledBy: row.settledBy };
}

/** One stash, with the name of who settled it; null where there is none of this key. */
export async function findStash(
  key: string,
  database: Database = processDatabase(),
): Promise<StoredStash | null> {
  const stash = await readStash(database.reader, key);
  const [named] = await withAuthorNames(stash ? [stash] : [], database);
  return named ?? null;
}

/** What marks a stash as settled, for a command that writes its text or gives it up; unset for no stash. */
export function stashSettlement(editor: Editor, key: string | undefined) {
  if (key === undefined) return undefined;
  return (client: WriteTransaction, settledAt: Date) =>
    client.stash.updateMany({
      where: { id: key, settledAt: null },
      data: { settledBy: editor.name, settledById: editor.accountId, settledAt },
    });
}

/** Marks a stash as settled without saving its text, which remains stored. */
export function settleStash(
  editor: Editor,
  key: string,
  from?: Origin,
  database: Database = processDatabase(),
): Promise<{ status: "settled" | "unknown" | "forbidden" }> {
  return runCommand<{ status: "settled" | "unknown" | "forbidden" }>(
    { actor: editor, from },
    async (client) => {
      const stash = await readStash(client, key);
      if (!stash || stash.settledBy !== null) return { answer: { status: "unknown" } };
      if (!stashPermissions(editor, stash).settle) return { answer: { status: "forbidden" } };
      return {
        rows: stashSettlement(editor, key),
        audit: () => [{ action: "settle_conflict", about: { type: stash.type, id: stash.id } }],
        result: () => ({ status: "settled" }),
      };
    },
    database,
  );
}
