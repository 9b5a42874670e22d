/** How far an issue has come on the way from raised to signed, step by step. */
import type { PartialDate, Stage } from "./record";
import type { Standing } from "./standing";
import { type TrackStage, stageDistance, trackStages } from "./status";

export type TrackStep = {
  stage: TrackStage;
  state: "done" | "not_recorded" | "current" | "not_yet";
  /** When the step was last entered in the present run; null where that is not recorded or not yet so. */
  on: PartialDate | null;
};

function distanceOf(stage: Stage): number {
  return stageDistance(stage) ?? 0;
}

/**
 * The six steps (DESIGN, "Stepper"). An issue that goes back begins a new run: steps nearer to agreement
 * than the one it went back to are open again. A stage off the track (review only, deferred, left out,
 * ended) is no step, so the track stops at the last recorded one.
 */
export function trackOf({ history, stage }: Pick<Standing, "history" | "stage">): TrackStep[] {
  const entered = new Map<Stage, PartialDate>();
  let before: Stage | null = null;
  for (const development of history) {
    const now = development.stage;
    if (trackStages.some((step) => step === now)) {
      for (const step of entered.keys()) if (distanceOf(step) < distanceOf(now)) entered.delete(step);
      if (before !== now) entered.set(now, development.date);
    }
    before = now;
  }
  const reached = trackStages.findLastIndex((step) => entered.has(step));
  return trackStages.map((step, index) => {
    const on = entered.get(step) ?? null;
    if (step === stage) return { stage: step, state: "current", on };
    if (on) return { stage: step, state: "done", on };
    return { stage: step, state: index < reached ? "not_recorded" : "not_yet", on };
  });
}
