/** Schema of the form that settles a reader's report. */
import { z } from "zod";

import { reportLimits, reportOutcomes } from "@/lib/domain/editing/error-report";
import { normaliseReportText } from "./error-report";

export const settlement = z.object({
  outcome: z.enum(reportOutcomes, "outcome"),
  note: z
    .string()
    .max(10 * reportLimits.note, "long_note")
    .transform(normaliseReportText)
    .refine((note) => [...note].length <= reportLimits.note, "long_note")
    .transform((note) => note || null),
});

const settlementProblems = ["outcome", "long_note"] as const;
export type SettlementProblem = (typeof settlementProblems)[number];

export function settlementProblemsOf({ issues }: z.ZodError): SettlementProblem[] {
  return settlementProblems.filter((problem) => issues.some(({ message }) => message === problem));
}

/** The id of a report in an address or a form cannot be trusted. */
export const reportId = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);
