/** Which entries of the record rest on a source. */
import { comparePartialDates } from "@/lib/domain/time/partial-date";
import type {
  Citation,
  Claim,
  Development,
  Issue,
  IssueLink,
  Measure,
  Meeting,
  Official,
  Role,
  ScheduleRow,
  Step,
  TalksEvent,
  TalksRecord,
  Trip,
} from "@/lib/domain/record/record";

/** The citations by which an entry rests on the source: one entry may cite it at several places. */
type Citing = { citations: Citation[] };

export type CitedBy = {
  /** Newest first, as are the claims; the rest stands in file order. */
  developments: (Citing & { issue: Issue; development: Development })[];
  claims: (Citing & { issue: Issue; development: Development; claim: Claim })[];
  links: (Citing & { issue: Issue; link: IssueLink })[];
  roles: (Citing & { official: Official; role: Role })[];
  events: (Citing & { event: TalksEvent })[];
  scheduleRows: (Citing & { event: TalksEvent; row: ScheduleRow })[];
  trips: (Citing & { trip: Trip })[];
  meetings: (Citing & { trip: Trip; meeting: Meeting })[];
  steps: (Citing & { measure: Measure; step: Step })[];
};

type WithCitations = Pick<TalksRecord, "officials" | "issues" | "events" | "trips" | "measures">;

function nothing(): CitedBy {
  return { developments: [], claims: [], links: [], roles: [], events: [], scheduleRows: [], trips: [], meetings: [], steps: [] };
}

/** The same citations by source; an entry counts once for a source however often it cites it. */
function bySource(citations: readonly Citation[]): Map<string, Citation[]> {
  const found = new Map<string, Citation[]>();
  for (const citation of citations) {
    const known = found.get(citation.source);
    if (known) known.push(citation);
    else found.set(citation.source, [citation]);
  }
  return found;
}

function newestFirst<Dated extends { development: Development }>(entries: Dated[]): Dated[] {
  return entries.sort((a, b) => comparePartialDates(b.development.date, a.development.date));
}

/** Goes through every citation of the record once, whatever the number of sources. */
function walk({ officials, issues, events, trips, measures }: WithCitations): ReadonlyMap<string, CitedBy> {
  const found = new Map<string, CitedBy>();
  function note(all: readonly Citation[], add: (resting: CitedBy, citations: Citation[]) => void) {
    for (const [source, citations] of bySource(all)) {
      const resting = found.get(source) ?? nothing();
      found.set(source, resting);
      add(resting, citations);
    }
  }
  for (const issue of issues) {
    for (const link of issue.links) note(link.citations, ({ links }, citations) => links.push({ issue, link, citations }));
    for (const development of issue.developments) {
      note(development.citations, ({ developments }, citations) => developments.push({ issue, development, citations }));
      for (const claim of development.claims) {
        note(claim.citations, ({ claims }, citations) => claims.push({ issue, development, claim, citations }));
      }
    }
  }
  for (const official of officials) {
    for (const role of official.roles) note(role.citations, ({ roles }, citations) => roles.push({ official, role, citations }));
  }
  for (const event of events) {
    note(event.citations, (resting, citations) => resting.events.push({ event, citations }));
    for (const row of event.schedule) {
      note(row.citations, ({ scheduleRows }, citations) => scheduleRows.push({ event, row, citations }));
    }
  }
  for (const trip of trips) {
    note(trip.citations, (resting, citations) => resting.trips.push({ trip, citations }));
    for (const meeting of trip.meetings) {
      note(meeting.citations, ({ meetings }, citations) => meetings.push({ trip, meeting, citations }));
    }
  }
  for (const measure of measures) {
    for (const step of measure.steps) note(step.citations, ({ steps }, citations) => steps.push({ measure, step, citations }));
  }
  for (const resting of found.values()) {
    newestFirst(resting.developments);
    newestFirst(resting.claims);
  }
  return found;
}

// The list asks for every source of a record, and a record in memory is never changed in place.
const walked = new WeakMap<WithCitations, ReadonlyMap<string, CitedBy>>();

/** Everything in this record that cites the source; empty lists where nothing does. The answer is shared: do not change it. */
export function citedBy(sourceId: string, record: WithCitations): CitedBy {
  let found = walked.get(record);
  if (!found) {
    found = walk(record);
    walked.set(record, found);
  }
  return found.get(sourceId) ?? nothing();
}

/** How many entries rest on the source: each development, claim, link, role, event, schedule row, trip, meeting and step of a measure is one. */
export function citationCount(sourceId: string, record: WithCitations): number {
  return Object.values(citedBy(sourceId, record)).reduce((sum, entries) => sum + entries.length, 0);
}
