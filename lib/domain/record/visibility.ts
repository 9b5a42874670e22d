/**
 * The visibility rule: readers see what is published and verified, without the editors' notes.
 *
 * `PublicRecord` and `PublicDocument` are made here only, and everything that leaves the site takes one of
 * them. A copy by spread is neither.
 */
import { isPlainObject, type PlainObject } from "@/lib/domain/editing/same-value";
import { sourcesAsOf } from "@/lib/domain/sources/citations";
import { isUnreadable, parseStoredObject } from "@/lib/domain/text/stored-json";
import type { AsOf } from "@/lib/domain/time/as-of";
import { assembleRecord } from "./assemble-record";
import type {
  EntryOf,
  Issue,
  Measure,
  Official,
  Publication,
  RecordLists,
  RecordType,
  Source,
  TalksEvent,
  Trip,
} from "./record";
import type { DocumentOf, RecordKey, StoredRecord } from "./record-document";
import { definitionOf } from "./record-types";

/** A document without verification, such as a source, counts as verified. */
export function isVerified({ verification }: { verification?: unknown }): boolean {
  return verification === undefined || verification === "verified";
}

class PublicRecord implements RecordLists {
  /** Makes the type nominal; no property at run time. */
  declare protected readonly visibility: "public";

  readonly sources: Source[];
  readonly officials: Official[];
  readonly issues: Issue[];
  readonly events: TalksEvent[];
  readonly trips: Trip[];
  readonly measures: Measure[];

  constructor(
    lists: RecordLists,
    /** Sequence of the newest revision; 0 where nothing was ever recorded. */
    readonly revision: number,
    /** When that revision was recorded. */
    readonly changedAt: Date | null,
  ) {
    this.sources = lists.sources;
    this.officials = lists.officials;
    this.issues = lists.issues;
    this.events = lists.events;
    this.trips = lists.trips;
    this.measures = lists.measures;
  }
}

/** A record's text as stored in a revision; it may be of an older format, so its fields are unknown. */
class PublicDocument {
  declare protected readonly visibility: "public";
  [field: string]: unknown;
}

export type { PublicDocument, PublicRecord };

/** Removes editors' notes at every depth. */
function withoutNotes(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNotes);
  return isPlainObject(value) ? fieldsWithoutNotes(value) : value;
}

function fieldsWithoutNotes(fields: object): PlainObject {
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([name]) => name !== "note")
      .map(([name, value]) => [name, withoutNotes(value)]),
  );
}

/** The verified steps of a measure, and what they settle of each other. */
function verifiedSteps(rows: unknown[]): PlainObject[] {
  const steps = rows.filter(isPlainObject).filter(isVerified);
  const ids = new Set(steps.map(({ id }) => id));
  return steps.map((step) => ({
    ...step,
    settles: Array.isArray(step.settles) ? step.settles.filter((id) => ids.has(id)) : step.settles,
  }));
}

function isShown(entry: { publication: Publication; verification?: unknown }): boolean {
  return entry.publication === "published" && isVerified(entry);
}

/**
 * What readers see of a document that is shown. A measure has no verification: its steps are verified one by
 * one.
 */
function publicFields<Type extends RecordType>(document: DocumentOf<Type>): EntryOf<Type>;
function publicFields(document: object): PlainObject;
function publicFields(document: object): PlainObject {
  const fields = fieldsWithoutNotes(document);
  // The preview shows an unverified document as if it were verified.
  if ("verification" in fields) fields.verification = "verified";
  if (Array.isArray(fields.steps)) fields.steps = verifiedSteps(fields.steps);
  return fields;
}

/** The record as readers see it, in file order, without references to what they do not see. */
export function toPublicRecord({ records, newest }: StoredRecord): PublicRecord {
  const shown = <Type extends RecordType>(type: Type) =>
    records[type].filter(isShown).map(({ document }) => publicFields<Type>(document));
  const lists = assembleRecord({
    source: shown("source"),
    official: shown("official"),
    issue: shown("issue"),
    development: shown("development"),
    event: shown("event"),
    trip: shown("trip"),
    measure: shown("measure"),
  });
  return new PublicRecord(lists, newest?.seq ?? 0, newest?.recordedAt ?? null);
}

/** The record with the sources published by then. Pages read the other lists as of the day themselves. */
export function publicRecordAsOf(record: PublicRecord, asOf: AsOf): PublicRecord {
  return new PublicRecord(
    { ...record, sources: sourcesAsOf(record.sources, asOf) },
    record.revision,
    record.changedAt,
  );
}

/** The text of one stored version as readers see it; null where they do not, and for unreadable text. */
export function toPublicDocument({
  publication,
  snapshot,
}: {
  publication: Publication;
  snapshot: string;
}): PublicDocument | null {
  const stored = parseStoredObject(snapshot);
  return !isUnreadable(stored) && isShown({ publication, verification: stored.verification })
    ? Object.assign(new PublicDocument(), publicFields(stored))
    : null;
}

function entriesOfType(record: PublicRecord, type: RecordType): { id: string }[] {
  if (type === "issue") return record.issues.map(({ developments: _, ...issue }) => issue);
  if (type !== "development") return record[definitionOf[type].file];
  return record.issues.flatMap(({ id: issue, developments }) =>
    developments.map((development) => ({ ...development, issue })),
  );
}

/** One document of the record; a development with the issue it belongs to. */
export function documentIn(record: PublicRecord, { type, id }: RecordKey): PublicDocument | null {
  const document = entriesOfType(record, type).find((entry) => entry.id === id);
  return document ? Object.assign(new PublicDocument(), document) : null;
}
