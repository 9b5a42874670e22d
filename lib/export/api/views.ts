/** Defines the view that API responses are written from, and writes their links and dates. */
import { type AsOf, asOfValue } from "@/lib/domain/time/as-of";
import { asOfDay } from "@/lib/domain/time/as-of";
import type { RecordType } from "@/lib/domain/record/record";
import type { PublicRecord } from "@/lib/domain/record/visibility";
import { definitionOf } from "@/lib/domain/record/record-types";
import type { RecordDates } from "@/lib/domain/changes/record-dates";
import { calendarPath } from "@/lib/format/addresses/calendar-addresses";
import { addressOf, supportsAsOf, type PageRef, addressSeenAt } from "@/lib/format/addresses/page-addresses";
import { recordPageRef } from "@/lib/format/addresses/record-address";
import type { Locale } from "@/lib/domain/record/record";

export type ApiView = {
  record: PublicRecord;
  dates: RecordDates;
  asOf: AsOf;
  /** The moment of a memento, equal to `madeAt` then; null otherwise. */
  seenAt: Date | null;
  madeAt: Date;
  /** Without trailing slash. */
  siteUrl: string;
};

/** A development is a part of its issue. */
export type ListedType = Exclude<RecordType, "development">;

export function responseTimes(view: ApiView): { asOf: string; madeAt: string } {
  return { asOf: asOfValue(view.asOf), madeAt: view.madeAt.toISOString() };
}

/** The record's API address with the day and moment of this view. */
export function jsonAddress({ siteUrl, asOf, seenAt }: ApiView, type: ListedType, id: string): string {
  const query = new URLSearchParams();
  if (asOf.kind === "day" && type !== "source") query.set("asOf", asOf.on);
  if (seenAt) query.set("seenAt", seenAt.toISOString());
  return `${siteUrl}/api/v1/${definitionOf[type].file}/${id}${query.size > 0 ? `?${query}` : ""}`;
}

export function inLanguages(write: (locale: Locale) => string): { en: string; ko: string } {
  return { en: write("en"), ko: write("ko") };
}

/** The page of a record: its own, or a row of the rates page. */
export function pageRefOfRecord(type: ListedType, id: string): { place: PageRef; row: string } {
  return {
    place: recordPageRef({ type, id, document: {} }),
    row: type === "measure" ? `#${id}` : "",
  };
}

/** `row`: the fragment, with its number sign. */
export function pageLinks({ siteUrl }: Pick<ApiView, "siteUrl">, place: PageRef, row = "") {
  return inLanguages((locale) => `${siteUrl}${addressOf(place, locale, null)}${row}`);
}

/** The page as of the view's day and moment, whose content does not change. */
export function permalinks({ siteUrl, asOf, seenAt }: ApiView, place: PageRef, row = "") {
  return inLanguages(
    (locale) => `${siteUrl}${addressSeenAt(place, locale, asOfDay(asOf), seenAt ?? undefined)}${row}`,
  );
}

export function revisionAddress({ siteUrl }: Pick<ApiView, "siteUrl">, seq: number): string {
  return `${siteUrl}/r/${seq}`;
}

export function issueLinks(view: ApiView, id: string) {
  const place: PageRef = { page: "issue", id };
  return {
    page: pageLinks(view, place),
    asOf: permalinks(view, place),
    json: jsonAddress(view, "issue", id),
    feed: `${view.siteUrl}/feeds/issues/${id}.atom`,
    calendar: `${view.siteUrl}${calendarPath({ of: "issue", id })}`,
  };
}

/** Id, links and dates of a record other than an issue. */
export function entryOf(view: ApiView, type: Exclude<ListedType, "issue">, id: string) {
  const { place, row } = pageRefOfRecord(type, id);
  const shown = publishedChangeOf(view, type, id);
  return {
    id,
    links: {
      page: pageLinks(view, place, row),
      asOf: supportsAsOf(place) ? permalinks(view, place, row) : null,
      json: jsonAddress(view, type, id),
      calendar:
        type === "official" || type === "event" ? `${view.siteUrl}${calendarPath({ of: type, id })}` : null,
      revision: revisionAddress(view, shown.seq),
    },
    ...datesOf(view, type, id),
  };
}

/** @throws where no change published the record. */
export function publishedChangeOf(
  { dates }: ApiView,
  type: RecordType,
  id: string,
): { at: Date; seq: number } {
  const shown = dates.shownSince(type, id);
  if (!shown) throw new Error(`No change brought ${type} ${id} to readers.`);
  return shown;
}

export function datesOf(
  view: ApiView,
  type: RecordType,
  id: string,
): { changedAt: string; verifiedAt: string | null } {
  return {
    changedAt: publishedChangeOf(view, type, id).at.toISOString(),
    verifiedAt: view.dates.verifiedAt(type, id)?.toISOString() ?? null,
  };
}
