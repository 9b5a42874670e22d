/** Server action of the form that withdraws or restores a record. */
"use server";
import { refresh } from "next/cache";
import { notFound, redirect } from "next/navigation";

import { requestLanguage } from "@/lib/auth/desk-language";
import { requestAddress } from "@/lib/auth/desk-request";
import { requirePermission } from "@/lib/auth/require-permission";
import { type FindingText, formatFindingTexts } from "@/lib/desk/finding-texts";
import type { ReasonProblem } from "@/lib/domain/record/reason";
import type { SavingProblem } from "@/lib/domain/editing/saving-problem";
import type { SignInRequirement } from "@/lib/domain/editing/sign-in-requirement";
import { restoreRecord, withdrawRecord } from "@/lib/record/withdraw-record";
import { normalisedInput } from "@/lib/schemas/forms/form-document";
import { formLine, formNumber, formRecordKey, formText } from "@/lib/schemas/forms/form-fields";
import { handleSaveFailure } from "./save-failure";

export type WithdrawState = {
  status: "idle" | ReasonProblem | "conflict" | "unsuitable" | "invalid" | "forbidden" | "signed_out";
  reason: string;
  /** Records that cite the record, or problems that prevent its restoration. */
  findings: FindingText[];
  signIn: SignInRequirement | null;
  /** A failure of the database. */
  notSaved?: SavingProblem | undefined;
  /** The version and the action of the form. */
  version: number;
  action: "withdraw" | "restore";
};

export async function withdrawRecordAction(_: WithdrawState, data: FormData): Promise<WithdrawState> {
  return handleSaveFailure(
    () => changePublication(data),
    (notSaved) => readForm(data).back("idle", { notSaved }),
  );
}

function readForm(data: FormData) {
  const key = formRecordKey(data) ?? notFound();
  const reason = normalisedInput(formText(data, "reason"));
  const action: WithdrawState["action"] = formLine(data, "operation") === "restore" ? "restore" : "withdraw";
  const version = formNumber(data, "expected.version");
  const back = (status: WithdrawState["status"], over: Partial<WithdrawState> = {}): WithdrawState => ({
    status,
    reason,
    findings: [],
    signIn: null,
    version,
    action,
    ...over,
  });
  return { key, reason, action, version, back };
}

async function changePublication(data: FormData): Promise<WithdrawState> {
  const { key, reason, action, version, back } = readForm(data);
  const visitor = await requirePermission(data, action);
  const isRestoring = action === "restore";
  if (visitor.status === "signed_out") return back("signed_out", { signIn: visitor.signIn });
  if (visitor.status === "forbidden") return back("forbidden");
  const wanted = { key, expectedVersion: version, reason, from: { address: await requestAddress() } };
  const result = await (isRestoring
    ? restoreRecord(visitor.editor, wanted)
    : withdrawRecord(visitor.editor, wanted));
  if (result.status === "invalid")
    return back("invalid", {
      findings: await formatFindingTexts(key, result.findings, await requestLanguage()),
    });
  if (result.status === "conflict") refresh();
  if (result.status !== "written") return back(result.status);
  redirect(`/admin/records/${key.type}/${key.id}/history?published=${result.revision.version}`);
}
