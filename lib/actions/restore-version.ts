/** How does an old version become the draft of a new one? */
"use server";
import { notFound, redirect } from "next/navigation";

import { actingVisitor } from "../auth/acting-visitor";
import { logDeed } from "../auth/log-deed";
import { saveDraft } from "../db/drafts";
import { findVersion } from "../db/record-versions";
import { setAside } from "../db/set-asides";
import { readRecordText } from "../desk/record-text";
import type { RecordKey } from "../domain/record-document";
import { expectedText, versionNumber } from "../schemas/desk-key";
import { keyNamed } from "./form-values";

/** Nothing is taken from the history: the old text is compared and published like any other. */
export async function restoreVersionAction(wantedKey: RecordKey, wantedVersion: number, wanted: { version: number; save: number }): Promise<void> {
  const key = keyNamed(wantedKey);
  const address = `/admin/records/${key.type}/${key.id}`;
  const editor = await actingVisitor("save_draft", `${address}/history`);
  const [version, expected] = [versionNumber.safeParse(wantedVersion).data, expectedText.safeParse(wanted).data];
  if (version === undefined || !expected) notFound();
  const old = await findVersion(key, version);
  if (!old || !(await readRecordText(key))) notFound();
  const result = await saveDraft(editor, { key, expected, document: old.document });
  if (result.status === "conflict") {
    const kept = await setAside(editor, { ...key, baseVersion: expected.version, baseSave: expected.save, document: old.document });
    redirect(`/admin/conflicts/${kept}`);
  }
  await logDeed(editor, "restore_version", key, { version });
  redirect(`${address}/publish`);
}
