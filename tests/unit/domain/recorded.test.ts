import { expect, test } from "vitest";
import { latestEntries } from "@/lib/domain/timeline/entries";
import { recordedDays } from "@/lib/domain/time/recorded-days";
import type { Trip } from "@/lib/domain/record/record";
import {
  at,
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
} from "../../support/sample-records";
import { events, issues, trips } from "../../support/real-record";

test("recorded days of the record, seen from Seoul", () => {
  const days = recordedDays(issues, on("2025-10-22"));
  expect(days[0]).toEqual({ on: "2025-03-27", issues: ["auto-tariff"] });
  expect(days.at(-1)).toEqual({
    on: "2025-10-22",
    issues: ["investment-package-structure", "deal-form", "defence-spending", "visas-georgia"],
  });
  expect(recordedDays(issues, on("2025-10-23")).at(-1)).toEqual({
    on: "2025-10-23",
    issues: ["investment-package-structure", "profit-split-principal", "deal-form"],
  });
});

test("a day lists an issue once, and none lies after the day spoken of", () => {
  const made = [
    issue(
      [
        development(seoul("2025-06-01"), "raised", "none"),
        development(seoul("2025-06-01"), "signed", "none"),
      ],
      { id: "twice" },
    ),
    issue([development(washington("2025-06-02"), "raised", "none")], { id: "washington" }),
  ];
  expect(recordedDays(made, at("2025-06-02T05:00:00Z"))).toEqual([
    { on: "2025-06-01", issues: ["twice"] },
    { on: "2025-06-02", issues: ["washington"] },
  ]);
  expect(recordedDays([], on("2025-06-02"))).toEqual([]);
});

const trip = (departs: (ReturnType<typeof seoul> | null)[]): Trip => ({
  id: "made-up-trip",
  travellers: departs.map((date) => ({
    official: "someone",
    departs: date,
    returns: null,
    expectedReturn: null,
  })),
  from: text("Seoul"),
  legs: [],
  meetings: [],
  announcedOn: null,
  purpose: text("Talks"),
  outcome: null,
  issues: [],
  citations: [],
  verification: "verified",
});

test("the last entries of the record as of 22 October 2025", () => {
  expect(
    latestEntries({ issues, events, trips }, on("2025-10-22"), 7).map(({ kind, id, status }) => [
      kind,
      id,
      status,
    ]),
  ).toEqual([
    ["departure", "trip-2025-10b", null],
    ["event", "gyeongju-2025-10/1", "scheduled"],
    ["development", "visas-georgia-2025-10-22", null],
    ["development", "defence-spending-2025-10-22", null],
    ["development", "deal-form-2025-10-22", null],
    ["development", "investment-package-structure-2025-10-22", null],
    ["event", "presidential-briefing-2025-10/1", null],
  ]);
});

test("an entry counts once it has happened, newest first, and ids never repeat", () => {
  const held = minute("2025-06-10T10:00+09:00");
  const made = {
    issues: [
      issue([
        development(seoul("2025-06-05"), "raised", "none", { id: "d1" }),
        development(seoul("2025-06-05"), "raised", "none", { id: "d2" }),
      ]),
    ],
    events: [
      event([row("2025-06-01", "scheduled", seoul("2025-06-10")), row("2025-06-10", "held", held)], "summit"),
    ],
    trips: [trip([seoul("2025-06-09"), seoul("2025-06-08"), null])],
  };
  const ids = (asOf: Parameters<typeof latestEntries>[1], limit = 9) =>
    latestEntries(made, asOf, limit).map(({ id }) => id);
  expect(ids(on("2025-06-10"))).toEqual(["summit/2", "made-up-trip", "d2", "d1", "summit/1"]);
  expect(ids(on("2025-06-07"))).toEqual(["d2", "d1", "summit/1"]);
  expect(ids(on("2025-06-10"), 2)).toEqual(["summit/2", "made-up-trip"]);
  expect(ids(at("2025-06-10T00:59:59Z"))).not.toContain("summit/2");
  expect(ids(at("2025-06-10T01:00:00Z"))).toContain("summit/2");
  const everything = latestEntries({ issues, events, trips }, on("2026-11-23"), 10_000);
  expect(new Set(everything.map(({ id }) => id)).size).toBe(everything.length);
});

test("a trip without a departure has no day; a meeting reported later counts on its own date", () => {
  expect(latestEntries({ issues: [], events: [], trips: [trip([null])] }, on("2025-06-10"), 9)).toEqual([]);
  const reported = event([row("2026-07-08", "held", month("2026-06", "Europe/Paris"))]);
  expect(latestEntries({ issues: [], events: [reported], trips: [] }, on("2026-07-08"), 9)).toMatchObject([
    { on: { value: "2026-06" }, recordId: "made-up-event" },
  ]);
});
