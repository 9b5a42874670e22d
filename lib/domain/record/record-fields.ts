/** The fields of each type of record, in the order of the editing form. */
import {
  accesses, amountRoles, attributions, categories, claimSides, effects, eventKinds, linkTypes, meetingStatuses,
  bases, officialSides, rateKinds, type RecordType, scheduleStatuses, stages, stepStatuses, tiers, verifications,
} from "./record";

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
const reference = (name: string, to: ReferencedType): Field => ({ name, kind: "reference", to, optional: false });
const referenceOrNone = (name: string, to: ReferencedType): Field => ({ name, kind: "reference", to, optional: true });
const list = (name: string, fields: readonly Field[]): Field => ({ name, kind: "list", fields });
const quote: Field = { name: "quote", kind: "quote" };
const issues: Field = { name: "issues", kind: "references", to: "issue" };
const citations = list("citations", [reference("source", "source"), wordsOrNone("locator"), quote]);
const verification = choice("verification", verifications);

/** An id comes first and never changes once it is published. */
export const fieldsOf: Record<RecordType, readonly Field[]> = {
  source: [
    words("id"), wordsOrNone("url"), words("title"), choice("titleKind", ["headline", "description"]), words("publisher"),
    dateOrUnknown("publishedOn"), words("language"), choice("tier", tiers), choice("access", accesses),
    yesNo("machineTranslated"), wordsOrNone("archivedUrl"), dateOrUnknown("retrievedOn"), note,
  ],
  official: [
    words("id"), text("name"), choice("side", officialSides),
    list("aliases", [words("text"), words("language"), note]),
    list("roles", [text("title"), text("organisation"), dateOrUnknown("from"), dateOrUnknown("to"), citations, note]),
    note,
  ],
  issue: [
    words("id"), text("title"), choice("category", categories), text("summary", true), referenceOrNone("parent", "issue"),
    list("links", [choice("type", linkTypes), reference("issue", "issue"), citations]),
  ],
  development: [
    words("id"), reference("issue", "issue"), date("date"), choice("stage", stages), choice("effect", effects),
    textOrNone("standing", true), dateOrUnknown("effectiveFrom"), dateOrUnknown("effectiveUntil"), text("what", true),
    list("claims", [
      choice("side", claimSides), quote, text("statement", true), referenceOrNone("speaker", "official"),
      textOrNone("speakerLabel"), choice("attribution", attributions), referenceOrNone("relayedBy", "official"), citations,
    ]),
    yesNo("contested"),
    list("amounts", [
      { name: "value", kind: "number", optional: false }, words("currency"), choice("role", amountRoles), choice("side", claimSides), text("label"),
    ]),
    { name: "next", kind: "group", optional: true, fields: [text("what"), dateOrUnknown("date")] },
    citations, verification, note,
  ],
  event: [
    words("id"), choice("kind", eventKinds), text("name"), text("place"),
    list("participants", [referenceOrNone("official", "official"), textOrNone("label")]),
    list("schedule", [
      date("announcedOn"), choice("status", scheduleStatuses), dateOrUnknown("starts"), dateOrUnknown("ends"), citations,
    ]),
    textOrNone("outcome", true), issues, citations, verification, note,
  ],
  trip: [
    words("id"), text("purpose", true), text("from"), dateOrUnknown("announcedOn"),
    list("travellers", [
      reference("official", "official"), dateOrUnknown("departs"), dateOrUnknown("returns"), dateOrUnknown("expectedReturn"),
    ]),
    list("legs", [text("place"), dateOrUnknown("arrives"), dateOrUnknown("leaves"), textOrNone("what", true)]),
    list("meetings", [
      referenceOrNone("official", "official"), textOrNone("label"), dateOrUnknown("date"), choice("status", meetingStatuses), citations,
    ]),
    textOrNone("outcome", true), issues, citations, verification, note,
  ],
  measure: [
    words("id"), text("goods"), reference("issue", "issue"), textOrNone("scope", true),
    list("steps", [
      date("announcedOn"), choice("status", stepStatuses), { name: "rate", kind: "number", optional: true },
      choice("rateKind", rateKinds), dateOrUnknown("from"), dateOrUnknown("until"), { name: "settles", kind: "steps" },
      text("instrument"), choice("basis", bases), referenceOrNone("development", "development"), citations, verification,
      words("id"), note,
    ]),
    note,
  ],
};

/** The types of records that the fields refer to. */
export function referencedTypesIn(fields: readonly Field[]): ReadonlySet<ReferencedType> {
  return new Set(fields.flatMap((field) => ("to" in field ? [field.to] : "fields" in field ? [...referencedTypesIn(field.fields)] : [])));
}
