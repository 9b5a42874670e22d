/** Assembles a record from some of its documents, without references to the others. */
import { comparePartialDates } from "@/lib/domain/time/partial-date";
import type { Citation } from "./record";
import type {
  DevelopmentDocument,
  EventDocument,
  IssueDocument,
  StepDocument,
  Stored,
  StoredRecord,
  TalksRecord,
  TripDocument,
} from "./record-document";

type Cited = { citations: Citation[] };

/** What assembling reads of a document, which is the editors' or that of readers. */
type AnyOfficial = { id: string; roles: Cited[] };
type AnyDevelopment = Pick<DevelopmentDocument, "id" | "issue" | "date" | "claims" | "citations">;
type AnyEvent = Pick<EventDocument, "participants" | "schedule" | "issues" | "citations">;
type AnyTrip = Pick<TripDocument, "travellers" | "meetings" | "issues" | "citations">;
type AnyStep = Pick<StepDocument, "id" | "settles" | "development" | "citations">;
type AnyMeasure = { issue: string; steps: AnyStep[] };

type Documents<Source, Official, Development, Event, Trip, Measure> = {
  source: Source[];
  official: Official[];
  issue: IssueDocument[];
  development: Development[];
  event: Event[];
  trip: Trip[];
  measure: Measure[];
};

/**
 * The record of these documents, in file order. References to others are removed, and so is a claim, link,
 * role, schedule row, meeting, development, event, trip or step none of whose sources is among them.
 */
export function assembleRecord<
  Source extends { id: string },
  Official extends AnyOfficial,
  Development extends AnyDevelopment,
  Event extends AnyEvent,
  Trip extends AnyTrip,
  Measure extends AnyMeasure,
>(documents: Documents<Source, Official, Development, Event, Trip, Measure>) {
  const idsOf = (list: readonly { id: string }[]) => new Set(list.map(({ id }) => id));
  const sourceIds = idsOf(documents.source);
  const officialIds = idsOf(documents.official);
  const issueIds = idsOf(documents.issue);
  const knownOfficial = (id: string | null) => (id !== null && officialIds.has(id) ? id : null);
  const knownIssues = (ids: string[]) => ids.filter((id) => issueIds.has(id));
  const knownCitations = (citations: Citation[]) => citations.filter(({ source }) => sourceIds.has(source));
  /** False for an entry that loses its last source; one without any is an editor's decision. */
  const hasSource = ({ citations }: Cited) =>
    citations.length === 0 || citations.some(({ source }) => sourceIds.has(source));
  const isNamed = ({ official, label }: { official: string | null; label: unknown }) =>
    knownOfficial(official) !== null || label !== null;
  const cited = <Entry extends Cited>(entries: Entry[]): Entry[] =>
    entries.filter(hasSource).map((entry) => ({ ...entry, citations: knownCitations(entry.citations) }));

  const developmentIds = new Set<string>();
  const developmentsOf = new Map<string, Development[]>();
  for (const development of documents.development.filter(hasSource)) {
    developmentIds.add(development.id);
    const list = developmentsOf.get(development.issue);
    if (list) list.push(development);
    else developmentsOf.set(development.issue, [development]);
  }

  function knownSteps<Row extends AnyStep>(steps: Row[]): Row[] {
    const known = steps.filter(hasSource);
    const stepIds = idsOf(known);
    return known.map((step) => ({
      ...step,
      citations: knownCitations(step.citations),
      settles: step.settles.filter((id) => stepIds.has(id)),
      development:
        step.development !== null && developmentIds.has(step.development) ? step.development : null,
    }));
  }

  return {
    sources: documents.source,
    officials: documents.official.map((official) => ({ ...official, roles: cited(official.roles) })),
    issues: documents.issue.map((issue) => ({
      ...issue,
      parent: issue.parent !== null && issueIds.has(issue.parent) ? issue.parent : null,
      links: cited(issue.links).filter((link) => issueIds.has(link.issue)),
      // Sorting is stable: developments of the same date keep the order of the file.
      developments: (developmentsOf.get(issue.id) ?? [])
        .sort((a, b) => comparePartialDates(a.date, b.date))
        .map(({ issue: _, ...development }) => ({
          ...development,
          citations: knownCitations(development.citations),
          claims: development.claims.filter(hasSource).map((claim) => ({
            ...claim,
            citations: knownCitations(claim.citations),
            speaker: knownOfficial(claim.speaker),
            relayedBy: knownOfficial(claim.relayedBy),
          })),
        })),
    })),
    events: documents.event.filter(hasSource).map((event) => ({
      ...event,
      citations: knownCitations(event.citations),
      participants: event.participants
        .filter(isNamed)
        .map((participant) => ({ ...participant, official: knownOfficial(participant.official) })),
      schedule: cited(event.schedule),
      issues: knownIssues(event.issues),
    })),
    trips: documents.trip
      .filter(hasSource)
      .filter(
        ({ travellers }) =>
          travellers.length === 0 || travellers.some(({ official }) => officialIds.has(official)),
      )
      .map((trip) => ({
        ...trip,
        citations: knownCitations(trip.citations),
        travellers: trip.travellers.filter(({ official }) => officialIds.has(official)),
        meetings: cited(trip.meetings)
          .filter(isNamed)
          .map((meeting) => ({ ...meeting, official: knownOfficial(meeting.official) })),
        issues: knownIssues(trip.issues),
      })),
    measures: documents.measure
      .filter(({ issue }) => issueIds.has(issue))
      .map((measure) => ({ ...measure, steps: knownSteps(measure.steps) })),
  };
}

/** Everything published, with notes and unverified entries; it can be imported again. */
export function publishedRecord({ records }: StoredRecord): TalksRecord {
  const published = <Document>(list: readonly Stored<Document>[]) =>
    list.filter(({ publication }) => publication === "published").map(({ document }) => document);
  return assembleRecord({
    source: published(records.source),
    official: published(records.official),
    issue: published(records.issue),
    development: published(records.development),
    event: published(records.event),
    trip: published(records.trip),
    measure: published(records.measure),
  });
}
