/** The state of an event's date as far as it was announced: days to go, in progress, over, or unknown. */
import { type AsOf, asOfInstant, hasCertainlyPassed } from "@/lib/domain/time/as-of";
import { localStartDay } from "@/lib/domain/calendar/calendar-span";
import {
  type CalendarDay,
  dayIn,
  daysBetween,
  earliestInstant,
  isExact,
  latestInstant,
  seoulDayOfPartialDate,
} from "@/lib/domain/time/partial-date";
import type { PartialDate, ScheduleRow, TalksEvent } from "@/lib/domain/record/record";
import { scheduleAsOf } from "./schedule";
import { daysSince } from "@/lib/domain/status/standing";

type Times = { starts: PartialDate; ends: PartialDate | null };
/** `startsAt` only where the minute is known; `days` are calendar days in the event's own zone. */
type Ahead = Times & { days: number; startsAt: Date | null };
/** Earlier announced days or times that no longer hold, oldest first. */
type Moved = { moved: PartialDate[] };

export type Countdown =
  | { state: "not_announced" }
  | (Moved &
      (
        | ({ state: "upcoming" } & Ahead)
        | ({ state: "today" } & Ahead)
        | ({ state: "in_session"; startsAt: Date | null } & Times)
        | ({ state: "concluded"; endedOn: CalendarDay; daysAgo: number } & Times)
        | ({ state: "passed_unreported" } & Times)
        /**
         * An inexact or withdrawn date: shown as worded, without a count. `passed`: the named span is in the
         * past.
         */
        | {
            state: "not_confirmed";
            starts: PartialDate | null;
            announced: PartialDate;
            postponed: boolean;
            passed: boolean;
          }
        | { state: "cancelled"; starts: PartialDate | null; announced: PartialDate }
      ));

/** A day to which a time was added has not moved. */
export function isSameStart(a: PartialDate, b: PartialDate): boolean {
  if (a.precision === "minute" && b.precision === "minute") {
    return earliestInstant(a).getTime() === earliestInstant(b).getTime();
  }
  return localStartDay(a) === localStartDay(b);
}

/** The earlier exact starts, without repeats, that differ from the current one. */
function movedFrom(known: readonly ScheduleRow[], current: PartialDate | null): PartialDate[] {
  const moved: PartialDate[] = [];
  for (const { starts } of known) {
    if (!starts || !isExact(starts) || (current && isExact(current) && isSameStart(starts, current)))
      continue;
    if (!moved.some((other) => isSameStart(other, starts))) moved.push(starts);
  }
  return moved;
}

/** The state of an event that starts on a known day or minute. */
function dated(row: ScheduleRow, starts: PartialDate, moved: PartialDate[], asOf: AsOf): Countdown {
  const at = asOfInstant(asOf);
  const { ends, status } = row;
  const startsAt = starts.precision === "minute" ? earliestInstant(starts) : null;
  const days = daysBetween(dayIn(at, starts.zone), localStartDay(starts));
  if (days > 0) return { state: "upcoming", starts, ends, days, startsAt, moved };

  // Without a recorded end an event is taken to last to the end of the day it starts on.
  const last = ends ?? starts;
  const lastDay = dayIn(latestInstant(last), last.zone);
  const daysAgo = daysBetween(lastDay, dayIn(at, last.zone));
  // As of a past day an event is over from the day after its last; as of now, once it has ended.
  const over = daysAgo > 0 || (asOf.kind === "now" && ends !== null && latestInstant(ends) < at);
  if (over) {
    return status === "held"
      ? { state: "concluded", starts, ends, endedOn: lastDay, daysAgo: Math.max(0, daysAgo), moved }
      : { state: "passed_unreported", starts, ends, moved };
  }
  // Where only the day is known, an event has begun on that day only once it is reported held.
  const begun = days < 0 || (startsAt ? startsAt <= at : status === "held");
  return begun
    ? { state: "in_session", starts, ends, startsAt, moved }
    : { state: "today", starts, ends, days: 0, startsAt, moved };
}

/**
 * The state of an event's date from the schedule known by then. Never counts to an inexact date and never
 * reports an event as held without a row that says so. Days are calendar days in the event's own zone,
 * between the end of a past day (or the present instant) and the day it starts or ended.
 * @example the APEC meeting of 31 October 2025 as of 22 October 2025: upcoming, 9 days
 */
export function countdownTo(event: TalksEvent, asOf: AsOf): Countdown {
  const { current: row, known } = scheduleAsOf(event, asOf);
  if (!row) return { state: "not_announced" };
  const earlier = known.slice(0, -1);
  const { starts, announcedOn: announced } = row;
  const passed = starts !== null && hasCertainlyPassed(starts, asOf);
  if (row.status === "cancelled") {
    // A cancellation that names no date cancels the last one announced.
    const cancelled = starts ?? earlier.findLast((other) => other.starts !== null)?.starts ?? null;
    return { state: "cancelled", starts: cancelled, announced, moved: movedFrom(earlier, cancelled) };
  }
  const moved = movedFrom(earlier, starts);
  if (row.status === "postponed" || starts === null) {
    return {
      state: "not_confirmed",
      starts,
      announced,
      postponed: row.status === "postponed",
      passed,
      moved,
    };
  }
  if (isExact(starts)) return dated(row, starts, moved, asOf);
  if (row.status === "held") {
    const last = row.ends ?? starts;
    return {
      state: "concluded",
      starts,
      ends: row.ends,
      endedOn: seoulDayOfPartialDate(last),
      daysAgo: daysSince(last, asOf),
      moved,
    };
  }
  return { state: "not_confirmed", starts, announced, postponed: false, passed, moved };
}
