/** What an address of the changes page asks for (`?since=…&until=…`): parsing it, and writing it back. */
import { type AsOf, asOfInstant } from "@/lib/domain/time/as-of";
import { addDaysTo, type CalendarDay, isCalendarDay, seoulDayOf } from "@/lib/domain/time/calendar-day";
import type { TalksEvent } from "@/lib/domain/record/record";
import { type AddressParameters, readable, shownOfValue, valueOf } from "./address-parameters";
import type { ChangesParameter } from "./filter-parameters";
import { parseSince, type Since, sinceAsOf, type SinceProblem } from "./since";
import { typedDay } from "@/lib/schemas/forms/typed-day";

/** Without a day of the reader's choice the last so many are compared. */
export const daysWithoutChoice = 30;

export type ChangesChoice = {
  since: Since;
  /** Nobody asked for `since`: it is the default. */
  isDefault: boolean;
  /** Null: up to now. */
  until: CalendarDay | null;
};

export type ChangesProblem =
  | { parameter: "since"; reason: SinceProblem; value: string }
  | { parameter: "until"; reason: "unreadable" | "ahead" | "not_later"; value: string };

/** What was typed, to stand in the form again. */
export type ChangesTyped = { since: string; until: string };

export type ChangesRequest = {
  /** Null where since or until cannot be read: nothing is compared then, rather than something else. */
  choice: ChangesChoice | null;
  typed: ChangesTyped;
  problems: ChangesProblem[];
};

const shown = (value: string) => readable(value).slice(0, shownOfValue);

function parseUntil(text: string, now: Date): CalendarDay | null | { reason: "unreadable" | "ahead" } {
  if (text === "") return null;
  const day = typedDay(text);
  if (!isCalendarDay(day)) return { reason: "unreadable" };
  return day > seoulDayOf(now) ? { reason: "ahead" } : day;
}

/** What is compared with where nobody chose; `last` is the last day. The days before the first of the calendar do not exist: then `until` is named as not later. */
export function sinceByDefault(last: CalendarDay): Extract<Since, { kind: "day" }> {
  return { kind: "day", on: last < "0001-02-01" ? last : addDaysTo(last, -daysWithoutChoice) };
}

/**
 * Reads the choice out of address parameters. A value that cannot be used is named in `problems`; nothing is thrown.
 * An empty value is no choice: that is what a form sends for a field left blank.
 */
export function parseChangesChoice(parameters: AddressParameters, events: readonly TalksEvent[], now: Date): ChangesRequest {
  const problems: ChangesProblem[] = [];
  const textOf = (name: Exclude<ChangesParameter, "page">) => valueOf(parameters, name)?.trim() ?? "";
  const given = { since: textOf("since"), until: textOf("until") };
  const typed = { since: shown(given.since), until: shown(given.until) };

  const until = parseUntil(given.until, now);
  if (until !== null && typeof until !== "string") problems.push({ parameter: "until", reason: until.reason, value: typed.until });
  const last = typeof until === "string" ? until : null;
  const since = given.since === "" ? sinceByDefault(last ?? seoulDayOf(now)) : parseSince(given.since, events, now);

  if ("problem" in since) {
    problems.unshift({ parameter: "since", reason: since.problem, value: typed.since });
    return { choice: null, typed, problems };
  }
  if (last !== null && asOfInstant({ kind: "day", on: last }) <= asOfInstant(sinceAsOf(since))) {
    problems.push({ parameter: "until", reason: "not_later", value: typed.until });
  }
  const compares = !problems.some(({ parameter }) => parameter === "until");
  const choice = { since, isDefault: given.since === "", until: last };
  return { choice: compares ? choice : null, typed, problems };
}

/** The time up to which is compared: a day to its end in Seoul, or the present. */
export function untilAsOf({ until }: Pick<ChangesChoice, "until">, now: Date): AsOf {
  return until === null ? { kind: "now", at: now } : { kind: "day", on: until };
}

/** The value of `since` that means the same again. */
export function sinceText(since: Since): string {
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

/** The query that asks the same again: where nothing can be compared, what was typed. */
export function requestedQuery({ choice, typed }: ChangesRequest): string {
  if (choice) return changesQuery(choice);
  const parameters = new URLSearchParams(Object.entries(typed).filter(([, value]) => value !== ""));
  return parameters.size === 0 ? "" : `?${parameters}`;
}
