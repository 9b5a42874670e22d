import { describe, expect, it } from "vitest";

import { statusMove } from "@/components/desk/form/proposals";
import type { Effect, Stage } from "@/lib/domain/record/record";

const step = (day: string, stage: Stage, effect: Effect = "none") => ({
  id: day,
  date: { value: day, precision: "day", zone: "Asia/Seoul" } as const,
  stage,
  effect,
});
const steps = [
  step("2025-01-01", "raised"),
  step("2025-02-01", "narrowing"),
  step("2025-03-01", "narrowing"),
  step("2025-04-01", "agreed_in_principle"),
];
const moveAfter = (index: number, stage: Stage, effect: Effect = "none") =>
  statusMove(steps, steps[index] ?? null, step("2025-05-01", stage, effect));

describe("what a typed development changes in its issue's status", () => {
  it.each([
    [0, "narrowing", "within", "open"],
    [1, "raised", "movedBack", "open"],
    [2, "narrowing", "same", "open"],
    [2, "signed", "group", "agreed"],
    [3, "raised", "reopened", "open"],
  ] as const)("after development %i, %s is %s in %s", (index, stage, kind, group) => {
    expect(moveAfter(index, stage)).toMatchObject({ kind, group });
  });

  it("is counted since the first development of the same status", () => {
    expect(moveAfter(2, "narrowing").before?.since.value).toBe("2025-02-01");
    expect(moveAfter(2, "narrowing", "threatened").before?.since.value).toBe("2025-02-01");
    expect(moveAfter(0, "raised").before?.since.value).toBe("2025-01-01");
  });

  it("is a first development where there is none before", () => {
    expect(statusMove(steps, null, step("2024-01-01", "raised"))).toEqual({
      kind: "none",
      group: "open",
      before: null,
    });
  });
});
