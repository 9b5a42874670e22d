/** Server action of the form that publishes a draft. */
"use server";
import { deskAddressOf } from "@/lib/format/addresses/desk-addresses";
import { refresh } from "next/cache";
import { notFound, redirect } from "next/navigation";

import { requestAddress } from "@/lib/auth/desk-request";
import { requirePermission } from "@/lib/auth/require-permission";
import type { SavingProblem } from "@/lib/domain/editing/saving-problem";
import type { SignInRequirement } from "@/lib/domain/editing/sign-in-requirement";
import type { ReasonProblem } from "@/lib/domain/record/reason";
import { changeKinds } from "@/lib/domain/record/record";
import { publishDraft } from "@/lib/record/publish-draft";
import { normalisedInput } from "@/lib/schemas/forms/form-document";
import { formExpected, formLine, formRecordKey, formText } from "@/lib/schemas/forms/form-fields";
import { handleSaveFailure } from "./save-failure";

export type PublishState = {
  status: "idle" | "no_kind" | ReasonProblem | "conflict" | "empty" | "no_draft" | "forbidden" | "signed_out";
  kind: string;
  reason: string;
  signIn: SignInRequirement | null;
  /** A failure of the database. */
  notSaved?: SavingProblem | undefined;
  /** The compared state and the next page, as sent: where the session has ended nothing else is known. */
  expected: { version: number; save: number };
  next: string;
};

/** Publishes the compared draft, or returns the problem with everything that was typed. */
export async function publishRecordAction(_: PublishState, data: FormData): Promise<PublishState> {
  return handleSaveFailure(
    () => publishRecord(data),
    (notSaved) => ({ ...readForm(data).back("idle"), notSaved }),
  );
}

function readForm(data: FormData) {
  const key = formRecordKey(data) ?? notFound();
  const expected = formExpected(data);
  const typed = {
    kind: formLine(data, "kind"),
    reason: normalisedInput(formText(data, "reason")),
    expected,
    next: formLine(data, "next"),
  };
  const back = (status: PublishState["status"], signIn: SignInRequirement | null = null): PublishState => ({
    status,
    ...typed,
    signIn,
  });
  return { key, expected, typed, back };
}

async function publishRecord(data: FormData): Promise<PublishState> {
  const { key, expected, typed, back } = readForm(data);
  const visitor = await requirePermission(data, "publish");
  if (visitor.status === "signed_out") return back("signed_out", visitor.signIn);
  if (visitor.status === "forbidden") return back("forbidden");
  const kind = changeKinds.find((known) => known === typed.kind);
  if (!kind) return back("no_kind");
  const result = await publishDraft(visitor.editor, {
    key,
    expected,
    kind,
    reason: typed.reason,
    from: { address: await requestAddress() },
  });
  const address = deskAddressOf(key);
  if (result.status === "invalid") redirect(`${address}?check=1`);
  if (result.status === "conflict") refresh();
  if (result.status !== "published") return back(result.status);
  redirect(
    /^\/admin\/records\/[a-z]+\/[a-z0-9-]+\/publish$/.test(typed.next)
      ? typed.next
      : `${address}/history?published=${result.revision.version}`,
  );
}
