/**
 * The entries of a calendar of the talks: their dates, how certain each is, and the dates each had before.
 */
import type { AsOf } from "@/lib/domain/time/as-of";
import { dayIn } from "@/lib/domain/time/calendar-day";
import { type CalendarSpan, firstDayOf, localStartDay, spanBetween, spanOfAll } from "./calendar-span";
import { earlierSpans, publishedSpan } from "./earlier-spans";
import { historyOf } from "@/lib/domain/status/history";
import { hasBegun } from "@/lib/domain/people-and-trips/known-trip";
import { isCharge, type Level, dutyLevelsOf, dutyStart } from "@/lib/domain/measures/levels";
import { pendingSteps, announcedSteps } from "@/lib/domain/measures/announced-steps";
import { earliestInstant, isExact, spanOf } from "@/lib/domain/time/partial-date";
import { endOfPeriod } from "@/lib/domain/time/period";
import type {
  Development,
  Issue,
  Measure,
  NextStep,
  PartialDate,
  Step,
  TalksEvent,
  Trip,
  RecordLists,
} from "@/lib/domain/record/record";
import { scheduleAsOf } from "@/lib/domain/events/schedule";

/** `tentative`: expected, with no report that it took place. */
export type CalendarStatus = "tentative" | "confirmed" | "cancelled";

/** Why a date has its status; the calendar's description explains it in a sentence. */
type CalendarReason =
  | "announced"
  | "held"
  | "postponed"
  | "day_open"
  | "cancelled"
  | "trip_made"
  | "trip_planned"
  | "next_step"
  | "next_replaced"
  | "duty_set"
  | "duty_moved"
  | "duty_pending"
  | "duty_settled"
  | "withdrawn";

type CalendarSubject =
  | { type: "event"; event: TalksEvent }
  | { type: "trip"; trip: Trip }
  | { type: "next"; issue: Issue; development: Development; next: NextStep }
  | { type: "duty"; measure: Measure; step: Step; end: "from" | "until" };

export type CalendarEntry = {
  subject: CalendarSubject;
  span: CalendarSpan;
  status: CalendarStatus;
  reason: CalendarReason;
  /**
   * Its former dates in the order of announcement, including inexact ones, which appear in the description
   * only.
   */
  earlier: CalendarSpan[];
};

type Dated = Pick<RecordLists, "issues" | "events" | "trips" | "measures">;

/**
 * Which entries a calendar contains: all, those about an issue, those an official takes part in, or that of one
 * event.
 */
export type CalendarScope = { of: "all" } | { of: "issue" | "official" | "event"; id: string };

/**
 * Where an event's day was replaced by a date that is not a day, the entry stays on the old day as cancelled.
 */
function eventEntry(event: TalksEvent, asOf: AsOf): CalendarEntry | null {
  const { current, known } = scheduleAsOf(event, asOf);
  if (!current) return null;
  const spans = known.map(({ starts, ends }) => spanBetween(starts, ends));
  const latest = spans.at(-1) ?? null;
  const span = latest ?? spans.findLast((earlier) => earlier !== null) ?? null;
  if (!span || (current.status === "held" && !latest)) return null;
  const entryWith = (status: CalendarStatus, reason: CalendarReason): CalendarEntry => ({
    subject: { type: "event", event },
    span,
    status,
    reason,
    earlier: earlierSpans(
      known.slice(0, -1).map(({ starts, ends }) => publishedSpan(starts, ends)),
      span,
    ),
  });
  switch (current.status) {
    case "cancelled":
      return entryWith("cancelled", "cancelled");
    case "postponed":
      return latest ? entryWith("tentative", "postponed") : entryWith("cancelled", "postponed");
    case "held":
      return entryWith("confirmed", "held");
    case "scheduled":
    case "rescheduled":
      return latest ? entryWith("confirmed", "announced") : entryWith("cancelled", "day_open");
  }
}

/** From the first to the last recorded day of the trip; an expected return does not count. */
function tripEntry(trip: Trip, asOf: AsOf): CalendarEntry | null {
  const meetings = trip.meetings.filter(({ status }) => status !== "cancelled");
  const span = spanOfAll([
    ...trip.travellers.flatMap(({ departs, returns }) => [departs, returns]),
    ...trip.legs.flatMap(({ arrives, leaves }) => [arrives, leaves]),
    ...meetings.map(({ date }) => date),
  ]);
  if (!span) return null;
  const tookPlace =
    trip.outcome !== null || meetings.some(({ status }) => status === "held") || hasBegun(trip, asOf);
  return {
    subject: { type: "trip", trip },
    span,
    status: tookPlace ? "confirmed" : "tentative",
    reason: tookPlace ? "trip_made" : "trip_planned",
    earlier: [],
  };
}

/** A next step is replaced by a later development that is dated before it and names another dated step. */
function isReplaced(span: CalendarSpan, step: NextStep, later: readonly Development[]): boolean {
  const date = step.date;
  if (!date) return false;
  const start = earliestInstant(date).getTime();
  return later.some(({ date: on, next }) => next?.date && earliestInstant(on).getTime() < start);
}

function nextEntries(issue: Issue, asOf: AsOf): CalendarEntry[] {
  const history = historyOf(issue, asOf);
  return history.flatMap((development, index): CalendarEntry[] => {
    const { next } = development;
    const span = next ? spanBetween(next.date, null) : null;
    if (!next || !span) return [];
    const replaced = isReplaced(span, next, history.slice(index + 1));
    const subject = { type: "next", issue, development, next } as const;
    return [
      {
        subject,
        span,
        status: replaced ? "cancelled" : "tentative",
        reason: replaced ? "next_replaced" : "next_step",
        earlier: [],
      },
    ];
  });
}

/**
 * A duty begins and ends with a local day of the border, so both are whole days; null for a month or an
 * approximate date.
 */
function dayOf(date: PartialDate | null): CalendarSpan | null {
  if (!date || !isExact(date)) return null;
  const day = localStartDay(date);
  return { kind: "days", first: day, last: day, zone: date.zone };
}

/**
 * Whether a date of a charge still applies: a later text may change the day on which it begins or ends, or
 * drop it.
 */
function stillApplies(
  step: Step,
  end: "from" | "until",
  date: PartialDate,
  levels: readonly Level[],
): boolean {
  return levels.some((level) => {
    if (level.step !== step) return false;
    if (end === "from") return level.start === dutyStart(date);
    // The next duty may begin some minutes earlier on the same day.
    return (
      level.end === endOfPeriod(date) ||
      (date.precision === "minute" &&
        level.end !== null &&
        dayIn(new Date(level.end), date.zone) === localStartDay(date))
    );
  });
}

/**
 * The first and the last day of each step, where it was in the future when the step was announced; a settled
 * step is cancelled.
 */
function dutyEntries(measure: Measure, asOf: AsOf): CalendarEntry[] {
  const steps = announcedSteps(measure, asOf);
  const levels = dutyLevelsOf(steps);
  const { agreed, threatened } = pendingSteps(steps);
  const pending = new Set([...agreed, ...threatened]);
  return steps.flatMap((step) =>
    (["from", "until"] as const).flatMap((end): CalendarEntry[] => {
      const date = step[end];
      const span = dayOf(date);
      if (!date || !span || spanOf(date).earliest <= spanOf(step.announcedOn).latest) return [];
      const entry = { subject: { type: "duty", measure, step, end } as const, span, earlier: [] };
      if (!isCharge(step))
        return [
          pending.has(step)
            ? { ...entry, status: "tentative", reason: "duty_pending" }
            : { ...entry, status: "cancelled", reason: "duty_settled" },
        ];
      return [
        stillApplies(step, end, date, levels)
          ? { ...entry, status: "confirmed", reason: "duty_set" }
          : { ...entry, status: "cancelled", reason: "duty_moved" },
      ];
    }),
  );
}

function entriesOf({ issues, events, trips, measures }: Dated, asOf: AsOf): CalendarEntry[] {
  return [
    ...events.flatMap((event) => eventEntry(event, asOf) ?? []),
    ...trips.flatMap((trip) => tripEntry(trip, asOf) ?? []),
    ...issues.flatMap((issue) => nextEntries(issue, asOf)),
    ...measures.flatMap((measure) => dutyEntries(measure, asOf)),
  ];
}

/** The permanent id of an entry: the type and the id of its record or step, and which end of a step. */
export function calendarKey(subject: CalendarSubject): string {
  switch (subject.type) {
    case "event":
      return `event-${subject.event.id}`;
    case "trip":
      return `trip-${subject.trip.id}`;
    case "next":
      return `next-${subject.development.id}`;
    case "duty":
      return `duty-${subject.end}-${subject.step.id}`;
  }
}

function isWithin(subject: CalendarSubject, scope: CalendarScope): boolean {
  if (scope.of === "all") return true;
  const { id } = scope;
  if (scope.of === "event") return subject.type === "event" && subject.event.id === id;
  switch (subject.type) {
    case "event":
      return scope.of === "issue"
        ? subject.event.issues.includes(id)
        : subject.event.participants.some(({ official }) => official === id);
    case "trip":
      return scope.of === "issue"
        ? subject.trip.issues.includes(id)
        : [...subject.trip.travellers, ...subject.trip.meetings].some(({ official }) => official === id);
    case "next":
      return scope.of === "issue" && subject.issue.id === id;
    case "duty":
      return scope.of === "issue" && subject.measure.issue === id;
  }
}

/**
 * Every entry with a day or a time, by date, ties in record order. `earlier` contains former versions of
 * published records, which provide the former dates; `withdrawn` contains withdrawn records, which stay as
 * cancelled on their last date. Months and approximate dates have no entry.
 */
export function calendarEntries(
  record: Dated,
  past: { earlier: Dated; withdrawn: Dated },
  scope: CalendarScope,
  asOf: AsOf,
): CalendarEntry[] {
  const former = new Map<string, CalendarSpan[]>();
  for (const { subject, span } of entriesOf(past.earlier, asOf)) {
    const key = calendarKey(subject);
    former.set(key, [...(former.get(key) ?? []), span]);
  }
  const current = entriesOf(record, asOf).map((entry) => ({
    ...entry,
    earlier: earlierSpans([...(former.get(calendarKey(entry.subject)) ?? []), ...entry.earlier], entry.span),
  }));
  const present = new Set(current.map(({ subject }) => calendarKey(subject)));
  const withdrawn = entriesOf(past.withdrawn, asOf)
    .filter(({ subject }) => !present.has(calendarKey(subject)))
    .map((entry) => ({ ...entry, status: "cancelled" as const, reason: "withdrawn" as const, earlier: [] }));
  return [...current, ...withdrawn]
    .filter(({ subject }) => isWithin(subject, scope))
    .sort((a, b) => firstDayOf(a.span).localeCompare(firstDayOf(b.span)));
}
