import { describe, expect, test } from "vitest";
import { fitText, widthOf } from "@/components/charts/fit-text";
import { numberTicks } from "@/components/trends/number-ticks";
import { rateChartOf } from "@/components/trends/rate-chart";
import { dayAxis, monthAxis } from "@/components/trends/time-axis";
import { tariffRates } from "@/lib/domain/tariff-rates";
import { on } from "../../support/made-up";
import { issueNamed } from "../../support/real-record";

describe("round numbers along an axis", () => {
  for (const [most, expected] of [
    [0, [0, 1]],
    [3, [0, 1, 2, 3]],
    [5.5, [0, 2, 4, 6]],
    [57.5, [0, 20, 40, 60]],
    [606, [0, 200, 400, 600, 800]],
    [350e9, [0, 100e9, 200e9, 300e9, 400e9]],
  ] as const) {
    test(`up to ${most}`, () => expect(numberTicks(most)).toEqual(expected));
  }
});

test("a text that does not fit ends with an ellipsis, and never is wider than its room", () => {
  expect(fitText("Steel", 100)).toBe("Steel");
  expect(fitText("Aircraft parts, generic drugs", 100)).toBe("Aircraft part…");
  expect(widthOf(fitText("항공기 부품·제네릭·천연자원", 90))).toBeLessThanOrEqual(90);
});

test("days and months since the first of the first month", () => {
  const axis = dayAxis("2025-03-27", "2025-05-10", "en");
  expect(axis.to).toBe(70);
  expect([axis.xOf("2025-02-01"), axis.xOf("2025-03-27"), axis.xOf("2025-05-10"), axis.xOf("2026-01-01")]).toEqual([0, 26, 70, 70]);
  expect(axis.wide).toEqual([
    { x: 0, label: "Mar 2025" },
    { x: 31, label: "Apr" },
    { x: 61, label: "May" },
  ]);
  expect(monthAxis(["2025-12", "2026-01"], "ko").wide).toEqual([
    { x: 0, label: "2025년 12월" },
    { x: 1, label: "2026년 1월" },
  ]);
});

test("a threat is only a mark, and what applied is a line from its recorded day", () => {
  const axis = dayAxis("2025-03-27", "2026-11-23", "en");
  const chart = rateChartOf(tariffRates([issueNamed("auto-tariff")], on("2026-11-23")), axis, [0, 20, 40], "en");
  expect(chart.steps).toEqual([{ possiblyFrom: 246, from: 246, to: 632, value: 15 }]);
  expect(chart.marks.map(({ kind, label, below }) => [kind, label, below])).toEqual([
    ["in_force", "25%", false],
    ["promised", "15%", false],
    ["promised", "12.5%", true],
    ["promised", "25%", false],
    ["promised", "15%", true],
    ["start", null, true],
    ["threatened", "25%", false],
  ]);
});
