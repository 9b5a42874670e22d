/** Reduces a record to what was known at a given time. */
import { type AsOf, hasHappened } from "@/lib/domain/time/as-of";
import { citationsAsOf } from "@/lib/domain/sources/citations";
import { outcomeAsOf } from "@/lib/domain/events/events";
import { historyOf } from "@/lib/domain/status/history";
import { knownTrip } from "@/lib/domain/people-and-trips/known-trip";
import { rolesAsOf } from "@/lib/domain/people-and-trips/officials";
import type { Lookup } from "@/lib/domain/record/lookup";
import { announcedSteps } from "@/lib/domain/measures/announced-steps";
import type { Citation, Issue, Measure, Official, TalksEvent, Trip } from "@/lib/domain/record/record";
import { scheduleAsOf } from "@/lib/domain/events/schedule";

/** Rows with citations, each reduced to the sources published by then. */
function withCitationsAsOf<Row extends { citations: Citation[] }>(
  rows: readonly Row[],
  lookup: Pick<Lookup, "sources">,
  asOf: AsOf,
): Row[] {
  return asOf.kind === "now"
    ? [...rows]
    : rows.map((row) => ({ ...row, citations: citationsAsOf(row.citations, lookup, asOf) }));
}

/** The issue with the developments that had happened; null before the first of them. */
export function issueAsOf(
  issue: Issue,
  lookup: Pick<Lookup, "issues" | "sources">,
  asOf: AsOf,
): Issue | null {
  const { issues } = lookup;
  const developments = historyOf(issue, asOf);
  if (developments.length === 0) return null;
  const wasOnRecord = (id: string) => {
    const other = issues.get(id);
    return other !== undefined && historyOf(other, asOf).length > 0;
  };
  return {
    ...issue,
    parent: issue.parent !== null && wasOnRecord(issue.parent) ? issue.parent : null,
    links: withCitationsAsOf(
      issue.links.filter((link) => wasOnRecord(link.issue)),
      lookup,
      asOf,
    ),
    developments: withCitationsAsOf(developments, lookup, asOf).map((development) => ({
      ...development,
      claims: withCitationsAsOf(development.claims, lookup, asOf),
    })),
  };
}

/** The official with the roles begun by then, without ends still ahead. Complete where `asOf` is now. */
export function officialAsOf(official: Official, lookup: Pick<Lookup, "sources">, asOf: AsOf): Official {
  return asOf.kind === "now"
    ? official
    : { ...official, roles: withCitationsAsOf(rolesAsOf(official, asOf, lookup.sources), lookup, asOf) };
}

/**
 * The issues of an event or a trip that were on the record by then, and its citations of sources published by
 * then or undated.
 */
function refersTo<Subject extends TalksEvent | Trip>(
  { issues, citations }: Subject,
  { issues: known, sources }: Pick<Lookup, "issues" | "sources">,
  asOf: AsOf,
) {
  if (asOf.kind === "now") return { issues, citations };
  return {
    issues: issues.filter((id) => {
      const issue = known.get(id);
      return issue !== undefined && historyOf(issue, asOf).length > 0;
    }),
    citations: citationsAsOf(citations, { sources }, asOf),
  };
}

/** The event with the rows of its schedule announced by then; null before the first of them. */
export function eventAsOf(
  event: TalksEvent,
  lookup: Pick<Lookup, "issues" | "sources">,
  asOf: AsOf,
): TalksEvent | null {
  const { known } = scheduleAsOf(event, asOf);
  return known.length === 0
    ? null
    : {
        ...event,
        ...refersTo(event, lookup, asOf),
        schedule: withCitationsAsOf(known, lookup, asOf),
        outcome: outcomeAsOf(event, asOf),
      };
}

/**
 * The issue of a measure; null on a day before its first development, when the id would reveal what came
 * later.
 */
export function issueOfMeasure(
  { issue }: Pick<Measure, "issue">,
  { issues }: Pick<Lookup, "issues">,
  asOf: AsOf,
): string | null {
  if (asOf.kind === "now") return issue;
  const parent = issues.get(issue);
  return parent !== undefined && historyOf(parent, asOf).length > 0 ? issue : null;
}

/**
 * The measure with the steps announced by then; null before the first of them. Developments that had not
 * happened are not named.
 */
export function measureRecordAsOf(
  measure: Measure,
  lookup: Pick<Lookup, "issues" | "sources">,
  asOf: AsOf,
): Measure | null {
  const steps = announcedSteps(measure, asOf);
  if (steps.length === 0) return null;
  const happened = new Set(
    [...lookup.issues.values()].flatMap((issue) => historyOf(issue, asOf).map(({ id }) => id)),
  );
  return {
    ...measure,
    steps: withCitationsAsOf(steps, lookup, asOf).map((step) => ({
      ...step,
      development: step.development !== null && happened.has(step.development) ? step.development : null,
    })),
  };
}

/** The trip as known by then; null before its first known date. Complete where `asOf` is now. */
export function tripAsOf(trip: Trip, lookup: Pick<Lookup, "issues" | "sources">, asOf: AsOf): Trip | null {
  if (asOf.kind === "now") return trip;
  const known = knownTrip(trip, asOf);
  if (!known) return null;
  const { travellers, legs, meetings, outcome } = known;
  return {
    ...trip,
    ...refersTo(trip, lookup, asOf),
    travellers: travellers.map(({ official, left, leaving, back, expected }) => ({
      official,
      departs: left ?? leaving,
      returns: back,
      expectedReturn: expected,
    })),
    legs,
    meetings: withCitationsAsOf(meetings, lookup, asOf),
    announcedOn: trip.announcedOn && hasHappened(trip.announcedOn, asOf) ? trip.announcedOn : null,
    outcome,
  };
}
