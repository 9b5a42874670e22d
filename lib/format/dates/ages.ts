/** Formats an age: hours and minutes up to two days, days and hours above. */
import type { Locale } from "@/lib/domain/record/record";

/**
 * Rounds down.
 * @example formatAge(24.84, "en") // "24 h 50 min"
 */
export function formatAge(hours: number, locale: Locale): string {
  const minutes = Math.floor(hours * 60 + 1e-6);
  const whole = Math.floor(minutes / 60);
  const [large, small, names] =
    whole < 48
      ? [whole, minutes % 60, locale === "ko" ? ["시간", "분"] : [" h", " min"]]
      : [Math.floor(whole / 24), whole % 24, locale === "ko" ? ["일", "시간"] : [" d", " h"]];
  const parts = [
    large > 0 ? `${large}${names[0]}` : null,
    small > 0 || large === 0 ? `${small}${names[1]}` : null,
  ];
  return parts.filter((part) => part !== null).join(" ");
}
