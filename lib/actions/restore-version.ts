/** How does an old version, or a save of a draft, become the draft of a new one? */
"use server";
import { notFound, redirect } from "next/navigation";

import { actingVisitor } from "../auth/acting-visitor";
import { logDeed } from "../auth/log-deed";
import type { TextName } from "../desk/conflict";
import { takeFromHistory } from "../desk/take-from-history";
import type { RecordKey } from "../domain/record-document";
import { expectedText, versionNumber } from "../schemas/desk-key";
import { keyNamed } from "./form-values";

/** Nothing is taken from the history: the old text is compared and published like any other, and an open draft is shown beside it. */
async function take(wantedKey: RecordKey, kind: TextName["kind"], wantedNumber: number, wanted: { version: number; save: number }): Promise<void> {
  const key = keyNamed(wantedKey);
  const address = `/admin/records/${key.type}/${key.id}`;
  const editor = await actingVisitor("save_draft", `${address}/history`);
  const [number, expected] = [versionNumber.safeParse(wantedNumber).data, expectedText.safeParse(wanted).data];
  if (number === undefined || !expected) notFound();
  const result = await takeFromHistory(editor, key, { kind, number }, expected.version);
  if (result.status === "meets") redirect(`/admin/conflicts/${result.aside}`);
  if (result.status === "unchanged") redirect(`${address}?saved=0`);
  if (result.status !== "taken") notFound();
  await logDeed(editor, `restore_${kind}`, key, { [kind]: number });
  redirect(kind === "version" ? `${address}/publish` : `${address}?saved=${result.save}`);
}

export async function restoreVersionAction(key: RecordKey, version: number, expected: { version: number; save: number }): Promise<void> {
  await take(key, "version", version, expected);
}

export async function restoreSaveAction(key: RecordKey, save: number, expected: { version: number; save: number }): Promise<void> {
  await take(key, "save", save, expected);
}
