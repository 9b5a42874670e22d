import { useTranslations } from "next-intl";
import { KOREA_ZONE } from "@/lib/domain/calendar-day";
import type { Entry } from "@/lib/domain/entries";
import { earliestInstant } from "@/lib/domain/partial-date";
import type { Locale, PartialDate } from "@/lib/domain/record";
import { localDayOf, seoulDayBeside } from "@/lib/domain/timeline";
import { formatBothZones, formatPartialDate } from "@/lib/format/dates";
import { formatDay } from "@/lib/format/days";

const cities = new Map([
  ["America/New_York", "washington"],
  ["Europe/Istanbul", "istanbul"],
  ["Asia/Tokyo", "tokyo"],
  ["Asia/Shanghai", "shanghai"],
  ["Europe/Paris", "paris"],
  ["America/Toronto", "toronto"],
  ["America/Edmonton", "edmonton"],
  ["Asia/Seoul", "seoul"],
] as const);

/** When it happened where that is not simply the heading's day in Seoul, and what an announcement announced. */
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
  const t = useTranslations("timeline");
  const day = localDayOf(date);
  if (day === null) {
    return (
      <span>
        {formatPartialDate(date, locale)}
        <Wording date={date} />
      </span>
    );
  }
  if (date.precision === "minute") return <span>{formatBothZones(earliestInstant(date), locale, { sameYearAs: day })}</span>;
  if (date.zone === KOREA_ZONE) return null;
  const known = Array.from(cities).find(([zone]) => zone === date.zone);
  const city = known ? t(`city.${known[1]}`) : (date.zone.split("/").at(-1) ?? date.zone).replaceAll("_", " ");
  const seoul = seoulDayBeside(date);
  const written = formatDay(day, locale, { sameYearAs: day });
  return (
    <span>
      {seoul
        ? t("both", { day: written, city, seoul: formatDay(seoul, locale, { sameYearAs: day }) })
        : t("local", { day: written, city })}
    </span>
  );
}

/** The source's own words for a date it did not fix. */
function Wording({ date }: { date: PartialDate }) {
  if (!date.wording) return null;
  return (
    <>
      {" "}
      (<span lang={/[가-힣]/.test(date.wording) ? "ko" : "en"}>“{date.wording}”</span>)
    </>
  );
}
