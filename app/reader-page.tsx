/** What every reader page starts with: a valid language, the published record, and the date it is seen from. */
import type { Metadata } from "next";
import { hasLocale } from "next-intl";
import { redirect } from "next/navigation";
import { setRequestLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { NotFoundView } from "@/components/site/not-found-view";
import { shownDay, type About, type ReaderView } from "@/components/site/reader-view";
import { now } from "@/lib/clock";
import { readPublishedChanges } from "@/lib/db/published-changes";
import { readPublishedRecord, type PublishedRecord } from "@/lib/db/published-record";
import { findAbsence } from "@/lib/db/withdrawn-records";
import { isCalendarDay, seoulDayOf } from "@/lib/domain/calendar-day";
import { correctionsOfDay } from "@/lib/domain/corrected-since";
import { locales, type Locale } from "@/lib/domain/record";
import { env } from "@/lib/env";
import { addressOf, hasPast, type ListPage, type Place } from "@/lib/format/addresses";
import { formatDay } from "@/lib/format/days";
import { oembedTypesOf } from "@/lib/format/embed-addresses";
import { feedOfPlace, feedTypes } from "@/lib/format/feed-addresses";
import { recordTypeOf } from "@/lib/format/record-address";
import { shareAddressOf, shareImageSize } from "@/lib/format/share-addresses";
import { messagesOf } from "@/lib/messages/catalogue";
import { openSentence } from "@/lib/share/open-sentence";

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

/**
 * The page store keeps a page only while the record has this version (lib/cache/page-cache.mjs): also one that says
 * that something is not there, which was asked of the record too.
 */
export function RecordVersion({ version }: { version: number }) {
  return <meta name="record-version" content={String(version)} />;
}

/** Reads, then renders; an address whose date is no date gets the page that explains what one looks like. */
export async function readerPage(
  params: ReaderParams,
  render: (seen: Seen) => ReactNode | Promise<ReactNode>,
): Promise<ReactNode> {
  const view = await viewOf(params);
  if (view) {
    const record = await readPublishedRecord();
    const on = shownDay(view);
    const corrected = on === null ? {} : { correctedSince: correctionsOfDay(await readPublishedChanges(), on) };
    return (
      <>
        <RecordVersion version={record.version} />
        {await render({ view: { ...view, ...corrected }, record })}
      </>
    );
  }
  const { locale } = await params;
  // An unknown language has its not-found page in the layout.
  return hasLocale(locales, locale) ? <NotFoundView kind="date" locale={locale} /> : null;
}

/**
 * The same for a page made per request by the choices in its address. Only a kept page can be sent as not found
 * and still be read without script, so an address whose date is no date leads to the kept one.
 */
export async function chosenPage(
  params: ReaderParams,
  page: ListPage,
  render: (seen: Seen) => ReactNode | Promise<ReactNode>,
): Promise<ReactNode> {
  const { locale, date } = await params;
  if (hasLocale(locales, locale) && date !== undefined && !(await viewOf(params))) {
    redirect(addressOf({ page }, locale, encodeURIComponent(date)));
  }
  return readerPage(params, render);
}

/** The board and the open page are described by their answer, other pages by their own words or the site's. */
function descriptionOf({ place, description }: About, { view, record }: Seen): string {
  if (description !== undefined) return description;
  if (place.page === "board" || place.page === "open") return openSentence(record.issues, view.asOf, view.madeAt, view.locale);
  return messagesOf(view.locale).site.description;
}

const openGraphLocales: Record<Locale, string> = { en: "en_GB", ko: "ko_KR" };

/** What a page is called that has nothing to show: of what readers had once, that it is gone. */
async function missingTitle(place: Extract<Place, { id: string }> | undefined, { locale, madeAt }: ReaderView): Promise<string> {
  const { withdrawn, errors } = messagesOf(locale);
  const absence = place && (await findAbsence(recordTypeOf[place.page], place.id));
  if (!absence || absence.since > madeAt) return errors.notFound.title;
  return (absence.state === "withdrawn" ? withdrawn.type : withdrawn.reviewType)[absence.type];
}

/**
 * The head of a reader page: its title with its date, its address in both languages, and what is shown where it is
 * shared. `recordAt` is the place of a record, which readers may not have.
 */
export async function readerMetadata(
  params: ReaderParams,
  describe: (seen: Seen) => About | null,
  recordAt?: Extract<Place, { id: string }>,
): Promise<Metadata> {
  const view = await viewOf(params);
  const { locale: asked } = await params;
  const words = messagesOf(view?.locale ?? (asked === "ko" ? "ko" : "en"));
  if (!view) return { title: words.errors.date.title };
  const seen = { view, record: await readPublishedRecord() };
  const about = describe(seen);
  if (!about) return { title: await missingTitle(recordAt, view) };
  const { locale } = view;
  const { place } = about;
  const on = hasPast(place) ? shownDay(view) : null;
  const title =
    on === null
      ? about.title
      : words.site.asOfTitle.replace("{title}", () => about.title).replace("{date}", () => formatDay(on, locale));
  const description = descriptionOf(about, seen);
  const url = addressOf(place, locale, on);
  const image = { url: shareAddressOf(place, locale, on), ...shareImageSize, alt: `${title}. ${description}` };
  const inLanguages = Object.fromEntries(locales.map((language) => [language, addressOf(place, language, on)]));
  // `/` chooses the language the browser prefers; no other address does.
  const unspecific = place.page === "board" && on === null ? "/" : addressOf(place, "en", on);
  return {
    title,
    description,
    manifest: `/${locale}/manifest.webmanifest`,
    alternates: {
      canonical: url,
      languages: { ...inLanguages, "x-default": unspecific },
      types: {
        ...oembedTypesOf(place, `${env.SITE_URL}${url}`, title),
        // A feed tells what is new, so a page about the past names none.
        ...(on === null ? feedTypes(feedOfPlace(place), locale) : {}),
      },
    },
    openGraph: {
      type: "website",
      siteName: words.site.name,
      title,
      description,
      url,
      locale: openGraphLocales[locale],
      alternateLocale: locales.filter((language) => language !== locale).map((language) => openGraphLocales[language]),
      images: [{ ...image, type: "image/png" }],
    },
    twitter: { card: "summary_large_image", title, description, images: [image] },
  };
}
