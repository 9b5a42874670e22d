/** The moves in the 72 hours after a trip, and the events around it. */
import { type AsOf, asOfInstant } from "@/lib/domain/time/as-of";
import { type IssueMove, tripsAround } from "@/lib/domain/events/event-effects";
import { changesState, historyOf } from "@/lib/domain/status/history";
import type { KnownTrip } from "./known-trip";
import { isExact, spanOf } from "@/lib/domain/time/partial-date";
import type { Issue, PartialDate, TalksEvent } from "@/lib/domain/record/record";

const hours72 = 72 * 3_600_000;

/** The start of the 72 hours: the last return or, where one is missing, the last meeting held. */
type Anchor = { of: "return" | "meeting"; date: PartialDate };

function lastOf(dates: readonly (PartialDate | null)[]): PartialDate | null {
  const exact = dates.filter((date) => date !== null).filter(isExact);
  return exact.sort((a, b) => spanOf(a).latest - spanOf(b).latest).at(-1) ?? null;
}

/** Null where neither the day of every return nor that of a meeting is known. */
export function anchorOf({ travellers, meetings }: KnownTrip): Anchor | null {
  const returns = travellers.map(({ back }) => (back && isExact(back) ? back : null));
  const back = returns.length > 0 && returns.every((date) => date !== null) ? lastOf(returns) : null;
  if (back) return { of: "return", date: back };
  const met = lastOf(meetings.map(({ date, status }) => (status === "held" ? date : null)));
  return met ? { of: "meeting", date: met } : null;
}

type MovesAfterTrip = {
  anchor: Anchor;
  /** False until the 72 hours are over. */
  complete: boolean;
  moves: IssueMove[];
};

/**
 * The changes of stage or effect from the beginning of the anchor's day (or minute) to 72 hours after its
 * end, in the order of the record, then of date. Only a development entirely within them counts; a first
 * development changes nothing. Null where there is no anchor.
 */
export function movesAfterTrip(
  known: KnownTrip,
  issues: readonly Issue[],
  asOf: AsOf,
): MovesAfterTrip | null {
  const anchor = anchorOf(known);
  if (!anchor) return null;
  const { earliest, latest } = spanOf(anchor.date);
  const until = latest + hours72;
  const moves = issues.flatMap((issue) => {
    const history = historyOf(issue, asOf);
    return history.flatMap((after, index): IssueMove[] => {
      const before = history[index - 1];
      if (!before || !changesState(before, after)) return [];
      const span = spanOf(after.date);
      return span.earliest >= earliest && span.latest <= until ? [{ issue, before, after }] : [];
    });
  });
  return { anchor, complete: asOfInstant(asOf).getTime() >= until, moves };
}

/** The events whose pages list the trip: its known dates overlap theirs or come within three days of them. */
export function eventsAround({ trip }: KnownTrip, events: readonly TalksEvent[], asOf: AsOf): TalksEvent[] {
  return events.filter((event) => tripsAround(event, [trip], asOf).length > 0);
}
