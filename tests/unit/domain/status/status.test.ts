import { expect, test } from "vitest";
import { effects, stages, type Stage } from "@/lib/domain/record/record";
import { groupOf, groups, isReopening, stageDistance, type Group } from "@/lib/domain/status/status";

// The stages of the group Open (FORMAT.md, "An issue's group on the board").
const open = ["raised", "narrowing", "under_review", "deferred", "left_out"];

test("every stage and effect falls into one group, as the format says", () => {
  let seen = 0;
  for (const stage of stages) {
    for (const effect of effects) {
      const applied = effect === "in_force" || effect === "partly_delivered";
      const expected =
        stage === "ended" ? "ended" : open.includes(stage) ? "open" : applied ? "in_effect" : "agreed";
      expect(groupOf(stage, effect), `${stage}, ${effect}`).toBe(expected);
      seen += 1;
    }
  }
  expect(seen).toBe(90);
});

test.each<[Group, Group, boolean]>([
  ["agreed", "open", true],
  ["in_effect", "open", true],
  ["in_effect", "agreed", true],
  ["ended", "in_effect", true],
  ["open", "agreed", false],
  ["open", "open", false],
  ["in_effect", "ended", false],
])("from %s to %s reopens: %s", (from, to, expected) => {
  expect(isReopening(from, to)).toBe(expected);
});

test("the groups stand from left to right", () => {
  expect(groups).toEqual(["open", "agreed", "in_effect", "ended"]);
});

test.each<[Stage, number | null]>([
  ["raised", 1],
  ["under_review", 1],
  ["deferred", 1],
  ["left_out", 1],
  ["narrowing", 0.62],
  ["agreed_in_principle", 0.36],
  ["details_settled", 0.28],
  ["text_published", 0.22],
  ["signed", 0.22],
  ["ended", null],
])("%s is at %s of the distance", (stage, expected) => {
  expect(stageDistance(stage)).toBe(expected);
});
