/** What is a record called in a list or a picker? */
import type { DraftDocument } from "@/lib/domain/editing/draft";
import type { Locale, RecordType } from "./record";
import { isParts } from "@/lib/domain/editing/same-value";
import { editorsLanguage } from "@/lib/domain/sources/source-list";

function written(value: unknown): string {
  return typeof value === "string" ? value : "";
}

/** One language of a text that may be incomplete, else the other. */
function wordsOf(value: unknown, locale: Locale): string {
  if (!isParts(value)) return "";
  return written(value[locale]) || written(value[locale === "ko" ? "en" : "ko"]);
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
  const name = type === "source" ? written(document.title) : wordsOf(document[fieldOf[type]], locale);
  return name || written(document.id);
}

/** A development among those of all issues: its issue, its day or month, and its number where the id has one. */
export function developmentName(issueTitle: string, { id, date }: DraftDocument): string {
  const day = isParts(date) ? written(date.value).slice(0, 10) : "";
  const number = /-\d{4}-\d{2}-\d{2}-(\d+)$/.exec(written(id))?.[1];
  return [issueTitle, number ? `${day} (${number})` : day].filter((part) => part !== "").join(", ") || written(id);
}

/** The language a record's name is in, where that is not the reader's: a source's own, or the one that was written. */
export function nameLanguage(type: RecordType, document: DraftDocument, locale: Locale): string | undefined {
  if (type === "source") {
    const language = document.titleKind === "headline" ? written(document.language) : editorsLanguage(written(document.title));
    return language === "" || language === locale ? undefined : language;
  }
  const name = document[fieldOf[type]];
  const other = locale === "ko" ? "en" : "ko";
  return isParts(name) && written(name[locale]) === "" && written(name[other]) !== "" ? other : undefined;
}
