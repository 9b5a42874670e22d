/** From where does a request of the API look at the record: which day, and what this site said at which moment? */
import { type AsOf } from "@/lib/domain/time/as-of";
import { seoulDayOf } from "@/lib/domain/time/calendar-day";
import { parseSeenAt } from "@/lib/schemas/addresses/seen-at";
import { invalid, type Refusal } from "@/lib/schemas/api-refusal";

export type RequestedView = { asOf: AsOf; seenAt: Date | null; madeAt: Date };

/** `search` has been read by its schema. A day or a moment to come is refused: nothing is on record of it. */
export function requestedView(search: URLSearchParams, now: Date): RequestedView | Refusal {
  const [day, moment] = [search.get("asOf"), search.get("seenAt")];
  const seenAt = moment === null ? null : parseSeenAt(moment, now);
  if (moment !== null && !seenAt) return invalid("seenAt", moment);
  const madeAt = seenAt ?? now;
  if (day !== null && day > seoulDayOf(madeAt)) return invalid("asOf", day);
  return { asOf: day === null ? { kind: "now", at: madeAt } : { kind: "day", on: day }, seenAt, madeAt };
}

/** A change that was being written then may be dated before that moment and be seen only after it. */
const settlesWithinMs = 5 * 60_000;

/** True where the answer can never become another. */
export function isSettled({ seenAt }: RequestedView, now: Date): boolean {
  return seenAt !== null && now.getTime() - seenAt.getTime() > settlesWithinMs;
}
