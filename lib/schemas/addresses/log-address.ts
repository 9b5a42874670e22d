/**
 * Parses and writes the parameters of an address of the audit log
 * (`?who=han&result=refused&from=2026-11-01`).
 */
import { z } from "zod";

import { type AuditFilter, auditResults, auditSubjects, unfilteredLog } from "@/lib/domain/editing/audit";
import { isCalendarDay } from "@/lib/domain/time/calendar-day";
import { type AddressParameters, parseValue, valueOf } from "./address-parameters";

const logParameters = ["who", "action", "result", "type", "id", "from", "to"] as const;
type LogParameter = (typeof logParameters)[number] | "before";

export type LogChoice = {
  filter: AuditFilter;
  /** Only entries older than this one. */
  before: number | null;
  /** The typed values, to fill in the form again. */
  typed: Record<(typeof logParameters)[number], string>;
  /** Invalid values, which are left out; `order`: the last day is before the first. */
  problems: { parameter: LogParameter | "order"; value: string }[];
};

const maxCharacters = 100;
const day = z.string().refine(isCalendarDay);
const who = z
  .string()
  .max(maxCharacters)
  .regex(/^[^\p{Cc}\p{Cs}]*$/u);

/** `actions` are the actions in the log. Nothing is thrown; an empty value is no choice. */
export function parseLogFilter(parameters: AddressParameters, actions: readonly string[]): LogChoice {
  const problems: LogChoice["problems"] = [];
  const textOf = (name: LogParameter) => valueOf(parameters, name)?.trim() ?? null;
  function read<Output>(name: LogParameter, schema: z.ZodType<Output>): Output | null {
    return parseValue(textOf(name), schema, (value) =>
      problems.push({ parameter: name, value: value.slice(0, maxCharacters) }),
    );
  }
  const filter = {
    ...unfilteredLog,
    who: read("who", who),
    action: read(
      "action",
      z.string().refine((word) => actions.includes(word)),
    ),
    result: read("result", z.enum(auditResults)),
    type: read("type", z.enum(auditSubjects)),
    id: read("id", z.string().regex(/^[A-Za-z0-9_-]{1,100}$/)),
    from: read("from", day),
    to: read("to", day),
  };
  if (filter.from !== null && filter.to !== null && filter.to < filter.from) {
    problems.push({ parameter: "order", value: `${filter.from} – ${filter.to}` });
    filter.to = null;
  }
  const before = read(
    "before",
    z
      .string()
      .regex(/^\d{1,15}$/)
      .transform(Number),
  );
  const typed = { who: "", action: "", result: "", type: "", id: "", from: "", to: "" };
  for (const name of logParameters) typed[name] = textOf(name)?.slice(0, maxCharacters) ?? "";
  return { filter, before, typed, problems };
}

/** The query string of a filter with its question mark, or the empty string for the whole log. */
export function logQuery(filter: AuditFilter, before: number | null = null): string {
  const parameters = new URLSearchParams();
  for (const name of logParameters) {
    const value = filter[name];
    if (value !== null) parameters.set(name, value);
  }
  if (before !== null) parameters.set("before", String(before));
  const text = parameters.toString();
  return text === "" ? "" : `?${text}`;
}
