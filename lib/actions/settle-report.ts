/** What becomes of the button that settles a reader's report? */
"use server";
import { redirect } from "next/navigation";

import { visitingAddress } from "@/lib/auth/desk-request";
import { settleErrorReport } from "@/lib/db/desk/error-reports";
import { formText } from "@/lib/schemas/forms/form-text";
import { byButton, type Undone } from "./with-permission";

export async function settleReportAction(_: Undone, data: FormData): Promise<Undone> {
  return byButton(data, "settle_report", async (editor) => {
    await settleErrorReport(editor, formText(data, "report"), { address: await visitingAddress() });
    redirect("/admin?queue=reports");
  });
}
