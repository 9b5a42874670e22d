/** What every reader page starts with: a valid language, the published record, and the date it is seen from. */
import type { Metadata } from "next";
import { hasLocale } from "next-intl";
import { setRequestLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { NotFoundView } from "@/components/site/not-found-view";
import { shownDay, type About, type ReaderView } from "@/components/site/reader-view";
import { now } from "@/lib/clock";
import { readPublishedRecord, type PublishedRecord } from "@/lib/db/published-record";
import { isCalendarDay, seoulDayOf } from "@/lib/domain/calendar-day";
import { locales } from "@/lib/domain/record";
import { addressOf } from "@/lib/format/addresses";
import { formatDay } from "@/lib/format/days";
import { messagesOf } from "@/lib/messages/catalogue";

export type ReaderParams = Promise<{ locale: string; date?: string }>;

/** What a page is made from. */
export type Seen = { view: ReaderView; record: PublishedRecord };

/**
 * From where an address looks at the record; a page without `date` is live. Null for a malformed day or one
 * later than today in Seoul, about which nothing is on record, and for an unknown language.
 */
async function viewOf(params: ReaderParams): Promise<ReaderView | null> {
  const { locale, date } = await params;
  if (!hasLocale(locales, locale)) return null;
  setRequestLocale(locale);
  const madeAt = now();
  if (date === undefined) return { locale, asOf: { kind: "now", at: madeAt }, madeAt };
  if (!isCalendarDay(date) || date > seoulDayOf(madeAt)) return null;
  return { locale, asOf: { kind: "day", on: date }, madeAt };
}

/** Reads, then renders; an address whose date is no date gets the page that explains what one looks like. */
export async function readerPage(
  params: ReaderParams,
  render: (seen: Seen) => ReactNode | Promise<ReactNode>,
): Promise<ReactNode> {
  const view = await viewOf(params);
  if (view) return render({ view, record: await readPublishedRecord() });
  const { locale } = await params;
  // An unknown language has its not-found page in the layout.
  return hasLocale(locales, locale) ? <NotFoundView kind="date" locale={locale} /> : null;
}

/** The head of a reader page: its title with its date, and its address in both languages. */
export async function readerMetadata(params: ReaderParams, describe: (seen: Seen) => About | null): Promise<Metadata> {
  const view = await viewOf(params);
  const { locale: asked } = await params;
  const words = messagesOf(view?.locale ?? (asked === "ko" ? "ko" : "en"));
  if (!view) return { title: words.errors.date.title };
  const about = describe({ view, record: await readPublishedRecord() });
  if (!about) return { title: words.errors.notFound.title };
  const { locale } = view;
  const on = shownDay(view);
  const { title, place, description } = about;
  return {
    title: on === null ? title : words.site.asOfTitle.replace("{title}", title).replace("{date}", formatDay(on, locale)),
    description,
    alternates: {
      canonical: addressOf(place, locale, on),
      languages: Object.fromEntries(locales.map((language) => [language, addressOf(place, language, on)])),
    },
  };
}
