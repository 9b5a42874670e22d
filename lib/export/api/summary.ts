/** Writes the summary of changes since a time, separately for the talks and for this site. */
import { type AsOf, asOfValue } from "@/lib/domain/time/as-of";
import type { CalendarDay } from "@/lib/domain/time/calendar-day";
import type { Standing } from "@/lib/domain/status/standing";
import { whatChanged } from "@/lib/domain/changes/what-changed";
import type { ApiResponse } from "@/lib/schemas/api/responses";
import type { ApiView } from "./views";

type Summary = NonNullable<ApiResponse<"changes">["summary"]>;

const stateOf = ({ group, stage, effect, contested }: Standing) => ({ group, stage, effect, contested });

/** The same comparison as on the changes page; null without a start. */
export function changesSummary(
  { record, dates, asOf }: ApiView,
  from: AsOf | null,
  until: CalendarDay | undefined,
): Summary | null {
  if (!from) return null;
  const { talks, site } = whatChanged(
    record,
    dates.changes,
    from,
    until === undefined ? asOf : { kind: "day", on: until },
  );
  return {
    from: asOfValue(from),
    talks: {
      counts: talks.counts,
      newlyContested: talks.newlyContested,
      unchanged: talks.unchanged,
      issues: talks.issues.map(({ kind, issue, before, after, developments }) => ({
        id: issue.id,
        title: issue.title,
        kind,
        before: before && stateOf(before),
        after: stateOf(after),
        developments: developments.map(({ id }) => id),
      })),
      eventCounts: talks.eventCounts,
      events: talks.events.map(({ kind, event, before, after }) => ({
        id: event.id,
        name: event.name,
        kind,
        before: before?.starts ?? null,
        after: after.starts,
      })),
      tripCounts: talks.tripCounts,
      trips: talks.trips.map(({ kind, trip, before, after }) => ({
        id: trip.id,
        purpose: trip.purpose,
        kind,
        before,
        after,
      })),
    },
    site: { counts: site.counts },
  };
}
