/** Server action of the form that merges two texts. */
"use server";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";

import { requestAddress } from "@/lib/auth/desk-request";
import { requirePermission } from "@/lib/auth/require-permission";
import type { SavingProblem } from "@/lib/domain/editing/saving-problem";
import type { SignInRequirement } from "@/lib/domain/editing/sign-in-requirement";
import { isUnreadable } from "@/lib/domain/text/stored-json";
import { saveDraft } from "@/lib/db/desk/drafts";
import { findStash, stashText, settleStash } from "@/lib/db/desk/stashes";
import { readConflict } from "@/lib/desk/read-conflict";
import { type MergeChoice, mergeDocuments } from "@/lib/domain/editing/three-way-merge";
import { normalisedInput } from "@/lib/schemas/forms/form-document";
import { deskAddressOf } from "@/lib/format/addresses/desk-addresses";
import { formExpected, formLine } from "@/lib/schemas/forms/form-fields";
import { handleSaveFailure } from "./save-failure";

export type MergeState = {
  status: "idle" | "unresolved" | "newer" | "settled" | "forbidden" | "signed_out";
  /** Every choice and third wording as sent. */
  values: Record<string, string>;
  signIn: SignInRequirement | null;
  /** A failure of the database. */
  notSaved?: SavingProblem | undefined;
  /** The conflict as sent: where the session has ended nothing else is known. */
  sent: { aside: string; version: number; save: number; intent: string };
};

/** The choices of a form by path; a third wording is used only where it was chosen. */
function choicesIn(values: Record<string, string>): Map<string, MergeChoice> {
  const choices = new Map<string, MergeChoice>();
  for (const [name, value] of Object.entries(values)) {
    if (!name.startsWith("choice:")) continue;
    const path = name.slice("choice:".length);
    if (value === "theirs" || value === "mine") choices.set(path, { take: value });
    if (value === "third") choices.set(path, { take: "third", value: values[`third:${path}`] ?? "" });
  }
  return choices;
}

/** Saves the merged text over the text that was shown; where another is stored now, shows that. */
export async function mergeTextsAction(_: MergeState, data: FormData): Promise<MergeState> {
  return handleSaveFailure(
    () => mergeTexts(data),
    (notSaved) => ({ ...readForm(data).back("idle"), notSaved }),
  );
}

function readForm(data: FormData) {
  const values = Object.fromEntries(
    [...data].flatMap(([name, value]) =>
      /^(choice|third):/.test(name) && typeof value === "string" ? [[name, normalisedInput(value)]] : [],
    ),
  );
  const stashKey = formLine(data, "aside");
  const sent = {
    aside: stashKey,
    ...formExpected(data, "theirs"),
    intent: formLine(data, "intent"),
  };
  const back = (status: MergeState["status"], signIn: SignInRequirement | null = null): MergeState => ({
    status,
    values,
    signIn,
    sent,
  });
  return { values, stashKey, sent, back };
}

async function mergeTexts(data: FormData): Promise<MergeState> {
  const { values, stashKey, sent, back } = readForm(data);
  const showNewer = (): MergeState => {
    refresh();
    return back("newer");
  };
  const visitor = await requirePermission(data, "save_draft");
  if (visitor.status === "signed_out") return back("signed_out", visitor.signIn);
  if (visitor.status === "forbidden") return back("forbidden");
  const stash = await findStash(stashKey);
  if (!stash || stash.settledBy !== null) return back("settled");
  const key = { type: stash.type, id: stash.id };
  const address = deskAddressOf(key);
  const from = { address: await requestAddress() };
  if (sent.intent === "keep_theirs") redirect(address);
  if (sent.intent === "settle") {
    const settled = await settleStash(visitor.editor, stashKey, from);
    if (settled.status === "forbidden") return back("forbidden");
    redirect(address);
  }

  if (isUnreadable(stash.document)) return back("forbidden");
  const conflict = await readConflict(stash);
  if (sent.version !== conflict.theirs.version || sent.save !== conflict.theirs.save) return showNewer();
  const { merged, unresolved } = mergeDocuments(
    conflict.base.document,
    conflict.theirs.document,
    conflict.mine,
    choicesIn(values),
  );
  if (unresolved.length > 0) return back("unresolved");
  if (!conflict.isLast) {
    const { version: baseVersion, save: baseSave } = conflict.expected;
    const next = await stashText(visitor.editor, {
      ...key,
      baseVersion,
      baseSave,
      document: merged,
      settles: stashKey,
      audit: { action: "merge", about: key, details: { save: baseSave, version: baseVersion } },
      from,
    });
    if (next.status === "forbidden") return back("forbidden");
    redirect(`/admin/conflicts/${next.key}`);
  }
  const result = await saveDraft(visitor.editor, {
    key,
    expected: conflict.expected,
    document: merged,
    action: "merge",
    settles: stashKey,
    from,
  });
  if (result.status === "forbidden") return back("forbidden");
  if (result.status === "conflict") return showNewer();
  redirect(`${address}?saved=${result.save}`);
}
