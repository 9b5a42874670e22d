import { describe, expect, it } from "vitest";

import { typedDay, typedDayOrMonth, typedPrecision } from "@/lib/schemas/typed-day";

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
    ["2026년 11월", "2026-11"],
    ["2026. 11.", "2026-11"],
    ["2026-11", "2026-11"],
    ["2026-1", "2026-01"],
    ["Nov 2026", "2026-11"],
    ["November, 2026", "2026-11"],
  ])("%j is %j", (typed, expected) => {
    expect(typedDayOrMonth(typed)).toBe(expected);
    expect(typedDayOrMonth(expected)).toBe(expected);
  });

  it.each(["", "soon", "22 Oct", "2026", "31 Feb 2026", "2026-02-30", "2026. 13.", "Marketing 2026", "Mars 3, 2026", "2026-11-25T10:00+09:00"])("%j stays as it was typed", (typed) => {
    expect(typedDayOrMonth(typed)).toBe(typed);
  });

  it("is no month where a day is asked for", () => {
    expect(typedDay("Nov 2026")).toBe("Nov 2026");
    expect(typedDay("2026. 11.")).toBe("2026. 11.");
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
    expect(typedPrecision(typed)).toBe(expected);
  });
});
