import { type AsOf, publishedUntil } from "@/lib/domain/time/as-of";
import type { CalendarDay } from "@/lib/domain/time/calendar-day";
import type { PublishedChange } from "@/lib/domain/changes/published-change";
import type { Locale } from "@/lib/domain/record/record";
import { type Place, seenAddress } from "@/lib/format/addresses/page-addresses";

/** From where a reader looks at the record: the language, the date, and when the page was made. */
export type ReaderView = {
  locale: Locale;
  asOf: AsOf;
  madeAt: Date;
  /** Where the page shows what this site said at a moment, that moment; `madeAt` is the same then. */
  seenAt?: Date;
  /** What this site corrected or took back later: of all that it said at `seenAt`, or of a day's record since it could be cited. */
  correctedSince?: readonly PublishedChange[];
};

/** What a page is about: its title, where it lives, a description where it has its own. */
export type About = {
  title: string;
  place: Place;
  description?: string;
  /** The query that belongs to what it says, and is cited with it. */
  query?: string;
  /** The query of what of it is shown: not cited; goes along to another language whole, to another day as far as that has the same. */
  choice?: string;
  /** Where it shows a later page of a list: the number, and the query of the address that is its own. */
  page?: { number: number; query: string };
};

/** The day in an as-of address; null on a live page. */
export function shownDay(view: ReaderView): CalendarDay | null {
  return view.asOf.kind === "day" ? view.asOf.on : null;
}

/** The address of a place seen from where this reader stands: on the same day, and as published at the same moment where there is such a page. */
export function addressFrom(view: ReaderView, place: Place, locale: Locale = view.locale): string {
  return seenAddress(place, locale, shownDay(view), view.seenAt);
}

/** The last instant of which the page may tell: the end of the day shown, or when the page was true. */
export function shownUntil({ asOf, madeAt }: ReaderView): Date {
  return publishedUntil(asOf, madeAt);
}
