/** How does somebody end a draft without publishing it? */
"use server";
import { redirect } from "next/navigation";

import { requestAddress } from "@/lib/auth/desk-request";
import { discardDraft } from "@/lib/db/desk/drafts";
import { readRecordText } from "../desk/record-text";
import { byButton, type ActionFailure } from "./with-permission";
import { keyOf, numberOf } from "./form-values";

/** Its saves stay in the history. A draft that was saved again meanwhile is left alone and shown. */
export async function discardDraftAction(_: ActionFailure, data: FormData): Promise<ActionFailure> {
  const key = keyOf(data);
  const address = `/admin/records/${key.type}/${key.id}`;
  return byButton(data, "discard_draft", async (editor) => {
    // The version a draft rests on may be an old one; discarding it does not depend on that.
    const version = (await readRecordText(key))?.head?.version ?? 0;
    const expected = { version, save: numberOf(data, "expected.save") };
    const result = await discardDraft(editor, { key, expected, from: { address: await requestAddress() } });
    if (result.status === "conflict") redirect(`${address}?discarded=0`);
    // Of a record that was never published the history is what is left, and the way back.
    redirect((await readRecordText(key)) ? address : `${address}/history`);
  });
}
