/** Words what is wrong with a reader's report, for the form and for each of its fields. */
import { reportLimits } from "@/lib/domain/editing/error-report";
import type { Locale } from "@/lib/domain/record/record";
import { formatNumber } from "@/lib/format/numbers";
import { translatorOf } from "@/lib/messages/translator";
import type { ReportProblem } from "@/lib/schemas/forms/error-report";

/** `field`: null for the whole form. */
export type ReportMessage = { field: ReportProblem["field"] | null; message: string };

export type ReportValues = Record<ReportProblem["field"] | "shown", string>;

/** A browser sends line ends as CRLF and counts them as one character. */
const lengthOf = (typed: string) => [...typed.replace(/\r\n/g, "\n")].length;

function fieldMessage({ field, problem }: ReportProblem, values: ReportValues, locale: Locale): string {
  const t = translatorOf(locale);
  if (field === "website") return t("report.problem.website_filled");
  if (problem !== "too_long") return t("report.problem.text_missing");
  return t(`report.problem.${field}_too_long`, {
    max: formatNumber(reportLimits[field], locale),
    length: lengthOf(values[field]),
  });
}

export function fieldMessages(
  problems: readonly ReportProblem[],
  values: ReportValues,
  locale: Locale,
): ReportMessage[] {
  return problems.map((problem) => ({
    field: problem.field,
    message: fieldMessage(problem, values, locale),
  }));
}
