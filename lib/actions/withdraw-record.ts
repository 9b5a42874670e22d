/** What becomes of the form for withdrawing a record, or for bringing it back? */
"use server";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";

import { formVisitor } from "../auth/form-visitor";
import { logDeed } from "../auth/log-deed";
import type { SignInNeed } from "../domain/sign-in-need";
import { restoreRecord, withdrawRecord } from "../record/withdraw-record";
import { readable } from "../schemas/form-document";
import { keyOf, numberOf, textOf } from "./form-values";

export type WithdrawState = {
  status: "idle" | "no_reason" | "conflict" | "unsuitable" | "invalid" | "forbidden" | "signed_out";
  reason: string;
  /** What rests on the record, or stands against its return. */
  findings: { id: string | null; path: string; message: string }[];
  signIn: SignInNeed | null;
};

export async function withdrawRecordAction(_: WithdrawState, data: FormData): Promise<WithdrawState> {
  const key = keyOf(data);
  const reason = readable(textOf(data, "reason"));
  const back = (status: WithdrawState["status"], over: Partial<WithdrawState> = {}): WithdrawState => ({ status, reason, findings: [], signIn: null, ...over });
  const deed = textOf(data, "deed") === "restore" ? "restore" : "withdraw";
  const isRestoring = deed === "restore";
  const visitor = await formVisitor(data, isRestoring ? "restore" : "withdraw");
  if (visitor.status === "signed_out") return back("signed_out", { signIn: visitor.signIn });
  if (visitor.status === "forbidden") return back("forbidden");
  const wanted = { key, expectedVersion: numberOf(data, "expected.version"), reason };
  const result = await (isRestoring ? restoreRecord(visitor.editor, wanted) : withdrawRecord(visitor.editor, wanted));
  if (result.status === "invalid") return back("invalid", { findings: result.findings.map(({ id, path, message }) => ({ id, path, message })) });
  if (result.status === "conflict") refresh();
  if (result.status !== "written") return back(result.status);
  await logDeed(visitor.editor, deed, key, { version: result.revision.version });
  redirect(`/admin/records/${key.type}/${key.id}/history?published=${result.revision.version}`);
}
