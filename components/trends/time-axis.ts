/** Builds the axis of charts over time: days or months since the first, labelled in the reader's language. */
import type { TimeAxis } from "@/components/charts/chart-props";
import { monthTicks } from "@/components/site/month-ticks";
import { daysBetween, type CalendarDay } from "@/lib/domain/time/calendar-day";
import type { Locale } from "@/lib/domain/record/record";

type DayAxis = TimeAxis & { xOf: (day: CalendarDay) => number };

/** Chart widths in pixels: that of the page, and that of a narrow screen. */
const wide = { width: 1080, room: 62 };
const narrow = { width: 220, room: 60 };

/** From the first of the month of `from` to `to`; a day outside is placed at the nearer end. */
export function dayAxis(from: CalendarDay, to: CalendarDay, locale: Locale): DayAxis {
  const first = `${from.slice(0, 7)}-01`;
  const span = Math.max(1, daysBetween(first, to));
  const xOf = (day: CalendarDay) => Math.min(Math.max(daysBetween(first, day), 0), span);
  const ticks = ({ width, room }: typeof wide) =>
    monthTicks(first, to, locale, width, room).flatMap(({ on, label }) =>
      label === null ? [] : [{ x: xOf(on), label }],
    );
  return { to: span, wide: ticks(wide), narrow: ticks(narrow), xOf };
}

/** The same with a place for each month, in order; months are `YYYY-MM`. */
export function monthAxis(months: readonly string[], locale: Locale): TimeAxis {
  const first = `${months[0]}-01`;
  const last = `${months.at(-1)}-01`;
  const ticks = ({ width, room }: typeof wide) =>
    monthTicks(first, last, locale, width, room).flatMap(({ on, label }) =>
      label === null ? [] : [{ x: months.indexOf(on.slice(0, 7)), label }],
    );
  return { to: months.length - 1, wide: ticks(wide), narrow: ticks(narrow) };
}
