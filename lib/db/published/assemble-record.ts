/** Assembles a record from the stored documents that a filter admits, without references to the others. */
import { comparePartialDates } from "@/lib/domain/time/partial-date";
import type { Citation, Development, Issue, Step, TalksRecord } from "@/lib/domain/record/record";
import type { DevelopmentDocument } from "@/lib/domain/record/record-document";
import { isPublic, isVerified, withoutNotes } from "@/lib/domain/record/visibility";
import type { Stored, StoredRecord } from "@/lib/db/record/stored-record";

type Keep = (stored: Stored<unknown>) => boolean;

/**
 * The record of all documents that pass `keep`, in file order. References to the others are removed, and so is
 * a claim, link, role, schedule row, meeting, development, event, trip or step none of whose sources passes.
 * `keepStep` filters the steps of a measure, which are verified one by one.
 */
export function assembleRecord(stored: StoredRecord, keep: Keep, keepStep: (step: Step) => boolean = () => true): TalksRecord {
  const admitted = <Document>(list: Stored<Document>[]): Document[] =>
    list.filter((entry) => keep(entry)).map((entry) => entry.document);
  const sources = admitted(stored.sources);
  const officials = admitted(stored.officials);
  const issueDocuments = admitted(stored.issues);

  const sourceIds = new Set(sources.map(({ id }) => id));
  const officialIds = new Set(officials.map(({ id }) => id));
  const issueIds = new Set(issueDocuments.map(({ id }) => id));
  const knownOfficial = (id: string | null) => (id !== null && officialIds.has(id) ? id : null);
  const knownIssues = (ids: string[]) => ids.filter((id) => issueIds.has(id));

  /** Drops entries that lose their last source. An entry without any source is an editor's decision and remains. */
  function cited<Entry extends { citations: Citation[] }>(entries: Entry[]): Entry[] {
    return entries.flatMap((entry) => {
      const citations = entry.citations.filter(({ source }) => sourceIds.has(source));
      return citations.length === 0 && entry.citations.length > 0 ? [] : [{ ...entry, citations }];
    });
  }

  const developmentsOf = new Map<string, Development[]>();
  for (const { issue, ...development } of cited<DevelopmentDocument>(admitted(stored.developments))) {
    const claims = cited(development.claims).map((claim) => ({
      ...claim,
      speaker: knownOfficial(claim.speaker),
      relayedBy: knownOfficial(claim.relayedBy),
    }));
    const list = developmentsOf.get(issue) ?? [];
    list.push({ ...development, claims });
    developmentsOf.set(issue, list);
  }

  const developmentIds = new Set([...developmentsOf.values()].flat().map(({ id }) => id));
  function knownSteps(steps: Step[]): Step[] {
    const stepIds = new Set(steps.map(({ id }) => id));
    return steps.map((step) => ({
      ...step,
      settles: step.settles.filter((id) => stepIds.has(id)),
      development: step.development !== null && developmentIds.has(step.development) ? step.development : null,
    }));
  }

  return {
    sources,
    officials: officials.map((official) => ({ ...official, roles: cited(official.roles) })),
    issues: issueDocuments.map((issue): Issue => ({
      ...issue,
      parent: issue.parent !== null && issueIds.has(issue.parent) ? issue.parent : null,
      links: cited(issue.links).filter((link) => issueIds.has(link.issue)),
      // Sorting is stable: developments of the same date keep the order of the file.
      developments: (developmentsOf.get(issue.id) ?? []).sort((a, b) => comparePartialDates(a.date, b.date)),
    })),
    events: cited(admitted(stored.events)).map((event) => ({
      ...event,
      participants: event.participants
        .map((participant) => ({ ...participant, official: knownOfficial(participant.official) }))
        .filter(({ official, label }) => official !== null || label !== null),
      schedule: cited(event.schedule),
      issues: knownIssues(event.issues),
    })),
    trips: cited(admitted(stored.trips))
      .filter(({ travellers }) => travellers.length === 0 || travellers.some(({ official }) => officialIds.has(official)))
      .map((trip) => ({
        ...trip,
        travellers: trip.travellers.filter(({ official }) => officialIds.has(official)),
        meetings: cited(trip.meetings)
          .map((meeting) => ({ ...meeting, official: knownOfficial(meeting.official) }))
          .filter(({ official, label }) => official !== null || label !== null),
        issues: knownIssues(trip.issues),
      })),
    measures: admitted(stored.measures)
      .filter(({ issue }) => issueIds.has(issue))
      .map((measure) => ({ ...measure, steps: knownSteps(cited(measure.steps.filter(keepStep))) })),
  };
}

/** The record as readers may see it; the only place where the visibility rule is applied to stored documents. */
export function assemblePublicRecord(stored: StoredRecord): TalksRecord {
  return withoutNotes(assembleRecord(stored, isPublic, isVerified));
}
