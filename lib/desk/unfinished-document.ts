/** Completes an unfinished document for previews: gaps for what is not typed, without rows that are not valid. */
import type { DraftDocument } from "@/lib/domain/editing/draft";
import { isPlainObject } from "@/lib/domain/editing/same-value";
import type { Text } from "@/lib/domain/record/record";
import type { RecordDocument, RecordKey } from "@/lib/domain/record/record-document";
import { definitionOf, type Field } from "@/lib/domain/record/record-types";
import { parseDocument } from "@/lib/record/check-change";
import { partialDate } from "@/lib/schemas/record/partial-date";
import { quote, text, words } from "@/lib/schemas/record/values";

const gap = "…";
const gapText: Text = { en: gap, ko: gap, origin: "both" };
const noSource = { source: "none", locator: null, quote: null };
/** Two accounts make a development contested. */
const noClaim = {
  side: "observer",
  speaker: null,
  speakerLabel: null,
  attribution: "editor",
  relayedBy: null,
  statement: gapText,
  quote: null,
  citations: [noSource],
};

/** A value that only the editor can choose, such as a date, a record or a word of a closed list. */
const unchosen = Symbol("unchosen");

/** A text in one language is complete, whatever its origin says. */
function completeText(value: unknown): Text | null {
  const sound = text.safeParse(value);
  if (sound.success) return sound.data;
  if (!isPlainObject(value)) return null;
  const [en, ko] = [words.safeParse(value.en).data ?? null, words.safeParse(value.ko).data ?? null];
  return en === null && ko === null ? null : { en, ko, origin: ko === null ? "en" : "ko" };
}

/** Codes, for which no gap can stand. */
const codes: ReadonlySet<string> = new Set(["language", "currency"]);

function completeValue(field: Field, value: unknown): unknown {
  const orNone = (found: unknown) => found ?? ("optional" in field && field.optional ? null : unchosen);
  switch (field.kind) {
    case "words":
      return words.safeParse(value).data ?? (field.optional ? null : codes.has(field.name) ? unchosen : gap);
    case "text":
      return completeText(value) ?? (field.optional ? null : gapText);
    case "choice":
      return typeof value === "string" && field.options.includes(value) ? value : unchosen;
    case "yesNo":
      return value === true;
    case "number":
      return orNone(typeof value === "number" ? value : null);
    case "date":
      return orNone(partialDate.safeParse(value).data);
    case "quote":
      return quote.safeParse(value).data ?? null;
    case "reference":
      return orNone(words.safeParse(value).data);
    case "references":
    case "steps":
      return [...new Set(Array.isArray(value) ? value.filter((id) => words.safeParse(id).success) : [])];
    case "group":
      return completeRow(field.fields, value);
    case "list": {
      const rows = (Array.isArray(value) ? value : []).flatMap(
        (row: unknown) => completeRow(field.fields, row) ?? [],
      );
      return field.name === "citations" && rows.length === 0 ? [noSource] : rows;
    }
  }
}

/** Null where something is not chosen yet. */
function completeRow(fields: readonly Field[], row: unknown): DraftDocument | null {
  if (!isPlainObject(row)) return null;
  const entries = fields.map((field) => [field.name, completeValue(field, row[field.name])] as const);
  return entries.some(([, value]) => value === unchosen) ? null : Object.fromEntries(entries);
}

/** The field of the document that a path leads into. */
const fieldAt = (path: string) => /^\w*/.exec(path)?.[0] ?? "";

/** Without the rows and optional values that violate a rule. */
function withoutViolations(type: RecordKey["type"], document: DraftDocument, paths: string[]): DraftDocument {
  const repaired: DraftDocument = { ...document };
  for (const { name, kind } of definitionOf[type].fields) {
    const violating = paths.filter((path) => fieldAt(path) === name);
    if (violating.length === 0) continue;
    const value = document[name];
    if (kind !== "list" || !Array.isArray(value)) repaired[name] = kind === "text" ? gapText : null;
    else {
      const rows = new Set(violating.map((path) => Number(/^\[(\d+)\]/.exec(path.slice(name.length))?.[1])));
      repaired[name] = value.filter((_, index) => !rows.has(index));
    }
  }
  return repaired;
}

/** `missing`: the fields that have to be chosen first. */
type Completed =
  | { status: "complete"; change: RecordDocument; isSound: boolean }
  | { status: "incomplete"; missing: string[] };

export function completeDocument(key: RecordKey, document: DraftDocument): Completed {
  const sound = parseDocument(key, document);
  if (sound.status === "sound") return { status: "complete", change: sound.change, isSound: true };
  const values = definitionOf[key.type].fields.map(
    (field) => [field.name, completeValue(field, document[field.name])] as const,
  );
  const missing = values.flatMap(([name, value]) => (value === unchosen ? [name] : []));
  if (missing.length > 0) return { status: "incomplete", missing };
  const whole: DraftDocument = { ...Object.fromEntries(values), id: key.id };
  const claims = Array.isArray(whole.claims) ? whole.claims : [];
  if (whole.contested === true)
    whole.claims = [...claims, noClaim, noClaim].slice(0, Math.max(2, claims.length));
  let parsed = parseDocument(key, whole);
  if (parsed.status === "invalid")
    parsed = parseDocument(
      key,
      withoutViolations(
        key.type,
        whole,
        parsed.findings.map(({ path }) => path),
      ),
    );
  return parsed.status === "sound"
    ? { status: "complete", change: parsed.change, isSound: false }
    : {
        status: "incomplete",
        missing: [...new Set(parsed.findings.map(({ path }) => fieldAt(path)))],
      };
}
