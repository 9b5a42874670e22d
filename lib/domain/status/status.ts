/** The group on the board and the distance of the sides that follow from stage and effect. */
import type { Effect, Stage } from "@/lib/domain/record/record";

/** The board's four groups, from left to right. */
export const groups = ["open", "agreed", "in_effect", "ended"] as const;
export type Group = (typeof groups)[number];

/** The group of an issue follows from stage and effect alone (FORMAT, "An issue's group on the board"). */
export function groupOf(stage: Stage, effect: Effect): Group {
  switch (stage) {
    case "ended":
      return "ended";
    case "raised":
    case "narrowing":
    case "under_review":
    case "deferred":
    case "left_out":
      return "open";
    case "agreed_in_principle":
    case "details_settled":
    case "text_published":
    case "signed":
      return effect === "in_force" || effect === "partly_delivered" ? "in_effect" : "agreed";
  }
}

/** A move to a group further left is a reopening (FORMAT). */
export function isReopening(from: Group, to: Group): boolean {
  return groups.indexOf(to) < groups.indexOf(from);
}

/**
 * Half the distance between the two sides as a share of the greatest; null once the issue has ended.
 */
export function stageDistance(stage: Stage): number | null {
  switch (stage) {
    case "raised":
    case "under_review":
    case "deferred":
    case "left_out":
      return 1;
    case "narrowing":
      return 0.62;
    case "agreed_in_principle":
      return 0.36;
    case "details_settled":
      return 0.28;
    case "text_published":
    case "signed":
      return 0.22;
    case "ended":
      return null;
  }
}
