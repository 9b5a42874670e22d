/** Adds to a page's title the day or the moment that the page shows. */
import type { Locale } from "@/lib/domain/record/record";
import type { CalendarDay } from "@/lib/domain/time/calendar-day";
import { formatBothZones } from "@/lib/format/dates/dates";
import { formatDay } from "@/lib/format/dates/days";
import { translatorOf } from "@/lib/messages/translator";

/** `on` and `seenAt` are null for a live page. */
export function titleAsOf(
  title: string,
  { on, seenAt }: { on: CalendarDay | null; seenAt: Date | null },
  locale: Locale,
): string {
  const t = translatorOf(locale);
  const withDay = on === null ? title : t("site.asOfTitle", { title, date: formatDay(on, locale) });
  return seenAt ? t("site.seenAtTitle", { title: withDay, when: formatBothZones(seenAt, locale) }) : withDay;
}
