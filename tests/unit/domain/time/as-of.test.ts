import fc from "fast-check";
import { expect, test } from "vitest";
import { type AsOf, asOfDay, asOfInstant, hasCertainlyPassed, hasHappened } from "@/lib/domain/time/as-of";
import type { PartialDate } from "@/lib/domain/record/record";
import { addDaysTo } from "@/lib/domain/time/partial-date";
import {
  about,
  anyDate,
  anyDay,
  at,
  minute,
  month,
  on,
  seoul,
  washington,
} from "../../../support/sample-records";

const cases: [string, PartialDate, AsOf, boolean][] = [
  ["a Seoul day on that day", seoul("2025-10-22"), on("2025-10-22"), true],
  ["a Seoul day the day before", seoul("2025-10-22"), on("2025-10-21"), false],
  ["a Washington day on the same day in Seoul", washington("2025-10-22"), on("2025-10-22"), false],
  ["a Washington day on the next day in Seoul", washington("2025-10-22"), on("2025-10-23"), true],
  ["the 25-hour Washington day on the same day in Seoul", washington("2025-11-02"), on("2025-11-02"), false],
  ["the 25-hour Washington day on the next day in Seoul", washington("2025-11-02"), on("2025-11-03"), true],
  ["the 23-hour Washington day on the next day in Seoul", washington("2025-03-09"), on("2025-03-10"), true],
  ["a Paris month on its last day", month("2026-06", "Europe/Paris"), on("2026-06-30"), false],
  ["a Paris month a day later", month("2026-06", "Europe/Paris"), on("2026-07-01"), true],
  ["a Seoul month on its last day", month("2026-06"), on("2026-06-30"), true],
  ["an approximate day on that day", about("2025-10-25"), on("2025-10-25"), true],
  ["an approximate day the day before", about("2025-10-25"), on("2025-10-24"), false],
  ["the last minute of a Seoul day", minute("2025-10-22T23:59+09:00"), on("2025-10-22"), true],
  ["the first minute of the next", minute("2025-10-23T00:00+09:00"), on("2025-10-22"), false],
  ["now, the instant before a Seoul day", seoul("2025-10-22"), at("2025-10-21T14:59:59.999Z"), false],
  ["now, the first instant of a Seoul day", seoul("2025-10-22"), at("2025-10-21T15:00:00.000Z"), true],
  [
    "now, the instant before a minute",
    minute("2025-10-31T10:00+09:00"),
    at("2025-10-31T00:59:59.999Z"),
    false,
  ],
  [
    "now, the first instant of a minute",
    minute("2025-10-31T10:00+09:00"),
    at("2025-10-31T01:00:00.000Z"),
    true,
  ],
  ["now, on the first day of a month", month("2026-06"), at("2026-06-01T00:00:00Z"), true],
];
test.each(cases)("has happened: %s", (_, date, asOf, expected) => {
  expect(hasHappened(date, asOf)).toBe(expected);
});

test("a date has certainly passed once its last instant lies behind", () => {
  expect(hasCertainlyPassed(seoul("2025-10-22"), at("2025-10-22T14:59:59.999Z"))).toBe(false);
  expect(hasCertainlyPassed(seoul("2025-10-22"), at("2025-10-22T15:00:00.000Z"))).toBe(true);
  expect(hasCertainlyPassed(seoul("2025-10-22"), on("2025-10-22"))).toBe(false);
  expect(hasCertainlyPassed(seoul("2025-10-22"), on("2025-10-23"))).toBe(true);
});

test("the day and the instant spoken of", () => {
  expect(asOfDay(at("2025-10-22T15:00:00Z"))).toBe("2025-10-23");
  expect(asOfDay(on("2025-10-22"))).toBe("2025-10-22");
  expect(asOfInstant(on("2025-10-22")).toISOString()).toBe("2025-10-22T14:59:59.999Z");
  expect(asOfInstant(at("2025-10-22T15:00:00Z")).toISOString()).toBe("2025-10-22T15:00:00.000Z");
});

test("a day or an instant that does not exist is refused", () => {
  expect(() => asOfInstant(on("2025-02-30"))).toThrow(/"2025-02-30"/);
  expect(() => asOfInstant({ kind: "now", at: new Date(Number.NaN) })).toThrow(RangeError);
});

test("what has happened as of a day has happened as of the next", () => {
  fc.assert(
    fc.property(anyDate, anyDay, (date, day) => {
      if (hasHappened(date, on(day))) expect(hasHappened(date, on(addDaysTo(day, 1)))).toBe(true);
    }),
  );
});
