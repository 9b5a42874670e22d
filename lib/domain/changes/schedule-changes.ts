/** Which events had their date announced, confirmed, moved, put off, called off or held between two times? */
import { type AsOf, asOfInstant } from "@/lib/domain/time/as-of";
import { isSameStart } from "@/lib/domain/events/countdown";
import { isExact, spanOf } from "@/lib/domain/time/partial-date";
import type { PartialDate, ScheduleRow, TalksEvent } from "@/lib/domain/record/record";
import { scheduleAsOf } from "@/lib/domain/events/schedule";

/** `restated`: announced once more with the same date, such as another end. */
export const eventChangeKinds = ["held", "cancelled", "postponed", "moved", "confirmed", "announced", "restated"] as const;
export type EventChangeKind = (typeof eventChangeKinds)[number];

export type EventChange = {
  /** The first that holds, in the order of `eventChangeKinds`. */
  kind: EventChangeKind;
  event: TalksEvent;
  /** What held at the first time; null where nothing had been announced. */
  before: ScheduleRow | null;
  after: ScheduleRow;
  /** Everything announced in between, in order. */
  rows: ScheduleRow[];
  /** A step in between named another date, even if that was taken back since. */
  moved: boolean;
  /** A step in between made the date exact, or gave the day its time. */
  confirmed: boolean;
};

function overlap(a: PartialDate, b: PartialDate): boolean {
  const [one, other] = [spanOf(a), spanOf(b)];
  return one.earliest <= other.latest && other.earliest <= one.latest;
}

/** Two exact dates move when the day or the minute is another, a vague one when the new date lies outside of it. */
function movesFrom(before: ScheduleRow, { status, starts }: ScheduleRow): boolean {
  if (status === "postponed" || status === "cancelled") return false;
  if (status === "rescheduled") return true;
  if (!before.starts || !starts) return false;
  return isExact(before.starts) && isExact(starts) ? !isSameStart(before.starts, starts) : !overlap(before.starts, starts);
}

function confirms(before: ScheduleRow, after: ScheduleRow): boolean {
  if (after.status !== "scheduled" && after.status !== "rescheduled") return false;
  if (!after.starts || !isExact(after.starts)) return false;
  if (!before.starts || !isExact(before.starts)) return true;
  return before.starts.precision === "day" && after.starts.precision === "minute" && isSameStart(before.starts, after.starts);
}

function kindOf({ before, after, moved, confirmed }: Omit<EventChange, "kind">): EventChangeKind {
  if (after.status === "held" || after.status === "cancelled" || after.status === "postponed") return after.status;
  if (moved) return "moved";
  if (confirmed) return "confirmed";
  return before ? "restated" : "announced";
}

/** One change for every event of whose date more had been announced at `to` than at `from`, in record order. */
export function eventChangesBetween(events: readonly TalksEvent[], from: AsOf, to: AsOf): EventChange[] {
  if (asOfInstant(to) <= asOfInstant(from)) return [];
  return events.flatMap((event) => {
    const { known: seen, current: before } = scheduleAsOf(event, from);
    const { known, current: after } = scheduleAsOf(event, to);
    const rows = known.filter((row) => !seen.includes(row));
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
