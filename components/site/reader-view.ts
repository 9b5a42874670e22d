import { asOfInstant, type AsOf } from "@/lib/domain/as-of";
import type { CalendarDay } from "@/lib/domain/calendar-day";
import type { Locale } from "@/lib/domain/record";
import type { Place } from "@/lib/format/addresses";

/** From where a reader looks at the record: the language, the date, and when the page was made. */
export type ReaderView = {
  locale: Locale;
  asOf: AsOf;
  madeAt: Date;
  /** Where the page shows what this site said at a moment, that moment; `madeAt` is the same then. */
  seenAt?: Date;
};

/** What a page is about: its title, where it lives, and a description where it has its own. */
export type About = { title: string; place: Place; description?: string };

/** The day in an as-of address; null on a live page. */
export function shownDay(view: ReaderView): CalendarDay | null {
  return view.asOf.kind === "day" ? view.asOf.on : null;
}

/** The last instant of which the page may tell: the end of the day shown, or when the page was true. */
export function shownUntil({ asOf, madeAt }: ReaderView): Date {
  return new Date(Math.min(asOfInstant(asOf).getTime(), madeAt.getTime()));
}
