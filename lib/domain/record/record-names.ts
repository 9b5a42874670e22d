/** Names of records for lists and pickers. */
import type { DraftDocument } from "@/lib/domain/editing/draft";
import type { Locale, RecordType } from "./record";
import { isPlainObject } from "@/lib/domain/editing/same-value";
import { editorsLanguage } from "@/lib/domain/sources/source-list";

function stringOrEmpty(value: unknown): string {
  return typeof value === "string" ? value : "";
}

/** A text in one language, else in the other; the text may be incomplete. */
function wordsOf(value: unknown, locale: Locale): string {
  if (!isPlainObject(value)) return "";
  return stringOrEmpty(value[locale]) || stringOrEmpty(value[locale === "ko" ? "en" : "ko"]);
}

const fieldOf: Record<Exclude<RecordType, "source">, string> = {
  official: "name",
  issue: "title",
  development: "what",
  event: "name",
  trip: "purpose",
  measure: "goods",
};

/** The title, name or purpose of a record's document, which may be a draft; its id where it has none yet. */
export function recordName(type: RecordType, document: DraftDocument, locale: Locale): string {
  const name = type === "source" ? stringOrEmpty(document.title) : wordsOf(document[fieldOf[type]], locale);
  return name || stringOrEmpty(document.id);
}

/** A development among those of all issues: its issue, its day or month, and its number where the id has one. */
export function developmentName(issueTitle: string, { id, date }: DraftDocument): string {
  const day = isPlainObject(date) ? stringOrEmpty(date.value).slice(0, 10) : "";
  const number = /-\d{4}-\d{2}-\d{2}-(\d+)$/.exec(stringOrEmpty(id))?.[1];
  return [issueTitle, number ? `${day} (${number})` : day].filter((part) => part !== "").join(", ") || stringOrEmpty(id);
}

/** The language of a record's name, where it is not the reader's. */
export function nameLanguage(type: RecordType, document: DraftDocument, locale: Locale): string | undefined {
  if (type === "source") {
    const language = document.titleKind === "headline" ? stringOrEmpty(document.language) : editorsLanguage(stringOrEmpty(document.title));
    return language === "" || language === locale ? undefined : language;
  }
  const name = document[fieldOf[type]];
  const other = locale === "ko" ? "en" : "ko";
  return isPlainObject(name) && stringOrEmpty(name[locale]) === "" && stringOrEmpty(name[other]) !== "" ? other : undefined;
}
