import { describe, expect, it } from "vitest";
import { spanBetween, spanOfAll } from "@/lib/domain/calendar/calendar-span";
import { calendarEntries, calendarKey, type CalendarScope } from "@/lib/domain/calendar/calendar-entries";
import type { Issue, Measure, TalksEvent, Trip } from "@/lib/domain/record/record";
import {
  about,
  at,
  development,
  event,
  issue,
  measure,
  minute,
  month,
  row,
  seoul,
  step,
  text,
  washington,
} from "../../../support/sample-records";

const now = at("2026-11-24T12:00:00Z");
const nothing = { issues: [], events: [], trips: [], measures: [] };
type Dated = { issues: Issue[]; events: TalksEvent[]; trips: Trip[]; measures: Measure[] };

function entries(
  record: Partial<Dated>,
  past: { earlier?: Partial<Dated>; withdrawn?: Partial<Dated> } = {},
  scope: CalendarScope = { of: "all" },
) {
  const whole = { earlier: { ...nothing, ...past.earlier }, withdrawn: { ...nothing, ...past.withdrawn } };
  return calendarEntries({ ...nothing, ...record }, whole, scope, now);
}

const trip = (rest: Partial<Trip> = {}): Trip => ({
  id: "a-trip",
  travellers: [],
  from: text("Seoul"),
  legs: [],
  meetings: [],
  announcedOn: null,
  purpose: text("Talks"),
  outcome: null,
  issues: [],
  citations: [],
  verification: "verified",
  ...rest,
});

describe("spanBetween", () => {
  it.each([
    ["an unknown date", null, null, null],
    ["a month", month("2026-06"), null, null],
    ["about a day", about("2026-06-03"), null, null],
    [
      "a day",
      seoul("2026-06-03"),
      null,
      { kind: "days", first: "2026-06-03", last: "2026-06-03", zone: "Asia/Seoul" },
    ],
    [
      "a day in Washington",
      washington("2026-06-03"),
      null,
      { kind: "days", first: "2026-06-03", last: "2026-06-03", zone: "America/New_York" },
    ],
    [
      "two days",
      seoul("2026-06-03"),
      seoul("2026-06-04"),
      { kind: "days", first: "2026-06-03", last: "2026-06-04", zone: "Asia/Seoul" },
    ],
    [
      "a day to a month",
      seoul("2026-06-03"),
      month("2026-07"),
      { kind: "days", first: "2026-06-03", last: "2026-06-03", zone: "Asia/Seoul" },
    ],
    [
      "a day to an earlier day",
      seoul("2026-06-03"),
      seoul("2026-06-01"),
      { kind: "days", first: "2026-06-03", last: "2026-06-03", zone: "Asia/Seoul" },
    ],
    [
      "a day to a minute",
      seoul("2026-06-03"),
      minute("2026-06-05T09:00+09:00"),
      { kind: "days", first: "2026-06-03", last: "2026-06-05", zone: "Asia/Seoul" },
    ],
  ])("of %s", (_, starts, ends, expected) => expect(spanBetween(starts, ends)).toEqual(expected));

  it("gives a minute an end that is a minute too, and makes it whole days where the end is a later day", () => {
    const starts = minute("2025-10-31T10:00+09:00");
    const ends = minute("2025-10-31T12:00+09:00");
    expect(spanBetween(starts, ends)).toEqual({ kind: "time", starts, ends });
    expect(spanBetween(starts, seoul("2025-11-01"))).toEqual({
      kind: "days",
      first: "2025-10-31",
      last: "2025-11-01",
      zone: "Asia/Seoul",
      opens: starts,
    });
    const end = minute("2025-11-01T17:00+09:00");
    expect(spanBetween(starts, end)).toEqual({ kind: "time", starts, ends: end });
    expect(spanBetween(starts, seoul("2025-10-31"))).toEqual({ kind: "time", starts, ends: null });
    expect(spanBetween(starts, starts)).toEqual({ kind: "time", starts, ends: null });
  });

  it("spans the days of a journey in their own zones, leaving vague ones out", () => {
    expect(spanOfAll([washington("2026-01-29"), month("2026-02"), seoul("2026-01-28"), null])).toEqual({
      kind: "days",
      first: "2026-01-28",
      last: "2026-01-29",
      zone: null,
    });
    expect(spanOfAll([month("2026-02"), about("2026-02-01")])).toBeNull();
  });
});

describe("an event", () => {
  const only = (...rows: Parameters<typeof event>[0]) => entries({ events: [event(rows)] });
  const scheduled = row("2026-01-01", "scheduled", seoul("2026-03-01"));

  it.each([
    ["announced", [scheduled], "confirmed", "announced", "2026-03-01"],
    [
      "moved",
      [scheduled, row("2026-01-05", "rescheduled", seoul("2026-03-04"))],
      "confirmed",
      "announced",
      "2026-03-04",
    ],
    [
      "put off to a day",
      [scheduled, row("2026-01-05", "postponed", seoul("2026-03-04"))],
      "tentative",
      "postponed",
      "2026-03-04",
    ],
    [
      "put off without a day",
      [scheduled, row("2026-01-05", "postponed", null)],
      "cancelled",
      "postponed",
      "2026-03-01",
    ],
    [
      "put off to about a day",
      [scheduled, row("2026-01-05", "postponed", about("2026-03-04"))],
      "cancelled",
      "postponed",
      "2026-03-01",
    ],
    [
      "moved to some month",
      [scheduled, row("2026-01-05", "rescheduled", month("2026-04"))],
      "cancelled",
      "day_open",
      "2026-03-01",
    ],
    ["called off", [scheduled, row("2026-01-05", "cancelled", null)], "cancelled", "cancelled", "2026-03-01"],
    ["held", [scheduled, row("2026-03-01", "held", seoul("2026-03-01"))], "confirmed", "held", "2026-03-01"],
  ] as const)("that was %s", (_, rows, status, reason, first) => {
    expect(only(...rows)).toMatchObject([{ status, reason, span: { first } }]);
  });

  it.each([
    ["known to a month", [row("2026-01-01", "scheduled", month("2026-03"))]],
    ["known about a day", [row("2026-01-01", "scheduled", about("2026-03-01"))]],
    ["held in some month", [scheduled, row("2026-03-05", "held", month("2026-03"))]],
    ["called off without ever a day", [row("2026-01-01", "cancelled", null)]],
    ["not announced yet", [row("2026-12-01", "scheduled", seoul("2026-12-24"))]],
    ["without a schedule", []],
  ] as const)("%s is left out", (_, rows) => expect(only(...rows)).toEqual([]));

  it("keeps the dates it stood on, each once, but not one that was only made sharper", () => {
    const sharper = minute("2026-03-04T10:00+09:00");
    const [entry] = only(
      scheduled,
      row("2026-01-05", "rescheduled", seoul("2026-03-04")),
      row("2026-01-06", "rescheduled", sharper),
    );
    expect(entry).toMatchObject({ span: { kind: "time" }, earlier: [{ first: "2026-03-01" }] });
  });

  it.each([
    ["about a day", [row("2026-01-01", "scheduled", about("2026-02-01"))], [{ starts: about("2026-02-01") }]],
    ["a month", [row("2026-01-01", "scheduled", month("2026-02"))], [{ starts: month("2026-02") }]],
    [
      "about a day twice",
      [
        row("2026-01-01", "scheduled", about("2026-02-01")),
        row("2026-01-02", "rescheduled", about("2026-02-01")),
      ],
      [{ starts: about("2026-02-01") }],
    ],
    [
      "a month and then a day of it",
      [row("2026-01-01", "scheduled", month("2026-02")), row("2026-01-02", "scheduled", seoul("2026-02-03"))],
      [{ first: "2026-02-03" }],
    ],
    ["the month of the day it has now", [row("2026-01-01", "scheduled", month("2026-03"))], []],
    ["about the day it has now", [row("2026-01-01", "scheduled", about("2026-03-04"))], []],
  ])("lists the earlier day %s in words, and has only the current day as its date", (_, before, earlier) => {
    const found = only(...before, row("2026-03-04", "held", seoul("2026-03-04")));
    expect(found).toMatchObject([{ span: { kind: "days", first: "2026-03-04" } }]);
    expect(found[0]?.earlier).toMatchObject(earlier);
  });

  it("does not call the vague date that it has now an earlier one", () => {
    const [entry] = only(scheduled, row("2026-01-05", "postponed", about("2026-03-20")));
    expect(entry).toMatchObject({ status: "cancelled", span: { first: "2026-03-01" }, earlier: [] });
  });

  it("keeps the date of a former version that was written over", () => {
    const [entry] = entries(
      { events: [event([row("2026-01-01", "scheduled", seoul("2026-03-08"))])] },
      {
        earlier: {
          events: [event([scheduled]), event([row("2026-01-01", "scheduled", seoul("2026-03-08"))])],
        },
      },
    );
    expect(entry?.earlier).toMatchObject([{ first: "2026-03-01" }]);
  });
});

describe("what was withdrawn", () => {
  it("stays as cancelled on its last date, and not beside what is published again", () => {
    const one = event([row("2026-01-01", "scheduled", seoul("2026-03-01"))]);
    expect(entries({}, { withdrawn: { events: [one] } })).toMatchObject([
      { status: "cancelled", reason: "withdrawn" },
    ]);
    expect(entries({ events: [one] }, { withdrawn: { events: [one] } })).toMatchObject([
      { status: "confirmed" },
    ]);
  });
});

describe("a trip", () => {
  const going = {
    official: "kim",
    departs: seoul("2026-01-28"),
    returns: null,
    expectedReturn: seoul("2026-01-31"),
  };

  it("is tentative until something shows that it was made, and never lasts to a return only expected", () => {
    const planned = {
      official: "lutnick",
      label: null,
      date: washington("2026-11-29"),
      status: "planned" as const,
      citations: [],
    };
    const ahead = { ...going, departs: seoul("2026-11-28"), expectedReturn: seoul("2026-12-01") };
    expect(entries({ trips: [trip({ travellers: [ahead], meetings: [planned] })] })).toMatchObject([
      { status: "tentative", reason: "trip_planned", span: { first: "2026-11-28", last: "2026-11-29" } },
    ]);
    expect(
      entries({ trips: [trip({ travellers: [{ ...ahead, returns: seoul("2026-12-01") }] })] }),
    ).toMatchObject([{ status: "tentative" }]);
    expect(
      entries({ trips: [trip({ travellers: [{ ...going, returns: seoul("2026-01-30") }] })] }),
    ).toMatchObject([{ status: "confirmed", span: { first: "2026-01-28", last: "2026-01-30" } }]);
  });

  const leg = { place: text("Washington"), arrives: null, leaves: null, what: null };

  it.each([
    ["a departure", { travellers: [going] }],
    ["an arrival", { legs: [{ ...leg, arrives: seoul("2026-01-28") }] }],
    ["a place left", { legs: [{ ...leg, leaves: seoul("2026-01-30") }] }],
  ])("is confirmed by %s that has happened, before any return is on record", (_, part) => {
    expect(entries({ trips: [trip(part)] })).toMatchObject([{ status: "confirmed", reason: "trip_made" }]);
  });

  it("without a day is left out, and a meeting called off is no day of it", () => {
    const off = {
      official: "lutnick",
      label: null,
      date: washington("2026-01-29"),
      status: "cancelled" as const,
      citations: [],
    };
    expect(
      entries({ trips: [trip({ travellers: [{ ...going, departs: month("2026-01") }], meetings: [off] })] }),
    ).toEqual([]);
  });
});

describe("a next step", () => {
  const step = (date: Parameters<typeof seoul>[0], next: ReturnType<typeof seoul> | null) =>
    development(seoul(date), "raised", "none", { next: { what: text("A hearing"), date: next } });

  it("is tentative while it is planned, and also after its day", () => {
    expect(entries({ issues: [issue([step("2026-01-01", seoul("2026-02-01"))])] })).toMatchObject([
      { status: "tentative", reason: "next_step", span: { first: "2026-02-01" } },
    ]);
  });

  it("is cancelled where a later entry before its day names another dated step", () => {
    const moved = [step("2026-01-01", seoul("2026-02-01")), step("2026-01-20", seoul("2026-02-10"))];
    expect(entries({ issues: [issue(moved)] })).toMatchObject([
      { status: "cancelled", reason: "next_replaced" },
      { status: "tentative", reason: "next_step" },
    ]);
    const after = [step("2026-01-01", seoul("2026-02-01")), step("2026-02-02", seoul("2026-03-10"))];
    expect(entries({ issues: [issue(after)] })).toMatchObject([
      { status: "tentative" },
      { status: "tentative" },
    ]);
  });

  it("of a month, of no date, or of an entry that has not happened is left out", () => {
    const later = step("2026-12-01", seoul("2026-12-24"));
    expect(
      entries({ issues: [issue([step("2026-01-01", month("2026-03")), step("2026-01-02", null), later])] }),
    ).toEqual([]);
  });
});

describe("a scope", () => {
  const summit = {
    ...event([row("2026-01-01", "scheduled", seoul("2026-03-01"))]),
    issues: ["autos"],
    participants: [{ official: "kim", label: null }],
  };
  const visit = trip({
    issues: ["rice"],
    travellers: [{ official: "kim", departs: seoul("2026-02-01"), returns: null, expectedReturn: null }],
  });
  const rice = issue(
    [
      development(seoul("2026-01-01"), "raised", "none", {
        next: { what: text("A hearing"), date: seoul("2026-02-03") },
      }),
    ],
    { id: "rice" },
  );
  const keys = (scope: CalendarScope) =>
    entries({ events: [summit], trips: [visit], issues: [rice] }, {}, scope).map(({ subject }) =>
      calendarKey(subject),
    );

  it.each([
    [{ of: "all" }, ["trip-a-trip", "next-made-up-2026-01-01", "event-made-up-event"]],
    [{ of: "issue", id: "rice" }, ["trip-a-trip", "next-made-up-2026-01-01"]],
    [{ of: "issue", id: "autos" }, ["event-made-up-event"]],
    [{ of: "official", id: "kim" }, ["trip-a-trip", "event-made-up-event"]],
    [{ of: "official", id: "nobody" }, []],
  ] as const)("%j holds %j", (scope, expected) => expect(keys(scope)).toEqual(expected));
});

describe("the first and last days of duties", () => {
  const told = (record: Measure, now?: string) =>
    (now === undefined
      ? entries({ measures: [record] })
      : calendarEntries(
          { ...nothing, measures: [record] },
          { earlier: nothing, withdrawn: nothing },
          { of: "all" },
          at(now),
        )
    ).map(({ subject, span, status, reason }) => [
      calendarKey(subject),
      span.kind === "days" ? span.first : "",
      status,
      reason,
    ]);
  const decided = step("2026-11-20", "charged", 15, {
    from: washington("2026-12-01"),
    until: washington("2026-12-31"),
  });

  it("are whole days, also where a minute is known, and stay when they have passed", () => {
    const expected = [
      ["duty-from-made-up-goods-2026-11-20", "2026-12-01", "confirmed", "duty_set"],
      ["duty-until-made-up-goods-2026-11-20", "2026-12-31", "confirmed", "duty_set"],
    ];
    expect(told(measure([decided]))).toEqual(expected);
    expect(told(measure([decided]), "2027-06-01T00:00:00Z")).toEqual(expected);
    const atMinute = {
      ...decided,
      from: { value: "2026-12-01T00:01-05:00", precision: "minute", zone: "America/New_York" } as const,
    };
    expect(told(measure([atMinute]))).toEqual(expected);
  });

  it("are left out before their announcement, with a month or an approximate day, and where they were past when announced", () => {
    expect(told(measure([decided]), "2026-11-19T00:00:00Z")).toEqual([]);
    for (const from of [
      month("2026-12"),
      about("2026-12-03"),
      washington("2026-11-20"),
      washington("2026-10-01"),
    ]) {
      expect(told(measure([step("2026-11-20", "charged", 15, { from })])), from.value).toEqual([]);
    }
  });

  it("are called off once a later step settles or moves them", () => {
    const threat = step("2026-11-10", "threatened", 50, { from: washington("2026-12-15") });
    expect(told(measure([threat]))).toEqual([
      ["duty-from-made-up-goods-2026-11-10", "2026-12-15", "tentative", "duty_pending"],
    ]);
    const dropped = step("2026-11-21", "agreed", 10, { settles: [threat.id] });
    expect(told(measure([threat, dropped]))).toEqual([
      ["duty-from-made-up-goods-2026-11-10", "2026-12-15", "cancelled", "duty_settled"],
    ]);
    const postponed = step("2026-11-22", "not_charged", null, {
      from: washington("2026-12-01"),
      until: washington("2027-01-31"),
    });
    expect(
      told(measure([decided, postponed])).map(([key, , status, reason]) => [key, status, reason]),
    ).toEqual([
      ["duty-from-made-up-goods-2026-11-20", "cancelled", "duty_moved"],
      ["duty-from-made-up-goods-2026-11-22", "confirmed", "duty_set"],
      ["duty-until-made-up-goods-2026-11-20", "cancelled", "duty_moved"],
      ["duty-until-made-up-goods-2026-11-22", "confirmed", "duty_set"],
    ]);
  });

  it("end as said where the next duty begins on the same day", () => {
    const untilMinute = {
      ...decided,
      until: { value: "2026-12-31T00:01-05:00", precision: "minute", zone: "America/New_York" } as const,
    };
    const next = step("2026-11-25", "charged", 12, { from: washington("2026-12-31") });
    expect(
      told(measure([untilMinute, next]), "2026-12-01T00:00:00Z").map(([key, , status]) => [key, status]),
    ).toContainEqual(["duty-until-made-up-goods-2026-11-20", "confirmed"]);
  });

  it("stand in the calendar of their issue and in no person's, and what was withdrawn is called off", () => {
    const record = { measures: [measure([decided])] };
    const withdrawn = entries({}, { withdrawn: record }, { of: "issue", id: "made-up" });
    expect(withdrawn.map(({ status, reason }) => [status, reason])).toEqual([
      ["cancelled", "withdrawn"],
      ["cancelled", "withdrawn"],
    ]);
    expect(entries(record, {}, { of: "issue", id: "made-up" })).toHaveLength(2);
    expect(entries(record, {}, { of: "issue", id: "another" })).toEqual([]);
    expect(entries(record, {}, { of: "official", id: "made-up" })).toEqual([]);
  });

  it("have the day they had before a text was corrected", () => {
    const earlier = { measures: [measure([{ ...decided, from: washington("2026-12-05") }])] };
    const [first] = entries({ measures: [measure([decided])] }, { earlier });
    expect(first?.earlier).toEqual([
      { kind: "days", first: "2026-12-05", last: "2026-12-05", zone: "America/New_York" },
    ]);
  });
});
