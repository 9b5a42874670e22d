/** The months marked on an axis, and which of them are labelled. */
import { daysBetween, type CalendarDay } from "@/lib/domain/time/calendar-day";
import type { Locale } from "@/lib/domain/record/record";
import { formatMonthTick } from "@/lib/format/dates/days";

type MonthTick = { on: CalendarDay; label: string | null; year: boolean };

/**
 * The first day of every month from `from` to `to`; as many are labelled as have `room` pixels each on an
 * axis of `width` pixels. Every January has the year, and so does the first labelled month unless a
 * January follows before its longer label would end.
 */
export function monthTicks(
  from: CalendarDay,
  to: CalendarDay,
  locale: Locale,
  width: number,
  room: number,
): MonthTick[] {
  const firsts: CalendarDay[] = [];
  let year = Number(from.slice(0, 4));
  let month = Number(from.slice(5, 7)) + (from.endsWith("-01") ? 0 : 1);
  for (;;) {
    if (month > 12) {
      month = 1;
      year += 1;
    }
    const first = `${year}-${String(month).padStart(2, "0")}-01`;
    if (first > to) break;
    firsts.push(first);
    month += 1;
  }
  const months = Math.max(1, daysBetween(from, to)) / 30.4;
  const every = [1, 2, 3, 6, 12].find((step) => (width / months) * step >= room) ?? 12;
  const yearEndsAfter = (75 / width) * months * 30.4;
  const january = firsts.find((on) => on.slice(5, 7) === "01");
  let named = false;
  return firsts.map((on) => {
    const number = Number(on.slice(5, 7));
    // Counted from January, so that a year begins with a labelled month.
    if ((number - 1) % every !== 0) return { on, label: null, year: number === 1 };
    const crowded = january !== undefined && daysBetween(on, january) < yearEndsAfter;
    const withYear = number === 1 || (!named && !crowded);
    named = true;
    const name = formatMonthTick(on, locale);
    const label = !withYear
      ? name
      : locale === "ko"
        ? `${on.slice(0, 4)}년 ${name}`
        : `${name} ${on.slice(0, 4)}`;
    return { on, label, year: number === 1 };
  });
}
