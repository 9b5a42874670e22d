/** The record as the editors write it: single versioned documents, with notes, verified or not. */
import {
  type Alias,
  type Development,
  type Issue,
  type Measure,
  type Official,
  type Publication,
  type RecordLists,
  type RecordType,
  recordTypes,
  type Role,
  type Source,
  type Step,
  type TalksEvent,
  type Trip,
  type Verification,
} from "./record";
import { definitionOf, ofEachType } from "./record-types";

type Noted<Entry> = Omit<Entry, "note"> & { note: string | null };
type Editorial<Entry> = Omit<Noted<Entry>, "verification"> & { verification: Verification };

export type SourceDocument = Noted<Source>;
export type RoleDocument = Noted<Role>;
export type OfficialDocument = Noted<Omit<Official, "aliases" | "roles">> & {
  aliases: Noted<Alias>[];
  roles: RoleDocument[];
};

/** An issue without its developments, which are versioned separately. */
export type IssueDocument = Omit<Issue, "developments">;

/** As it stands in the file of its issue. */
export type DevelopmentInFile = Editorial<Development>;
export type IssueInFile = IssueDocument & { developments: DevelopmentInFile[] };

/** A development together with the issue it belongs to. */
export type DevelopmentDocument = { issue: string } & DevelopmentInFile;

export type EventDocument = Editorial<TalksEvent>;
export type TripDocument = Editorial<Trip>;
export type StepDocument = Editorial<Step>;
export type MeasureDocument = Noted<Omit<Measure, "steps">> & { steps: StepDocument[] };

type Documents = {
  source: SourceDocument;
  official: OfficialDocument;
  issue: IssueDocument;
  development: DevelopmentDocument;
  event: EventDocument;
  trip: TripDocument;
  measure: MeasureDocument;
};
export type DocumentOf<Type extends RecordType> = Documents[Type];

/** A document with its type; of any type where none is given. */
export type RecordDocument<Type extends RecordType = RecordType> = {
  [Each in Type]: { type: Each; document: DocumentOf<Each> };
}[Type];

/** The whole record, in file order, as imported and exported. */
export type TalksRecord = {
  sources: SourceDocument[];
  officials: OfficialDocument[];
  issues: IssueInFile[];
  events: EventDocument[];
  trips: TripDocument[];
  measures: MeasureDocument[];
};

/** A document with its publication, verification, version and position. */
export type Stored<Document> = {
  document: Document;
  publication: Publication;
  verification: Verification;
  version: number;
  position: number;
};

export type StoredRecord = {
  /** Every record of every publication, each list in file order. */
  records: { [Type in RecordType]: Stored<DocumentOf<Type>>[] };
  /** Sequence and instant of the newest revision; null where the database is empty. */
  newest: { seq: number; recordedAt: Date } | null;
};

/** A document with its 0-based position in its file, or for a development in its issue. */
export type PlacedDocument<Type extends RecordType = RecordType> = {
  [Each in Type]: { type: Each; document: DocumentOf<Each>; position: number };
}[Type];

/** Identifies a record: ids are unique only within a type. */
export type RecordKey = { type: RecordType; id: string };

/**
 * Types without a verification in the interchange format count as verified; the steps of a measure have one
 * each.
 */
export function verificationOf(document: RecordDocument["document"]): Verification {
  return "verification" in document ? document.verification : "verified";
}

/** The document, or the steps of a measure, verified. */
export function asVerified<Type extends RecordType>(change: RecordDocument<Type>): RecordDocument<Type> {
  const verification: Verification = "verified";
  const { document } = change;
  const verified = {
    ...document,
    ...("verification" in document ? { verification } : {}),
    ...("steps" in document ? { steps: document.steps.map((step) => ({ ...step, verification })) } : {}),
  };
  return { ...change, document: verified };
}

/** Whether readers see the record once it is published, or a step of it. */
export function isShownOncePublished({ document }: RecordDocument): boolean {
  return "steps" in document && document.steps.length > 0
    ? document.steps.some(({ verification }) => verification === "verified")
    : verificationOf(document) === "verified";
}

const noted = <Entry extends { note?: never }>({ note: _, ...entry }: Entry) => ({ ...entry, note: null });

/** Public entries in the interchange format, in which a note is required. */
export function withEmptyNotes({
  sources,
  officials,
  issues,
  events,
  trips,
  measures,
}: RecordLists): TalksRecord {
  return {
    sources: sources.map(noted),
    officials: officials.map((official) => ({
      ...noted(official),
      aliases: official.aliases.map(noted),
      roles: official.roles.map(noted),
    })),
    issues: issues.map((issue) => ({ ...issue, developments: issue.developments.map(noted) })),
    events: events.map(noted),
    trips: trips.map(noted),
    measures: measures.map((measure) => ({ ...noted(measure), steps: measure.steps.map(noted) })),
  };
}

/** The documents of one type. */
function documentsOfType<Type extends RecordType>(record: TalksRecord, type: Type): PlacedDocument<Type>[] {
  return definitionOf[type].documents(record).map((placed) => ({ type, ...placed }));
}

/** The whole record as single documents, each after those it refers to, except parents. */
export function documentsOf(record: TalksRecord): PlacedDocument[] {
  return recordTypes.flatMap((type) => documentsOfType(record, type));
}

/** A stored document with its type. */
export type StoredEntry<Type extends RecordType = RecordType> = RecordDocument<Type> &
  Omit<Stored<unknown>, "document">;

/** Groups stored documents by type, each list in file order. */
export function storedRecordOf(
  entries: readonly StoredEntry[],
  newest: StoredRecord["newest"],
): StoredRecord {
  const records: StoredRecord["records"] = ofEachType(() => []);
  const add = <Type extends RecordType>(type: Type, entry: Stored<DocumentOf<Type>>) =>
    records[type].push(entry);
  for (const { type, ...entry } of entries.toSorted(
    (a, b) => a.position - b.position || (a.document.id < b.document.id ? -1 : 1),
  ))
    add(type, entry);
  return { records, newest };
}
