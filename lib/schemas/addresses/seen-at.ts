/** Parses the instant of the parameter `seenAt`. */
import { endOfSeoulDay, isCalendarDay } from "@/lib/domain/time/calendar-day";

const instantShape =
  /^(\d{4}-\d{2}-\d{2})T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,3})?)?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/;

/**
 * Accepts `2026-11-24T10:00Z`, `2026-11-24T19:00+09:00` (seconds are optional) or a calendar day, which means
 * its end in Seoul. Null for anything else, for a day that does not exist and for an instant after `now`,
 * whose state can still change. A space is read as `+`, because addresses decode `+` to a space.
 */
export function parseSeenAt(text: string, now: Date): Date | null {
  const written = text.trim().replace(" ", "+");
  if (isCalendarDay(written)) {
    const end = endOfSeoulDay(written);
    return end > now ? null : end;
  }
  const day = instantShape.exec(written)?.[1];
  if (day === undefined || !isCalendarDay(day)) return null;
  const at = new Date(written);
  return Number.isNaN(at.getTime()) || at > now ? null : at;
}

/** A change committed shortly after a moment may be dated before it. */
const settlementMs = 5 * 60_000;

/** Whether the state of the site at a moment can no longer change. */
export function isSettled(seenAt: Date, now: Date): boolean {
  return now.getTime() - seenAt.getTime() > settlementMs;
}
