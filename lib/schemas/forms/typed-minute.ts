/** Parses a day with a clock time in Seoul, as typed. */
import type { PartialDate } from "@/lib/domain/record/record";
import { type CalendarDay, KOREA_ZONE } from "@/lib/domain/time/calendar-day";
import { parseTypedDate } from "./form-document";

/**
 * Null for anything but a day with a time. A day without its year is the one nearest to `today`.
 * @example parseTypedMinute("22 Oct 2025 9:00", "2025-10-01")?.value // "2025-10-22T09:00+09:00"
 */
export function parseTypedMinute(typed: string, today: CalendarDay): PartialDate | null {
  const parts: Readonly<Record<string, string>> = { precision: "minute", value: typed, zone: KOREA_ZONE };
  return parseTypedDate((part) => parts[part] ?? "", today);
}
