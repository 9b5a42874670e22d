/** Which dates to come were known at a given time: announced events and dated next steps. */
import type { AsOf } from "./as-of";
import { countdownTo } from "./countdown";
import { comparePartialDates } from "./partial-date";
import type { EventKind, PartialDate, TalksEvent, TalksRecord, Text } from "./record";
import { standingOf } from "./standing";

export type KnownDate = {
  kind: "event" | "next_step";
  /** Of the event, or of the development that names the step. */
  id: string;
  what: Text;
  date: PartialDate;
  eventKind?: EventKind;
  issueId?: string;
};

function dateToCome(event: TalksEvent, asOf: AsOf): PartialDate | null {
  const countdown = countdownTo(event, asOf);
  switch (countdown.state) {
    case "upcoming":
    case "today":
      return countdown.starts;
    case "not_confirmed":
      return countdown.passed ? null : countdown.starts;
    default:
      return null;
  }
}

/**
 * The dates to come, soonest first: events announced by then that are not over, under way or past their
 * span, and the next steps named by current developments whose date has not certainly passed.
 */
export function nextKnownDates({ events, issues }: Pick<TalksRecord, "events" | "issues">, asOf: AsOf): KnownDate[] {
  const known = [
    ...events.flatMap((event): KnownDate[] => {
      const date = dateToCome(event, asOf);
      return date ? [{ kind: "event", id: event.id, what: event.name, date, eventKind: event.kind }] : [];
    }),
    ...issues.flatMap((issue, index): KnownDate[] => {
      const standing = standingOf(issue, index + 1, asOf);
      const date = standing?.next?.date;
      if (!standing?.next || !date) return [];
      return [{ kind: "next_step", id: standing.current.id, what: standing.next.what, date, issueId: issue.id }];
    }),
  ];
  return known.sort((a, b) => comparePartialDates(a.date, b.date));
}
