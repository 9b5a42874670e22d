import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { PartialDate } from "@/lib/domain/record/record";
import {
  addDaysTo,
  comparePartialDates,
  dayIn,
  daysBetween,
  earliestInstant,
  endOfSeoulDay,
  isCalendarDay,
  latestInstant,
  seoulDayOf,
  seoulDayOfPartialDate,
} from "@/lib/domain/time/partial-date";
import { about, anyDate, anyDay, minute, month, seoul, washington } from "../../../support/sample-records";

describe("a date can mean every instant from its first to its last", () => {
  const cases: [string, PartialDate, string, string][] = [
    ["a day in Seoul", seoul("2025-10-22"), "2025-10-21T15:00:00.000Z", "2025-10-22T14:59:59.999Z"],
    [
      "a summer day in Washington",
      washington("2025-10-22"),
      "2025-10-22T04:00:00.000Z",
      "2025-10-23T03:59:59.999Z",
    ],
    [
      "a winter day in Washington",
      washington("2025-12-04"),
      "2025-12-04T05:00:00.000Z",
      "2025-12-05T04:59:59.999Z",
    ],
    [
      "the 23-hour day when Washington's clocks go forward",
      washington("2025-03-09"),
      "2025-03-09T05:00:00.000Z",
      "2025-03-10T03:59:59.999Z",
    ],
    [
      "the 25-hour day when they go back",
      washington("2025-11-02"),
      "2025-11-02T04:00:00.000Z",
      "2025-11-03T04:59:59.999Z",
    ],
    [
      "the day Seoul's clocks went forward in 1988",
      seoul("1988-05-08"),
      "1988-05-07T15:00:00.000Z",
      "1988-05-08T13:59:59.999Z",
    ],
    [
      "the day Seoul's clocks went back in 1988",
      seoul("1988-10-09"),
      "1988-10-08T14:00:00.000Z",
      "1988-10-09T14:59:59.999Z",
    ],
    [
      "a day whose midnight was skipped",
      { value: "2022-09-11", precision: "day", zone: "America/Santiago" },
      "2022-09-11T04:00:00.000Z",
      "2022-09-12T02:59:59.999Z",
    ],
    [
      "a month in Paris",
      month("2026-06", "Europe/Paris"),
      "2026-05-31T22:00:00.000Z",
      "2026-06-30T21:59:59.999Z",
    ],
    [
      "a month with a clock change",
      month("2025-11", "America/New_York"),
      "2025-11-01T04:00:00.000Z",
      "2025-12-01T04:59:59.999Z",
    ],
    ["December", month("2025-12"), "2025-11-30T15:00:00.000Z", "2025-12-31T14:59:59.999Z"],
    ["a minute", minute("2025-10-31T10:00+09:00"), "2025-10-31T01:00:00.000Z", "2025-10-31T01:00:59.999Z"],
    ["an approximate day", about("2025-10-25"), "2025-10-24T15:00:00.000Z", "2025-10-25T14:59:59.999Z"],
    ["an approximate month", about("2025-08"), "2025-07-31T15:00:00.000Z", "2025-08-31T14:59:59.999Z"],
    [
      "an approximate minute",
      about("2025-10-21T23:00+09:00"),
      "2025-10-21T14:00:00.000Z",
      "2025-10-21T14:00:59.999Z",
    ],
  ];
  test.each(cases)("%s", (_, date, earliest, latest) => {
    expect([earliestInstant(date).toISOString(), latestInstant(date).toISOString()]).toEqual([
      earliest,
      latest,
    ]);
  });

  test("the caller may change an instant without changing the date", () => {
    const date = seoul("2025-10-22");
    earliestInstant(date).setFullYear(1999);
    expect(earliestInstant(date).toISOString()).toBe("2025-10-21T15:00:00.000Z");
  });
});

describe("a value that does not exist is refused by name", () => {
  const cases: [string, PartialDate, RegExp][] = [
    ["30 February", seoul("2025-02-30"), /"2025-02-30"/],
    ["29 February of a common year", seoul("2025-02-29"), /"2025-02-29"/],
    ["month 13", month("2025-13"), /"2025-13"/],
    ["a minute of 31 November", minute("2025-11-31T10:00+09:00"), /"2025-11-31"/],
    ["a time without offset", minute("2025-10-31T10:00"), /"2025-10-31T10:00"/],
    ["hour 24", minute("2025-10-31T24:00+09:00"), /"2025-10-31T24:00\+09:00"/],
    ["words", seoul("next week"), /"next week"/],
    ["nothing", seoul(""), /""/],
    ["an unknown zone", { value: "2025-10-22", precision: "day", zone: "Asia/Busan" }, /"Asia\/Busan"/],
    ["an unknown zone of a minute", minute("2025-10-31T10:00+09:00", "Moon/Sea"), /"Moon\/Sea"/],
  ];
  test.each(cases)("%s", (_, date, message) => {
    expect(() => earliestInstant(date)).toThrow(RangeError);
    expect(() => latestInstant(date)).toThrow(message);
  });
});

test.each([
  ["2025-10-22", true],
  ["2024-02-29", true],
  ["2000-02-29", true],
  ["1900-02-29", false],
  ["2025-02-29", false],
  ["2025-04-31", false],
  ["2025-00-10", false],
  ["2025-10-00", false],
  ["0000-01-01", false],
  ["0001-01-01", true],
  ["9999-12-31", true],
  ["2025-1-1", false],
  ["2025-10-22T00:00Z", false],
  [" 2025-10-22", false],
  ["２０２５-10-22", false],
  ["", false],
])("%j is a calendar day: %s", (day, expected) => {
  expect(isCalendarDay(day)).toBe(expected);
});

describe("days", () => {
  test.each([
    ["2025-10-22", "2025-10-31", 9],
    ["2025-10-31", "2025-10-22", -9],
    ["2025-10-22", "2025-10-22", 0],
    ["2025-03-08", "2025-03-10", 2],
    ["2025-11-01", "2025-11-03", 2],
    ["2025-11-01", "2026-11-23", 387],
    ["2024-02-28", "2024-03-01", 2],
  ])("from %s to %s are %i", (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days);
    expect(addDaysTo(from, days)).toBe(to);
  });

  test("an instant before and after midnight in Seoul", () => {
    expect(seoulDayOf(new Date("2025-10-22T14:59:59.999Z"))).toBe("2025-10-22");
    expect(seoulDayOf(new Date("2025-10-22T15:00:00.000Z"))).toBe("2025-10-23");
  });

  test("an instant before and after midnight in Washington, on both sides of the clock change", () => {
    expect(dayIn(new Date("2025-11-02T03:59:59.999Z"), "America/New_York")).toBe("2025-11-01");
    expect(dayIn(new Date("2025-11-02T04:00:00.000Z"), "America/New_York")).toBe("2025-11-02");
    expect(dayIn(new Date("2025-11-03T04:59:59.999Z"), "America/New_York")).toBe("2025-11-02");
    expect(dayIn(new Date("2025-11-03T05:00:00.000Z"), "America/New_York")).toBe("2025-11-03");
  });

  test("a Washington day is over in Seoul a day later", () => {
    expect(seoulDayOfPartialDate(washington("2025-12-04"))).toBe("2025-12-05");
    expect(seoulDayOfPartialDate(seoul("2025-12-04"))).toBe("2025-12-04");
    expect(seoulDayOfPartialDate(month("2026-06", "Europe/Paris"))).toBe("2026-07-01");
  });

  test("what does not exist is refused by name", () => {
    expect(() => daysBetween("2025-02-30", "2025-03-01")).toThrow(/"2025-02-30"/);
    expect(() => addDaysTo("yesterday", 1)).toThrow(/"yesterday"/);
    expect(() => addDaysTo("9999-12-31", 1)).toThrow(RangeError);
    expect(() => addDaysTo("0001-01-01", -1)).toThrow(RangeError);
    expect(() => endOfSeoulDay("2025-13-01")).toThrow(/"2025-13-01"/);
    expect(() => seoulDayOf(new Date(Number.NaN))).toThrow(/Not an instant/);
    expect(() => dayIn(new Date(0), "constructor")).toThrow(/"constructor"/);
    expect(endOfSeoulDay("9999-12-31").toISOString()).toBe("9999-12-31T14:59:59.999Z");
  });

  test("the end of a Seoul day is its last millisecond", () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const end = endOfSeoulDay(day);
        expect(seoulDayOf(end)).toBe(day);
        expect(seoulDayOf(new Date(end.getTime() + 1))).toBe(addDaysTo(day, 1));
      }),
    );
  });
});

describe("order", () => {
  test("is by the first instant, whatever the precision", () => {
    const dates = [
      washington("2025-10-22"),
      seoul("2025-10-23"),
      seoul("2025-10-22"),
      month("2025-10"),
      minute("2025-10-22T13:00+09:00"),
    ];
    expect(dates.sort(comparePartialDates).map(({ value, zone }) => `${value} ${zone}`)).toEqual([
      "2025-10 Asia/Seoul",
      "2025-10-22 Asia/Seoul",
      "2025-10-22 America/New_York",
      "2025-10-22T13:00+09:00 Asia/Seoul",
      "2025-10-23 Asia/Seoul",
    ]);
  });

  test("ranks any three dates without contradiction", () => {
    fc.assert(
      fc.property(anyDate, anyDate, anyDate, (a, b, c) => {
        expect(comparePartialDates(a, a)).toBe(0);
        expect(Math.sign(comparePartialDates(a, b))).toBe(0 - Math.sign(comparePartialDates(b, a)));
        if (comparePartialDates(a, b) <= 0 && comparePartialDates(b, c) <= 0)
          expect(comparePartialDates(a, c)).toBeLessThanOrEqual(0);
        expect(comparePartialDates(a, b) < 0).toBe(earliestInstant(a) < earliestInstant(b));
      }),
    );
  });

  test("the first instant comes before the last", () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        expect(earliestInstant(date).getTime()).toBeLessThan(latestInstant(date).getTime());
      }),
    );
  });
});
