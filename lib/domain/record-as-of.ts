/** What did a record say of itself by a given time? What came later is left out of it, in the record's own words. */
import { type AsOf, hasHappened } from "./as-of";
import { outcomeAsOf } from "./events";
import { historyOf } from "./history";
import { knownTrip } from "./known-trip";
import { rolesAsOf } from "./officials";
import type { Lookup } from "./lookup";
import type { Issue, Official, TalksEvent, Trip } from "./record";
import { scheduleAsOf } from "./schedule";

/** The issue with the developments that had happened; null before the first of them. `issues` are all on the record. */
export function issueAsOf(issue: Issue, issues: ReadonlyMap<string, Issue>, asOf: AsOf): Issue | null {
  const developments = historyOf(issue, asOf);
  if (developments.length === 0) return null;
  const wasOnRecord = (id: string) => {
    const other = issues.get(id);
    return other !== undefined && historyOf(other, asOf).length > 0;
  };
  return {
    ...issue,
    parent: issue.parent !== null && wasOnRecord(issue.parent) ? issue.parent : null,
    links: issue.links.filter((link) => wasOnRecord(link.issue)),
    developments,
  };
}

/** The official with the roles taken up by then, and no end that had not come. Now, all that is on record. */
export function officialAsOf(official: Official, asOf: AsOf): Official {
  return asOf.kind === "now" ? official : { ...official, roles: rolesAsOf(official, asOf) };
}

/**
 * The issues an event or a trip was about that were on the record by then, and of its sources, of which there is one
 * list for all of its course, those not published later; one without a date may have been there.
 */
function refersTo<Subject extends TalksEvent | Trip>({ issues, citations }: Subject, { issues: known, sources }: Pick<Lookup, "issues" | "sources">, asOf: AsOf) {
  if (asOf.kind === "now") return { issues, citations };
  return {
    issues: issues.filter((id) => {
      const issue = known.get(id);
      return issue !== undefined && historyOf(issue, asOf).length > 0;
    }),
    citations: citations.filter(({ source }) => {
      const publishedOn = sources.get(source)?.publishedOn ?? null;
      return publishedOn === null || hasHappened(publishedOn, asOf);
    }),
  };
}

/** The event with the rows of its schedule announced by then; null before the first of them. */
export function eventAsOf(event: TalksEvent, lookup: Pick<Lookup, "issues" | "sources">, asOf: AsOf): TalksEvent | null {
  const { known } = scheduleAsOf(event, asOf);
  return known.length === 0 ? null : { ...event, ...refersTo(event, lookup, asOf), schedule: known, outcome: outcomeAsOf(event, asOf) };
}

/** The trip as known by then; null while nothing showed it. Now, all that is on record. */
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
    meetings,
    announcedOn: trip.announcedOn && hasHappened(trip.announcedOn, asOf) ? trip.announcedOn : null,
    outcome,
  };
}
