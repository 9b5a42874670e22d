/** The content of single versioned records, without their place and version. */
import type { Development, Issue, Measure, Official, RecordType, Source, TalksEvent, TalksRecord, Trip, Verification } from "./record";

/** An issue without its developments, which are versioned separately. */
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

/** A document with its 0-based position in its file, or for a development in its issue. */
export type PlacedDocument = RecordDocument & { position: number };

/** Identifies a record: ids are unique only within a type. */
export type RecordKey = { type: RecordType; id: string };

/** Types without a verification in the interchange format count as verified; the steps of a measure have one each. */
export function verificationOf(document: RecordDocument["document"]): Verification {
  return "verification" in document ? document.verification : "verified";
}

/** The whole record as single documents, each after those it refers to, except parents. */
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
