/** Texts and dates of the record that are made of what an article says. */
import type { Issue, Locale, PartialDate, Text } from "@/lib/domain/record/record";
import type { PublicRecord } from "@/lib/domain/record/visibility";
import type { CalendarDay } from "@/lib/domain/time/calendar-day";
import { comparePartialDates } from "@/lib/domain/time/partial-date";
import type { Intake } from "@/lib/intake/intake";

export const bothLanguages = (write: (locale: Locale) => string): Text => ({
  en: write("en"),
  ko: write("ko"),
  origin: "both",
});
export const inLanguage = (words: string, language: Locale): Text =>
  language === "ko" ? { en: null, ko: words, origin: "ko" } : { en: words, ko: null, origin: "en" };

/** What an article calls the two countries. */
const countries: readonly { words: RegExp; name: Text }[] = [
  {
    words: /^(?:the )?(?:united states|u\.?s\.?(?:a\.?)?)$|^미국$/i,
    name: { en: "United States", ko: "미국", origin: "both" },
  },
  {
    words: /^(?:south )?korea$|^한국$/i,
    name: { en: "South Korea", ko: "한국", origin: "both" },
  },
];

/** The name of a place without what articles and the record add to it. */
const placeName = (written: string) =>
  written
    .toLowerCase()
    .replace(/\s*\(.*\)$|,.*$/u, "")
    .replace(/\s(?:d\.?c\.?|(?:international )?airport)$|(?:국제)?공항$/u, "")
    .replace(/^the |^미국 /u, "")
    .trim();

const escaped = (name: string) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** The places of trips, which have a name in both languages. */
const placesOf = ({ trips }: PublicRecord): Text[] =>
  trips
    .flatMap(({ from, legs }) => [from, ...legs.map(({ place }) => place)])
    .filter(({ en, ko }) => en !== null && ko !== null);

/** A place as the record names it in both languages, else as written. */
export function placeText(
  written: string,
  { record, intake }: { record: PublicRecord; intake: Intake },
): Text {
  const name = placeName(written);
  return (
    countries.find(({ words }) => words.test(written.trim()))?.name ??
    placesOf(record).find(({ en, ko }) => [placeName(en ?? ""), placeName(ko ?? "")].includes(name)) ??
    inLanguage(written.trim(), intake.language)
  );
}

/** Where something takes place by a sentence, of the places that the record has; null where it does not say. */
export function placeIn(sentence: string, { record }: { record: PublicRecord }): Text | null {
  const isNamed = ({ en, ko }: Text) =>
    new RegExp(`\\b(?:in|at) (?:the )?${escaped(placeName(en ?? ""))}\\b`, "iu").test(sentence) ||
    sentence.includes(`${placeName(ko ?? "")}에서`);
  return placesOf(record).find(isNamed) ?? null;
}

/** The airport that a sentence names; null where it names none. */
export const airportIn = (sentence: string): string | null =>
  /\p{Lu}\p{Ll}+(?= (?:International )?Airport)|[가-힣]{2,}(?=(?:국제)?공항)/u.exec(sentence)?.[0] ?? null;

const dayOf = ({ value, zone }: PartialDate): PartialDate => ({
  value: value.slice(0, 10),
  precision: "day",
  zone,
});

/** The article's day; today in Seoul where it prints none. */
export const articleDay = ({ publishedOn }: Intake, today: CalendarDay): PartialDate =>
  publishedOn ? dayOf(publishedOn.value) : { value: today, precision: "day", zone: "Asia/Seoul" };

/** The last development of an issue up to a date; its first one where all are later. */
export function developmentBefore({ developments }: Issue, date: PartialDate) {
  return (
    developments.findLast((development) => comparePartialDates(development.date, date) <= 0) ??
    developments[0] ??
    null
  );
}
