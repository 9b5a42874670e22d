import { type AsOf, publishedUntil } from "@/lib/domain/time/as-of";
import type { CalendarDay } from "@/lib/domain/time/calendar-day";
import type { PublishedChange } from "@/lib/domain/changes/published-change";
import type { Locale } from "@/lib/domain/record/record";
import { type PageRef, addressSeenAt } from "@/lib/format/addresses/page-addresses";

/** A reader's view of the record: the language, the date, and when the page was rendered. */
export type ReaderView = {
  locale: Locale;
  asOf: AsOf;
  madeAt: Date;
  /** The moment whose published state the page shows; `madeAt` is then the same. */
  seenAt?: Date;
  /**
   * What this site corrected or withdrew later: of everything published at `seenAt`, or of a day's record
   * since it could be cited.
   */
  correctedSince?: readonly PublishedChange[];
};

/** A page's metadata: its title, its place, and its own description if any. */
export type About = {
  title: string;
  place: PageRef;
  description?: string;
  /** The query that is part of the page's content, and is cited with it. */
  query?: string;
  /**
   * The query of the reader's filters: not cited; another language keeps it whole, another day as far as it
   * has the same.
   */
  choice?: string;
  /** On a later page of a list: the number, and the query of its own address. */
  page?: { number: number; query: string };
};

/** The day in an as-of address; null on a live page. */
export function shownDay(view: ReaderView): CalendarDay | null {
  return view.asOf.kind === "day" ? view.asOf.on : null;
}

/**
 * The address of a place in this view: on the same day, and as published at the same moment if there is such
 * a page.
 */
export function addressInView(view: ReaderView, place: PageRef, locale: Locale = view.locale): string {
  return addressSeenAt(place, locale, shownDay(view), view.seenAt);
}

/** The last instant that the page may mention: the end of the day shown, or when the page was rendered. */
export function lastInstantShown({ asOf, madeAt }: ReaderView): Date {
  return publishedUntil(asOf, madeAt);
}
