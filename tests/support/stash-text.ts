/** Stashes a text, whose entry in the audit log no test reads. */
import type { Database } from "@/lib/db/connection/client";
import { type StashInput, stashText as runStashText } from "@/lib/db/desk/stashes";
import type { Editor } from "@/lib/domain/editing/editor";

/** The key of the stash. @throws for an editor who may not stash. */
export async function stashText(
  editor: Editor,
  stash: Omit<StashInput, "audit">,
  database: Database,
): Promise<string> {
  const audit = { action: "save_conflict", about: { type: stash.type, id: stash.id } } as const;
  const result = await runStashText(editor, { ...stash, audit }, database);
  if (result.status !== "stashed") throw new Error(result.status);
  return result.key;
}
