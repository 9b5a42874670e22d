import { describe, expect, test } from "vitest";
import { gapFill, gapSteps } from "@/lib/domain/status/gap";
import type { Effect, Stage } from "@/lib/domain/record/record";
import { standingOf } from "@/lib/domain/status/standing";
import { trackOf } from "@/lib/domain/status/track";
import { at, development, issue, month, on, seoul, washington } from "../../support/sample-records";
import { issueNamed } from "../../support/real-record";

function standing(id: string, day: string) {
  const found = standingOf(issueNamed(id), 1, on(day));
  if (!found) throw new Error(`${id} is not on the record on ${day}`);
  return found;
}

describe("the gap", () => {
  test("of the car tariff, as recorded until March 2026", () => {
    expect(gapSteps(standing("auto-tariff", "2026-03-01"), on("2026-03-01"))).toEqual([
      {
        from: "2025-03-27",
        to: "2025-07-31",
        stage: "raised",
        effect: "in_force",
        distance: 1,
        fill: "unilateral",
      },
      {
        from: "2025-07-31",
        to: "2025-10-29",
        stage: "agreed_in_principle",
        effect: "announced",
        distance: 0.36,
        fill: "promised",
      },
      {
        from: "2025-10-29",
        to: "2025-11-14",
        stage: "details_settled",
        effect: "awaiting_trigger",
        distance: 0.28,
        fill: "promised",
      },
      {
        from: "2025-11-14",
        to: "2025-12-05",
        stage: "text_published",
        effect: "awaiting_trigger",
        distance: 0.22,
        fill: "promised",
      },
      {
        from: "2025-12-05",
        to: "2026-01-27",
        stage: "text_published",
        effect: "in_force",
        distance: 0.22,
        fill: "in_effect",
      },
      {
        from: "2026-01-27",
        to: "2026-02-21",
        stage: "raised",
        effect: "in_force",
        distance: 1,
        fill: "unilateral",
      },
      {
        from: "2026-02-21",
        to: "2026-03-01",
        stage: "text_published",
        effect: "in_force",
        distance: 0.22,
        fill: "in_effect",
      },
    ]);
  });

  test("stops where the issue ended", () => {
    const steps = gapSteps(standing("map-data", "2026-11-23"), on("2026-11-23"));
    expect(steps.at(-1)).toMatchObject({ from: "2025-11-15", to: "2026-02-27", stage: "text_published" });
  });

  const of = (developments: Parameters<typeof issue>[0], asOf: Parameters<typeof gapSteps>[1]) => {
    const found = standingOf(issue(developments), 1, asOf);
    return found ? gapSteps(found, asOf).map(({ from, to, stage }) => [from, to, stage]) : [];
  };

  test("draws one step for a state that goes on, and the last of several on a day", () => {
    const developments = [
      development(seoul("2025-06-01"), "raised", "none"),
      development(seoul("2025-06-05"), "raised", "none"),
      development(seoul("2025-06-10"), "narrowing", "none"),
      development(seoul("2025-06-10"), "signed", "none"),
    ];
    expect(of(developments, on("2025-06-20"))).toEqual([
      ["2025-06-01", "2025-06-10", "raised"],
      ["2025-06-10", "2025-06-20", "signed"],
    ]);
    expect(of(developments, on("2025-06-10"))).toEqual([
      ["2025-06-01", "2025-06-10", "raised"],
      ["2025-06-10", "2025-06-10", "signed"],
    ]);
  });

  test("leaves a hole while the issue had ended", () => {
    const developments = [
      development(seoul("2025-06-01"), "signed", "none"),
      development(seoul("2025-06-05"), "ended", "none"),
      development(seoul("2025-06-10"), "raised", "none"),
    ];
    expect(of(developments, on("2025-06-20"))).toEqual([
      ["2025-06-01", "2025-06-05", "signed"],
      ["2025-06-10", "2025-06-20", "raised"],
    ]);
  });

  test("never runs past the day shown, nor backwards", () => {
    expect(of([development(washington("2025-06-01"), "raised", "none")], at("2025-06-01T05:00:00Z"))).toEqual(
      [["2025-06-01", "2025-06-01", "raised"]],
    );
    const vague = [
      development(month("2025-06"), "raised", "none"),
      development(seoul("2025-06-10"), "signed", "none"),
    ];
    expect(of(vague, on("2025-07-05"))).toEqual([["2025-06-30", "2025-07-05", "signed"]]);
  });

  test.each<[Stage, Effect, string]>([
    ["raised", "none", "nothing"],
    ["raised", "threatened", "nothing"],
    ["raised", "announced", "nothing"],
    ["narrowing", "announced", "nothing"],
    ["agreed_in_principle", "announced", "promised"],
    ["signed", "awaiting_trigger", "promised"],
    ["signed", "none", "nothing"],
    ["raised", "in_force", "unilateral"],
    ["left_out", "in_force", "unilateral"],
    ["text_published", "in_force", "in_effect"],
    ["signed", "partly_delivered", "partly_delivered"],
    ["signed", "struck_down", "nothing"],
  ])("%s and %s is %s", (stage, effect, fill) => {
    expect(gapFill(stage, effect)).toBe(fill);
  });
});

describe("the track", () => {
  const shown = (...stages: (readonly [Stage, string])[]) => {
    const found = standingOf(
      issue(stages.map(([stage, day]) => development(seoul(day), stage, "none"))),
      1,
      on("2025-12-31"),
    );
    return found
      ? trackOf(found).map(({ state, on: days }) =>
          [state, ...days.map(({ value }) => value.slice(5))].join(" "),
        )
      : [];
  };

  test("names what is done, what was not recorded and what is to come", () => {
    expect(
      shown(["raised", "2025-06-01"], ["raised", "2025-06-02"], ["agreed_in_principle", "2025-06-03"]),
    ).toEqual(["done 06-01", "not_recorded", "current 06-03", "not_yet", "not_yet", "not_yet"]);
  });

  test("begins a new run when the issue goes back", () => {
    const steps = [
      ["raised", "2025-06-01"],
      ["details_settled", "2025-06-02"],
      ["text_published", "2025-06-03"],
      ["raised", "2025-06-04"],
    ] as const;
    expect(shown(...steps)).toEqual([
      "current 06-01 06-04",
      "not_yet",
      "not_yet",
      "left 06-02",
      "left 06-03",
      "not_yet",
    ]);
    expect(shown(...steps, ["text_published", "2025-06-05"])).toEqual([
      "done 06-01 06-04",
      "not_recorded",
      "not_recorded",
      "left 06-02",
      "current 06-03 06-05",
      "not_yet",
    ]);
  });

  test("stops at the last recorded step when a stage off the track follows", () => {
    expect(
      shown(["raised", "2025-06-01"], ["details_settled", "2025-06-02"], ["deferred", "2025-06-03"]),
    ).toEqual(["done 06-01", "not_recorded", "not_recorded", "done 06-02", "not_yet", "not_yet"]);
    expect(shown(["left_out", "2025-06-01"])).toEqual(Array(6).fill("not_yet"));
    expect(
      shown(["details_settled", "2025-06-02"], ["deferred", "2025-06-03"], ["raised", "2025-06-04"])[3],
    ).toBe("left 06-02");
  });

  test("a step that was reached and left again shows when, as the car tariff's agreement in principle does", () => {
    const cars = trackOf(standing("auto-tariff", "2026-11-23"));
    const dates = (stage: Stage) => cars.find((step) => step.stage === stage)?.on.map(({ value }) => value);
    expect(dates("agreed_in_principle")).toEqual(["2025-07-30"]);
    expect(dates("raised")).toEqual(["2025-03-26", "2026-01-26"]);
    expect(cars.filter(({ state, on }) => state === "not_recorded" && on.length > 0)).toEqual([]);
  });

  test("keeps a signature when the text is published after it", () => {
    expect(
      trackOf(standing("deal-form", "2026-11-23")).map(({ stage, state, on: [day] }) => [
        stage,
        state,
        day?.value ?? null,
      ]),
    ).toEqual([
      ["raised", "done", "2025-08-25"],
      ["narrowing", "done", "2025-10-20"],
      ["agreed_in_principle", "not_recorded", null],
      ["details_settled", "done", "2025-10-29"],
      ["text_published", "current", "2026-10-01"],
      ["signed", "done", "2025-11-14"],
    ]);
  });
});
