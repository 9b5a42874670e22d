/** Renders reader pages and their metadata from language, day and moment in the address. */
import type { Metadata } from "next";
import { hasLocale } from "next-intl";
import { setRequestLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { sharingMetadata } from "@/app/_reader/sharing-metadata";
import { NotFoundView } from "@/components/site/not-found-view";
import { shownDay, type About, type ReaderView } from "@/components/site/reader-view";
import { now } from "@/lib/clock";
import { readPublishedChanges } from "@/lib/db/published/published-changes";
import { readPublishedRecord } from "@/lib/db/published/published-record";
import { readRecordSeenAt } from "@/lib/db/published/record-seen-at";
import { findAbsence } from "@/lib/db/published/withdrawn-records";
import type { AsOf } from "@/lib/domain/time/as-of";
import { type CalendarDay, isCalendarDay, seoulDayOf } from "@/lib/domain/time/calendar-day";
import { type PublicRecord, publicRecordAsOf } from "@/lib/domain/record/visibility";
import { correctionsAfter, correctionsSinceDay } from "@/lib/domain/changes/later-corrections";
import { daysCovered } from "@/lib/domain/time/days-covered";
import type { RequestedPage } from "@/lib/domain/paging";
import { locales, type Locale } from "@/lib/domain/record/record";
import { env } from "@/lib/env";
import {
  addressSeenAt,
  defaultAddressOf,
  supportsAsOf,
  type PageRef,
  withQuery,
} from "@/lib/format/addresses/page-addresses";
import { oembedTypesOf } from "@/lib/format/addresses/embed-addresses";
import { fileTypesOf } from "@/lib/format/addresses/file-addresses";
import { feedOfPage, feedTypes } from "@/lib/format/addresses/feed-addresses";
import { recordTypeOf } from "@/lib/format/addresses/record-address";
import { shareAddressOf } from "@/lib/format/addresses/share-addresses";
import { formatNumber } from "@/lib/format/numbers";
import { responseContext } from "@/lib/http/response-context";
import { messagesOf } from "@/lib/messages/catalogue";
import { translatorOf } from "@/lib/messages/translator";
import type { AddressParameters } from "@/lib/schemas/addresses/address-parameters";
import { pageQuery, parsePage } from "@/lib/schemas/addresses/page-number";
import { parseSeenAt } from "@/lib/schemas/addresses/seen-at";
import { openSentence } from "@/lib/share/open-sentence";
import { titleAsOf } from "@/lib/share/page-title";

export type ReaderProps<Named extends object = object> = {
  /** `day` is a day or `live`; undefined for pages without as-of support (lib/http/addresses.ts). */
  params: Promise<{ locale: string; day?: string } & Named>;
  searchParams: Promise<AddressParameters>;
};

export type ReaderContext = { view: ReaderView; record: PublicRecord };
/** Query parameters are unparsed. */
export type ReaderRequest = ReaderContext & { parameters: AddressParameters };

/** Days before the record are practically unbounded. */
function isBeforeRecord(on: CalendarDay, record: PublicRecord): boolean {
  const first = daysCovered(record)?.first;
  return first === undefined || on < first;
}

/**
 * Parses which page of which list is requested. The response is 400 where the address names no list of the page
 * or no page of the list.
 */
export function requestedPage<List extends string>(
  ...address: Parameters<typeof parsePage<List>>
): RequestedPage<List> {
  const requested = parsePage(...address);
  if (requested.problem || requested.number === null) responseContext.status(400);
  return { ...requested, onMissing: () => responseContext.status(400) };
}

type PageOptions = NonNullable<Parameters<typeof pageQuery>[3]>;

/** Metadata of a list's pages after the first; `options.query` contains the other filters. */
export function laterPage<List extends string>(
  lists: readonly [List, ...List[]],
  parameters: AddressParameters,
  options: PageOptions = {},
): Pick<About, "page"> {
  const { list, number } = parsePage(parameters, lists, options.parameter);
  return number === null || number === 1
    ? {}
    : { page: { number, query: pageQuery(lists, list, number, options) } };
}

/**
 * Reads the view and record of an address: live, as of a day, or as this site showed it at `?seenAt=`.
 * Returns the kind of not-found page for an invalid day or moment, or one without record; null for an unknown
 * language.
 */
async function readView({
  params,
  searchParams,
}: ReaderProps): Promise<ReaderContext | "date" | "seenAt" | null> {
  const { locale, day = "live" } = await params;
  if (!hasLocale(locales, locale)) return null;
  setRequestLocale(locale);
  const { seenAt: requestedSeenAt } = await searchParams;
  const madeAt =
    requestedSeenAt === undefined ? now() : parseSeenAt([requestedSeenAt].flat()[0] ?? "", now());
  if (!madeAt) {
    responseContext.status(400);
    return "seenAt";
  }
  const record = requestedSeenAt === undefined ? await readPublishedRecord() : await readRecordSeenAt(madeAt);
  if (!record) {
    responseContext.status(404);
    return "seenAt";
  }
  // A page as published at a moment changes only where what it shows is corrected later.
  if (requestedSeenAt !== undefined) responseContext.freshUntil(null);
  const memento =
    requestedSeenAt === undefined
      ? {}
      : { seenAt: madeAt, correctedSince: correctionsAfter(await readPublishedChanges(), madeAt) };
  if (day === "live")
    return { view: { locale, asOf: { kind: "now", at: madeAt }, madeAt, ...memento }, record };
  // A day after the moment of a memento is invalid, too.
  if (!isCalendarDay(day) || day > seoulDayOf(madeAt)) {
    responseContext.status(404);
    return "date";
  }
  if (isBeforeRecord(day, record)) responseContext.unbounded();
  const asOf: AsOf = { kind: "day", on: day };
  const corrected =
    requestedSeenAt === undefined
      ? { correctedSince: correctionsSinceDay(await readPublishedChanges(), day) }
      : memento;
  return {
    view: { locale, asOf, madeAt, ...corrected },
    record: publicRecordAsOf(record, asOf),
  };
}

/** An invalid day or moment gets a page that explains the format. */
export async function readerPage(
  props: ReaderProps,
  render: (request: ReaderRequest) => ReactNode | Promise<ReactNode>,
): Promise<ReactNode> {
  const context = await readView(props);
  const { locale } = await props.params;
  // The layout has the not-found page of an unknown language.
  if (context === null || !hasLocale(locales, locale)) return null;
  if (typeof context === "string") return <NotFoundView kind={context} locale={locale} />;
  return render({ ...context, parameters: await props.searchParams });
}

/**
 * The board and the open page are described by their current sentence, other pages by their own or the site's
 * description.
 */
function descriptionOf({ place, description }: About, { view, record }: ReaderContext): string {
  if (description !== undefined) return description;
  if (place.page === "board" || place.page === "open")
    return openSentence(record.issues, view.asOf, view.madeAt, view.locale);
  return messagesOf(view.locale).site.description;
}

/** The title of the page of an unpublished record. */
async function missingTitle(
  place: Extract<PageRef, { id: string }> | undefined,
  { locale, madeAt }: ReaderView,
): Promise<string> {
  const { withdrawn, errors } = messagesOf(locale);
  const absence = place && (await findAbsence(recordTypeOf[place.page], place.id));
  if (!absence || absence.since > madeAt) return errors.notFound.title;
  return (absence.state === "withdrawn" ? withdrawn.type : withdrawn.reviewType)[absence.type];
}

/**
 * Title with date, canonical and alternate addresses, and sharing metadata of a reader page. `recordAt`: the
 * place of a record that may be unpublished.
 */
export async function readerMetadata(
  props: ReaderProps,
  describe: (request: ReaderRequest) => About | null,
  recordAt?: Extract<PageRef, { id: string }>,
): Promise<Metadata> {
  const context = await readView(props);
  const { locale: language } = await props.params;
  const words = messagesOf(language === "ko" ? "ko" : "en");
  if (context === null || typeof context === "string")
    return { title: words.errors[context ?? "notFound"].title };
  const { view } = context;
  const about = describe({ ...context, parameters: await props.searchParams });
  if (!about) return { title: await missingTitle(recordAt, view) };
  const { locale, seenAt } = view;
  if (seenAt) responseContext.memento(seenAt);
  const { place } = about;
  const on = supportsAsOf(place) ? shownDay(view) : null;
  const { page } = about;
  const t = translatorOf(locale);
  const titleWithPage = page
    ? t("paging.title", { title: about.title, number: formatNumber(page.number, locale) })
    : about.title;
  const title = titleAsOf(titleWithPage, { on, seenAt: seenAt ?? null }, locale);
  const description = descriptionOf(about, context);
  // The canonical address includes the moment and the page number of a list, but no filters.
  const addressIn = (language: Locale) =>
    withQuery(addressSeenAt(place, language, on, seenAt), page?.query ?? "");
  const url = addressIn(locale);
  const isLive = on === null && !seenAt;
  return {
    title,
    description,
    manifest: `/${locale}/manifest.webmanifest`,
    // Search engines index the page itself, not its mementos; those who preview a link read both.
    ...(seenAt ? { robots: { index: false } } : {}),
    alternates: {
      canonical: url,
      languages: {
        ...Object.fromEntries(locales.map((language) => [language, addressIn(language)])),
        "x-default": isLive && !page ? defaultAddressOf(place, on) : addressIn("en"),
      },
      types: {
        ...oembedTypesOf(place, `${env.SITE_URL}${addressSeenAt(place, locale, on, seenAt)}`, title),
        ...fileTypesOf(place, locale, on, seenAt ?? null),
        // Feeds are about new changes, so a page of a past day or moment has none.
        ...(isLive ? feedTypes(feedOfPage(place), locale) : {}),
      },
    },
    ...sharingMetadata({
      title,
      description,
      url,
      imageUrl: shareAddressOf(place, locale, on, seenAt ?? null),
      locale,
    }),
  };
}
