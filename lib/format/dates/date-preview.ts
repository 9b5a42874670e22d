/** Shows what a typed date means in Seoul and in Washington. */
import { KOREA_ZONE, WASHINGTON_ZONE } from "@/lib/domain/time/calendar-day";
import { spanOf } from "@/lib/domain/time/partial-date";
import type { Locale, PartialDate } from "@/lib/domain/record/record";
import { formatPartialDate } from "./dates";
import { formatMoment } from "./desk-times";

const capitals = [
  { zone: KOREA_ZONE, en: "in Seoul", ko: "서울" },
  { zone: WASHINGTON_ZONE, en: "in Washington", ko: "워싱턴" },
];

/** @example formatMoments(new Date("2025-10-22T00:00:00Z"), "en") // "22 Oct 2025, 09:00 KST in Seoul, 21 Oct 2025, 20:00 EDT in Washington" */
export function formatMoments(instant: Date, locale: Locale): string {
  const moments = capitals.map(({ zone, ...named }) => {
    const moment = formatMoment(instant, locale, zone);
    return locale === "ko" ? `${named.ko} ${moment}` : `${moment} ${named.en}`;
  });
  return moments.join(", ");
}

/**
 * A minute in both capitals; a day or month unchanged, with the hours it covers in the capitals in other
 * zones. Null for no date.
 * @example formatDatePreview({ value: "2025-10-22", precision: "day", zone: "Asia/Seoul" }, "en")
 * // "22 Oct 2025 in Seoul; in Washington from 21 Oct 2025, 11:00 EDT to 22 Oct 2025, 11:00 EDT"
 */
export function formatDatePreview(date: PartialDate | null, locale: Locale): string | null {
  if (!date) return null;
  const { earliest, latest } = spanOf(date);
  if (date.value.length > 10) return formatMoments(new Date(earliest), locale);
  const shown = formatPartialDate(date, locale);
  const covered = capitals
    .filter(({ zone }) => zone !== date.zone)
    .map(({ zone, ...named }) => {
      const [start, end] = [new Date(earliest), new Date(latest + 1)].map((instant) =>
        formatMoment(instant, locale, zone),
      );
      return locale === "ko"
        ? `${named.ko} 시각으로 ${start}부터 ${end}까지`
        : `${named.en} from ${start} to ${end}`;
    });
  const where = capitals.find(({ zone }) => zone === date.zone) ?? { en: "there", ko: "현지" };
  return locale === "ko"
    ? `${where.ko} ${shown}. ${covered.join(", ")}`
    : `${shown} ${where.en}; ${covered.join(", ")}`;
}
