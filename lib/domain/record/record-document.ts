/** What is one versioned record, apart from the others it refers to? */
import type { Development, Issue, Measure, Official, RecordType, Source, TalksEvent, TalksRecord, Trip, Verification } from "./record";

/** An issue without its developments, which carry versions of their own. */
export type IssueDocument = Omit<Issue, "developments">;

/** A development together with the issue it belongs to. */
export type DevelopmentDocument = { issue: string } & Development;

export type RecordDocument =
  | { type: "source"; document: Source }
  | { type: "official"; document: Official }
  | { type: "issue"; document: IssueDocument }
  | { type: "development"; document: DevelopmentDocument }
  | { type: "event"; document: TalksEvent }
  | { type: "trip"; document: Trip }
  | { type: "measure"; document: Measure };

/** A document and its place: in its file, or for a development in its issue. Counted from 0. */
export type PlacedDocument = RecordDocument & { position: number };

/** Names one record among all: ids are unique only within a type. */
export type RecordKey = { type: RecordType; id: string };

/** Sources, officials, issues and measures carry no verification in the interchange format: what is published of them is verified. The steps of a measure have one each. */
export function verificationOf(document: RecordDocument["document"]): Verification {
  return "verification" in document ? document.verification : "verified";
}

/** The whole record as single documents, in an order in which every one comes after those it refers to, but for parents. */
export function documentsOf(record: TalksRecord): PlacedDocument[] {
  return [
    ...record.sources.map((document, position) => ({ type: "source" as const, document, position })),
    ...record.officials.map((document, position) => ({ type: "official" as const, document, position })),
    ...record.issues.map(({ developments: _, ...document }, position) => ({ type: "issue" as const, document, position })),
    ...record.issues.flatMap((issue) =>
      issue.developments.map((development, position) => ({
        type: "development" as const,
        document: { issue: issue.id, ...development },
        position,
      })),
    ),
    ...record.events.map((document, position) => ({ type: "event" as const, document, position })),
    ...record.trips.map((document, position) => ({ type: "trip" as const, document, position })),
    ...record.measures.map((document, position) => ({ type: "measure" as const, document, position })),
  ];
}
