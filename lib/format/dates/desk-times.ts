/** Formats times at the desk, in Korean time unless another zone is requested. */
import { KOREA_ZONE, dayIn } from "@/lib/domain/time/calendar-day";
import type { Locale } from "@/lib/domain/record/record";
import { isValidTime } from "@/lib/domain/time/stored-time";
import { formatTime } from "./dates";
import { formatDay, formatter } from "./days";

const unreadable = { en: "time cannot be read", ko: "읽을 수 없는 시각" } as const;

/** @example formatMoment(new Date("2025-10-22T00:00:00Z"), "en") // "22 Oct 2025, 09:00 KST" */
export function formatMoment(instant: Date, locale: Locale, zone = KOREA_ZONE): string {
  if (!isValidTime(instant)) return unreadable[locale];
  return `${formatDay(dayIn(instant, zone), locale)}${locale === "ko" ? " " : ", "}${formatTime(instant, locale, zone)}`;
}

/**
 * In Korean time, as it is typed into a form.
 * @example typedMinute(new Date("2025-10-22T00:00:00Z")) // "2025-10-22 09:00"
 */
export function typedMinute(instant: Date): string {
  const clock = { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone: KOREA_ZONE } as const;
  return `${dayIn(instant, KOREA_ZONE)} ${formatter("en", clock).format(instant)}`;
}

/** With seconds, for recent actions: `09:02:14 KST`. */
export function formatClock(instant: Date): string {
  if (!isValidTime(instant)) return "?";
  const clock = {
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    hourCycle: "h23",
    timeZone: KOREA_ZONE,
  } as const;
  return `${formatter("en", clock).format(instant)} KST`;
}

/** An instant to the second, as in the audit log: `22 Oct 2025, 09:02:14 KST`. */
export function formatExactMoment(instant: Date, locale: Locale): string {
  if (!isValidTime(instant)) return unreadable[locale];
  return `${formatDay(dayIn(instant, KOREA_ZONE), locale)}${locale === "ko" ? " " : ", "}${formatClock(instant)}`;
}
