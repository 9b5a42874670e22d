import fc from "fast-check";
import { expect, test } from "vitest";
import { boardAsOf } from "@/lib/domain/board/board";
import { daysBetween } from "@/lib/domain/time/partial-date";
import { countsPerDay } from "@/lib/domain/trends/issues-per-day";
import { anyDay, anyIssues, development, issue, month, on, seoul } from "../../../support/sample-records";
import { issues } from "../../../support/real-record";

test("the record, day by day, agrees with its boards", () => {
  const days = countsPerDay(issues, "2025-03-25", "2026-11-23");
  expect(days).toHaveLength(609);
  expect(days.find((day) => day.on === "2025-10-22")?.counts).toEqual({
    open: 11,
    agreed: 6,
    in_effect: 1,
    ended: 0,
  });
  expect(days.at(-1)).toEqual({ on: "2026-11-23", counts: { open: 14, agreed: 7, in_effect: 9, ended: 3 } });
  for (const day of days.filter((_, index) => index % 7 === 0))
    expect(day.counts, day.on).toEqual(boardAsOf(issues, on(day.on)).counts);
});

test("a month that is certain only at its end does not push out what came after its beginning", () => {
  const made = [
    issue([
      development(month("2025-06"), "raised", "none"),
      development(seoul("2025-06-10"), "signed", "none"),
    ]),
  ];
  const agreed = countsPerDay(made, "2025-06-09", "2025-07-02").map(({ counts }) => counts.agreed);
  expect(agreed).toEqual([0, ...Array<number>(23).fill(1)]);
});

test("agrees with the board on any day of any record", () => {
  fc.assert(
    fc.property(anyIssues, anyDay, anyDay, (made, a, b) => {
      const [from, to] = a < b ? [a, b] : [b, a];
      const days = countsPerDay(made, from, to);
      expect(days).toHaveLength(daysBetween(from, to) + 1);
      for (const day of [days[0], days[Math.floor(days.length / 2)], days.at(-1)]) {
        expect(day?.counts).toEqual(boardAsOf(made, on(day?.on ?? "")).counts);
      }
    }),
  );
});

test("bounds", () => {
  expect(countsPerDay(issues, "2025-10-23", "2025-10-22")).toEqual([]);
  expect(countsPerDay([], "9999-12-30", "9999-12-31")).toHaveLength(2);
  expect(() => countsPerDay(issues, "2025-02-30", "2025-03-01")).toThrow(/"2025-02-30"/);
  expect(() => countsPerDay(issues, "2025-02-01", "soon")).toThrow(/"soon"/);
});
