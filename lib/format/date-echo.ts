/** What does a date that is being typed mean in Seoul and in Washington? */
import { KOREA_ZONE, WASHINGTON_ZONE } from "../domain/calendar-day";
import { spanOf } from "../domain/partial-date";
import type { Locale, PartialDate } from "../domain/record";
import { formatPartialDate } from "./dates";
import { formatMoment } from "./desk-times";

/**
 * A minute in both zones; a day or month as it stands, with the hours it covers in the other capital. Null for no date.
 * @example formatDateEcho({ value: "2025-10-22", precision: "day", zone: "Asia/Seoul" }, "en")
 * // "22 Oct 2025 in Seoul; in Washington from 21 Oct 2025, 11:00 EDT to 22 Oct 2025, 11:00 EDT"
 */
export function formatDateEcho(date: PartialDate | null, locale: Locale): string | null {
  if (!date) return null;
  const { earliest, latest } = spanOf(date);
  if (date.value.length > 10) {
    const [seoul, washington] = [KOREA_ZONE, WASHINGTON_ZONE].map((zone) => formatMoment(new Date(earliest), locale, zone));
    return locale === "ko" ? `서울 ${seoul}, 워싱턴 ${washington}` : `${seoul} in Seoul, ${washington} in Washington`;
  }
  const shown = formatPartialDate(date, locale);
  const other = date.zone === KOREA_ZONE ? WASHINGTON_ZONE : KOREA_ZONE;
  const [start, end] = [new Date(earliest), new Date(latest + 1)].map((instant) => formatMoment(instant, locale, other));
  if (locale === "ko") {
    const [here, there] = date.zone === KOREA_ZONE ? ["서울", "워싱턴"] : ["현지", "서울"];
    return `${here} ${shown}. ${there} 시각으로 ${start}부터 ${end}까지`;
  }
  const [here, there] = date.zone === KOREA_ZONE ? ["in Seoul", "in Washington"] : ["there", "in Seoul"];
  return `${shown} ${here}; ${there} from ${start} to ${end}`;
}
