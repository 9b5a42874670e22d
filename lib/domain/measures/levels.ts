/**
 * The duty that applied at each time, by the steps announced by a given time; a backdated step covers its
 * past.
 */
import { type AsOf, asOfInstant } from "@/lib/domain/time/as-of";
import { startOfDay } from "@/lib/domain/time/calendar-day";
import {
  addDaysTo,
  type CalendarDay,
  endOfSeoulDay,
  isExact,
  KOREA_ZONE,
  spanOf,
} from "@/lib/domain/time/partial-date";
import { endOfPeriod } from "@/lib/domain/time/period";
import type { Measure, PartialDate, Step } from "@/lib/domain/record/record";
import { announcedSteps } from "./announced-steps";

/** A continuous time in which one step applies. */
export type Level = {
  step: Step;
  /** In milliseconds since 1970 UTC. */
  start: number;
  /** The first instant after it; null where no end is known. */
  end: number | null;
  /** The date of `start`: the step's own `from`, or the end of a later step that ended before this one. */
  since: PartialDate;
};

export function isCharge({ status }: Step): boolean {
  return status === "charged" || status === "not_charged";
}

/**
 * A duty begins at the start of its day or minute; on an inexact date only at the end of it, when it has
 * certainly begun.
 */
export function dutyStart(from: PartialDate): number {
  const { earliest, latest } = spanOf(from);
  return isExact(from) ? earliest : latest;
}

type Applied = { step: Step; from: PartialDate; start: number; end: number };

function appliedOf(steps: readonly Step[]): Applied[] {
  return steps.flatMap((step) => {
    if (!isCharge(step) || step.from === null) return [];
    const end = step.until === null ? Number.POSITIVE_INFINITY : endOfPeriod(step.until);
    return [{ step, from: step.from, start: dutyStart(step.from), end }];
  });
}

/**
 * The first date after a period: the next day or month, or the minute itself; an approximate end is
 * unchanged.
 */
function dateAfter(until: PartialDate): PartialDate {
  if (until.precision === "day") return { ...until, value: addDaysTo(until.value, 1) };
  return until.precision === "month"
    ? { ...until, value: addDaysTo(`${until.value}-28`, 4).slice(0, 7) }
    : until;
}

/**
 * The levels of steps given in file order, in time order. At every instant the last step applies that has
 * begun and not ended (FORMAT, "measures.json"); a time without such a step has no level.
 */
export function dutyLevelsOf(steps: readonly Step[]): Level[] {
  const applied = appliedOf(steps);
  const bounds = [...new Set(applied.flatMap(({ start, end }) => [start, end]))]
    .filter(Number.isFinite)
    .sort((a, b) => a - b);
  const levels: Level[] = [];
  for (const [place, start] of bounds.entries()) {
    const winner = applied.findLast((each) => each.start <= start && start < each.end);
    if (!winner) continue;
    const end = bounds[place + 1] ?? null;
    const before = levels.at(-1);
    if (before?.step === winner.step && before.end === start) {
      before.end = end;
      continue;
    }
    const ended = applied.find((each) => each.end === start)?.step.until;
    levels.push({
      step: winner.step,
      start,
      end,
      since: winner.start === start || !ended ? winner.from : dateAfter(ended),
    });
  }
  return levels;
}

type MeasureLevel = {
  step: Step;
  status: "charged" | "not_charged";
  /** Null where nothing is charged, and where no figure was given. */
  rate: number | null;
  rateKind: Step["rateKind"];
  /**
   * The part of the level between the requested days, in milliseconds since 1970 UTC; `end` is the first
   * instant after it.
   */
  start: number;
  end: number;
  since: PartialDate;
  /** Begins after the time shown: decided, not yet charged. */
  isAhead: boolean;
};

/**
 * The levels from the first to the last day, both in Seoul and included, by what had been announced by
 * `asOf`. A level that continues past `asOf` is split there, because its future part is drawn differently.
 * @example measureLevels(cars, "2025-01-01", "2026-04-30", { kind: "day", on: "2025-12-05" })
 */
export function measureLevels(
  measure: Pick<Measure, "steps">,
  from: CalendarDay,
  to: CalendarDay,
  asOf: AsOf,
): MeasureLevel[] {
  const first = startOfDay(from, KOREA_ZONE);
  const last = endOfSeoulDay(to).getTime() + 1;
  const now = asOfInstant(asOf).getTime() + 1;
  return dutyLevelsOf(announcedSteps(measure, asOf)).flatMap(({ step, start, end, since }) => {
    const [begins, ends] = [Math.max(start, first), Math.min(end ?? last, last)];
    if (begins >= ends) return [];
    const status: MeasureLevel["status"] = step.status === "charged" ? "charged" : "not_charged";
    const level = { step, status, rate: step.rate, rateKind: step.rateKind, since };
    if (begins >= now || ends <= now) return [{ ...level, start: begins, end: ends, isAhead: begins >= now }];
    return [
      { ...level, start: begins, end: now, isAhead: false },
      { ...level, start: now, end: ends, isAhead: true },
    ];
  });
}
