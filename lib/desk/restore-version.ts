/** How does a text of a record's history become its draft, without taking anybody's place unseen? */
import type { Origin } from "@/lib/db/accounts/audit-log";
import { type Database, processDatabase } from "@/lib/db/connection/client";
import { findDraft, findDraftSave, listDraftSaves, saveDraft } from "@/lib/db/desk/drafts";
import { findVersion, listVersions } from "@/lib/db/record/record-versions";
import { stashText } from "@/lib/db/desk/stashes";
import type { Editor } from "@/lib/domain/editing/editor";
import type { RecordKey } from "@/lib/domain/record/record-document";
import { isUnreadable } from "@/lib/domain/text/stored-json";
import type { TextName } from "./conflict";

export type Taken =
  | { status: "taken"; save: number }
  /** Something else stands now; both are shown under this key. */
  | { status: "meets"; aside: string }
  /** The text is the one that stands. */
  | { status: "unchanged" }
  | { status: "forbidden" | "unknown" };

async function find(key: RecordKey, { kind, number }: TextName, database: Database) {
  if (kind === "version") return { document: (await findVersion(key, number, database))?.document ?? null, baseVersion: null };
  const save = (await listDraftSaves(key, database)).find((each) => each.save === number);
  return { document: save ? await findDraftSave(key, number, database) : null, baseVersion: save?.baseVersion ?? null };
}

/** `seen`: the version that was the newest where the text was chosen. An open draft always meets the text. */
export async function restoreAsDraft(editor: Editor, key: RecordKey, text: TextName, seen: number, origin?: Origin, database: Database = processDatabase()): Promise<Taken> {
  const { document, baseVersion } = await find(key, text, database);
  if (!document || isUnreadable(document)) return { status: "unknown" };
  const open = await findDraft(key, database);
  // Of a draft that cannot be read nothing can be set beside the text; its saves stay in the history.
  const draft = open && isUnreadable(open.document) ? null : open;
  const [head = null] = await listVersions(key, database);
  // An old version is meant to take the place of the newest; a save only adds what it changed in the version it was made from.
  const from = baseVersion ?? draft?.baseVersion ?? seen;
  if (!draft && from === (head?.version ?? 0)) {
    const result = await saveDraft(editor, { key, expected: { version: from, save: open?.save ?? 0 }, document, auditAs: { action: `restore_${text.kind}`, details: { [text.kind]: text.number } }, from: origin }, database);
    if (result.status === "saved") return { status: "taken", save: result.save };
    if (result.status !== "conflict") return { status: result.status };
  }
  const aside = await stashText(editor, { ...key, baseVersion: from, baseSave: 0, document }, database);
  return aside === null ? { status: "forbidden" } : { status: "meets", aside };
}
