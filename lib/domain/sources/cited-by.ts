/** The entries of the record that cite a source. */
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
  Trip,
  RecordLists,
} from "@/lib/domain/record/record";

/** The citations of the source in an entry, which may cite it in several places. */
type Citing = { citations: Citation[] };

export type CitedBy = {
  /** Newest first, as are the claims; the others are in file order. */
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

type WithCitations = Pick<RecordLists, "officials" | "issues" | "events" | "trips" | "measures">;

function nothing(): CitedBy {
  return {
    developments: [],
    claims: [],
    links: [],
    roles: [],
    events: [],
    scheduleRows: [],
    trips: [],
    meetings: [],
    steps: [],
  };
}

/** Groups citations by source; an entry counts once for a source, however often it cites it. */
function bySource(citations: readonly Citation[]): Map<string, Citation[]> {
  const bySourceId = new Map<string, Citation[]>();
  for (const citation of citations) {
    const citationsOfSource = bySourceId.get(citation.source);
    if (citationsOfSource) citationsOfSource.push(citation);
    else bySourceId.set(citation.source, [citation]);
  }
  return bySourceId;
}

function newestFirst<Dated extends { development: Development }>(entries: Dated[]): Dated[] {
  return entries.sort((a, b) => comparePartialDates(b.development.date, a.development.date));
}

/** Visits every citation of the record once, whatever the number of sources. */
function indexCitations({
  officials,
  issues,
  events,
  trips,
  measures,
}: WithCitations): ReadonlyMap<string, CitedBy> {
  const bySourceId = new Map<string, CitedBy>();
  function addCitations(all: readonly Citation[], add: (entries: CitedBy, citations: Citation[]) => void) {
    for (const [source, citations] of bySource(all)) {
      const entries = bySourceId.get(source) ?? nothing();
      bySourceId.set(source, entries);
      add(entries, citations);
    }
  }
  for (const issue of issues) {
    for (const link of issue.links)
      addCitations(link.citations, ({ links }, citations) => links.push({ issue, link, citations }));
    for (const development of issue.developments) {
      addCitations(development.citations, ({ developments }, citations) =>
        developments.push({ issue, development, citations }),
      );
      for (const claim of development.claims) {
        addCitations(claim.citations, ({ claims }, citations) =>
          claims.push({ issue, development, claim, citations }),
        );
      }
    }
  }
  for (const official of officials) {
    for (const role of official.roles)
      addCitations(role.citations, ({ roles }, citations) => roles.push({ official, role, citations }));
  }
  for (const event of events) {
    addCitations(event.citations, (entries, citations) => entries.events.push({ event, citations }));
    for (const row of event.schedule) {
      addCitations(row.citations, ({ scheduleRows }, citations) =>
        scheduleRows.push({ event, row, citations }),
      );
    }
  }
  for (const trip of trips) {
    addCitations(trip.citations, (entries, citations) => entries.trips.push({ trip, citations }));
    for (const meeting of trip.meetings) {
      addCitations(meeting.citations, ({ meetings }, citations) =>
        meetings.push({ trip, meeting, citations }),
      );
    }
  }
  for (const measure of measures) {
    for (const step of measure.steps)
      addCitations(step.citations, ({ steps }, citations) => steps.push({ measure, step, citations }));
  }
  for (const entries of bySourceId.values()) {
    newestFirst(entries.developments);
    newestFirst(entries.claims);
  }
  return bySourceId;
}

// The list of sources requests every source of a record; a record in memory is never mutated.
const indexes = new WeakMap<WithCitations, ReadonlyMap<string, CitedBy>>();

/**
 * Everything in this record that cites the source; empty lists where nothing does. The result is shared: do
 * not mutate it.
 */
export function citedBy(sourceId: string, record: WithCitations): CitedBy {
  let bySourceId = indexes.get(record);
  if (!bySourceId) {
    bySourceId = indexCitations(record);
    indexes.set(record, bySourceId);
  }
  return bySourceId.get(sourceId) ?? nothing();
}

/**
 * The number of entries that cite the source: developments, claims, links, roles, events, schedule rows,
 * trips, meetings and steps.
 */
export function citationCount(sourceId: string, record: WithCitations): number {
  return Object.values(citedBy(sourceId, record)).reduce((sum, entries) => sum + entries.length, 0);
}
