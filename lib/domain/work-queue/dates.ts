/** Dates in the record that are within two weeks, or have passed without a recorded result. */
import { hasCertainlyPassed, type AsOf } from "@/lib/domain/time/as-of";
import { daysBetween, seoulDayOf } from "@/lib/domain/time/calendar-day";
import { countdownTo } from "@/lib/domain/events/countdown";
import { comparePartialDates, earliestInstant } from "@/lib/domain/time/partial-date";
import { announcedSteps } from "@/lib/domain/measures/announced-steps";
import type {
  Effect,
  Measure,
  PartialDate,
  TalksEvent,
  Text,
  Trip,
  RecordLists,
} from "@/lib/domain/record/record";
import type { RecordKey } from "@/lib/domain/record/record-document";
import { type Standing } from "@/lib/domain/status/standing";

type DateOf =
  | "event"
  | "departure"
  | "return"
  | "expected_return"
  | "meeting"
  | "next_step"
  | "effective_from"
  | "effective_until"
  | "duty_from"
  | "duty_until";

export type QueueDate = RecordKey & {
  state: "upcoming" | "passed";
  of: DateOf;
  title: Text;
  date: PartialDate;
  /** The traveller or the person to be met. */
  official: string | null;
};

export const daysAhead = 14;

/** Null where the date is further ahead; an inexact date counts from its first possible day in Seoul. */
function stateOf(date: PartialDate, now: Date): "upcoming" | "passed" | null {
  const asOf: AsOf = { kind: "now", at: now };
  if (hasCertainlyPassed(date, asOf)) return "passed";
  return daysBetween(seoulDayOf(now), seoulDayOf(earliestInstant(date))) <= daysAhead ? "upcoming" : null;
}

type Candidate = Omit<QueueDate, "state"> & {
  /** The record already has its result, so a passed date needs no action. */
  isSettled: boolean;
};

function ofEvent(event: TalksEvent, now: Date): Candidate[] {
  const countdown = countdownTo(event, { kind: "now", at: now });
  const hasOpenDate =
    countdown.state === "upcoming" ||
    countdown.state === "today" ||
    countdown.state === "passed_unreported" ||
    countdown.state === "not_confirmed";
  const starts = hasOpenDate ? countdown.starts : null;
  return starts
    ? [
        {
          type: "event",
          id: event.id,
          of: "event",
          title: event.name,
          date: starts,
          official: null,
          isSettled: false,
        },
      ]
    : [];
}

function ofTrip(trip: Trip): Candidate[] {
  const named = { type: "trip", id: trip.id, title: trip.purpose } as const;
  const candidate = (
    of: DateOf,
    date: PartialDate | null,
    official: string | null,
    isSettled: boolean,
  ): Candidate[] => (date ? [{ ...named, of, date, official, isSettled }] : []);
  return [
    ...trip.travellers.flatMap(({ official, departs, returns, expectedReturn }) => [
      // A recorded departure or return needs no follow-up; an expected return does.
      ...candidate("departure", departs, official, true),
      ...candidate("return", returns, official, true),
      ...(returns ? [] : candidate("expected_return", expectedReturn, official, false)),
    ]),
    ...trip.meetings.flatMap(({ official, date, status }) =>
      status === "planned" ? candidate("meeting", date, official, false) : [],
    ),
  ];
}

const notYet: ReadonlySet<Effect> = new Set(["none", "threatened", "announced", "awaiting_trigger"]);
const applying: ReadonlySet<Effect> = new Set(["in_force", "partly_delivered"]);

function ofStanding({ issue, current }: Standing): Candidate[] {
  const named = { type: "development", id: current.id, title: issue.title, official: null } as const;
  const { next, effect, effectiveFrom, effectiveUntil } = current;
  return [
    ...(next?.date
      ? [{ ...named, of: "next_step", title: next.what, date: next.date, isSettled: false } as const]
      : []),
    ...(effectiveFrom
      ? [{ ...named, of: "effective_from", date: effectiveFrom, isSettled: !notYet.has(effect) } as const]
      : []),
    ...(effectiveUntil
      ? [{ ...named, of: "effective_until", date: effectiveUntil, isSettled: !applying.has(effect) } as const]
      : []),
  ];
}

/** Dates of the announced steps; unconfirmed past dates are in the queue of measures. */
function ofMeasure(measure: Measure, now: Date): Candidate[] {
  const named = {
    type: "measure",
    id: measure.id,
    title: measure.goods,
    official: null,
    isSettled: true,
  } as const;
  return announcedSteps(measure, { kind: "now", at: now }).flatMap(({ from, until }) => [
    ...(from ? [{ ...named, of: "duty_from", date: from } as const] : []),
    ...(until ? [{ ...named, of: "duty_until", date: until } as const] : []),
  ]);
}

/**
 * The dates within the next two weeks, and passed dates that the record still treats as future: an event not
 * reported held, an expected return, a planned meeting, a next step, the beginning or end of an effect.
 * Soonest first.
 */
export function queueDates(
  { events, trips, measures }: Pick<RecordLists, "events" | "trips" | "measures">,
  standings: readonly Standing[],
  now: Date,
): QueueDate[] {
  return [
    ...events.flatMap((event) => ofEvent(event, now)),
    ...trips.flatMap(ofTrip),
    ...standings.flatMap(ofStanding),
    ...measures.flatMap((measure) => ofMeasure(measure, now)),
  ]
    .flatMap(({ isSettled, ...candidate }): QueueDate[] => {
      const state = stateOf(candidate.date, now);
      return state === null || (state === "passed" && isSettled) ? [] : [{ ...candidate, state }];
    })
    .sort((a, b) => comparePartialDates(a.date, b.date));
}
