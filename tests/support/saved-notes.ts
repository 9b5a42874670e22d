/** Saves of one draft, each told from the others by its note. */
import type { Database } from "@/lib/db/connection/client";
import { saveDraft } from "@/lib/db/desk/drafts";
import { Editor } from "@/lib/domain/editing/editor";
import { savingProblemOf } from "@/lib/domain/editing/saving-problem";

const han = Editor.signedIn({ accountId: "a1", name: "J. Han", role: "editor" });
const key = { type: "official", id: "somebody-new" } as const;

/** Saves over the save of this number, 0 for none; the result, or the problem for which nothing was saved. */
export async function saveNote(database: Database, number: number, note: string): Promise<unknown> {
  const document = { id: key.id, name: { en: "Somebody", ko: null, origin: "en" }, aliases: [], note };
  try {
    return await saveDraft(han, { key, expected: { version: 0, save: number }, document }, database);
  } catch (error) {
    return savingProblemOf(error) ?? error;
  }
}

/** The notes of all saves, the oldest first. */
export async function savedNotes({ reader }: Database): Promise<unknown[]> {
  const saves = await reader.draftSave.findMany({ orderBy: { save: "asc" } });
  return saves.map(({ document }) => JSON.parse(document).note);
}
