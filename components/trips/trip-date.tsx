import { useTranslations } from "next-intl";
import { KOREA_ZONE } from "@/lib/domain/calendar-day";
import { earliestInstant } from "@/lib/domain/partial-date";
import type { Locale, PartialDate } from "@/lib/domain/record";
import { localDayOf, seoulDayBeside } from "@/lib/domain/timeline";
import { formatBothZones, formatPartialDate } from "@/lib/format/dates";
import { formatDay } from "@/lib/format/days";
import { Wording } from "./wording";

const cities = new Map([
  ["America/New_York", "washington"],
  ["Europe/Istanbul", "istanbul"],
  ["Asia/Tokyo", "tokyo"],
  ["Asia/Shanghai", "shanghai"],
  ["Europe/Paris", "paris"],
  ["America/Toronto", "toronto"],
  ["America/Edmonton", "edmonton"],
] as const);

/** A date where it was meant and, where it is another one, the day in Seoul beside it. */
export function TripDate({ date, locale }: { date: PartialDate; locale: Locale }) {
  const t = useTranslations("timeline");
  const day = localDayOf(date);
  if (date.precision === "minute") return formatBothZones(earliestInstant(date), locale);
  if (day === null || date.zone === KOREA_ZONE) {
    return (
      <>
        {formatPartialDate(date, locale)}
        <Wording date={date} />
      </>
    );
  }
  const known = Array.from(cities).find(([zone]) => zone === date.zone);
  const city = known ? t(`city.${known[1]}`) : (date.zone.split("/").at(-1) ?? date.zone).replaceAll("_", " ");
  const seoul = seoulDayBeside(date);
  const written = formatDay(day, locale);
  return seoul
    ? t("both", { day: written, city, seoul: formatDay(seoul, locale, { sameYearAs: day }) })
    : t("local", { day: written, city });
}
