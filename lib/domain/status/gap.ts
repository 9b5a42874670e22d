/** The distance between the two sides over time, and what applied meanwhile, as steps of a chart. */
import { type AsOf, asOfDay } from "@/lib/domain/time/as-of";
import { type CalendarDay, seoulDayOfPartialDate } from "@/lib/domain/time/partial-date";
import type { Effect, Stage } from "@/lib/domain/record/record";
import type { Standing } from "./standing";
import { groupOf, stageDistance } from "./status";

/** What applied: nothing, what is promised, or what is in effect, where one side applies it alone `unilateral`. */
export type GapFillKind = "nothing" | "promised" | "in_effect" | "unilateral" | "partly_delivered";

type GapStep = {
  from: CalendarDay;
  to: CalendarDay;
  stage: Stage;
  effect: Effect;
  distance: number;
  fill: GapFillKind;
};

/** A measure in force while an issue is open is unilateral. */
export function gapFill(stage: Stage, effect: Effect): GapFillKind {
  const open = groupOf(stage, effect) === "open";
  switch (effect) {
    case "in_force":
      return open ? "unilateral" : "in_effect";
    case "partly_delivered":
      return "partly_delivered";
    case "announced":
    case "awaiting_trigger":
      return open ? "nothing" : "promised";
    case "none":
    case "threatened":
    case "struck_down":
    case "expired":
    case "superseded":
      return "nothing";
  }
}

/**
 * One step for each period with the same stage and effect, by calendar days in Seoul. Of several developments
 * on a day the last counts. A period in which the issue had ended has no step: the line stops at the `to` of
 * the last step.
 */
export function gapSteps({ history }: Pick<Standing, "history">, asOf: AsOf): GapStep[] {
  const today = asOfDay(asOf);
  // An inexactly dated development becomes certain late; days are clamped so that they never decrease.
  const days: CalendarDay[] = [];
  for (const { date } of history) {
    const day = seoulDayOfPartialDate(date);
    const before = days.at(-1) ?? day;
    const latest = day > before ? day : before;
    days.push(latest > today ? today : latest);
  }
  const steps: GapStep[] = [];
  history.forEach(({ stage, effect }, index) => {
    const from = days[index] ?? today;
    const to = days[index + 1] ?? today;
    const distance = stageDistance(stage);
    const isLast = index === history.length - 1;
    if (distance === null || (to <= from && !isLast)) return;
    const before = steps.at(-1);
    if (before && before.to === from && before.stage === stage && before.effect === effect) before.to = to;
    else steps.push({ from, to, stage, effect, distance, fill: gapFill(stage, effect) });
  });
  return steps;
}
