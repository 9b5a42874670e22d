/** Reads the requested day and moment from the API's parameters. */
import { type AsOf } from "@/lib/domain/time/as-of";
import { seoulDayOf } from "@/lib/domain/time/calendar-day";
import { isSettled, parseSeenAt } from "@/lib/schemas/addresses/seen-at";
import { invalidParameter, type Refusal } from "@/lib/schemas/api-refusal";

export type RequestedView = { asOf: AsOf; seenAt: Date | null; madeAt: Date };

/** Expects `search` validated by its schema. A future day or moment is refused. */
export function parseRequestedView(search: URLSearchParams, now: Date): RequestedView | Refusal {
  const [day, moment] = [search.get("asOf"), search.get("seenAt")];
  const seenAt = moment === null ? null : parseSeenAt(moment, now);
  if (moment !== null && !seenAt) return invalidParameter("seenAt", moment);
  const madeAt = seenAt ?? now;
  if (day !== null && day > seoulDayOf(madeAt)) return invalidParameter("asOf", day);
  return { asOf: day === null ? { kind: "now", at: madeAt } : { kind: "day", on: day }, seenAt, madeAt };
}

/** Whether the response can no longer change. */
export function isFinal({ seenAt }: RequestedView, now: Date): boolean {
  return seenAt !== null && isSettled(seenAt, now);
}
