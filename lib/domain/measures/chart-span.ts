/** The common time axis of the step charts on a page. */
import { addMonths, format, parseISO } from "date-fns";
import { type AsOf, asOfDay } from "@/lib/domain/time/as-of";
import type { CalendarDay } from "@/lib/domain/time/calendar-day";
import { seoulDayOfPartialDate } from "@/lib/domain/time/partial-date";
import { announcedSteps } from "./announced-steps";
import type { Measure } from "@/lib/domain/record/record";

export type ChartSpan = { from: CalendarDay; to: CalendarDay; shown: CalendarDay };

const monthsAhead = 4;

/**
 * From 1 January of the year of the first step known to four months after the day shown, in Seoul; null while
 * no step is known.
 */
export function chartSpan(measures: readonly Measure[], asOf: AsOf): ChartSpan | null {
  const days = measures.flatMap((measure) =>
    announcedSteps(measure, asOf).map(({ announcedOn }) => seoulDayOfPartialDate(announcedOn)),
  );
  const first = days.sort()[0];
  if (first === undefined) return null;
  const shown = asOfDay(asOf);
  return {
    from: `${first.slice(0, 4)}-01-01`,
    to: format(addMonths(parseISO(shown), monthsAhead), "yyyy-MM-dd"),
    shown,
  };
}
