/** Parses and writes the parameters of an address of the changes page (`?since=…&until=…`). */
import { type AsOf, asOfInstant } from "@/lib/domain/time/as-of";
import { addDaysTo, type CalendarDay, isCalendarDay, seoulDayOf } from "@/lib/domain/time/calendar-day";
import type { TalksEvent } from "@/lib/domain/record/record";
import { type AddressParameters, valueOf, shownValue } from "./address-parameters";
import type { ChangesParameter } from "./filter-parameters";
import { parseSince, type Since, sinceAsOf, type SinceProblem } from "./since";
import { parseTypedDay } from "@/lib/schemas/forms/typed-day";

/** The number of days compared by default. */
export const defaultComparedDays = 30;

export type ChangesChoice = {
  since: Since;
  /** `since` is not in the address. */
  isDefault: boolean;
  /** Null: up to now. */
  until: CalendarDay | null;
};

export type ChangesProblem =
  | { parameter: "since"; reason: SinceProblem; value: string }
  | { parameter: "until"; reason: "unreadable" | "in_future" | "not_later"; value: string };

/** The typed values, to fill in the form again. */
type ChangesTyped = { since: string; until: string };

export type ChangesRequest = {
  /** Null where since or until is invalid: then nothing is compared. */
  choice: ChangesChoice | null;
  typed: ChangesTyped;
  problems: ChangesProblem[];
};

function parseUntil(text: string, now: Date): CalendarDay | null | { reason: "unreadable" | "in_future" } {
  if (text === "") return null;
  const day = parseTypedDay(text);
  if (!isCalendarDay(day)) return { reason: "unreadable" };
  return day > seoulDayOf(now) ? { reason: "in_future" } : day;
}

/**
 * The default start for a period up to `last`. Near the first day of the calendar it is `last` itself, which
 * is then reported as not later.
 */
export function defaultSince(last: CalendarDay): Extract<Since, { kind: "day" }> {
  return { kind: "day", on: last < "0001-02-01" ? last : addDaysTo(last, -defaultComparedDays) };
}

/**
 * An invalid value is listed in `problems`; nothing is thrown. An empty value, which a form sends for a blank
 * field, is no choice.
 */
export function parseChangesChoice(
  parameters: AddressParameters,
  events: readonly TalksEvent[],
  now: Date,
): ChangesRequest {
  const problems: ChangesProblem[] = [];
  const textOf = (name: Exclude<ChangesParameter, "page">) => valueOf(parameters, name)?.trim() ?? "";
  const values = { since: textOf("since"), until: textOf("until") };
  const typed = { since: shownValue(values.since), until: shownValue(values.until) };

  const until = parseUntil(values.until, now);
  if (until !== null && typeof until !== "string")
    problems.push({ parameter: "until", reason: until.reason, value: typed.until });
  const last = typeof until === "string" ? until : null;
  const since =
    values.since === "" ? defaultSince(last ?? seoulDayOf(now)) : parseSince(values.since, events, now);

  if ("problem" in since) {
    problems.unshift({ parameter: "since", reason: since.problem, value: typed.since });
    return { choice: null, typed, problems };
  }
  if (last !== null && asOfInstant({ kind: "day", on: last }) <= asOfInstant(sinceAsOf(since))) {
    problems.push({ parameter: "until", reason: "not_later", value: typed.until });
  }
  const compares = !problems.some(({ parameter }) => parameter === "until");
  const choice = { since, isDefault: values.since === "", until: last };
  return { choice: compares ? choice : null, typed, problems };
}

/** The end of the comparison: the end of a day in Seoul, or now. */
export function untilAsOf({ until }: Pick<ChangesChoice, "until">, now: Date): AsOf {
  return until === null ? { kind: "now", at: now } : { kind: "day", on: until };
}

/** Writes a value for the parameter `since`. */
function sinceText(since: Since): string {
  if (since.kind === "moment") return since.at.toISOString();
  return since.kind === "event" ? since.event.id : since.on;
}

/** The query string of a choice with its question mark; the empty string for the default. */
export function changesQuery({ since, isDefault, until }: ChangesChoice): string {
  const parameters = new URLSearchParams();
  if (!isDefault) parameters.set("since", sinceText(since));
  if (until !== null) parameters.set("until", until);
  const text = parameters.toString();
  return text === "" ? "" : `?${text}`;
}

/** The query that repeats the request: the typed values where they are invalid. */
export function changesRequestQuery({ choice, typed }: ChangesRequest): string {
  if (choice) return changesQuery(choice);
  const parameters = new URLSearchParams(Object.entries(typed).filter(([, value]) => value !== ""));
  return parameters.size === 0 ? "" : `?${parameters}`;
}
