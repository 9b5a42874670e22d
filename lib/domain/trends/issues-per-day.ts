/** The number of issues in each group at the end of each day. */
import { developmentsInOrder } from "@/lib/domain/status/history";
import { type CalendarDay, addDaysTo, seoulDayOfPartialDate } from "@/lib/domain/time/partial-date";
import type { Issue } from "@/lib/domain/record/record";
import { type Group, groupOf } from "@/lib/domain/status/status";

export type DayCount = { on: CalendarDay; counts: Record<Group, number> };

/** A move of an issue between groups on a day in Seoul; `from` is null where it joins the record. */
type Move = { on: CalendarDay; from: Group | null; to: Group };

function movesOf(issue: Issue): Move[] {
  const byDay = developmentsInOrder(issue)
    .map(({ date, stage, effect }, place) => ({
      on: seoulDayOfPartialDate(date),
      place,
      group: groupOf(stage, effect),
    }))
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.place - b.place));
  const moves: Move[] = [];
  let furthest = -1;
  let group: Group | null = null;
  for (const step of byDay) {
    // An inexactly dated development becomes certain late; a later one in the history may count already.
    if (step.place < furthest) continue;
    furthest = step.place;
    if (step.group !== group) moves.push({ on: step.on, from: group, to: step.group });
    group = step.group;
  }
  return moves;
}

/**
 * The counts of `boardAsOf` for every day in Seoul from `from` to `to`, both included; empty when `from` is
 * later. Time is linear in developments plus days.
 * Throws RangeError for a day that does not exist.
 */
export function countsPerDay(issues: readonly Issue[], from: CalendarDay, to: CalendarDay): DayCount[] {
  const moves = issues.flatMap(movesOf).sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  const counts: Record<Group, number> = { open: 0, agreed: 0, in_effect: 0, ended: 0 };
  const days: DayCount[] = [];
  const last = addDaysTo(to, 0);
  let next = 0;
  for (let on = addDaysTo(from, 0); on <= last; on = addDaysTo(on, 1)) {
    for (let move = moves[next]; move && move.on <= on; move = moves[++next]) {
      if (move.from) counts[move.from] -= 1;
      counts[move.to] += 1;
    }
    days.push({ on, counts: { ...counts } });
    if (on === last) break;
  }
  return days;
}
