/** The events whose date was announced, confirmed, moved, postponed, cancelled or held between two times. */
import { type AsOf, asOfInstant } from "@/lib/domain/time/as-of";
import { isSameStart } from "@/lib/domain/events/countdown";
import { isExact, spanOf } from "@/lib/domain/time/partial-date";
import type { PartialDate, ScheduleRow, TalksEvent } from "@/lib/domain/record/record";
import { scheduleAsOf } from "@/lib/domain/events/schedule";

/** `restated`: announced again with the same start. */
export const eventChangeKinds = [
  "held",
  "cancelled",
  "postponed",
  "moved",
  "confirmed",
  "announced",
  "restated",
] as const;
export type EventChangeKind = (typeof eventChangeKinds)[number];

export type EventChange = {
  /** The first that applies, in the order of `eventChangeKinds`. */
  kind: EventChangeKind;
  event: TalksEvent;
  /** The last row announced at the first time; null where there was none. */
  before: ScheduleRow | null;
  after: ScheduleRow;
  /** The rows announced in between, in order. */
  rows: ScheduleRow[];
  /** A row in between named another date, even if a later one restored the former date. */
  moved: boolean;
  /** A row in between made the date exact, or added the time to the day. */
  confirmed: boolean;
};

function overlap(a: PartialDate, b: PartialDate): boolean {
  const [one, other] = [spanOf(a), spanOf(b)];
  return one.earliest <= other.latest && other.earliest <= one.latest;
}

/** An exact date moves where the day or minute differs, an inexact one where the new date is outside it. */
function movesFrom(before: ScheduleRow, { status, starts }: ScheduleRow): boolean {
  if (status === "postponed" || status === "cancelled") return false;
  if (status === "rescheduled") return true;
  if (!before.starts || !starts) return false;
  return isExact(before.starts) && isExact(starts)
    ? !isSameStart(before.starts, starts)
    : !overlap(before.starts, starts);
}

function confirms(before: ScheduleRow, after: ScheduleRow): boolean {
  if (after.status !== "scheduled" && after.status !== "rescheduled") return false;
  if (!after.starts || !isExact(after.starts)) return false;
  if (!before.starts || !isExact(before.starts)) return true;
  return (
    before.starts.precision === "day" &&
    after.starts.precision === "minute" &&
    isSameStart(before.starts, after.starts)
  );
}

function kindOf({ before, after, moved, confirmed }: Omit<EventChange, "kind">): EventChangeKind {
  if (after.status === "held" || after.status === "cancelled" || after.status === "postponed")
    return after.status;
  if (moved) return "moved";
  if (confirmed) return "confirmed";
  return before ? "restated" : "announced";
}

/** One change for each event with schedule rows announced after `from` and by `to`, in record order. */
export function eventChangesBetween(events: readonly TalksEvent[], from: AsOf, to: AsOf): EventChange[] {
  if (asOfInstant(to) <= asOfInstant(from)) return [];
  return events.flatMap((event) => {
    const { known: earlier, current: before } = scheduleAsOf(event, from);
    const { known, current: after } = scheduleAsOf(event, to);
    const rows = known.filter((row) => !earlier.includes(row));
    if (!after || rows.length === 0) return [];
    const steps = rows.flatMap((row) => {
      const previous = known[known.indexOf(row) - 1];
      return previous ? [[previous, row] as const] : [];
    });
    const change = {
      event,
      before,
      after,
      rows,
      moved: steps.some(([one, other]) => movesFrom(one, other)),
      confirmed: steps.some(([one, other]) => confirms(one, other)),
    };
    return [{ ...change, kind: kindOf(change) }];
  });
}
