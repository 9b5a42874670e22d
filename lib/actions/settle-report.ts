/** Server actions of the page of a reader's report: settling it, and taking it up again. */
"use server";
import { redirect } from "next/navigation";

import { requestAddress } from "@/lib/auth/desk-request";
import { reopenErrorReport, settleErrorReport } from "@/lib/db/desk/error-reports";
import { reportAddress } from "@/lib/format/addresses/desk-addresses";
import { formLine, formText } from "@/lib/schemas/forms/form-fields";
import { settlement, type SettlementProblem, settlementProblemsOf } from "@/lib/schemas/forms/settle-report";
import { withButtonPermission, withPermission, type ActionFailure } from "./with-permission";

/** `values` are the typed ones. */
export type SettleState = ActionFailure & {
  status: "idle" | "invalid" | "settled_before";
  values: { outcome: string; note: string };
  problems: readonly SettlementProblem[];
};

export async function settleReportAction(_: SettleState, data: FormData): Promise<SettleState> {
  const values = { outcome: formLine(data, "outcome"), note: formText(data, "note") };
  return withPermission<SettleState>(
    data,
    "settle_report",
    async (editor) => {
      const parsed = settlement.safeParse(values);
      if (!parsed.success) return { status: "invalid", values, problems: settlementProblemsOf(parsed.error) };
      const result = await settleErrorReport(editor, {
        reportId: formLine(data, "report"),
        ...parsed.data,
        from: { address: await requestAddress() },
      });
      if (result.status !== "done") return { status: "settled_before", values, problems: [] };
      redirect("/admin?queue=reports");
    },
    (undone) => ({ status: "idle", values, problems: [], ...undone }),
  );
}

export async function reopenReportAction(_: ActionFailure, data: FormData): Promise<ActionFailure> {
  return withButtonPermission(data, "settle_report", async (editor) => {
    const reportId = formLine(data, "report");
    await reopenErrorReport(editor, { reportId, from: { address: await requestAddress() } });
    redirect(reportAddress(reportId));
  });
}
