/** The progress of an issue from raised to signed, step by step. */
import { type PartialDate, type Stage, type TrackStage, trackStages } from "@/lib/domain/record/record";
import type { Standing } from "./standing";
import { stageDistance } from "./status";

type TrackStep = {
  stage: TrackStage;
  /** `left`: it was reached, but the issue has moved back since and not reached it again. */
  state: "done" | "not_recorded" | "current" | "left" | "not_yet";
  /** All dates on which the step was entered, oldest first; empty where none is recorded. */
  on: PartialDate[];
};

function distanceOf(stage: Stage): number {
  return stageDistance(stage) ?? 0;
}

/**
 * The six steps. An issue that moves back begins a new run: steps nearer to agreement than the one it moved back
 * to are open again and show when they had been reached. A stage off the track (review only, deferred, left out,
 * ended) is no step, so the track stops at the last recorded one.
 */
export function trackOf({ history, stage }: Pick<Standing, "history" | "stage">): TrackStep[] {
  const entered = new Map<Stage, PartialDate[]>();
  const inRun = new Set<Stage>();
  let before: Stage | null = null;
  for (const development of history) {
    const now = development.stage;
    if (trackStages.some((step) => step === now)) {
      for (const step of inRun) if (distanceOf(step) < distanceOf(now)) inRun.delete(step);
      if (before !== now) {
        entered.set(now, [...(entered.get(now) ?? []), development.date]);
        inRun.add(now);
      }
    }
    before = now;
  }
  const reached = trackStages.findLastIndex((step) => inRun.has(step));
  return trackStages.map((step, index) => {
    const on = entered.get(step) ?? [];
    if (step === stage) return { stage: step, state: "current", on };
    if (inRun.has(step)) return { stage: step, state: "done", on };
    if (on.length > 0) return { stage: step, state: "left", on };
    return { stage: step, state: index < reached ? "not_recorded" : "not_yet", on };
  });
}
