/** Server action of the form by which a reader reports an error. */
"use server";
import { headers } from "next/headers";
import { redirect } from "next/navigation";

import { clientLimit } from "@/lib/limits/client-limit";
import { now } from "@/lib/clock";
import { addErrorReport } from "@/lib/db/desk/error-reports";
import { findPublicDocument } from "@/lib/db/published/public-document";
import type { ReportSubject } from "@/lib/domain/editing/error-report";
import { locales } from "@/lib/domain/record/record";
import { savingProblemOf } from "@/lib/domain/editing/saving-problem";
import { reportAddress } from "@/lib/format/addresses/report-address";
import { translatorOf } from "@/lib/messages/translator";
import { errorReport, parseReportSubject, reportProblems } from "@/lib/schemas/forms/error-report";
import { formLine, formText } from "@/lib/schemas/forms/form-fields";
import { fieldMessages, type ReportMessage, type ReportValues } from "./report-messages";

/** `messages`: why it was refused, empty before it is sent. `values` are the typed ones. */
export type ReportState = { messages: ReportMessage[]; values: ReportValues };

const clientReports = clientLimit({ name: "reports of a client", attempts: 5, seconds: 3600 });
/** A limit for all clients together, so that many addresses cannot fill the editors' queue. */
const allReports = clientLimit({ name: "reports of all", attempts: 60, seconds: 3600 });
const allClients = "everybody";

/** A form sent sooner than this after it was shown was sent by a program. */
const minFillMs = 2000;

async function subjectExists(subject: ReportSubject): Promise<boolean> {
  return "page" in subject || (await findPublicDocument(subject)) !== null;
}

export async function reportErrorAction(_: ReportState, data: FormData): Promise<ReportState> {
  const values = {
    text: formText(data, "text"),
    contact: formText(data, "contact"),
    website: formText(data, "website"),
    shown: formText(data, "shown"),
  };
  const locale = locales.find((language) => language === formLine(data, "language")) ?? "en";
  const t = translatorOf(locale);
  const refused = (message: string): ReportState => ({ messages: [{ field: null, message }], values });
  const about = parseReportSubject({
    type: formLine(data, "type"),
    id: formLine(data, "id"),
    page: formLine(data, "page"),
  });
  if (!about || !(await subjectExists(about))) return refused(t("report.problem.unknown"));
  const parsed = errorReport.safeParse(values);
  if (!parsed.success)
    return { messages: fieldMessages(reportProblems(parsed.error), values, locale), values };
  const shownAt = Date.parse(values.shown);
  if (!(now().getTime() - shownAt >= minFillMs)) return refused(t("report.problem.too_soon"));

  const address = (await headers()).get("x-forwarded-for");
  // While too many come from all, one more costs no write.
  const busy = await allReports.wait(allClients);
  const wait = await (busy ? clientReports.wait(address) : clientReports.take(address));
  if (wait) return refused(t("report.problem.wait", wait));
  const full = busy ?? (await allReports.take(allClients));
  if (full) {
    if (!busy) await clientReports.refund(address);
    return refused(t("report.problem.busy", full));
  }
  try {
    await addErrorReport({ about, text: parsed.data.text, contact: parsed.data.contact });
  } catch (error) {
    await Promise.all([clientReports.refund(address), allReports.refund(allClients)]);
    const problem = savingProblemOf(error);
    if (problem === null) throw error;
    return refused(t(problem === "unconfirmed" ? "report.problem.unconfirmed" : "report.problem.not_saved"));
  }
  redirect(reportAddress(about, locale, "thanks"));
}
