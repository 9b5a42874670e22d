import { describe, expect, test } from "vitest";
import { fitText, textWidth } from "@/components/charts/fit-text";
import { numberTicks } from "@/components/trends/number-ticks";
import { rateChartOf } from "@/components/trends/rate-chart";
import { dayAxis, monthAxis } from "@/components/trends/time-axis";
import { chartSpan } from "@/lib/domain/measures/chart-span";
import { on } from "../../support/sample-records";
import { measureNamed, measures } from "../../support/real-record";

describe("round numbers along an axis", () => {
  for (const [max, expected] of [
    [0, [0, 1]],
    [3, [0, 1, 2, 3]],
    [5.5, [0, 2, 4, 6]],
    [57.5, [0, 20, 40, 60]],
    [606, [0, 200, 400, 600, 800]],
    [350e9, [0, 100e9, 200e9, 300e9, 400e9]],
  ] as const) {
    test(`up to ${max}`, () => expect(numberTicks(max)).toEqual(expected));
  }
});

test("a text that does not fit ends with an ellipsis, and is never wider than the available width", () => {
  expect(fitText("Steel", 100)).toBe("Steel");
  expect(fitText("Aircraft parts, generic drugs", 100)).toBe("Aircraft part…");
  expect(textWidth(fitText("항공기 부품·제네릭·천연자원", 90))).toBeLessThanOrEqual(90);
});

test("days and months since the first of the first month", () => {
  const axis = dayAxis("2025-03-27", "2025-05-10", "en");
  expect(axis.to).toBe(70);
  expect([
    axis.xOf("2025-02-01"),
    axis.xOf("2025-03-27"),
    axis.xOf("2025-05-10"),
    axis.xOf("2026-01-01"),
  ]).toEqual([0, 26, 70, 70]);
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

describe("the chart of a duty", () => {
  const asOf = on("2026-11-23");
  const span = chartSpan(measures, asOf);
  const drawn = (id: string) => {
    if (!span) throw new Error("No step is known");
    const chart = rateChartOf(measureNamed(id), span, dayAxis(span.from, span.to, "en"), [], asOf, "en");
    return {
      ...chart,
      lines: chart.lines.map(({ state, from, to, rate, before, notice }) =>
        [state, from, to, rate, before, notice]
          .filter((part) => part !== null)
          .map((part) => (typeof part === "number" ? Math.round(part) : part))
          .join(" ")
          .trim(),
      ),
    };
  };

  test("cars: an agreement is a band, the backdated 15 % one line up to the day shown, and a threat dashed", () => {
    const { lines, labels, shown } = drawn("passenger-cars");
    expect(Math.round(shown)).toBe(692);
    expect(lines).toEqual([
      "agreed 211 301 15",
      "agreed 301 317 15",
      "agreed 317 317 15",
      "threatened 391 692 25",
      "charged 93 305 25",
      "charged 305 692 15 25 338",
    ]);
    expect(labels.map(({ x, y, label, isThreat }) => [Math.round(x), y, label, isThreat])).toEqual([
      [93, 25, "25", false],
      [305, 15, "15", false],
      [692, 25, "25!", true],
    ]);
  });

  test("what is decided begins after the day shown, and ends within the axis", () => {
    const { lines, axis } = drawn("polysilicon");
    expect(lines).toEqual([`decided 703 ${axis.to} 15`]);
  });
});
