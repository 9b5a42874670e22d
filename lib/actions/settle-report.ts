/** What becomes of the button that settles a reader's report? */
"use server";
import { redirect } from "next/navigation";

import { visitingAddress } from "../auth/desk-visit";
import { settleErrorReport } from "../db/error-reports";
import { formText } from "../schemas/form-text";
import { byButton, type Undone } from "./as-visitor";

export async function settleReportAction(_: Undone, data: FormData): Promise<Undone> {
  return byButton(data, "settle_report", async (editor) => {
    await settleErrorReport(editor, formText(data, "report"), { address: await visitingAddress() });
    redirect("/admin?queue=reports");
  });
}
