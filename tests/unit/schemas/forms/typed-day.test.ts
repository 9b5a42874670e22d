import { describe, expect, it } from "vitest";

import {
  firstDayOfRange,
  lacksYear,
  parseTypedDay,
  parseTypedDayOrMonth,
  parseTypedPrecision,
} from "@/lib/schemas/forms/typed-day";

describe("what is typed as a date", () => {
  it.each([
    ["2026-11-25", "2026-11-25"],
    ["2026.11.25", "2026-11-25"],
    ["2026. 11. 25.", "2026-11-25"],
    ["2026/1/5", "2026-01-05"],
    ["20261125", "2026-11-25"],
    ["2025년 10월 22일", "2025-10-22"],
    ["Nov 25, 2026", "2026-11-25"],
    ["25 Nov 2026", "2026-11-25"],
    [" 25 November 2026 ", "2026-11-25"],
    ["Sept. 3, 2026", "2026-09-03"],
    ["25 Nov 2026 9:30", "2026-11-25T09:30"],
    ["2025년 10월 22일 09:00", "2025-10-22T09:00"],
    ["2025.10.29(수)", "2025-10-29"],
    ["2025. 10. 29. (수요일)", "2025-10-29"],
    ["2025년 10월 29일 수요일", "2025-10-29"],
    ["2025년 10월 29일(수) 오후 2시", "2025-10-29T14:00"],
    ["2025.10.29. 오전 9시 5분", "2025-10-29T09:05"],
    ["2025년 10월 29일오후2시", "2025-10-29T14:00"],
    ["2025-10-29 오전 12시", "2025-10-29T00:00"],
    ["2025-10-29 오후 12:30", "2025-10-29T12:30"],
    ["2025-10-29 14시", "2025-10-29T14:00"],
    ["29 Oct 2025, 2pm", "2025-10-29T14:00"],
    ["29 Oct 2025 at 2:30 p.m.", "2025-10-29T14:30"],
    ["Wed, 29 Oct 2025", "2025-10-29"],
    ["Wednesday 29th October 2025", "2025-10-29"],
    ["Oct. 29 (Wed.), 2025", "2025-10-29"],
    ["2025–10–29", "2025-10-29"],
    ["2025—10—29", "2025-10-29"],
    ["２０２５．１０．２９", "2025-10-29"],
    ["２０２５年１０月２９日", "２０２５年１０月２９日"],
    ["2025–10", "2025-10"],
    ["2026년 11월", "2026-11"],
    ["2026. 11.", "2026-11"],
    ["2026-11", "2026-11"],
    ["2026-1", "2026-01"],
    ["Nov 2026", "2026-11"],
    ["November, 2026", "2026-11"],
  ])("%j is %j", (typed, expected) => {
    expect(parseTypedDayOrMonth(typed)).toBe(expected);
    expect(parseTypedDayOrMonth(expected)).toBe(expected);
  });

  it.each([
    "",
    "soon",
    "22 Oct",
    "2026",
    "31 Feb 2026",
    "2026-02-30",
    "2026. 13.",
    "Marketing 2026",
    "Mars 3, 2026",
    "2026-11-25T10:00+09:00",
    "2025-10-29 25:00",
    "2025-10-29 오후 14시",
    "29–30 Oct 2025",
    "2025-10-29 – 2025-10-31",
    "10월 29일",
  ])("%j stays as it was typed", (typed) => {
    expect(parseTypedDayOrMonth(typed)).toBe(typed);
  });

  it("is no month where a day is asked for", () => {
    expect(parseTypedDay("Nov 2026")).toBe("Nov 2026");
    expect(parseTypedDay("2026. 11.")).toBe("2026. 11.");
  });

  it.each([
    ["2026-11-25 10:00", "minute"],
    ["2026-11-25T10:00+09:00", "minute"],
    ["25 Nov 2026 10:00", "minute"],
    ["25 Nov 2026", "day"],
    ["Nov 2026", "month"],
    ["2026-02-30", null],
    ["2026-13", null],
    ["soon", null],
    ["", null],
  ])("%j is written to the %s", (typed, expected) => {
    expect(parseTypedPrecision(typed)).toBe(expected);
  });

  it.each([
    ["10월 29일", "2026-11-29", "2026-10-29"],
    ["10월 29일(목)", "2026-11-29", "2026-10-29"],
    ["29 Oct", "2026-11-29", "2026-10-29"],
    ["Oct. 29", "2026-03-29", "2025-10-29"],
    ["1월 5일", "2026-11-29", "2027-01-05"],
    ["12월 30일 오후 2시", "2027-01-02", "2026-12-30T14:00"],
    ["29 Feb", "2026-02-27", "2024-02-29"],
    ["30 Feb", "2026-02-27", "30 Feb"],
    ["29 Oct 2020", "2026-11-29", "2020-10-29"],
    ["soon", "2026-11-29", "soon"],
  ])("without its year %j is, seen from %s, the nearest day: %s", (typed, reference, expected) => {
    expect(parseTypedDayOrMonth(typed, reference)).toBe(expected);
  });

  it("says whether the year was written", () => {
    expect(lacksYear("10월 29일", "2026-11-29")).toBe(true);
    expect(lacksYear("2025년 10월 29일", "2026-11-29")).toBe(false);
    expect(lacksYear("soon", "2026-11-29")).toBe(false);
  });

  it.each([
    ["29–30 Oct 2025", "2025-10-29"],
    ["Oct 29-30, 2025", "2025-10-29"],
    ["10월 29~30일", "2026-10-29"],
    ["10월 29일~30일", "2026-10-29"],
    ["10월 29일 ~ 11월 2일", "2026-10-29"],
    ["2025.10.29–30", "2025-10-29"],
    ["2025-10-29 – 2025-10-31", "2025-10-29"],
    ["2025-10-29", null],
    ["2025–10–29", null],
    ["2025-10", null],
    ["soon", null],
    ["1-2 things", null],
    ["", null],
  ])("of the days %j the first is %s", (typed, expected) => {
    expect(firstDayOfRange(typed, "2026-11-29")).toBe(expected);
  });
});
