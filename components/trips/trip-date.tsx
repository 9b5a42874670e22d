import { Wording } from "@/components/ui/wording";
import { earliestInstant } from "@/lib/domain/time/partial-date";
import type { Locale, PartialDate } from "@/lib/domain/record/record";
import { formatBothZones } from "@/lib/format/dates/dates";
import { formatLocalDate } from "@/lib/format/dates/local-dates";

/** A date in its own zone and, if they differ, the days in Seoul beside it. */
export function TripDate({ date, locale }: { date: PartialDate; locale: Locale }) {
  if (date.precision === "minute") return formatBothZones(earliestInstant(date), locale);
  return (
    <>
      {formatLocalDate(date, locale)}
      <Wording date={date} />
    </>
  );
}
