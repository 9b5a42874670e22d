import { useTranslations } from "next-intl";
import { Wording } from "@/components/ui/wording";
import type { Entry } from "@/lib/domain/timeline/entries";
import { earliestInstant } from "@/lib/domain/time/partial-date";
import type { Locale, PartialDate } from "@/lib/domain/record/record";
import { localDayOf } from "@/lib/domain/timeline/timeline";
import { formatBothZones, formatPartialDate } from "@/lib/format/dates/dates";
import { formatSeoulDays } from "@/lib/format/dates/local-dates";

/**
 * The date if it is not simply the heading's day, also in Seoul, and the announced date of an announcement.
 */
export function EntryDates({ entry, locale }: { entry: Entry; locale: Locale }) {
  const t = useTranslations("timeline");
  const announced = entry.kind === "event" && entry.row.status !== "held" ? entry.row.starts : null;
  return (
    <>
      <Happened date={entry.on} locale={locale} />
      {announced && entry.kind === "event" ? (
        <span>
          {t(`expected.${entry.row.status}`, { date: formatPartialDate(announced, locale) })}
          <Wording date={announced} />
        </span>
      ) : null}
    </>
  );
}

function Happened({ date, locale }: { date: PartialDate; locale: Locale }) {
  const day = localDayOf(date);
  if (day === null) {
    return (
      <span>
        {formatPartialDate(date, locale)}
        <Wording date={date} />
      </span>
    );
  }
  if (date.precision === "minute")
    return <span>{formatBothZones(earliestInstant(date), locale, { sameYearAs: day })}</span>;
  const seoul = formatSeoulDays(date, locale);
  return seoul === null ? null : <span>{seoul}</span>;
}
