/** What a reader's report and the address of its form look like, and what is wrong with one that is refused. */
import { z } from "zod";

import { composed } from "@/lib/domain/text/normal-form";
import { reportLimits, type ReportSubject } from "@/lib/domain/editing/error-report";
import { recordTypes } from "@/lib/domain/record/record";
import { placeNamed } from "@/lib/format/addresses/page-addresses";
import { id } from "@/lib/schemas/record/values";

/** As it is kept: one way of writing Korean and ending a line, no half characters, no invisible commands. */
export function cleanText(typed: string): string {
  const unified = composed(typed.replace(/\r\n?/g, "\n"));
  return unified.replace(/[^\P{Cc}\n\t]|\p{Cs}/gu, "").trim();
}

const characters = (text: string) => [...text].length;
/** Far more than the characters can have been typed with: what is longer is not read any further. */
const mostTyped = (limit: number) => 10 * limit;

export const errorReport = z.object({
  text: z
    .string()
    .max(mostTyped(reportLimits.text), "too_long")
    .transform(cleanText)
    .refine((text) => text !== "", "missing")
    .refine((text) => characters(text) <= reportLimits.text, "too_long"),
  contact: z
    .string()
    .max(mostTyped(reportLimits.contact), "too_long")
    .transform((typed) => cleanText(typed).replace(/\s+/g, " "))
    .refine((contact) => characters(contact) <= reportLimits.contact, "too_long")
    .transform((contact) => contact || null),
  // People do not see this field; programs fill in whatever they find.
  website: z.string().refine((filled) => filled === "", "filled"),
});

/** The fields of the form, and what can be wrong with each. */
export type ReportProblem = { field: "text" | "contact" | "website"; problem: "missing" | "too_long" | "filled" };

const field = z.enum(["text", "contact", "website"]);
const problem = z.enum(["missing", "too_long", "filled"]);

/** One problem a field, in the order of the form. */
export function reportProblems({ issues }: z.ZodError): ReportProblem[] {
  const found = new Map<string, ReportProblem>();
  for (const { path, message } of issues) {
    const parsed = { field: field.safeParse(path[0]).data, problem: problem.safeParse(message).data };
    if (parsed.field && parsed.problem && !found.has(parsed.field)) found.set(parsed.field, { field: parsed.field, problem: parsed.problem });
  }
  return [...found.values()];
}

const record = z.object({ type: z.enum(recordTypes), id });

/** What an address or a form names; null for what no page of this site could be about. */
export function parseReportSubject(given: { type?: unknown; id?: unknown; page?: unknown }): ReportSubject | null {
  const parsed = record.safeParse(given);
  if (parsed.success) return parsed.data;
  const place = typeof given.page === "string" ? placeNamed(given.page, null) : null;
  return place ? { page: place.page } : null;
}
