/** How does an old version become the draft of a new one? */
"use server";
import { forbidden, notFound, redirect } from "next/navigation";

import { requireVisitor } from "../auth/desk-visit";
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
  const visitor = await requireVisitor("save_draft");
  if (visitor.status === "signed_out") redirect(`/admin/sign-in?next=${encodeURIComponent(`${address}/history`)}`);
  if (visitor.status === "forbidden") forbidden();
  const [version, expected] = [versionNumber.safeParse(wantedVersion).data, expectedText.safeParse(wanted).data];
  if (version === undefined || !expected) notFound();
  const old = await findVersion(key, version);
  if (!old || !(await readRecordText(key))) notFound();
  const result = await saveDraft(visitor.editor, { key, expected, document: old.document });
  if (result.status === "conflict") {
    const kept = await setAside(visitor.editor, { ...key, baseVersion: expected.version, baseSave: expected.save, document: old.document });
    redirect(`/admin/conflicts/${kept}`);
  }
  await logDeed(visitor.editor, "restore_version", key, { version });
  redirect(`${address}/publish`);
}
