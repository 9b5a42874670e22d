/** Server actions of the page of a reader's report: resolving it, and reopening it. */
"use server";
import { redirect } from "next/navigation";

import { requestAddress } from "@/lib/auth/desk-request";
import { reopenErrorReport, resolveErrorReport } from "@/lib/db/desk/error-reports";
import { reportAddress } from "@/lib/format/addresses/desk-addresses";
import { formLine, formText } from "@/lib/schemas/forms/form-fields";
import {
  reportResolution,
  type ResolutionProblem,
  resolutionProblemsOf,
} from "@/lib/schemas/forms/resolve-report";
import { withButtonPermission, withPermission, type ActionFailure } from "./with-permission";

/** `values` are the typed ones. */
export type ResolveReportState = ActionFailure & {
  status: "idle" | "invalid" | "resolved_before";
  values: { outcome: string; note: string };
  problems: readonly ResolutionProblem[];
};

export async function resolveReportAction(
  _: ResolveReportState,
  data: FormData,
): Promise<ResolveReportState> {
  const values = { outcome: formLine(data, "outcome"), note: formText(data, "note") };
  return withPermission<ResolveReportState>(
    data,
    "settle_report",
    async (editor) => {
      const parsed = reportResolution.safeParse(values);
      if (!parsed.success) return { status: "invalid", values, problems: resolutionProblemsOf(parsed.error) };
      const result = await resolveErrorReport(editor, {
        reportId: formLine(data, "report"),
        ...parsed.data,
        from: { address: await requestAddress() },
      });
      if (result.status !== "done") return { status: "resolved_before", values, problems: [] };
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
