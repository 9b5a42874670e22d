/** Schema of the form that resolves a reader's report. */
import { z } from "zod";

import { reportLimits, reportOutcomes } from "@/lib/domain/editing/error-report";
import { normaliseReportText } from "./error-report";

export const reportResolution = z.object({
  outcome: z.enum(reportOutcomes, "outcome"),
  note: z
    .string()
    .max(10 * reportLimits.note, "long_note")
    .transform(normaliseReportText)
    .refine((note) => [...note].length <= reportLimits.note, "long_note")
    .transform((note) => note || null),
});

const resolutionProblems = ["outcome", "long_note"] as const;
export type ResolutionProblem = (typeof resolutionProblems)[number];

export function resolutionProblemsOf({ issues }: z.ZodError): ResolutionProblem[] {
  return resolutionProblems.filter((problem) => issues.some(({ message }) => message === problem));
}

/** The id of a report in an address or a form cannot be trusted. */
export const reportId = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);
