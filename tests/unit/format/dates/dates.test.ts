import { describe, expect, test } from "vitest";
import type { PartialDate } from "@/lib/domain/record/record";
import { formatBothZones, formatDates, formatPartialDate, formatTime } from "@/lib/format/dates/dates";
import { formatDay, formatMonth, formatShortMonth } from "@/lib/format/dates/days";

describe("formatDay", () => {
  test.each([
    ["2025-10-22", "en", { weekday: true }, "22 Oct 2025 (Wed)"],
    ["2025-10-22", "ko", { weekday: true }, "2025년 10월 22일 (수)"],
    ["2025-09-01", "en", {}, "1 Sep 2025"],
    ["2025-09-01", "en", { sameYearAs: "2025-12-31" }, "1 Sep"],
    ["2025-09-01", "ko", { sameYearAs: "2025-12-31" }, "9월 1일"],
    ["2025-09-01", "en", { long: true }, "1 September 2025"],
  ] as const)("%s in %s with %j is %s", (day, locale, style, expected) => {
    expect(formatDay(day, locale, style)).toBe(expected);
  });

  test("a month said alone is short and has its year", () => {
    expect(formatShortMonth("2025-10", "en")).toBe("Oct 2025");
    expect(formatShortMonth("2025-10-22", "ko")).toBe("2025년 10월");
  });

  test("a month stays a month", () => {
    expect(formatMonth("2026-06", "en")).toBe("June 2026");
    expect(formatMonth("2026-06", "ko")).toBe("2026년 6월");
  });
});

describe("from the first day to the last", () => {
  const day = (value: string) =>
    ({ value, precision: value.includes("T") ? "minute" : "day", zone: "Asia/Seoul" }) as PartialDate;
  test.each([
    ["2026-11-18", "2026-11-19", "18–19 Nov 2026", "2026년 11월 18~19일"],
    ["2025-10-31", "2025-11-01", "31 Oct 2025 – 1 Nov", "2025년 10월 31일~11월 1일"],
    ["2025-12-31", "2026-01-02", "31 Dec 2025 – 2 Jan 2026", "2025년 12월 31일~2026년 1월 2일"],
    ["2025-10-29", null, "29 Oct 2025", "2025년 10월 29일"],
    ["2025-10-29", "2025-10-29", "29 Oct 2025", "2025년 10월 29일"],
    ["2025-10-29T10:00+09:00", "2025-10-29", "29 Oct 2025, 10:00 KST", "2025년 10월 29일 오전 10시 KST"],
  ])("%s to %s", (starts, ends, english, korean) => {
    const span = { starts: day(starts), ends: ends === null ? null : day(ends) };
    expect(formatDates(span, "en")).toBe(english);
    expect(formatDates(span, "ko")).toBe(korean);
  });

  test("an approximate end is not drawn together with an exact start", () => {
    const ends = { value: "2026-11-19", precision: "approximate", zone: "Asia/Seoul" } as PartialDate;
    expect(formatDates({ starts: day("2026-11-18"), ends }, "en")).toBe("18 Nov 2026 – about 19 Nov");
  });
});

describe("times", () => {
  test.each([
    ["2025-10-31T01:00:00Z", "Asia/Seoul", "10:00 KST", "오전 10시 KST"],
    ["2025-10-31T01:00:00Z", "America/New_York", "21:00 EDT", "오후 9시 EDT"],
    // The end of daylight saving time in Washington: 01:30 occurs twice.
    ["2025-11-02T05:30:00Z", "America/New_York", "01:30 EDT", "오전 1시 30분 EDT"],
    ["2025-11-02T06:30:00Z", "America/New_York", "01:30 EST", "오전 1시 30분 EST"],
    ["2025-10-21T15:00:00Z", "Asia/Seoul", "00:00 KST", "오전 12시 KST"],
    ["2025-10-22T03:05:00Z", "Asia/Seoul", "12:05 KST", "오후 12시 5분 KST"],
  ])("%s in %s", (instant, zone, english, korean) => {
    expect(formatTime(new Date(instant), "en", zone)).toBe(english);
    expect(formatTime(new Date(instant), "ko", zone)).toBe(korean);
  });

  test("both zones, with Washington's day where it is another", () => {
    expect(formatBothZones(new Date("2025-10-22T00:00:00Z"), "en")).toBe(
      "22 Oct 2025, 09:00 KST (21 Oct, 20:00 EDT)",
    );
    expect(formatBothZones(new Date("2025-10-22T12:00:00Z"), "en")).toBe(
      "22 Oct 2025, 21:00 KST (08:00 EDT)",
    );
    expect(formatBothZones(new Date("2025-10-22T00:00:00Z"), "ko")).toBe(
      "2025년 10월 22일 오전 9시 KST (10월 21일 오후 8시 EDT)",
    );
  });
});

describe("formatPartialDate adds nothing", () => {
  const date = (value: string, precision: PartialDate["precision"], wording?: string): PartialDate => ({
    value,
    precision,
    zone: "Asia/Seoul",
    ...(wording ? { wording } : {}),
  });
  test.each([
    [date("2025-10-31T10:00+09:00", "minute"), "31 Oct 2025, 10:00 KST", "2025년 10월 31일 오전 10시 KST"],
    [date("2025-10-22", "day"), "22 Oct 2025", "2025년 10월 22일"],
    [date("2026-06", "month"), "June 2026", "2026년 6월"],
    [date("2025-10-25", "approximate", "around this weekend"), "about 25 Oct 2025", "2025년 10월 25일경"],
    [date("2025-10", "approximate", "in autumn"), "about October 2025", "2025년 10월경"],
    [
      date("2025-10-21T23:00+09:00", "approximate", "at around 11 p.m."),
      "about 21 Oct 2025, 23:00 KST",
      "2025년 10월 21일 오후 11시경 KST",
    ],
  ])("%j", (partial, english, korean) => {
    expect(formatPartialDate(partial, "en")).toBe(english);
    expect(formatPartialDate(partial, "ko")).toBe(korean);
  });

  test("an approximate day has no day of the week", () => {
    const around = date("2025-10-27", "approximate", "around the summit");
    expect(formatPartialDate(around, "en", { weekday: true })).toBe("about 27 Oct 2025");
    expect(formatPartialDate(around, "ko", { weekday: true, sameYearAs: "2025-10-22" })).toBe("10월 27일경");
  });
});
