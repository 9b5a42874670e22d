/** Formats messages outside of React: in feeds, files, the API, cards and metadata. */
import { createTranslator } from "next-intl";
import type { Locale } from "@/lib/domain/record/record";
import { messagesOf } from "./catalogue";

const translator = (locale: Locale) => createTranslator({ locale, messages: messagesOf(locale) });

export type Translator = ReturnType<typeof translator>;

// A translator keeps the messages it has parsed, so each language has one for the whole process.
const translators: Record<Locale, Translator> = { en: translator("en"), ko: translator("ko") };

/**
 * Keys are whole paths in the catalogue.
 * @example translatorOf("en")("feeds.sentence.issueNow", { status: "Open" }) // "The issue now: Open"
 */
export function translatorOf(locale: Locale): Translator {
  return translators[locale];
}
