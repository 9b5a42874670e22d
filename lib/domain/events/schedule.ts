/** The rows of an event's schedule announced by a given time. */
import { type AsOf, hasHappened } from "@/lib/domain/time/as-of";
import type { ScheduleRow, ScheduleStatus, TalksEvent } from "@/lib/domain/record/record";

/**
 * `current` is the last row announced by then (FORMAT, "events.json"); `known` are all of them in file order.
 */
type KnownSchedule = { current: ScheduleRow | null; known: ScheduleRow[] };

/** A row counts from the date of its announcement. */
export function scheduleAsOf(event: TalksEvent, asOf: AsOf): KnownSchedule {
  const known = event.schedule.filter(({ announcedOn }) => hasHappened(announcedOn, asOf));
  return { current: known.at(-1) ?? null, known };
}

/**
 * Whether the name of the event replaces the status: key dates and informal contacts are not described as
 * "held".
 */
export function isStatusInName({ kind }: Pick<TalksEvent, "kind">, status: ScheduleStatus): boolean {
  return status === "held" && (kind === "key_date" || kind === "informal");
}
