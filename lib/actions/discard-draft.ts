/** How does somebody end a draft without publishing it? */
"use server";
import { notFound, redirect } from "next/navigation";

import { actingVisitor } from "../auth/acting-visitor";
import { logDeed } from "../auth/log-deed";
import { discardDraft } from "../db/drafts";
import { readRecordText } from "../desk/record-text";
import type { RecordKey } from "../domain/record-document";
import { expectedText } from "../schemas/desk-key";
import { keyNamed } from "./form-values";

/** Its saves stay in the history. A draft that was saved again meanwhile is left alone and shown. */
export async function discardDraftAction(wantedKey: RecordKey, wanted: { version: number; save: number }): Promise<void> {
  const key = keyNamed(wantedKey);
  const address = `/admin/records/${key.type}/${key.id}`;
  const editor = await actingVisitor("discard_draft", address);
  const expected = expectedText.safeParse(wanted);
  if (!expected.success) notFound();
  // The version a draft rests on may be an old one; discarding it does not depend on that.
  const version = (await readRecordText(key))?.head?.version ?? 0;
  const result = await discardDraft(editor, { key, expected: { version, save: expected.data.save } });
  if (result.status === "saved") await logDeed(editor, "discard_draft", key, { save: result.save });
  if (result.status === "conflict") redirect(`${address}?discarded=0`);
  // Of a record that was never published the history is what is left, and the way back.
  redirect((await readRecordText(key)) ? address : `${address}/history`);
}
