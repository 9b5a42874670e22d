/** What every reader page starts with: a valid language, the published record, and the date it is seen from. */
import type { Metadata } from "next";
import { hasLocale } from "next-intl";
import { setRequestLocale } from "next-intl/server";
import { notFound } from "next/navigation";
import type { ReaderView } from "@/components/site/reader-view";
import { now } from "@/lib/clock";
import { readPublishedRecord, type PublishedRecord } from "@/lib/db/published-record";
import type { AsOf } from "@/lib/domain/as-of";
import { isCalendarDay, seoulDayOf, type CalendarDay } from "@/lib/domain/calendar-day";
import { locales, type Locale } from "@/lib/domain/record";
import { addressOf, type Place } from "@/lib/format/addresses";
import { formatDay } from "@/lib/format/days";
import { messagesOf } from "@/lib/messages/catalogue";

type ReaderParams = { locale: string; date?: string };

/**
 * Reads the language and the date of an address. A page without `date` is live. Ends as "not found" for an
 * unknown language, a malformed day, or one later than today in Seoul: nothing is on record about those.
 */
export function readerView({ locale, date }: ReaderParams): ReaderView {
  if (!hasLocale(locales, locale)) notFound();
  setRequestLocale(locale);
  const madeAt = now();
  return { locale, asOf: date === undefined ? { kind: "now", at: madeAt } : pastView(date, madeAt), madeAt };
}

function pastView(date: string, madeAt: Date): AsOf {
  if (!isCalendarDay(date) || date > seoulDayOf(madeAt)) notFound();
  return { kind: "day", on: date };
}

export async function openReaderPage(params: Promise<ReaderParams>): Promise<{ view: ReaderView; record: PublishedRecord }> {
  const view = readerView(await params);
  return { view, record: await readPublishedRecord() };
}

/** The head of a reader page: its title with its date, and its address in both languages. */
export function readerMetadata(title: string, place: Place, locale: Locale, on: CalendarDay | null): Metadata {
  const { site } = messagesOf(locale);
  return {
    title: on === null ? title : site.asOfTitle.replace("{title}", title).replace("{date}", formatDay(on, locale)),
    alternates: {
      canonical: addressOf(place, locale, on),
      languages: Object.fromEntries(locales.map((language) => [language, addressOf(place, language, on)])),
    },
  };
}
