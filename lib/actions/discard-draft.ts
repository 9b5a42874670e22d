/** Server action that discards a draft. */
"use server";
import { deskAddressOf } from "@/lib/format/addresses/desk-addresses";
import { notFound, redirect } from "next/navigation";

import { requestAddress } from "@/lib/auth/desk-request";
import { discardDraft } from "@/lib/db/desk/drafts";
import { readRecordText } from "@/lib/desk/record-text";
import { formNumber, formRecordKey } from "@/lib/schemas/forms/form-fields";
import { withButtonPermission, type ActionFailure } from "./with-permission";

/** The saves remain in the history. A draft that was saved again meanwhile is not discarded but shown. */
export async function discardDraftAction(_: ActionFailure, data: FormData): Promise<ActionFailure> {
  const key = formRecordKey(data) ?? notFound();
  const address = deskAddressOf(key);
  return withButtonPermission(data, "discard_draft", async (editor) => {
    // The newest version, not the draft's base version: an outdated draft may be discarded.
    const version = (await readRecordText(key))?.head?.version ?? 0;
    const expected = { version, save: formNumber(data, "expected.save") };
    const result = await discardDraft(editor, { key, expected, from: { address: await requestAddress() } });
    if (result.status === "conflict") redirect(`${address}?discarded=0`);
    // A record that was never published has only its history left.
    redirect((await readRecordText(key)) ? address : `${address}/history`);
  });
}
