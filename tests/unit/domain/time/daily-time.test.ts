import { describe, expect, test } from "vitest";
import { nextMorning } from "@/lib/domain/time/daily-time";

const next = (after: string, zone: string, lastDay: string | null = null) => {
  const { day, at } = nextMorning(new Date(after), zone, lastDay);
  return [day, at.toISOString()];
};

describe("the next morning in a reader's zone", () => {
  test.each([
    [
      "before 07:00 in Seoul",
      "2026-11-29T21:59:59Z",
      "Asia/Seoul",
      ["2026-11-30", "2026-11-29T22:00:00.000Z"],
    ],
    ["at 07:00 sharp", "2026-11-29T22:00:00Z", "Asia/Seoul", ["2026-12-01", "2026-11-30T22:00:00.000Z"]],
    [
      "across the end of a year",
      "2026-12-31T23:00:00Z",
      "Asia/Seoul",
      ["2027-01-02", "2027-01-01T22:00:00.000Z"],
    ],
    // Clocks went forward at 02:00 on 8 March 2026 and go back on 1 November.
    [
      "on the day clocks go forward",
      "2026-03-08T05:30:00Z",
      "America/New_York",
      ["2026-03-08", "2026-03-08T11:00:00.000Z"],
    ],
    [
      "on the day before",
      "2026-03-07T11:00:00Z",
      "America/New_York",
      ["2026-03-07", "2026-03-07T12:00:00.000Z"],
    ],
    [
      "on the day clocks go back",
      "2026-11-01T04:30:00Z",
      "America/New_York",
      ["2026-11-01", "2026-11-01T12:00:00.000Z"],
    ],
    [
      "with a zone of quarter hours",
      "2026-06-01T02:00:00Z",
      "Asia/Kathmandu",
      ["2026-06-02", "2026-06-02T01:15:00.000Z"],
    ],
    ["in UTC", "2026-06-01T06:59:00Z", "UTC", ["2026-06-01", "2026-06-01T07:00:00.000Z"]],
  ])("%s", (_name, after, zone, expected) => {
    expect(next(after, zone)).toEqual(expected);
  });

  test("is on a later day than the last mail, also after the clock was set back", () => {
    expect(next("2026-11-29T20:00:00Z", "Asia/Seoul", "2026-11-30")).toEqual([
      "2026-12-01",
      "2026-11-30T22:00:00.000Z",
    ]);
    expect(next("2026-11-29T20:00:00Z", "Asia/Seoul", "2026-11-29")[0]).toBe("2026-11-30");
  });

  test("comes once a day all through the year, at 07:00 of the clocks there", () => {
    const zone = "America/New_York";
    let [at, last] = [new Date("2026-01-01T00:00:00Z"), null as string | null];
    const seen = new Set<string>();
    for (let count = 0; count < 365; count += 1) {
      const morning = nextMorning(at, zone, last);
      [at, last] = [morning.at, morning.day];
      seen.add(morning.day);
      expect(
        new Intl.DateTimeFormat("en-GB", { timeZone: zone, hour: "2-digit", minute: "2-digit" }).format(at),
      ).toBe("07:00");
    }
    expect(seen.size).toBe(365);
    expect(last).toBe("2026-12-31");
  });
});
