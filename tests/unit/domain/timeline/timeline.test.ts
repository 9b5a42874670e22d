import { describe, expect, test } from "vitest";
import type { Trip } from "@/lib/domain/record/record";
import { seoulDaysOf } from "@/lib/domain/time/partial-date";
import {
  groupByMonth,
  monthsOnPages,
  type TimelineFilter,
  isKeyEvent,
  issuesOnRecord,
  localDayOf,
  sidesOf,
  sourcesOf,
  timelineAsOf,
} from "@/lib/domain/timeline/timeline";
import { entriesAsOf } from "@/lib/domain/timeline/entries";
import { pageCount, pageOf } from "@/lib/domain/paging";
import type { Source } from "@/lib/domain/record/record";
import {
  about,
  at,
  claim,
  development,
  event,
  issue,
  minute,
  month,
  on,
  row,
  seoul,
  text,
  washington,
} from "../../../support/sample-records";
import { events, issues, trips } from "../../../support/real-record";

const whole: TimelineFilter = { kind: null, side: null, issue: null };

function official(id: string, side: "KR" | "US") {
  return { id, name: text(id), side, aliases: [], roles: [] };
}
const officials = [official("kim", "KR"), official("yeo", "KR"), official("lutnick", "US")];

function trip(rest: Partial<Trip> = {}): Trip {
  return {
    id: "trip",
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
  };
}

const traveller = (
  id: string,
  departs: ReturnType<typeof seoul> | null,
  returns: ReturnType<typeof seoul> | null = null,
) => ({
  official: id,
  departs,
  returns,
  expectedReturn: null,
});

const meeting = (
  date: ReturnType<typeof seoul> | null,
  status: "held" | "planned" | "cancelled" = "held",
) => ({
  official: "lutnick",
  label: null,
  date,
  status,
  citations: [],
});

const record = (rest: Partial<Parameters<typeof timelineAsOf>[0]>) => ({
  issues: [],
  events: [],
  trips: [],
  officials,
  ...rest,
});

describe("the day of an entry, local to its place, with the days in Seoul", () => {
  test.each([
    [
      "a Washington day reaches into the next in Seoul",
      washington("2025-07-30"),
      "2025-07-30",
      ["2025-07-30", "2025-07-31"],
    ],
    ["over the turn of the year too", washington("2025-12-31"), "2025-12-31", ["2025-12-31", "2026-01-01"]],
    ["a day in Seoul", seoul("2025-07-30"), "2025-07-30", null],
    [
      "Ankara's day ends on the next in Seoul",
      { value: "2026-07-07", precision: "day", zone: "Europe/Istanbul" },
      "2026-07-07",
      ["2026-07-07", "2026-07-08"],
    ],
    [
      "Tokyo's is the same",
      { value: "2025-10-29", precision: "day", zone: "Asia/Tokyo" },
      "2025-10-29",
      null,
    ],
    ["a minute in Seoul", minute("2025-10-31T10:00+09:00"), "2025-10-31", null],
    [
      "a minute in Washington, morning there",
      minute("2025-10-30T21:00-04:00", "America/New_York"),
      "2025-10-30",
      ["2025-10-31", "2025-10-31"],
    ],
    [
      "a minute in Washington, small hours there",
      minute("2025-10-30T02:00-04:00", "America/New_York"),
      "2025-10-30",
      null,
    ],
    ["a month has no day", month("2026-06", "Europe/Paris"), null, null],
    ["an approximate day has no day", about("2025-09-12"), null, null],
  ] as const)("%s", (_name, date, local, beside) => {
    expect(localDayOf(date)).toBe(local);
    const days = seoulDaysOf(date);
    expect(days && [days.first, days.last]).toEqual(beside);
  });
});

describe("the order", () => {
  const made = record({
    issues: [
      issue([
        development(seoul("2025-07-30"), "raised", "none", { id: "seoul-30" }),
        development(washington("2025-07-30"), "raised", "none", { id: "washington-30" }),
        development(about("2025-07-10"), "raised", "none", { id: "about-10" }),
        development(month("2025-06"), "raised", "none", { id: "june" }),
        development(seoul("2025-07-31"), "raised", "none", { id: "seoul-31" }),
      ]),
    ],
  });
  const shape = (asOf: Parameters<typeof timelineAsOf>[1]) =>
    groupByMonth(timelineAsOf(made, asOf, whole).entries).map(({ month: name, days, inexact }) => [
      name,
      days.map((day) => [day.on, day.entries.map(({ id }) => id)]),
      inexact.map(({ id }) => id),
    ]);

  test("by month and day of the place, newest first; less precise dates are separate", () => {
    expect(shape(on("2025-08-31"))).toEqual([
      [
        "2025-07",
        [
          ["2025-07-31", ["seoul-31"]],
          ["2025-07-30", ["washington-30", "seoul-30"]],
        ],
        ["about-10"],
      ],
      ["2025-06", [], ["june"]],
    ]);
  });

  test("a past day shows only what had happened for certain by its end in Seoul", () => {
    expect(shape(on("2025-07-30"))).toEqual([
      ["2025-07", [["2025-07-30", ["seoul-30"]]], ["about-10"]],
      ["2025-06", [], ["june"]],
    ]);
    expect(shape(on("2025-06-29"))).toEqual([]);
    expect(timelineAsOf(made, on("2025-06-29"), whole)).toEqual({
      total: 0,
      last: null,
      entries: [],
      undated: [],
    });
  });
});

describe("trips", () => {
  const full = trip({
    travellers: [
      traveller("kim", seoul("2025-10-16"), seoul("2025-10-19")),
      traveller("yeo", seoul("2025-10-16"), seoul("2025-10-20")),
    ],
    meetings: [
      meeting(washington("2025-10-16")),
      meeting(null),
      meeting(null, "planned"),
      meeting(seoul("2025-10-18"), "cancelled"),
    ],
  });
  const entries = (asOf: Parameters<typeof entriesAsOf>[1], one: Trip) =>
    entriesAsOf({ issues: [], events: [], trips: [one] }, asOf).map(({ kind, id }) => [kind, id]);

  test("those who leave together are one entry; each return, and each meeting that was held, has its own", () => {
    expect(entries(on("2025-11-01"), full)).toEqual([
      ["return", "trip/return-2"],
      ["return", "trip/return-1"],
      ["meeting", "trip/meeting-1"],
      ["departure", "trip"],
    ]);
    expect(entries(on("2025-10-19"), full)).toEqual([
      ["return", "trip/return-1"],
      ["meeting", "trip/meeting-1"],
      ["departure", "trip"],
    ]);
    expect(entries(on("2025-10-16"), full)).toEqual([["departure", "trip"]]);
  });

  test("without a departure it has the day of its first arrival", () => {
    const legs = [{ place: text("Washington"), arrives: washington("2025-07-21"), leaves: null, what: null }];
    expect(entries(on("2025-11-01"), trip({ travellers: [traveller("kim", null)], legs }))).toEqual([
      ["arrival", "trip/arrival"],
    ]);
    expect(
      entries(on("2025-11-01"), trip({ travellers: [traveller("kim", seoul("2025-07-20"))], legs })),
    ).toEqual([["departure", "trip"]]);
  });

  test("what has no date is named on live pages only", () => {
    const unseen = trip({ id: "unseen", travellers: [traveller("lutnick", null)] });
    const undated = (asOf: Parameters<typeof timelineAsOf>[1], filter = whole) =>
      timelineAsOf(record({ trips: [full, unseen] }), asOf, filter).undated.map(({ id }) => id);
    expect(undated(at("2025-11-01T00:00:00Z"))).toEqual(["trip/meeting-2", "unseen"]);
    expect(undated(on("2025-11-01"))).toEqual([]);
    expect(undated(at("2025-11-01T00:00:00Z"), { ...whole, side: "US" })).toEqual(["unseen"]);
    expect(undated(at("2025-11-01T00:00:00Z"), { ...whole, kind: "meeting" })).toEqual(["trip/meeting-2"]);
    expect(undated(at("2025-11-01T00:00:00Z"), { ...whole, kind: "development" })).toEqual([]);
  });
});

describe("a choice", () => {
  const spoken = issue(
    [
      development(seoul("2025-06-01"), "raised", "none", {
        id: "both",
        claims: [claim("US", "a"), claim("KR", "b"), claim("observer", "c")],
      }),
      development(seoul("2025-06-02"), "raised", "none", { id: "text", claims: [claim("text", "a")] }),
      development(seoul("2025-06-03"), "raised", "none", { id: "silent" }),
    ],
    { id: "spoken" },
  );
  const made = record({
    issues: [spoken],
    events: [event([row("2025-06-05", "cancelled", null)], "off")],
    trips: [
      trip({
        id: "kr",
        travellers: [traveller("kim", seoul("2025-06-04"))],
        meetings: [meeting(seoul("2025-06-06"))],
        issues: ["spoken"],
      }),
    ],
  });
  const ids = (filter: Partial<TimelineFilter>) =>
    timelineAsOf(made, on("2025-07-01"), { ...whole, ...filter }).entries.map(({ id }) => id);

  test("by side: of the claims of an entry or of the travellers; an event has none", () => {
    expect(ids({ side: "KR" })).toEqual(["kr/meeting-1", "kr", "both"]);
    expect(ids({ side: "US" })).toEqual(["both"]);
    expect(ids({ side: "text" })).toEqual(["text"]);
    expect(ids({ side: "KR", kind: "event" })).toEqual([]);
  });

  test("by kind and by issue", () => {
    expect(ids({ kind: "event" })).toEqual(["off/1"]);
    expect(ids({ kind: "meeting" })).toEqual(["kr/meeting-1"]);
    expect(ids({ issue: "spoken" })).toEqual(["kr/meeting-1", "kr", "silent", "text", "both"]);
    expect(ids({ issue: "spoken", kind: "departure" })).toEqual(["kr"]);
  });

  test("the counts are of all entries and of the filtered ones", () => {
    const { total, entries } = timelineAsOf(made, on("2025-07-01"), { ...whole, kind: "meeting" });
    expect([total, entries.length]).toEqual([6, 1]);
  });

  test("sides stand in the order of the ledger", () => {
    const [both] = entriesAsOf({ issues: [spoken], events: [], trips: [] }, on("2025-06-01"));
    expect(both && sidesOf(both, new Map())).toEqual(["KR", "US", "observer"]);
  });
});

describe("pages of the timeline", () => {
  const all = { issues, events, trips, officials: [] };
  const { entries } = timelineAsOf(all, on("2026-11-23"), whole);

  test("page after page, everything is shown once, in the order of the whole", () => {
    const shown = Array.from({ length: pageCount(entries.length, 25) }, (_, place) =>
      groupByMonth(pageOf(entries, 25, place + 1).items),
    );
    const lines = shown
      .flat()
      .flatMap(({ days, inexact }) => [...days.flatMap((day) => day.entries), ...inexact]);
    expect(shown.length).toBeGreaterThan(5);
    expect(lines).toEqual(entries);
    expect(lines.map(({ id }) => id).sort()).toEqual(
      entriesAsOf(all, on("2026-11-23"))
        .map(({ id }) => id)
        .sort(),
    );
  });

  test("a month is on the page that has its heading first", () => {
    const months = monthsOnPages(entries, 25);
    expect(months.map(({ month }) => month)).toEqual(groupByMonth(entries).map(({ month }) => month));
    expect(months.reduce((sum, { count }) => sum + count, 0)).toBe(entries.length);
    for (const { month, page } of months) {
      const on = (number: number) =>
        groupByMonth(pageOf(entries, 25, number).items).some((one) => one.month === month);
      expect([on(page), page > 1 && on(page - 1)]).toEqual([true, false]);
    }
  });
});

test("the sources of a trip, on a past day, are those published by then", () => {
  const source = (id: string, published: string): Source => ({
    id,
    title: id,
    titleKind: "headline",
    publisher: "Paper",
    url: null,
    publishedOn: seoul(published),
    language: "en",
    access: "full_text",
    tier: "press_on_record",
    machineTranslated: false,
    archivedUrl: null,
    retrievedOn: null,
  });
  const sources = new Map(
    [source("before", "2025-06-01"), source("after", "2025-06-09")].map((one) => [one.id, one]),
  );
  const cite = (id: string) => ({ source: id, locator: null, quote: null });
  const one = trip({
    travellers: [traveller("kim", seoul("2025-06-01"))],
    citations: [cite("before"), cite("after"), cite("before"), cite("hidden")],
  });
  const [departure] = entriesAsOf({ issues: [], events: [], trips: [one] }, on("2025-06-02"));
  if (!departure) throw new Error("The departure had happened");
  expect(sourcesOf(departure, sources, on("2025-06-02")).map(({ id }) => id)).toEqual(["before"]);
  expect(sourcesOf(departure, sources, at("2025-06-20T00:00:00Z")).map(({ id }) => id)).toEqual([
    "before",
    "after",
  ]);
});

test("summits and key dates are landmarks, informal contacts and developments are not", () => {
  const all = entriesAsOf({ issues, events, trips }, on("2026-11-23"));
  const landmark = (id: string) => all.filter((entry) => entry.id === id).map(isKeyEvent);
  expect(landmark("gyeongju-2025-10/3")).toEqual([true]);
  expect(landmark("july-deal-2025-07/1")).toEqual([true]);
  expect(landmark("nato-ankara-2026/1")).toEqual([false]);
  expect(landmark("deal-form-2025-10-22")).toEqual([false]);
});

test("issues to choose from: those on record by then, the last to move first", () => {
  const made = [
    issue(
      [
        development(seoul("2025-06-01"), "raised", "none"),
        development(seoul("2025-06-09"), "raised", "none"),
      ],
      { id: "old" },
    ),
    issue([development(seoul("2025-06-05"), "raised", "none")], { id: "new" }),
  ];
  const ids = (day: string) => issuesOnRecord(made, on(day)).map(({ id }) => id);
  expect(ids("2025-06-04")).toEqual(["old"]);
  expect(ids("2025-06-08")).toEqual(["new", "old"]);
  expect(ids("2025-06-09")).toEqual(["old", "new"]);
});

test("the real record of 31 July 2025 in Seoul", () => {
  const july = timelineAsOf({ issues, events, trips, officials: [] }, on("2025-07-31"), whole);
  const day = groupByMonth(july.entries)[0]?.days.find(({ on: date }) => date === "2025-07-30");
  expect(day?.entries.map(({ kind, id }) => [kind, id])).toContainEqual(["event", "july-deal-2025-07/1"]);
  const before = timelineAsOf({ issues, events, trips, officials: [] }, on("2025-07-30"), whole);
  expect(JSON.stringify(before.entries.map(({ id }) => id))).not.toContain("july-deal-2025-07/1");
});

test("three thousand issues take one pass", () => {
  const many = Array.from({ length: 3000 }, (_, number) =>
    issue(
      [1, 2, 3, 4, 5].map((n) =>
        development(
          seoul(
            `2025-${String(1 + ((number + n) % 12)).padStart(2, "0")}-${String(1 + (number % 28)).padStart(2, "0")}`,
          ),
          "raised",
          "none",
          { id: `i${number}-${n}` },
        ),
      ),
      { id: `i${number}` },
    ),
  );
  const page = timelineAsOf(record({ issues: many }), on("2026-01-01"), whole);
  expect(page.total).toBe(15_000);
  expect(page.entries).toHaveLength(15_000);
});
