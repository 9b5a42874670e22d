/** Server action of the form by which a reader reports an error. */
"use server";
import { headers } from "next/headers";
import { redirect } from "next/navigation";

import { clientLimit } from "@/lib/client-limit";
import { now } from "@/lib/clock";
import { addErrorReport } from "@/lib/db/desk/error-reports";
import { findPublicDocument } from "@/lib/db/published/public-document";
import type { ReportSubject } from "@/lib/domain/editing/error-report";
import { locales } from "@/lib/domain/record/record";
import { savingProblemOf } from "@/lib/domain/editing/saving-problem";
import { reportAddress } from "@/lib/format/addresses/report-address";
import { errorReport, parseReportSubject, type ReportProblem, reportProblems } from "@/lib/schemas/forms/error-report";
import { textOf } from "./form-values";

/** `values` are the typed ones. */
export type ReportState = {
  status: "idle" | "invalid" | "too_soon" | "wait" | "busy" | "unknown" | "not_saved";
  problems: ReportProblem[];
  /** Minutes until the next report may be sent. */
  minutes: number;
  values: { text: string; contact: string; website: string; shown: string };
};

const clientReports = clientLimit({ attempts: 5, seconds: 3600 });
/** A limit for all clients together, so that many addresses cannot fill the editors' queue. */
const allReports = clientLimit({ attempts: 60, seconds: 3600 });
const allClients = "everybody";

/** A form sent sooner than this after it was shown was sent by a program. */
const minFillMs = 2000;

async function subjectExists(subject: ReportSubject): Promise<boolean> {
  return "page" in subject || (await findPublicDocument(subject)) !== null;
}

export async function reportErrorAction(_: ReportState, data: FormData): Promise<ReportState> {
  const values = { text: textOf(data, "text"), contact: textOf(data, "contact"), website: textOf(data, "website"), shown: textOf(data, "shown") };
  const refused = (status: ReportState["status"], over: Partial<ReportState> = {}): ReportState => ({ status, problems: [], minutes: 0, values, ...over });
  const about = parseReportSubject({ type: textOf(data, "type"), id: textOf(data, "id"), page: textOf(data, "page") });
  const locale = locales.find((language) => language === textOf(data, "language")) ?? "en";
  if (!about || !(await subjectExists(about))) return refused("unknown");
  const parsed = errorReport.safeParse(values);
  if (!parsed.success) return refused("invalid", { problems: reportProblems(parsed.error) });
  const shownAt = Date.parse(values.shown);
  if (!(now().getTime() - shownAt >= minFillMs)) return refused("too_soon");

  const address = (await headers()).get("x-forwarded-for");
  const wait = await clientReports.take(address);
  if (wait) return refused("wait", wait);
  const busy = await allReports.take(allClients);
  if (busy) {
    await clientReports.refund(address);
    return refused("busy", busy);
  }
  try {
    await addErrorReport({ about, text: parsed.data.text, contact: parsed.data.contact });
  } catch (error) {
    await Promise.all([clientReports.refund(address), allReports.refund(allClients)]);
    if (savingProblemOf(error) === null) throw error;
    return refused("not_saved");
  }
  redirect(reportAddress(about, locale, "thanks"));
}
