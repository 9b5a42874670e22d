import { describe, expect, test } from "vitest";
import type { AsOf } from "@/lib/domain/time/as-of";
import { countdownTo } from "@/lib/domain/events/countdown";
import { scheduleAsOf } from "@/lib/domain/events/schedule";
import { about, at, event, minute, month, on, row, seoul, washington } from "../../../support/sample-records";
import { eventNamed } from "../../../support/real-record";

const apec = eventNamed("apec-2025");

describe("the APEC meeting in Gyeongju", () => {
  const cases: [string, AsOf, object][] = [
    ["the day before it is known", on("2025-09-20"), { state: "not_announced" }],
    ["the day it is known", on("2025-09-21"), { state: "upcoming", days: 40 }],
    [
      "22 October 2025: nine days",
      on("2025-10-22"),
      { state: "upcoming", days: 9, startsAt: null, moved: [] },
    ],
    ["the evening before", on("2025-10-30"), { state: "upcoming", days: 1 }],
    [
      "now, the last instant of the day before in Seoul",
      at("2025-10-30T14:59:59.999Z"),
      { state: "upcoming", days: 1 },
    ],
    [
      "now, midnight of the day",
      at("2025-10-30T15:00:00.000Z"),
      { state: "today", days: 0, startsAt: new Date("2025-10-31T01:00:00Z") },
    ],
    ["now, the instant before it starts", at("2025-10-31T00:59:59.999Z"), { state: "today", days: 0 }],
    [
      "now, the instant it starts",
      at("2025-10-31T01:00:00.000Z"),
      { state: "in_session", startsAt: new Date("2025-10-31T01:00:00Z") },
    ],
    ["its first day", on("2025-10-31"), { state: "in_session", moved: [] }],
    ["its last day", on("2025-11-01"), { state: "in_session" }],
    ["now, the last instant of its last day", at("2025-11-01T14:59:59.999Z"), { state: "in_session" }],
    [
      "now, the instant after",
      at("2025-11-01T15:00:00.000Z"),
      { state: "concluded", endedOn: "2025-11-01", daysAgo: 1 },
    ],
    ["the day after its last", on("2025-11-02"), { state: "concluded", endedOn: "2025-11-01", daysAgo: 1 }],
    ["a year later", on("2026-11-23"), { state: "concluded", endedOn: "2025-11-01", daysAgo: 387 }],
  ];
  test.each(cases)("%s", (_, asOf, expected) => {
    expect(countdownTo(apec, asOf)).toMatchObject(expected);
  });
});

describe("other dates of the record", () => {
  const cases: [string, string, AsOf, object][] = [
    [
      "the summit known as next week",
      "gyeongju-2025-10",
      on("2025-10-22"),
      { state: "not_confirmed", passed: false, postponed: false, starts: { wording: "next week" } },
    ],
    [
      "the summit once its day is announced",
      "gyeongju-2025-10",
      on("2025-10-24"),
      { state: "upcoming", days: 5, moved: [] },
    ],
    ["the summit on its day, reported held", "gyeongju-2025-10", on("2025-10-29"), { state: "in_session" }],
    [
      "the summit a day later",
      "gyeongju-2025-10",
      on("2025-10-30"),
      { state: "concluded", endedOn: "2025-10-29", daysAgo: 1 },
    ],
    [
      "the fact sheet possible this week",
      "fact-sheet-2025-11",
      on("2025-11-03"),
      { state: "not_confirmed", postponed: false, passed: false },
    ],
    [
      "the fact sheet when that span is over",
      "fact-sheet-2025-11",
      on("2025-11-04"),
      { state: "not_confirmed", postponed: false, passed: true },
    ],
    [
      "the fact sheet put off",
      "fact-sheet-2025-11",
      on("2025-11-05"),
      { state: "not_confirmed", postponed: true, announced: seoul("2025-11-05") },
    ],
    [
      "the cancelled G7 meeting",
      "g7-kananaskis-2025",
      on("2025-06-17"),
      { state: "cancelled", starts: { value: "2025-06-17" } },
    ],
    [
      "the Washington summit, seen from Seoul the same day",
      "washington-2025-08",
      on("2025-08-25"),
      { state: "not_announced" },
    ],
    [
      "the Washington summit, seen from Seoul a day later",
      "washington-2025-08",
      on("2025-08-26"),
      { state: "concluded", endedOn: "2025-08-25", daysAgo: 1 },
    ],
    [
      "the G7 of June 2026, reported in July",
      "g7-evian-2026",
      on("2026-07-08"),
      { state: "concluded", endedOn: "2026-07-01", daysAgo: 7 },
    ],
    ["Shenzhen eight days before", "apec-2026", on("2026-11-10"), { state: "upcoming", days: 8 }],
    ["Shenzhen on its first day", "apec-2026", on("2026-11-18"), { state: "today", days: 0 }],
    ["Shenzhen on its second day", "apec-2026", on("2026-11-19"), { state: "in_session" }],
    ["Shenzhen after it, with no report", "apec-2026", on("2026-11-20"), { state: "passed_unreported" }],
    ["Shenzhen now", "apec-2026", at("2026-11-23T00:00:00Z"), { state: "passed_unreported" }],
  ];
  test.each(cases)("%s", (_, id, asOf, expected) => {
    expect(countdownTo(eventNamed(id), asOf)).toMatchObject(expected);
  });
});

describe("rules", () => {
  test("a vague date never carries a number", () => {
    for (const starts of [month("2025-12"), about("2025-12-05")]) {
      const countdown = countdownTo(event([row("2025-11-01", "scheduled", starts)]), on("2025-11-10"));
      expect(countdown).toEqual({
        state: "not_confirmed",
        starts,
        announced: seoul("2025-11-01"),
        postponed: false,
        passed: false,
        moved: [],
      });
      expect(countdown).not.toHaveProperty("days");
    }
  });

  test("days are those of the event's own zone, across its clock change", () => {
    const washingtonEvent = event([row("2025-10-20", "scheduled", washington("2025-11-05"))]);
    // The evening of 1 November in Washington is 2 November in Seoul: still four days, across the end of
    // daylight saving time.
    expect(countdownTo(washingtonEvent, at("2025-11-02T02:00:00Z"))).toMatchObject({
      state: "upcoming",
      days: 4,
    });
    expect(countdownTo(washingtonEvent, at("2025-11-05T04:59:59.999Z"))).toMatchObject({
      state: "upcoming",
      days: 1,
    });
    expect(countdownTo(washingtonEvent, at("2025-11-05T05:00:00.000Z"))).toMatchObject({
      state: "today",
      days: 0,
    });
    expect(countdownTo(washingtonEvent, at("2025-11-06T04:59:59.999Z"))).toMatchObject({ state: "today" });
    expect(countdownTo(washingtonEvent, at("2025-11-06T05:00:00.000Z"))).toMatchObject({
      state: "passed_unreported",
    });
  });

  test("an event with an end to the minute is over at that minute now, and a day later in the past", () => {
    const talks = event([
      row("2025-06-01", "held", minute("2025-06-10T10:00+09:00"), minute("2025-06-10T12:00+09:00")),
    ]);
    expect(countdownTo(talks, at("2025-06-10T03:00:59.999Z"))).toMatchObject({ state: "in_session" });
    expect(countdownTo(talks, at("2025-06-10T03:01:00.000Z"))).toMatchObject({
      state: "concluded",
      endedOn: "2025-06-10",
      daysAgo: 0,
    });
    expect(countdownTo(talks, on("2025-06-10"))).toMatchObject({ state: "in_session" });
    expect(countdownTo(talks, on("2025-06-11"))).toMatchObject({ state: "concluded", daysAgo: 1 });
  });

  test("a new date keeps the old ones; a sharper one is not a new date", () => {
    const first = seoul("2025-06-10");
    const moved = event([
      row("2025-06-01", "scheduled", first),
      row("2025-06-02", "scheduled", minute("2025-06-10T10:00+09:00")),
      row("2025-06-03", "scheduled", about("2025-06-20")),
      row("2025-06-04", "rescheduled", seoul("2025-06-12")),
      row("2025-06-05", "postponed", null),
    ]);
    expect(countdownTo(moved, on("2025-06-02"))).toMatchObject({ state: "upcoming", days: 8, moved: [] });
    expect(countdownTo(moved, on("2025-06-04"))).toMatchObject({
      state: "upcoming",
      days: 8,
      moved: [first],
    });
    expect(countdownTo(moved, on("2025-06-05"))).toMatchObject({
      state: "not_confirmed",
      starts: null,
      postponed: true,
      moved: [first, seoul("2025-06-12")],
    });
  });

  test("a meeting put off by an hour has moved", () => {
    const ten = minute("2025-06-10T10:00+09:00");
    const hour = event([
      row("2025-06-01", "scheduled", ten),
      row("2025-06-02", "rescheduled", minute("2025-06-10T11:00+09:00")),
    ]);
    expect(countdownTo(hour, on("2025-06-03"))).toMatchObject({ moved: [ten] });
  });

  test("a cancellation without a date strikes the last one announced", () => {
    const off = event([
      row("2025-06-01", "scheduled", seoul("2025-06-10")),
      row("2025-06-02", "cancelled", null),
    ]);
    expect(countdownTo(off, on("2025-06-02"))).toEqual({
      state: "cancelled",
      starts: seoul("2025-06-10"),
      announced: seoul("2025-06-02"),
      moved: [],
    });
  });

  test("an event without a schedule is not announced", () => {
    expect(countdownTo(event([]), on("2025-06-02"))).toEqual({ state: "not_announced" });
  });
});

test("the schedule known on a day is the rows announced by then", () => {
  expect(scheduleAsOf(apec, on("2025-09-20"))).toEqual({ current: null, known: [] });
  expect(scheduleAsOf(apec, on("2025-10-30"))).toEqual({
    current: apec.schedule[0],
    known: [apec.schedule[0]],
  });
  expect(scheduleAsOf(apec, on("2025-10-31"))).toEqual({ current: apec.schedule[1], known: apec.schedule });
});
