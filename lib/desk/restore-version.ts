/** Restores a text of a record's history as its draft, or stashes it where there is a newer text. */
import type { Origin } from "@/lib/db/accounts/audit-log";
import { type Database, processDatabase } from "@/lib/db/connection/client";
import { findDraft, findDraftSave, listDraftSaves, saveDraft } from "@/lib/db/desk/drafts";
import { findVersion, listVersions } from "@/lib/db/record/record-versions";
import { stashText } from "@/lib/db/desk/stashes";
import type { Editor } from "@/lib/domain/editing/editor";
import type { StoredTextName } from "@/lib/domain/editing/draft";
import type { RecordKey } from "@/lib/domain/record/record-document";
import { isUnreadable } from "@/lib/domain/text/stored-json";

type DraftRestoreResult =
  | { status: "taken"; save: number }
  /** There is another draft or version; the conflict has this key. */
  | { status: "meets"; aside: string }
  /** The text equals the stored one. */
  | { status: "unchanged" }
  | { status: "forbidden" | "unknown" };

async function find(key: RecordKey, { kind, number }: StoredTextName, database: Database) {
  if (kind === "version")
    return { document: (await findVersion(key, number, database))?.document ?? null, baseVersion: null };
  const save = (await listDraftSaves(key, database)).find((each) => each.save === number);
  return {
    document: save ? await findDraftSave(key, number, database) : null,
    baseVersion: save?.baseVersion ?? null,
  };
}

/** `seen`: the newest version when the text was chosen. An open draft is always a conflict. */
export async function restoreAsDraft(
  editor: Editor,
  key: RecordKey,
  text: StoredTextName,
  seen: number,
  origin?: Origin,
  database: Database = processDatabase(),
): Promise<DraftRestoreResult> {
  const { document, baseVersion } = await find(key, text, database);
  if (!document || isUnreadable(document)) return { status: "unknown" };
  const open = await findDraft(key, database);
  // An unreadable draft cannot be compared with the text; its saves remain in the history.
  const draft = open && isUnreadable(open.document) ? null : open;
  const [head = null] = await listVersions(key, database);
  // An old version replaces the newest. A save is based on its own base version, so that only its changes
  // apply.
  const from = baseVersion ?? draft?.baseVersion ?? seen;
  if (!draft && from === (head?.version ?? 0)) {
    const result = await saveDraft(
      editor,
      {
        key,
        expected: { version: from, save: open?.save ?? 0 },
        document,
        auditAs: { action: `restore_${text.kind}`, details: { [text.kind]: text.number } },
        from: origin,
      },
      database,
    );
    if (result.status === "saved") return { status: "taken", save: result.save };
    if (result.status !== "conflict") return { status: result.status };
  }
  const stashed = await stashText(
    editor,
    {
      ...key,
      baseVersion: from,
      baseSave: 0,
      document,
      restored: text,
      audit: {
        action: "save_conflict",
        about: key,
        details: {
          save: open?.save ?? 0,
          version: head?.version ?? 0,
          restored: `${text.kind} ${text.number}`,
        },
      },
      from: origin,
    },
    database,
  );
  return stashed.status === "forbidden" ? stashed : { status: "meets", aside: stashed.key };
}
