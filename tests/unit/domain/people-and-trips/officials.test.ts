import { describe, expect, test } from "vitest";
import {
  currentRole,
  eventsWithOfficial,
  meetingsWithOfficial,
  rolesAsOf,
  statementsByOfficial,
  tripsOfOfficial,
} from "@/lib/domain/people-and-trips/officials";
import type { Official, PartialDate, Trip } from "@/lib/domain/record/record";
import {
  at,
  cite,
  claim,
  development,
  event,
  issue,
  on,
  row,
  seoul,
  source,
  text,
  washington,
} from "../../../support/sample-records";
import { events, issues, officials, sources, trips } from "../../../support/real-record";

const role = (title: string, from: PartialDate | null, to: PartialDate | null) => ({
  title: text(title),
  organisation: text("Ministry"),
  from,
  to,
  citations: [],
});
const official = (...roles: Official["roles"]): Official => ({
  id: "kim",
  name: text("Kim"),
  side: "KR",
  aliases: [],
  roles,
});
const trip = (rest: Partial<Trip>): Trip => ({
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

const none = new Map();

describe("roles", () => {
  const kim = official(
    role("envoy", null, seoul("2025-06-01")),
    role("vice minister", seoul("2025-06-02"), seoul("2025-10-01")),
    role("minister", seoul("2025-10-01"), null),
  );
  test("a future end is left out", () => {
    expect(
      rolesAsOf(kim, on("2025-09-30"), none).map(({ title, to }) => [title.en, to?.value ?? null]),
    ).toEqual([
      ["vice minister", null],
      ["envoy", "2025-06-01"],
    ]);
    expect(
      rolesAsOf(kim, on("2025-10-01"), none).map(({ title, to }) => [title.en, to?.value ?? null]),
    ).toEqual([
      ["minister", null],
      ["vice minister", "2025-10-01"],
      ["envoy", "2025-06-01"],
    ]);
  });
  test("the current role is the one without an end", () => {
    expect(currentRole(kim, on("2025-05-01"), none)?.title.en).toBe("envoy");
    expect(currentRole(kim, on("2026-01-01"), none)?.title.en).toBe("minister");
    expect(
      currentRole(official(role("envoy", null, seoul("2025-06-01"))), on("2025-06-01"), none),
    ).toBeNull();
  });
});

describe("the first role", () => {
  const titles = (person: Official, day: string, known: Parameters<typeof currentRole>[2] = none) =>
    currentRole(person, on(day), known)?.title.en;
  test("is the office held longest, which brings the chairs of its committees with it", () => {
    const both = official(
      role("chair", seoul("2026-02-13"), null),
      role("minister", seoul("2025-10-01"), null),
    );
    expect(titles(both, "2026-11-01")).toBe("minister");
    expect(
      titles(official(role("chair", seoul("2025-11-14"), null), role("secretary", null, null)), "2026-01-01"),
    ).toBe("secretary");
  });
  test("has the name that sources of the day shown give it", () => {
    const named = (title: string, id: string) => ({ ...role(title, null, null), citations: [cite(id)] });
    const renamed = official(named("old name", "first"), named("new name", "later"));
    const known = new Map(
      [source("first", seoul("2025-07-30")), source("later", seoul("2026-03-12"))].map((each) => [
        each.id,
        each,
      ]),
    );
    expect(titles(renamed, "2025-10-22", known)).toBe("old name");
    expect(titles(renamed, "2026-03-12", known)).toBe("new name");
    // A role named only by later sources is used where there is no other.
    expect(titles(official(named("new name", "later")), "2025-10-22", known)).toBe("new name");
  });
  test.each([
    ["kim-jung-kwan", "2025-09-29", "Minister of Trade, Industry and Energy"],
    ["kim-jung-kwan", "2026-11-01", "Minister of Trade, Industry and Resources"],
    ["koo-yun-cheol", "2025-10-22", "Deputy Prime Minister and Minister of Economy and Finance"],
    ["koo-yun-cheol", "2026-11-01", "Deputy Prime Minister and Minister of Finance and Economy"],
    ["howard-lutnick", "2025-12-01", "Secretary of Commerce"],
  ])("of the record: %s on %s", (id, day, title) => {
    expect(titles(officials.find((person) => person.id === id)!, day, sources)).toBe(title);
  });
});

describe("statements", () => {
  const made = issue([
    development(seoul("2025-10-20"), "raised", "none", {
      claims: [claim("KR", "first", { speaker: "kim" })],
    }),
    development(washington("2025-10-22"), "raised", "none", {
      claims: [
        claim("US", "told", { speaker: "lutnick", relayedBy: "kim" }),
        claim("KR", "own", { speaker: "kim", relayedBy: "kim" }),
      ],
    }),
  ]);
  test("newest first, relayed ones marked, own words once", () => {
    const said = statementsByOfficial([made], on("2025-10-23")).get("kim") ?? [];
    expect(said.map(({ claim: { statement }, relayed }) => [statement.en, relayed])).toEqual([
      ["told", true],
      ["own", false],
      ["first", false],
    ]);
    expect(statementsByOfficial([made], on("2025-10-23")).get("lutnick")).toHaveLength(1);
  });
  test("a Washington day counts in Seoul from the next", () => {
    expect(statementsByOfficial([made], on("2025-10-22")).get("kim")).toHaveLength(1);
    expect(statementsByOfficial([made], on("2025-10-22")).get("lutnick")).toBeUndefined();
  });
  test("the record's own: on 22 October 2025 Kim Jung-kwan said that one or two items differ", () => {
    const said = statementsByOfficial(issues, on("2025-10-22")).get("kim-jung-kwan") ?? [];
    expect(said.length).toBeGreaterThan(0);
    expect(said.every(({ development: { date } }) => date.value.slice(0, 10) <= "2025-10-22")).toBe(true);
  });
});

test("a trip counts once it was seen", () => {
  const made = trip({
    travellers: [{ official: "kim", departs: seoul("2025-10-22"), returns: null, expectedReturn: null }],
    announcedOn: seoul("2025-10-21"),
  });
  expect(tripsOfOfficial("kim", [made], on("2025-10-20"))).toEqual([]);
  expect(tripsOfOfficial("kim", [made], on("2025-10-21"))).toEqual([made]);
  expect(tripsOfOfficial("lee", [made], on("2025-10-21"))).toEqual([]);
  expect(tripsOfOfficial("kim-jung-kwan", trips, on("2025-10-22"))[0]?.id).toBe("trip-2025-10b");
});

test("a live page knows a trip that lies ahead though nobody wrote down when it was announced", () => {
  const made = trip({
    travellers: [{ official: "kim", departs: seoul("2025-11-05"), returns: null, expectedReturn: null }],
    meetings: [
      { official: "lutnick", label: null, date: seoul("2025-11-06"), status: "planned", citations: [] },
    ],
  });
  const known = (asOf: Parameters<typeof tripsOfOfficial>[2]) => [
    tripsOfOfficial("kim", [made], asOf).length,
    meetingsWithOfficial("lutnick", [made], asOf).length,
  ];
  expect(known(at("2025-11-01T00:00:00Z"))).toEqual([1, 1]);
  expect(known(on("2025-11-01"))).toEqual([0, 0]);
  expect(known(on("2025-11-05"))).toEqual([1, 1]);
});

test("a meeting held counts from its date, a planned one with its trip, one without a date today only", () => {
  const meeting = (status: "held" | "planned", date: PartialDate | null) => ({
    official: "lutnick",
    label: null,
    date,
    status,
    citations: [],
  });
  const made = trip({
    announcedOn: seoul("2025-10-21"),
    meetings: [meeting("held", washington("2025-10-22")), meeting("planned", null), meeting("held", null)],
  });
  const known = (asOf: Parameters<typeof meetingsWithOfficial>[2]) =>
    meetingsWithOfficial("lutnick", [made], asOf).map((one) => made.meetings.indexOf(one.meeting));
  expect(known(on("2025-10-20"))).toEqual([]);
  expect(known(on("2025-10-22"))).toEqual([1]);
  expect(known(on("2025-10-23"))).toEqual([0, 1]);
  expect(known(at("2025-11-01T00:00:00Z"))).toEqual([0, 1, 2]);
});

test("an event counts once it was announced", () => {
  const made = {
    ...event([row("2025-10-01", "scheduled", seoul("2025-10-31"))]),
    participants: [{ official: "lee", label: null }],
  };
  expect(eventsWithOfficial("lee", [made], on("2025-09-30"))).toEqual([]);
  expect(eventsWithOfficial("lee", [made], on("2025-10-01"))).toEqual([made]);
  expect(eventsWithOfficial("lee-jae-myung", events, at("2026-11-01T00:00:00Z")).length).toBeGreaterThan(3);
});
