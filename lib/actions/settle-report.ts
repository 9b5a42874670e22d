/** Server action of the button that settles a reader's report. */
"use server";
import { redirect } from "next/navigation";

import { requestAddress } from "@/lib/auth/desk-request";
import { settleErrorReport } from "@/lib/db/desk/error-reports";
import { formText } from "@/lib/schemas/forms/form-text";
import { withButtonPermission, type ActionFailure } from "./with-permission";

export async function settleReportAction(_: ActionFailure, data: FormData): Promise<ActionFailure> {
  return withButtonPermission(data, "settle_report", async (editor) => {
    await settleErrorReport(editor, formText(data, "report"), { address: await requestAddress() });
    redirect("/admin?queue=reports");
  });
}
