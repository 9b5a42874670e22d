/** What becomes of the form for publishing? */
"use server";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";

import { formVisitor } from "../auth/form-visitor";
import { logDeed } from "../auth/log-deed";
import type { SignInNeed } from "../domain/sign-in-need";
import type { ReasonProblem } from "../domain/reason";
import { changeKinds } from "../domain/record";
import { publishDraft } from "../record/publish-draft";
import { readable } from "../schemas/form-document";
import { keyOf, numberOf, textOf } from "./form-values";

export type PublishState = {
  status: "idle" | "no_kind" | ReasonProblem | "conflict" | "empty" | "no_draft" | "forbidden" | "signed_out";
  kind: string;
  reason: string;
  signIn: SignInNeed | null;
  /** What was compared and where to go on, as the form sent it: a form whose session has ended knows nothing else. */
  expected: { version: number; save: number };
  next: string;
};

/** Publishes what was compared, or says why not with everything that was typed. */
export async function publishRecordAction(_: PublishState, data: FormData): Promise<PublishState> {
  const key = keyOf(data);
  const expected = { version: numberOf(data, "expected.version"), save: numberOf(data, "expected.save") };
  const typed = { kind: textOf(data, "kind"), reason: readable(textOf(data, "reason")), expected, next: textOf(data, "next") };
  const back = (status: PublishState["status"], signIn: SignInNeed | null = null): PublishState => ({ status, ...typed, signIn });
  const visitor = await formVisitor(data, "publish");
  if (visitor.status === "signed_out") return back("signed_out", visitor.signIn);
  if (visitor.status === "forbidden") return back("forbidden");
  const kind = changeKinds.find((known) => known === typed.kind);
  if (!kind) return back("no_kind");
  const result = await publishDraft(visitor.editor, { key, expected, kind, reason: typed.reason });
  const address = `/admin/records/${key.type}/${key.id}`;
  if (result.status === "invalid") redirect(`${address}?check=1`);
  if (result.status === "conflict") refresh();
  if (result.status !== "published") return back(result.status);
  await logDeed(visitor.editor, "publish", key, { version: result.revision.version, kind });
  redirect(/^\/admin\/records\/[a-z]+\/[a-z0-9-]+\/publish$/.test(typed.next) ? typed.next : `${address}/history?published=${result.revision.version}`);
}
