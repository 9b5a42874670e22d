import { asOfDay } from "@/lib/domain/time/as-of";
import { earliestInstant } from "@/lib/domain/time/partial-date";
import type { Locale, PartialDate } from "@/lib/domain/record/record";
import { type DateSpan, formatBothZones, formatPartialDate, isOneDate } from "@/lib/format/dates/dates";

/** A minute with its time in both zones; a day as a day. */
export function formatDateInZones(date: PartialDate, locale: Locale): string {
  return date.precision === "minute"
    ? formatBothZones(earliestInstant(date), locale, { weekday: true })
    : formatPartialDate(date, locale, { weekday: true });
}

/** From the first day to the last, or the only day. */
export function formatDateSpan({ starts, ends }: DateSpan, locale: Locale): string {
  const first = formatDateInZones(starts, locale);
  if (!ends || isOneDate({ starts, ends })) return first;
  const last = formatPartialDate(ends, locale, {
    sameYearAs: asOfDay({ kind: "now", at: earliestInstant(starts) }),
  });
  return locale === "ko" ? `${first} ~ ${last}` : `${first} – ${last}`;
}
