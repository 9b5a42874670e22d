/** Formats local dates of other zones with their days in Seoul. */
import type { CalendarDay } from "@/lib/domain/time/calendar-day";
import { seoulDaysOf } from "@/lib/domain/time/partial-date";
import type { Locale, PartialDate } from "@/lib/domain/record/record";
import { translatorOf } from "@/lib/messages/translator";
import { formatPartialDate } from "./dates";
import { formatDay, type DayStyle } from "./days";

/** A range of days without repeated parts: `26–27 Jan`, `1월 26~27일`. */
function formatDays(first: CalendarDay, last: CalendarDay, locale: Locale, style: DayStyle): string {
  const [one, other] = [formatDay(first, locale, style), formatDay(last, locale, { sameYearAs: first })];
  if (first === last) return one;
  if (first.slice(0, 7) !== last.slice(0, 7))
    return locale === "ko" ? `${one}~${other}` : `${one} – ${other}`;
  const [firstDay, lastDay] = [Number(first.slice(8)), Number(last.slice(8))];
  return locale === "ko"
    ? `${one.replace(/일$/, "")}~${lastDay}일`
    : `${firstDay}–${formatDay(last, locale, style)}`;
}

/** The days in Seoul, without the year of `starts`; null where they are the same: `26–27 Jan, Seoul time`. */
export function formatSeoulDays(
  starts: PartialDate,
  locale: Locale,
  ends: PartialDate = starts,
): string | null {
  const days = seoulDaysOf(starts, ends);
  if (!days) return null;
  const date = formatDays(days.first, days.last, locale, { sameYearAs: starts.value.slice(0, 10) });
  return translatorOf(locale)("site.seoulTime", { date });
}

/** A local date, with the days in Seoul where they differ: `26 Jan 2026 (26–27 Jan, Seoul time)`. */
export function formatLocalDate(date: PartialDate, locale: Locale, style: DayStyle = {}): string {
  const seoul = formatSeoulDays(date, locale);
  const written = formatPartialDate(date, locale, style);
  return seoul === null ? written : `${written} (${seoul})`;
}
