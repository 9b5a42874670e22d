import { describe, expect, it } from "vitest";

import { ageLimit, checkAgeOf } from "@/lib/domain/board/check-age";
import type { PartialDate, ScheduleRow, TalksEvent } from "@/lib/domain/record/record";

const words = { en: "x", ko: "x", origin: "both" as const };
const seoul = (
  value: string,
  precision: PartialDate["precision"] = "day",
  wording?: string,
): PartialDate => ({
  value,
  precision,
  zone: "Asia/Seoul",
  ...(wording ? { wording } : {}),
});
const row = (part: Partial<ScheduleRow>): ScheduleRow => ({
  announcedOn: seoul("2025-01-01"),
  status: "scheduled",
  starts: seoul("2025-10-31T10:00+09:00", "minute"),
  ends: seoul("2025-11-01"),
  citations: [],
  ...part,
});
const summit = (schedule: ScheduleRow[], part: Partial<TalksEvent> = {}): TalksEvent => ({
  id: "apec",
  kind: "summit",
  name: words,
  place: words,
  participants: [],
  schedule,
  outcome: null,
  issues: [],
  citations: [],
  verification: "verified",
  ...part,
});
const at = (time: string) => new Date(`${time}+09:00`);
const apec = [summit([row({})])];

describe("ageLimit", () => {
  it.each([
    ["long before", "2025-09-01T00:00", 168, "2025-10-22T00:00", 24],
    ["a minute before the ninth day", "2025-10-21T23:59", 168, "2025-10-22T00:00", 24],
    ["as the ninth day begins in Seoul", "2025-10-22T00:00", 24, "2025-10-29T00:00", 6],
    ["a minute before the second day", "2025-10-28T23:59", 24, "2025-10-29T00:00", 6],
    ["as the second day begins", "2025-10-29T00:00", 6, null, null],
    ["while it is in session", "2025-10-31T12:00", 6, null, null],
    ["a year after", "2026-11-01T00:00", 168, null, null],
  ] as const)("%s", (_, now, hours, next, then) => {
    const limit = ageLimit(apec, at(now));
    expect(limit.hours).toBe(hours);
    expect(limit.next).toEqual(next === null ? null : { at: at(next), hours: then });
  });

  it.each<[string, TalksEvent[], number]>([
    ["no event at all", [], 168],
    ["a key date", [summit([row({})], { kind: "key_date" })], 168],
    ["an informal contact", [summit([row({})], { kind: "informal" })], 168],
    ["a leaders' meeting", [summit([row({})], { kind: "leaders_meeting" })], 6],
    [
      "a date that is a guess",
      [summit([row({ starts: seoul("2025-10-31", "approximate", "around then"), ends: null })])],
      168,
    ],
    ["a month", [summit([row({ starts: seoul("2025-10", "month"), ends: null })])], 168],
    [
      "a cancelled one",
      [summit([row({}), row({ announcedOn: seoul("2025-10-20"), status: "cancelled" })])],
      168,
    ],
    ["one whose date is announced only later", [summit([row({ announcedOn: seoul("2025-10-31") })])], 168],
    [
      "one that was moved away",
      [
        summit([
          row({}),
          row({
            announcedOn: seoul("2025-10-20"),
            status: "rescheduled",
            starts: seoul("2025-11-20"),
            ends: null,
          }),
        ]),
      ],
      168,
    ],
    [
      "the nearer of two",
      [summit([row({ starts: seoul("2025-12-31"), ends: null })], { id: "later" }), ...apec],
      6,
    ],
  ])("at two days before: %s", (_, events, hours) => {
    expect(ageLimit(events, at("2025-10-29T09:00")).hours).toBe(hours);
  });

  it("names the event that decides", () => {
    expect(ageLimit(apec, at("2025-10-22T09:00")).event?.id).toBe("apec");
    expect(ageLimit([], at("2025-10-22T09:00")).event).toBeNull();
  });
});

describe("checkAgeOf", () => {
  const now = at("2025-10-22T09:00");
  it.each([
    ["never checked", null, 24, { ageHours: null, overrunHours: null, isOverdue: true }],
    ["at the limit", at("2025-10-21T09:00"), 24, { ageHours: 24, overrunHours: 0, isOverdue: false }],
    ["past it", at("2025-10-21T08:10"), 24, { ageHours: 24 + 5 / 6, overrunHours: 5 / 6, isOverdue: true }],
    ["within seven days", at("2025-10-15T10:00"), 168, { ageHours: 167, overrunHours: 0, isOverdue: false }],
    [
      "checked by a clock that is ahead",
      at("2025-10-22T09:01"),
      6,
      { ageHours: 0, overrunHours: 0, isOverdue: false },
    ],
  ] as const)("%s", (_, checkedAt, limit, expected) => {
    const { ageHours, overrunHours, isOverdue } = checkAgeOf(checkedAt, now, limit);
    expect(isOverdue).toBe(expected.isOverdue);
    if (expected.ageHours === null) expect([ageHours, overrunHours]).toEqual([null, null]);
    else {
      expect(ageHours).toBeCloseTo(expected.ageHours, 9);
      expect(overrunHours).toBeCloseTo(expected.overrunHours, 9);
    }
  });
});
