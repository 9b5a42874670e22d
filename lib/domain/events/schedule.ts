/** What had been announced of an event's date by a given time. */
import { type AsOf, hasHappened } from "@/lib/domain/time/as-of";
import type { ScheduleRow, ScheduleStatus, TalksEvent } from "@/lib/domain/record/record";

/** `current` is the last row announced by then (FORMAT, "events.json"); `known` are all of them in file order. */
export type KnownSchedule = { current: ScheduleRow | null; known: ScheduleRow[] };

/** A row counts once its announcement has happened, whatever date it announces. */
export function scheduleAsOf(event: TalksEvent, asOf: AsOf): KnownSchedule {
  const known = event.schedule.filter(({ announcedOn }) => hasHappened(announcedOn, asOf));
  return { current: known.at(-1) ?? null, known };
}

/** A threat or a chance to talk is not "held": once it has come, its name says what it was. */
export function isSaidByName({ kind }: Pick<TalksEvent, "kind">, status: ScheduleStatus): boolean {
  return status === "held" && (kind === "key_date" || kind === "informal");
}
