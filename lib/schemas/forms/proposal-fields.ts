/** The fields of an intake's proposals: those of the record of which an article can say something. */
import { definitionOf, type Field } from "@/lib/domain/record/record-types";
import type { RecordType } from "@/lib/domain/record/record";

/** In the order in which they stand where two begin at the same place of the text. */
export const proposalKinds = [
  "source",
  "official",
  "trip",
  "development",
  "claim",
  "amount",
  "step",
  "meeting",
  "event",
] as const;
export type ProposalKind = (typeof proposalKinds)[number];

/** The record of which it is a part, and where in it. */
export const placeOfKind: Record<ProposalKind, { type: RecordType; list: string | null }> = {
  source: { type: "source", list: null },
  official: { type: "official", list: null },
  trip: { type: "trip", list: null },
  development: { type: "development", list: null },
  claim: { type: "development", list: "claims" },
  amount: { type: "development", list: "amounts" },
  step: { type: "measure", list: "steps" },
  meeting: { type: "trip", list: "meetings" },
  event: { type: "event", list: null },
};

/** Chosen from a list that is made for the article: people, issues and measures of the record among them. */
const choice = (name: string): Field => ({ name, kind: "choice", options: [] });

/** A reference is a choice here, whose list has the new records of the same article too. */
function asChoice(field: Field): Field {
  if (field.kind === "reference") return choice(field.name);
  return "fields" in field && field.kind === "list"
    ? { ...field, fields: field.fields.filter(({ name }) => name !== "citations").map(asChoice) }
    : field;
}

function fieldsOf(kind: ProposalKind, names: readonly string[], more: readonly Field[] = []): Field[] {
  const { type, list } = placeOfKind[kind];
  const own = definitionOf[type].fields;
  const inner = own.find(({ name }) => name === list);
  const fields = inner && "fields" in inner ? inner.fields : own;
  return [...more, ...names.flatMap((name) => fields.filter((field) => field.name === name)).map(asChoice)];
}

/** The citations are the article, and everything else is written in the record's own form. */
export const proposalFields: Record<ProposalKind, readonly Field[]> = {
  source: fieldsOf("source", [
    "title",
    "titleKind",
    "publisher",
    "url",
    "publishedOn",
    "language",
    "tier",
    "access",
    "machineTranslated",
  ]),
  official: fieldsOf("official", ["name", "side"]),
  trip: fieldsOf("trip", ["purpose", "from", "announcedOn", "travellers", "legs", "meetings"]),
  development: fieldsOf("development", ["date", "stage", "effect", "what", "standing"], [choice("issue")]),
  claim: fieldsOf(
    "claim",
    ["quote", "statement", "speaker", "speakerLabel", "side", "attribution", "relayedBy"],
    [choice("issue")],
  ),
  amount: fieldsOf("amount", ["value", "currency", "role", "side", "label"], [choice("issue")]),
  step: fieldsOf(
    "step",
    ["announcedOn", "status", "rate", "rateKind", "from", "instrument", "basis"],
    [choice("measure")],
  ),
  meeting: fieldsOf("meeting", ["official", "label", "date", "status"], [choice("trip")]),
  event: fieldsOf("event", ["name", "kind", "place", "schedule"]),
};

/** The name of a proposal's controls. @example proposalKey("claim", 120) // "claim[120]" */
export const proposalKey = (kind: ProposalKind, place: number) => `${kind}[${place}]`;

/** The kind of a key; null where it is none. */
export function kindOfKey(key: string): ProposalKind | null {
  const name = /^([a-z]+)\[\d{1,7}\]$/.exec(key)?.[1];
  return proposalKinds.find((kind) => kind === name) ?? null;
}
