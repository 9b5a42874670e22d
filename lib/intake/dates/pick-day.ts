/** Of the days that words without a year or a month may mean, the one that is meant. */
import { daysBetween } from "@/lib/domain/time/calendar-day";
import type { DateWords } from "./date-words";

export function pick(
  candidates: readonly (string | null)[],
  to: string,
  direction: DateWords["direction"],
  tense: "future" | "past" | null,
): string | null {
  const days = candidates.filter((day) => day !== null);
  const past = days
    .filter((day) => day <= to)
    .toSorted()
    .at(-1);
  const future = days.filter((day) => day >= to).toSorted()[0];
  if (direction === "past") return past ?? null;
  if (direction === "future") return future ?? null;
  if (past === undefined || future === undefined) return past ?? future ?? null;
  const [back, ahead] = [daysBetween(past, to), daysBetween(to, future)];
  // A day without a year lies up to half a year ahead, one without a month half a month.
  const isOfYear = back + ahead > 300;
  if (tense === "past" && Math.abs(back - ahead) <= (isOfYear ? 120 : 8)) return past;
  if (tense === "future" && Math.abs(back - ahead) <= 8) return future;
  return back <= ahead ? past : future;
}
