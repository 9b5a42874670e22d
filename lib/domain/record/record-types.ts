/** What each type of record is: its file, its name, its fields and where its documents are in a record. */
import {
  accesses,
  amountRoles,
  attributions,
  categories,
  claimSides,
  effects,
  eventKinds,
  linkTypes,
  meetingStatuses,
  bases,
  officialSides,
  rateKinds,
  type RecordType,
  recordTypes,
  scheduleStatuses,
  stages,
  stepStatuses,
  tiers,
  verifications,
} from "./record";
import type { DocumentOf, TalksRecord } from "./record-document";

/** A record that another may refer to. */
export const referencedTypes = ["source", "official", "issue", "development"] as const;
export type ReferencedType = (typeof referencedTypes)[number];

/** `optional`: may be null in the record. */
export type Field = { name: string } & (
  | { kind: "words"; optional: boolean; long: boolean }
  /** English and Korean, and which was written first. */
  | { kind: "text"; optional: boolean; long: boolean }
  | { kind: "choice"; options: readonly string[] }
  | { kind: "yesNo" }
  | { kind: "number"; optional: boolean }
  | { kind: "date"; optional: boolean }
  | { kind: "quote" }
  | { kind: "reference"; to: ReferencedType; optional: boolean }
  | { kind: "references"; to: ReferencedType }
  /** Ids of earlier rows of the same list. */
  | { kind: "steps" }
  | { kind: "group"; optional: true; fields: readonly Field[] }
  | { kind: "list"; fields: readonly Field[] }
);

const words = (name: string): Field => ({ name, kind: "words", optional: false, long: false });
const wordsOrNone = (name: string): Field => ({ name, kind: "words", optional: true, long: false });
const note: Field = { name: "note", kind: "words", optional: true, long: true };
const text = (name: string, long = false): Field => ({ name, kind: "text", optional: false, long });
const textOrNone = (name: string, long = false): Field => ({ name, kind: "text", optional: true, long });
const choice = (name: string, options: readonly string[]): Field => ({ name, kind: "choice", options });
const yesNo = (name: string): Field => ({ name, kind: "yesNo" });
const date = (name: string): Field => ({ name, kind: "date", optional: false });
const dateOrUnknown = (name: string): Field => ({ name, kind: "date", optional: true });
const reference = (name: string, to: ReferencedType): Field => ({
  name,
  kind: "reference",
  to,
  optional: false,
});
const referenceOrNone = (name: string, to: ReferencedType): Field => ({
  name,
  kind: "reference",
  to,
  optional: true,
});
const list = (name: string, fields: readonly Field[]): Field => ({ name, kind: "list", fields });
const quote: Field = { name: "quote", kind: "quote" };
const issues: Field = { name: "issues", kind: "references", to: "issue" };
const citations = list("citations", [reference("source", "source"), wordsOrNone("locator"), quote]);
const verification = choice("verification", verifications);

export type RecordFile = keyof TalksRecord;

/** A document with its 0-based position in its file, or for a development in its issue. */
type Placed<Document> = { document: Document; position: number };

type Definition<Type extends RecordType> = {
  /** The file whose entries are, or contain, the records. Also their name in addresses of the API. */
  file: RecordFile;
  /** The field that names a record in lists and pickers. */
  name: keyof DocumentOf<Type> & string;
  /** In the order of the editing form. An id comes first and never changes once it is published. */
  fields: readonly Field[];
  documents: (record: TalksRecord) => Placed<DocumentOf<Type>>[];
};

const placed = <Document>(documents: readonly Document[]): Placed<Document>[] =>
  documents.map((document, position) => ({ document, position }));

export const definitionOf: { readonly [Type in RecordType]: Definition<Type> } = {
  source: {
    file: "sources",
    name: "title",
    documents: ({ sources }) => placed(sources),
    fields: [
      words("id"),
      wordsOrNone("url"),
      words("title"),
      choice("titleKind", ["headline", "description"]),
      words("publisher"),
      dateOrUnknown("publishedOn"),
      words("language"),
      choice("tier", tiers),
      choice("access", accesses),
      yesNo("machineTranslated"),
      wordsOrNone("archivedUrl"),
      dateOrUnknown("retrievedOn"),
      note,
    ],
  },
  official: {
    file: "officials",
    name: "name",
    documents: ({ officials }) => placed(officials),
    fields: [
      words("id"),
      text("name"),
      choice("side", officialSides),
      list("aliases", [words("text"), words("language"), note]),
      list("roles", [
        text("title"),
        text("organisation"),
        dateOrUnknown("from"),
        dateOrUnknown("to"),
        citations,
        note,
      ]),
      note,
    ],
  },
  issue: {
    file: "issues",
    name: "title",
    documents: ({ issues }) => placed(issues.map(({ developments: _, ...document }) => document)),
    fields: [
      words("id"),
      text("title"),
      choice("category", categories),
      text("summary", true),
      referenceOrNone("parent", "issue"),
      list("links", [choice("type", linkTypes), reference("issue", "issue"), citations]),
    ],
  },
  development: {
    file: "issues",
    name: "what",
    documents: ({ issues }) =>
      issues.flatMap(({ id, developments }) =>
        placed(developments.map((development) => ({ issue: id, ...development }))),
      ),
    fields: [
      words("id"),
      reference("issue", "issue"),
      date("date"),
      choice("stage", stages),
      choice("effect", effects),
      textOrNone("standing", true),
      dateOrUnknown("effectiveFrom"),
      dateOrUnknown("effectiveUntil"),
      text("what", true),
      list("claims", [
        choice("side", claimSides),
        quote,
        text("statement", true),
        referenceOrNone("speaker", "official"),
        textOrNone("speakerLabel"),
        choice("attribution", attributions),
        referenceOrNone("relayedBy", "official"),
        citations,
      ]),
      yesNo("contested"),
      list("amounts", [
        { name: "value", kind: "number", optional: false },
        words("currency"),
        choice("role", amountRoles),
        choice("side", claimSides),
        text("label"),
      ]),
      { name: "next", kind: "group", optional: true, fields: [text("what"), dateOrUnknown("date")] },
      citations,
      verification,
      note,
    ],
  },
  event: {
    file: "events",
    name: "name",
    documents: ({ events }) => placed(events),
    fields: [
      words("id"),
      choice("kind", eventKinds),
      text("name"),
      text("place"),
      list("participants", [referenceOrNone("official", "official"), textOrNone("label")]),
      list("schedule", [
        date("announcedOn"),
        choice("status", scheduleStatuses),
        dateOrUnknown("starts"),
        dateOrUnknown("ends"),
        citations,
      ]),
      textOrNone("outcome", true),
      issues,
      citations,
      verification,
      note,
    ],
  },
  trip: {
    file: "trips",
    name: "purpose",
    documents: ({ trips }) => placed(trips),
    fields: [
      words("id"),
      text("purpose", true),
      text("from"),
      dateOrUnknown("announcedOn"),
      list("travellers", [
        reference("official", "official"),
        dateOrUnknown("departs"),
        dateOrUnknown("returns"),
        dateOrUnknown("expectedReturn"),
      ]),
      list("legs", [
        text("place"),
        dateOrUnknown("arrives"),
        dateOrUnknown("leaves"),
        textOrNone("what", true),
      ]),
      list("meetings", [
        referenceOrNone("official", "official"),
        textOrNone("label"),
        dateOrUnknown("date"),
        choice("status", meetingStatuses),
        citations,
      ]),
      textOrNone("outcome", true),
      issues,
      citations,
      verification,
      note,
    ],
  },
  measure: {
    file: "measures",
    name: "goods",
    documents: ({ measures }) => placed(measures),
    fields: [
      words("id"),
      text("goods"),
      reference("issue", "issue"),
      textOrNone("scope", true),
      list("steps", [
        date("announcedOn"),
        choice("status", stepStatuses),
        { name: "rate", kind: "number", optional: true },
        choice("rateKind", rateKinds),
        dateOrUnknown("from"),
        dateOrUnknown("until"),
        { name: "settles", kind: "steps" },
        text("instrument"),
        choice("basis", bases),
        referenceOrNone("development", "development"),
        citations,
        verification,
        words("id"),
        note,
      ]),
      note,
    ],
  },
};

/** In the order of an export; every reference is to an earlier file or within its own. */
export const recordFiles: readonly RecordFile[] = [
  ...new Set(recordTypes.map((type) => definitionOf[type].file)),
];

/** One value for each type of record. */
export function ofEachType<Value>(valueOf: (type: RecordType) => Value): Record<RecordType, Value> {
  return {
    source: valueOf("source"),
    official: valueOf("official"),
    issue: valueOf("issue"),
    development: valueOf("development"),
    event: valueOf("event"),
    trip: valueOf("trip"),
    measure: valueOf("measure"),
  };
}

/** The references of the fields, at any depth: the name of each and the type to which it refers. */
export function referencesOf(fields: readonly Field[]): { name: string; to: ReferencedType }[] {
  return fields.flatMap((field) =>
    "to" in field
      ? [{ name: field.name, to: field.to }]
      : "fields" in field
        ? referencesOf(field.fields)
        : [],
  );
}

/** The types of records that the fields refer to. */
export function referencedTypesIn(fields: readonly Field[]): ReadonlySet<ReferencedType> {
  return new Set(referencesOf(fields).map(({ to }) => to));
}
