/** What becomes of the button that settles a reader's report? */
"use server";
import { redirect } from "next/navigation";

import { actingVisitor } from "../auth/acting-visitor";
import { visitingAddress } from "../auth/desk-visit";
import { now } from "../clock";
import { addAuditEntry } from "../db/audit-log";
import { settleErrorReport } from "../db/error-reports";
import { formText } from "../schemas/form-text";

const page = "/admin?queue=reports";

export async function settleReportAction(data: FormData): Promise<void> {
  const editor = await actingVisitor("settle_report", page);
  const reportId = formText(data, "report");
  const result = await settleErrorReport(editor, reportId);
  if (result.status === "settled") {
    const record = "page" in result.about ? {} : { recordType: result.about.type, recordId: result.about.id };
    const entry = { accountId: editor.accountId, who: editor.name, action: "settle_report", result: "done" } as const;
    await addAuditEntry({ ...entry, ...record, details: { report: reportId }, address: await visitingAddress(), recordedAt: now() });
  }
  redirect(page);
}
