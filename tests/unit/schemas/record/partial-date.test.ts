import { describe, expect, it } from "vitest";

import { partialDate } from "@/lib/schemas/record/partial-date";

const seoul = "Asia/Seoul";

describe("partialDate", () => {
  it.each([
    ["a minute", { value: "2025-10-31T10:00+09:00", precision: "minute", zone: seoul }],
    ["a minute in UTC terms", { value: "2025-10-31T01:00Z", precision: "minute", zone: seoul }],
    ["a day", { value: "2024-02-29", precision: "day", zone: "America/New_York" }],
    ["a month", { value: "2026-06", precision: "month", zone: "Europe/Paris" }],
    [
      "an approximate day",
      { value: "2025-10-25", precision: "approximate", zone: seoul, wording: "around this weekend" },
    ],
    [
      "an approximate month",
      { value: "2025-08", precision: "approximate", zone: "UTC", wording: "in August" },
    ],
    [
      "an approximate minute",
      { value: "2025-10-21T23:00+09:00", precision: "approximate", zone: seoul, wording: "around 11 p.m." },
    ],
    [
      "a minute of summer time",
      { value: "2025-07-01T10:00-04:00", precision: "minute", zone: "America/New_York" },
    ],
    [
      "a minute of winter time",
      { value: "2025-12-01T10:00-05:00", precision: "minute", zone: "America/New_York" },
    ],
  ])("takes %s", (_name, date) => {
    expect(partialDate.parse(date)).toEqual(date);
  });

  it.each([
    ["a day that does not exist", { value: "2025-02-29", precision: "day", zone: seoul }, "value"],
    ["a month that does not exist", { value: "2025-13", precision: "month", zone: seoul }, "value"],
    ["a month called a day", { value: "2025-10", precision: "day", zone: seoul }, "value"],
    ["a day called a minute", { value: "2025-10-22", precision: "minute", zone: seoul }, "value"],
    ["a minute without offset", { value: "2025-10-22T10:00", precision: "minute", zone: seoul }, "value"],
    [
      "an hour that does not exist",
      { value: "2025-10-22T24:00+09:00", precision: "minute", zone: seoul },
      "value",
    ],
    [
      "summer time in winter",
      { value: "2025-12-01T10:00-04:00", precision: "minute", zone: "America/New_York" },
      "value",
    ],
    ["a zone that does not exist", { value: "2025-10-22", precision: "day", zone: "Asia/Gyeongju" }, "zone"],
    ["an offset for a zone", { value: "2025-10-22", precision: "day", zone: "+09:00" }, "zone"],
    ["an empty zone", { value: "2025-10-22", precision: "day", zone: "" }, "zone"],
    [
      "wording on an exact date",
      { value: "2025-10-22", precision: "day", zone: seoul, wording: "today" },
      "wording",
    ],
    [
      "no wording on an approximate date",
      { value: "2025-10-22", precision: "approximate", zone: seoul },
      "wording",
    ],
    ["empty wording", { value: "2025-10-22", precision: "approximate", zone: seoul, wording: "" }, "wording"],
    ["wording null", { value: "2025-10-22", precision: "day", zone: seoul, wording: null }, "wording"],
    ["an unknown precision", { value: "2025", precision: "year", zone: seoul }, "precision"],
  ])("refuses %s", (_name, date, key) => {
    const result = partialDate.safeParse(date);
    expect(result.error?.issues.map(({ path }) => path[0])).toContain(key);
  });

  it("names the keys allowed where there is one too many", () => {
    const result = partialDate.safeParse({
      value: "2025-10-22",
      precision: "day",
      zone: seoul,
      time: "10:00",
    });
    expect(result.error?.issues.map(({ message }) => message)).toEqual([
      'unknown key "time"; allowed: value, precision, zone, wording',
    ]);
  });
});
