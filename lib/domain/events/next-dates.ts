/** The future dates known at a given time: announced events and dated next steps. */
import type { AsOf } from "@/lib/domain/time/as-of";
import { countdownTo } from "./countdown";
import { comparePartialDates } from "@/lib/domain/time/partial-date";
import type { EventKind, PartialDate, TalksEvent, Text, RecordLists } from "@/lib/domain/record/record";
import { scheduleAsOf } from "./schedule";
import { standingOf } from "@/lib/domain/status/standing";

export type KnownDate = {
  kind: "event" | "next_step";
  /** Of the event, or of the development that names the step. */
  id: string;
  what: Text;
  date: PartialDate;
  /** When the date was announced. */
  announced: PartialDate;
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

/** Whether an announced event about the issue has, or had, exactly this date. */
function isOfEvent(date: PartialDate, issue: string, events: readonly TalksEvent[], asOf: AsOf): boolean {
  return events.some(
    (event) =>
      event.issues.includes(issue) &&
      scheduleAsOf(event, asOf).known.some(
        ({ starts }) =>
          starts !== null &&
          starts.value === date.value &&
          starts.precision === date.precision &&
          starts.wording === date.wording,
      ),
  );
}

/**
 * The future dates, soonest first: announced events that are not over, under way or past their span, and the
 * next steps of current developments whose date has not certainly passed. A step that is such an event is
 * listed once, as the event.
 */
export function nextKnownDates(
  { events, issues }: Pick<RecordLists, "events" | "issues">,
  asOf: AsOf,
): KnownDate[] {
  const known = [
    ...events.flatMap((event): KnownDate[] => {
      const date = dateToCome(event, asOf);
      const announced = scheduleAsOf(event, asOf).current?.announcedOn;
      return date && announced
        ? [{ kind: "event", id: event.id, what: event.name, date, announced, eventKind: event.kind }]
        : [];
    }),
    ...issues.flatMap((issue, index): KnownDate[] => {
      const standing = standingOf(issue, index + 1, asOf);
      const date = standing?.next?.date;
      if (!standing?.next || !date || isOfEvent(date, issue.id, events, asOf)) return [];
      const { id, date: announced } = standing.current;
      return [{ kind: "next_step", id, what: standing.next.what, date, announced, issueId: issue.id }];
    }),
  ];
  return known.sort((a, b) => comparePartialDates(a.date, b.date));
}
