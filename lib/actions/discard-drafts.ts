/** Server action that discards the drafts selected in a list. */
"use server";
import { redirect } from "next/navigation";

import { requestAddress } from "@/lib/auth/desk-request";
import { discardDrafts } from "@/lib/db/desk/drafts";
import { discardDraftsAddress } from "@/lib/format/addresses/desk-addresses";
import { parseDrafts, writtenKey } from "@/lib/schemas/addresses/drafts-address";
import { toSafeDeskAddress } from "@/lib/schemas/addresses/desk-address";
import { formLine } from "@/lib/schemas/forms/form-fields";
import { withButtonPermission, type ActionFailure } from "./with-permission";

/** The drafts that were saved again meanwhile are kept and named. */
export async function discardDraftsAction(_: ActionFailure, data: FormData): Promise<ActionFailure> {
  const back = toSafeDeskAddress(formLine(data, "back"));
  const names = [...data.keys()].filter((name) => name.startsWith("draft."));
  return withButtonPermission(data, "discard_draft", async (editor) => {
    const result = await discardDrafts(editor, {
      shown: parseDrafts(names.map((name) => formLine(data, name))),
      from: { address: await requestAddress() },
    });
    if (result.status === "forbidden") redirect(back);
    const done = new URLSearchParams({ discarded: String(result.discarded.length), back });
    for (const key of result.kept) done.append("kept", writtenKey(key));
    redirect(`${discardDraftsAddress}?${done}`);
  });
}
