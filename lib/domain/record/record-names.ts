/** Names of records for lists and pickers. */
import { textOf } from "@/lib/domain/editing/text-of";
import type { DraftDocument } from "@/lib/domain/editing/draft";
import type { Locale, RecordType, Text } from "./record";
import { definitionOf } from "./record-types";
import { isPlainObject, type PlainObject } from "@/lib/domain/editing/same-value";
import { editorsLanguage } from "@/lib/domain/sources/source-list";

const otherThan = (locale: Locale): Locale => (locale === "ko" ? "en" : "ko");

const wordsOrNull = (value: unknown): string | null => textOf(value) || null;

/** The language of a source's title: its own for a headline, the editors' for a description. */
function sourceLanguage({ title, titleKind, language }: DraftDocument): string {
  return titleKind === "headline" ? textOf(language) : editorsLanguage(textOf(title));
}

/**
 * The title, name or purpose of a record's document, which may be a draft, in the languages in which it has
 * one; its id where it has none yet.
 */
export function recordTitle(type: RecordType, document: DraftDocument): Text {
  const name = document[definitionOf[type].name];
  const inKorean = typeof name === "string" && sourceLanguage(document) === "ko";
  const names: PlainObject = isPlainObject(name) ? name : { [inKorean ? "ko" : "en"]: name };
  const title = { en: wordsOrNull(names.en), ko: wordsOrNull(names.ko) };
  if (title.en !== null || title.ko !== null) return { ...title, origin: "both" };
  const id = textOf(document.id);
  return { en: id, ko: id, origin: "both" };
}

/** The title in one language, else in the other. */
export function recordName(type: RecordType, document: DraftDocument, locale: Locale): string {
  const title = recordTitle(type, document);
  return title[locale] ?? title[otherThan(locale)] ?? "";
}

/** Every recorded name of a document, which may be a draft: in both languages, with the aliases of an official. */
export function allNames(type: RecordType, document: DraftDocument): string[] {
  const name = document[definitionOf[type].name];
  const aliases = type === "official" && Array.isArray(document.aliases) ? document.aliases : [];
  return [
    ...(isPlainObject(name) ? [name.en, name.ko] : [name]),
    ...aliases.map((alias: unknown) => (isPlainObject(alias) ? alias.text : null)),
  ]
    .map(textOf)
    .filter((one) => one !== "");
}

/**
 * A development among those of all issues: its issue, its day or month, and its number where the id has one.
 */
export function developmentName(issueTitle: string, { id, date }: DraftDocument): string {
  const day = isPlainObject(date) ? textOf(date.value).slice(0, 10) : "";
  const number = /-\d{4}-\d{2}-\d{2}-(\d+)$/.exec(textOf(id))?.[1];
  return (
    [issueTitle, number ? `${day} (${number})` : day].filter((part) => part !== "").join(", ") || textOf(id)
  );
}

/** The language of a record's name, where it is not the reader's. */
export function nameLanguage(type: RecordType, document: DraftDocument, locale: Locale): string | undefined {
  if (type === "source") {
    const language = sourceLanguage(document);
    return language === "" || language === locale ? undefined : language;
  }
  return recordTitle(type, document)[locale] === null ? otherThan(locale) : undefined;
}
