/** Builds the empty document and the id of a new record. */
import { textOf } from "@/lib/domain/editing/text-of";
import { now } from "@/lib/clock";
import { type Database, processDatabase } from "@/lib/db/connection/client";
import { findDraft } from "@/lib/db/desk/drafts";
import { listVersions } from "@/lib/db/record/record-versions";
import { type CalendarDay, isCalendarDay, KOREA_ZONE, seoulDayOf } from "@/lib/domain/time/calendar-day";
import { plainLetters } from "@/lib/domain/text/unicode-normalisation";
import { isDatedId } from "@/lib/domain/record/dated-id";
import type { DraftDocument } from "@/lib/domain/editing/draft";
import type { RecordType } from "@/lib/domain/record/record";
import { type Field, definitionOf } from "@/lib/domain/record/record-types";
import { isPlainObject } from "@/lib/domain/editing/same-value";

/** An empty document with every field; `given` presets fields by name. */
export function emptyDocument(type: RecordType, given: Record<string, string> = {}): DraftDocument {
  const empty = (field: Field): unknown => {
    if (given[field.name] !== undefined) return given[field.name];
    switch (field.kind) {
      case "references":
      case "steps":
      case "list":
        return [];
      case "yesNo":
        return false;
      case "choice":
        return field.name === "verification" ? "unverified" : "";
      case "words":
        return field.optional ? null : "";
      default:
        return null;
    }
  };
  return Object.fromEntries(definitionOf[type].fields.map((field) => [field.name, empty(field)]));
}

/** The document with which the form of a new record begins; a development is most often of this day. */
export function startDocument(
  type: RecordType,
  given: Record<string, string>,
  today: CalendarDay,
): DraftDocument {
  const empty = emptyDocument(type, given);
  return type === "development"
    ? { ...empty, date: { value: today, precision: "day", zone: KOREA_ZONE } }
    : empty;
}

/**
 * The document of a new record with the text of another: without its ids, not verified. What a step settles is
 * left out, because the steps have no ids yet.
 */
export function duplicateOf(document: DraftDocument): DraftDocument {
  const copy: DraftDocument = { ...document, id: "" };
  if ("verification" in copy) copy.verification = "unverified";
  if (Array.isArray(copy.steps))
    copy.steps = copy.steps.map((step: unknown) =>
      isPlainObject(step) ? { ...step, id: "", settles: [], verification: "unverified" } : step,
    );
  return copy;
}

/** A text in the form of an id, its words joined by hyphens; "" where it has no Latin letter or digit. */
function toSlug(written: string): string {
  const plain = plainLetters(written).toLowerCase();
  return plain
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60)
    .replace(/-+$/, "");
}

const english = (value: unknown) => (isPlainObject(value) ? textOf(value.en) : "");
const dateOf = (value: unknown) => (isPlainObject(value) ? textOf(value.value).slice(0, 10) : "");
const isMonth = (date: string) => isCalendarDay(`${date}-01`);
/** The day or month of a date; "" where it is none of the calendar. */
const dayOf = (value: unknown) => [dateOf(value)].find((date) => isCalendarDay(date) || isMonth(date)) ?? "";
/** A development's id must contain a day: today in Seoul, where only the month is known. */
const wholeDayOf = (value: unknown) => (isMonth(dateOf(value)) ? seoulDayOf(now()) : dayOf(value));

function hostOf(address: string): string {
  return URL.canParse(address)
    ? (new URL(address).hostname.replace(/^(www|m|en|kr|news)\./, "").split(".")[0] ?? "")
    : "";
}

/** The words of which the id of a new record is made. */
function idWords(type: RecordType, document: DraftDocument): string {
  switch (type) {
    case "development":
      return `${textOf(document.issue)} ${wholeDayOf(document.date)}`;
    case "source":
      return `${toSlug(textOf(document.publisher)) || hostOf(textOf(document.url))} ${dayOf(document.publishedOn).replaceAll("-", "")}`;
    case "trip":
      return `trip ${dayOf(document.announcedOn)} ${english(document.purpose).split(/\s+/).slice(0, 3).join(" ")}`;
    default:
      return english(document[definitionOf[type].name]);
  }
}

/**
 * The id by the record's conventions, such as `auto-tariff-2025-12-04` or `kbs-20250730`; the type where the
 * document is empty.
 */
export function suggestId(type: RecordType, document: DraftDocument): string {
  return toSlug(idWords(type, document)) || type;
}

export async function isIdTaken(
  type: RecordType,
  id: string,
  database: Database = processDatabase(),
): Promise<boolean> {
  return (
    (await listVersions({ type, id }, database)).length > 0 ||
    (await findDraft({ type, id }, database)) !== null
  );
}

/** The suggested id, with a number where it is taken, also by a withdrawn record: ids are never reused. */
export async function findFreeId(
  type: RecordType,
  document: DraftDocument,
  database: Database = processDatabase(),
): Promise<string> {
  const suggested = suggestId(type, document);
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? suggested : `${suggested}-${number}`;
    if (!(await isIdTaken(type, id, database))) return id;
  }
}

/**
 * The document of a measure with an id for each step that has none: the measure's id and the step's day,
 * numbered from the second.
 */
export function withStepIds(measureId: string, document: DraftDocument): DraftDocument {
  if (!Array.isArray(document.steps)) return document;
  const taken = new Set(
    document.steps.flatMap((step: unknown) => (isPlainObject(step) ? [textOf(step.id)] : [])),
  );
  const idOf = (day: string): string => {
    for (let number = 1; ; number += 1) {
      const id = number === 1 ? `${measureId}-${day}` : `${measureId}-${day}-${number}`;
      if (!taken.has(id)) return id;
    }
  };
  const steps = document.steps.map((step: unknown) => {
    if (!isPlainObject(step) || textOf(step.id) !== "" || dayOf(step.announcedOn) === "") return step;
    const id = idOf(wholeDayOf(step.announcedOn));
    taken.add(id);
    return { ...step, id };
  });
  return { ...document, steps };
}

const isNumbered = (id: string, made: string) =>
  id === made || (id.startsWith(`${made}-`) && /^\d+$/.test(id.slice(made.length + 1)));

/**
 * The new id of an unpublished development's draft with this text; null where it keeps its id. An id without
 * a valid day, or generated from the date, follows the date; one written by hand does not.
 */
export async function findDatedId(
  id: string,
  document: DraftDocument,
  database: Database = processDatabase(),
): Promise<string | null> {
  const suggested = suggestId("development", document);
  const fits = (written: string) => isDatedId(textOf(document.issue), written);
  if (!fits(suggested) || isNumbered(id, suggested)) return null;
  const stored = fits(id) ? await findDraft({ type: "development", id }, database) : null;
  if (fits(id) && !(stored && isNumbered(id, suggestId("development", stored.document)))) return null;
  return findFreeId("development", document, database);
}
