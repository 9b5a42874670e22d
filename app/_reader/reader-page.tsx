/** What every reader page starts with: a valid language, the published record, and the date it is seen from. */
import type { Metadata } from "next";
import { hasLocale } from "next-intl";
import { setRequestLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { NotFoundView } from "@/components/site/not-found-view";
import { shownDay, type About, type ReaderView } from "@/components/site/reader-view";
import { now } from "@/lib/clock";
import { readPublishedChanges } from "@/lib/db/published/published-changes";
import { readPublishedRecord, type PublishedRecord } from "@/lib/db/published/published-record";
import { readRecordSeenAt } from "@/lib/db/published/record-seen-at";
import { findAbsence } from "@/lib/db/published/withdrawn-records";
import type { AsOf } from "@/lib/domain/time/as-of";
import { type CalendarDay, isCalendarDay, seoulDayOf } from "@/lib/domain/time/calendar-day";
import { sourcesAsOf } from "@/lib/domain/sources/citations";
import { correctionsAfter, correctionsOfDay } from "@/lib/domain/changes/corrected-since";
import { daysCovered } from "@/lib/domain/time/days-covered";
import type { RequestedPage } from "@/lib/domain/paging";
import { locales, type Locale } from "@/lib/domain/record/record";
import { env } from "@/lib/env";
import { addressOf, supportsAsOf, type Place, withQuery } from "@/lib/format/addresses/page-addresses";
import { formatDay } from "@/lib/format/dates/days";
import { oembedTypesOf } from "@/lib/format/addresses/embed-addresses";
import { feedOfPlace, feedTypes } from "@/lib/format/addresses/feed-addresses";
import { recordTypeOf } from "@/lib/format/addresses/record-address";
import { shareAddressOf, shareImageSize } from "@/lib/format/addresses/share-addresses";
import { fillMessage } from "@/lib/format/fill-words";
import { formatNumber } from "@/lib/format/numbers";
import { answer } from "@/lib/http/answer-context";
import { messagesOf } from "@/lib/messages/catalogue";
import type { AddressParameters } from "@/lib/schemas/addresses/address-parameters";
import { pageQuery, parsePage } from "@/lib/schemas/addresses/page-number";
import { parseSeenAt } from "@/lib/schemas/addresses/seen-at";
import { openSentence } from "@/lib/share/open-sentence";

export type ReaderProps<Named extends object = object> = {
  /** `day` is a day or `live`; pages of the whole record have none (lib/http/addresses.ts). */
  params: Promise<{ locale: string; day?: string } & Named>;
  searchParams: Promise<AddressParameters>;
};

/** What a page is made from. */
export type Seen = { view: ReaderView; record: PublishedRecord };
/** The same with the parameters of its address, as they were sent. */
export type Asked = Seen & { parameters: AddressParameters };

/** Of the days before the record there are hundreds of thousands. */
function isBeforeRecord(on: CalendarDay, record: PublishedRecord): boolean {
  const first = daysCovered(record)?.first;
  return first === undefined || on < first;
}

/** Parses which page of which list is requested. The answer is 400 where the address names no list of the page or no page of the list. */
export function requestedPage<List extends string>(...address: Parameters<typeof parsePage<List>>): RequestedPage<List> {
  const requested = parsePage(...address);
  if (requested.problem || requested.number === null) answer.status(400);
  return { ...requested, onMissing: () => answer.status(400) };
}

type PageOptions = NonNullable<Parameters<typeof pageQuery>[3]>;

/** What a later page of a list has of its own; the `query` of the options is the reader's other choices. */
export function laterPage<List extends string>(lists: readonly [List, ...List[]], parameters: AddressParameters, options: PageOptions = {}): Pick<About, "page"> {
  const { list, number } = parsePage(parameters, lists, options.parameter);
  return number === null || number === 1 ? {} : { page: { number, query: pageQuery(lists, list, number, options) } };
}

/**
 * What an address looks at, live, as of a day, or as this site showed it at the moment `?seenAt=` names. The kind of
 * its not-found page for a malformed day or moment, and for one of which nothing is on record; null for an unknown language.
 */
async function seenFrom({ params, searchParams }: ReaderProps): Promise<Seen | "date" | "seenAt" | null> {
  const { locale, day = "live" } = await params;
  if (!hasLocale(locales, locale)) return null;
  setRequestLocale(locale);
  const { seenAt: asked } = await searchParams;
  const madeAt = asked === undefined ? now() : parseSeenAt([asked].flat()[0] ?? "", now());
  if (!madeAt) {
    answer.status(400);
    return "seenAt";
  }
  const record = asked === undefined ? await readPublishedRecord() : await readRecordSeenAt(madeAt);
  if (!record) {
    answer.status(404);
    return "seenAt";
  }
  const seen = asked === undefined ? {} : { seenAt: madeAt, correctedSince: correctionsAfter(await readPublishedChanges(), madeAt) };
  if (day === "live") return { view: { locale, asOf: { kind: "now", at: madeAt }, madeAt, ...seen }, record };
  // A day that was still to come then is no past day on that site.
  if (!isCalendarDay(day) || day > seoulDayOf(madeAt)) {
    answer.status(404);
    return "date";
  }
  if (isBeforeRecord(day, record)) answer.unbounded();
  const asOf: AsOf = { kind: "day", on: day };
  const corrected = asked === undefined ? { correctedSince: correctionsOfDay(await readPublishedChanges(), day) } : seen;
  // Issues, trips and events are read as of the day, and no source of later is named.
  return { view: { locale, asOf, madeAt, ...corrected }, record: { ...record, sources: sourcesAsOf(record.sources, asOf) } };
}

/** Reads, then renders; an address whose day or moment is none gets the page that explains what one looks like. */
export async function readerPage(props: ReaderProps, render: (asked: Asked) => ReactNode | Promise<ReactNode>): Promise<ReactNode> {
  const seen = await seenFrom(props);
  const { locale } = await props.params;
  // An unknown language has its not-found page in the layout.
  if (seen === null || !hasLocale(locales, locale)) return null;
  if (typeof seen === "string") return <NotFoundView kind={seen} locale={locale} />;
  return render({ ...seen, parameters: await props.searchParams });
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
  props: ReaderProps,
  describe: (asked: Asked) => About | null,
  recordAt?: Extract<Place, { id: string }>,
): Promise<Metadata> {
  const seen = await seenFrom(props);
  const { locale: asked } = await props.params;
  const words = messagesOf(asked === "ko" ? "ko" : "en");
  if (seen === null || typeof seen === "string") return { title: words.errors[seen ?? "notFound"].title };
  const { view } = seen;
  const about = describe({ ...seen, parameters: await props.searchParams });
  if (!about) return { title: await missingTitle(recordAt, view) };
  // A former state of a page is not what searchers look for; the page itself is.
  if (view.seenAt) {
    answer.memento(view.seenAt);
    return { title: about.title, robots: { index: false } };
  }
  const { locale } = view;
  const { place } = about;
  const on = supportsAsOf(place) ? shownDay(view) : null;
  const { page } = about;
  const named = page ? fillMessage(words.paging.title, { title: about.title, number: formatNumber(page.number, locale) }) : about.title;
  const title =
    on === null
      ? named
      : words.site.asOfTitle.replace("{title}", () => named).replace("{date}", () => formatDay(on, locale));
  const description = descriptionOf(about, seen);
  const url = addressOf(place, locale, on);
  const image = { url: shareAddressOf(place, locale, on), ...shareImageSize, alt: `${title}. ${description}` };
  // A later page of a list is a page of its own; any other choice has the page without one as its canonical address.
  const own = (address: string) => withQuery(address, page?.query ?? "");
  const inLanguages = Object.fromEntries(locales.map((language) => [language, own(addressOf(place, language, on))]));
  // `/` chooses the language the browser prefers; no other address does.
  const unspecific = place.page === "board" && on === null && !page ? "/" : own(addressOf(place, "en", on));
  return {
    title,
    description,
    manifest: `/${locale}/manifest.webmanifest`,
    alternates: {
      canonical: own(url),
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
      url: own(url),
      locale: openGraphLocales[locale],
      alternateLocale: locales.filter((language) => language !== locale).map((language) => openGraphLocales[language]),
      images: [{ ...image, type: "image/png" }],
    },
    twitter: { card: "summary_large_image", title, description, images: [image] },
  };
}
