import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { asOfInstant } from "@/lib/domain/time/as-of";
import { measureLevels } from "@/lib/domain/measures/levels";
import { measureAsOf } from "@/lib/domain/measures/measure-as-of";
import { pendingSpans } from "@/lib/domain/measures/pending-spans";
import { anyDay, anyMeasure, on } from "../../../support/sample-records";
import { measureNamed } from "../../../support/real-record";

const dated = (ms: number) => new Date(ms).toISOString().slice(0, 10);

describe("the step chart of cars", () => {
  const drawn = (day: string) =>
    measureLevels(measureNamed("passenger-cars"), "2025-01-01", "2026-04-30", on(day)).map(
      ({ rate, start, end, isAhead }) => `${rate} ${dated(start)} to ${dated(end)}${isAhead ? " ahead" : ""}`,
    );

  test("as of 22 October 2025 is 25 % up to the day and beyond it", () => {
    expect(drawn("2025-10-22")).toEqual(["25 2025-04-03 to 2025-10-22", "25 2025-10-22 to 2026-04-30 ahead"]);
  });

  test("as of 5 December 2025 has 15 % from 1 November: as the law has it then", () => {
    expect(drawn("2025-12-05")).toEqual([
      "25 2025-04-03 to 2025-11-01",
      "15 2025-11-01 to 2025-12-05",
      "15 2025-12-05 to 2026-04-30 ahead",
    ]);
  });

  test("before the first charge begins it lies ahead whole", () => {
    expect(drawn("2025-03-28")).toEqual(["25 2025-04-03 to 2026-04-30 ahead"]);
  });

  test("an agreement is pending until the first day that is charged, a threat until it is settled", () => {
    const spans = pendingSpans(measureNamed("passenger-cars"), on("2026-11-29"));
    expect(
      spans.map(({ status, start, end, settledBy }) => [
        status,
        dated(start),
        end && dated(end),
        settledBy?.id ?? null,
      ]),
    ).toEqual([
      ["agreed", "2025-07-30", "2025-10-28", "passenger-cars-2025-10-29"],
      ["agreed", "2025-10-28", "2025-11-13", "passenger-cars-2025-11-13"],
      ["agreed", "2025-11-13", "2025-11-13", "passenger-cars-2025-12-04"],
      ["threatened", "2026-01-26", null, null],
    ]);
  });
});

describe("the levels of any measure", () => {
  test("stand in order, do not overlap, and hold what is charged on their days", () => {
    fc.assert(
      fc.property(anyMeasure, anyDay, anyDay, (any, day, other) => {
        const levels = measureLevels(any, "2024-01-01", "2028-12-31", on(day));
        for (const [place, { start, end }] of levels.entries()) {
          expect(start).toBeLessThan(end);
          expect(start).toBeGreaterThanOrEqual(levels[place - 1]?.end ?? start);
        }
        const now = asOfInstant(on(day)).getTime();
        expect(levels.find(({ start, end }) => start <= now && now < end)?.step).toEqual(
          measureAsOf(any, on(day)).charged?.step,
        );
        const then = Math.min(asOfInstant(on(other)).getTime(), now);
        expect(levels.filter(({ start, end }) => start <= then && then < end).length).toBeLessThanOrEqual(1);
        expect(levels.every(({ isAhead, start, end }) => (isAhead ? start > now : end <= now + 1))).toBe(
          true,
        );
      }),
    );
  });
});
