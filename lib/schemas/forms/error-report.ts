/** Schemas of a reader's report and of the address of its form. */
import { z } from "zod";

import { toNfc } from "@/lib/domain/text/unicode-normalisation";
import { reportLimits, type ReportSubject } from "@/lib/domain/editing/error-report";
import { recordTypes } from "@/lib/domain/record/record";
import { parsePageRef } from "@/lib/format/addresses/page-addresses";
import { id } from "@/lib/schemas/record/values";

/** The stored form: NFC, LF line ends, without lone surrogates and control characters. */
export function normaliseReportText(typed: string): string {
  const unified = toNfc(typed.replace(/\r\n?/g, "\n"));
  return unified.replace(/[^\P{Cc}\n\t]|\p{Cs}/gu, "").trim();
}

const characters = (text: string) => [...text].length;
/** Maximum of code units before normalisation; longer text is rejected without parsing. */
const maxTyped = (limit: number) => 10 * limit;

export const errorReport = z.object({
  text: z
    .string()
    .max(maxTyped(reportLimits.text), "too_long")
    .transform(normaliseReportText)
    .refine((text) => text !== "", "missing")
    .refine((text) => characters(text) <= reportLimits.text, "too_long"),
  contact: z
    .string()
    .max(maxTyped(reportLimits.contact), "too_long")
    .transform((typed) => normaliseReportText(typed).replace(/\s+/g, " "))
    .refine((contact) => characters(contact) <= reportLimits.contact, "too_long")
    .transform((contact) => contact || null),
  // Hidden field; only automated submissions fill it in.
  website: z.string().refine((filled) => filled === "", "filled"),
});

/** The problem of a field of the form. */
export type ReportProblem = {
  field: "text" | "contact" | "website";
  problem: "missing" | "too_long" | "filled";
};

const field = z.enum(["text", "contact", "website"]);
const problem = z.enum(["missing", "too_long", "filled"]);

/** One problem a field, in the order of the form. */
export function reportProblems({ issues }: z.ZodError): ReportProblem[] {
  const byField = new Map<string, ReportProblem>();
  for (const { path, message } of issues) {
    const parsed = { field: field.safeParse(path[0]).data, problem: problem.safeParse(message).data };
    if (parsed.field && parsed.problem && !byField.has(parsed.field))
      byField.set(parsed.field, { field: parsed.field, problem: parsed.problem });
  }
  return [...byField.values()];
}

const record = z.object({ type: z.enum(recordTypes), id });

/** The subject in an address or a form; null for an invalid one. */
export function parseReportSubject(input: {
  type?: unknown;
  id?: unknown;
  page?: unknown;
}): ReportSubject | null {
  const parsed = record.safeParse(input);
  if (parsed.success) return parsed.data;
  const place = typeof input.page === "string" ? parsePageRef(input.page, null) : null;
  return place ? { page: place.page } : null;
}
