import { describe, expect, test } from "vitest";
import { chartSpan } from "@/lib/domain/measures/chart-span";
import { upcomingDuties } from "@/lib/domain/measures/upcoming-duties";
import { mainMeasures } from "@/lib/domain/measures/main-measures";
import { ratesSentence } from "@/lib/share/rates-sentence";
import { measure, on, step, washington } from "../../../support/sample-records";
import { measures } from "../../../support/real-record";

describe("the short list of rates", () => {
  test("names the first goods of each issue, six at the most", () => {
    expect(mainMeasures(measures, on("2026-11-29")).map(({ measure: { id } }) => id)).toEqual([
      "passenger-cars",
      "general-goods",
      "steel-aluminium-articles",
      "softwood-lumber",
      "chips",
      "patented-medicines",
    ]);
  });

  test("leaves out goods of which nothing was known yet", () => {
    const ids = mainMeasures(measures, on("2025-03-27")).map(({ measure: { id } }) => id);
    expect(ids).toContain("passenger-cars");
    expect(ids).not.toContain("patented-medicines");
  });

  test("is said in one sentence of the day shown", () => {
    expect(ratesSentence(measures, on("2025-10-22"), "en")).toBe(
      "On 22 Oct 2025, Korean passenger cars and light trucks paid 25%, general goods 15%, steel and aluminium 50%.",
    );
    expect(ratesSentence(measures, { kind: "now", at: new Date("2026-11-29T00:00:00Z") }, "ko")).toBe(
      "미국에 내는 관세: 승용차·경트럭 15%, 일반 품목 12.5%, 철강·알루미늄 50%.",
    );
    expect(ratesSentence([], on("2025-10-22"), "en")).toBe("No US duty on Korean goods has been reported.");
  });
});

describe("the axis of the step charts", () => {
  test("runs from the year of the first step to four months after the day shown", () => {
    expect(chartSpan(measures, on("2025-10-31"))).toEqual({
      from: "2025-01-01",
      to: "2026-02-28",
      shown: "2025-10-31",
    });
  });
  test("is none while no step is known", () => {
    expect(chartSpan(measures, on("2024-12-31"))).toBeNull();
  });
});

test("duties ahead are those decided and not begun, soonest first", () => {
  const later = measure([step("2026-01-01", "charged", 10, { from: washington("2026-06-01") })]);
  const sooner = measure([step("2026-01-01", "charged", 10, { from: washington("2026-03-01") })]);
  expect(upcomingDuties([later, sooner], on("2026-02-01")).map(({ from }) => from.value)).toEqual([
    "2026-03-01",
    "2026-06-01",
  ]);
  expect(upcomingDuties([later, sooner], on("2026-03-01")).map(({ from }) => from.value)).toEqual([
    "2026-06-01",
  ]);
});
