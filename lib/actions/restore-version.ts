/** Server actions that restore an old version, or a save of a draft, as a draft. */
"use server";
import { deskAddressOf } from "@/lib/format/addresses/desk-addresses";
import { notFound, redirect } from "next/navigation";

import { requestAddress } from "@/lib/auth/desk-request";
import type { StoredTextName } from "@/lib/domain/editing/draft";
import { restoreAsDraft } from "@/lib/desk/restore-version";
import { formNumber, formRecordKey } from "@/lib/schemas/forms/form-fields";
import { withButtonPermission, type ActionFailure } from "./with-permission";

/**
 * The history is unchanged: the old text is compared and published like any other; an open draft makes it a
 * conflict.
 */
async function restore(kind: StoredTextName["kind"], data: FormData): Promise<ActionFailure> {
  const key = formRecordKey(data) ?? notFound();
  const address = deskAddressOf(key);
  return withButtonPermission(data, "save_draft", async (editor) => {
    const number = formNumber(data, "number");
    if (number === 0) notFound();
    const result = await restoreAsDraft(editor, key, { kind, number }, formNumber(data, "expected.version"), {
      address: await requestAddress(),
    });
    if (result.status === "meets") redirect(`/admin/conflicts/${result.aside}`);
    if (result.status === "unchanged") redirect(`${address}?saved=0`);
    if (result.status !== "taken") notFound();
    redirect(kind === "version" ? `${address}/publish` : `${address}?saved=${result.save}`);
  });
}

export async function restoreVersionAction(_: ActionFailure, data: FormData): Promise<ActionFailure> {
  return restore("version", data);
}

export async function restoreSaveAction(_: ActionFailure, data: FormData): Promise<ActionFailure> {
  return restore("save", data);
}
