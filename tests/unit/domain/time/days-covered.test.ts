import { expect, test } from "vitest";
import { daysCovered } from "@/lib/domain/time/days-covered";
import type { Issue, Official, PartialDate, TalksEvent, Trip } from "@/lib/domain/record/record";
import {
  about,
  development,
  event,
  issue,
  minute,
  month,
  row,
  seoul,
  text,
  washington,
} from "../../../support/sample-records";

const nothing: { officials: Official[]; issues: Issue[]; events: TalksEvent[]; trips: Trip[] } = {
  officials: [],
  issues: [],
  events: [],
  trips: [],
};
const middle = seoul("2026-03-10");

const official = (from: PartialDate | null, to: PartialDate | null): Official => ({
  id: "kim",
  name: text("Kim"),
  side: "KR",
  aliases: [],
  roles: [{ title: text("Minister"), organisation: text("Ministry"), from, to, citations: [] }],
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

const entry = (rest: Parameters<typeof development>[3]) => ({
  issues: [issue([development(middle, "raised", "none", rest)])],
});
const going = { official: "kim", departs: null, returns: null, expectedReturn: null };
const leg = { place: text("Washington"), arrives: null, leaves: null, what: null };

test("nothing dated covers no day", () => {
  expect(daysCovered(nothing)).toBeNull();
  expect(daysCovered({ ...nothing, officials: [official(null, null)], trips: [trip({})] })).toBeNull();
});

test.each<[string, Partial<typeof nothing>]>([
  ["a development", { issues: [issue([development(seoul("2026-05-01"), "raised", "none")])] }],
  ["what an entry applies from", entry({ effectiveFrom: seoul("2026-05-01") })],
  ["what an entry applies until", entry({ effectiveUntil: seoul("2026-05-01") })],
  ["a next step", entry({ next: { what: text("A hearing"), date: seoul("2026-05-01") } })],
  ["an announcement", { events: [event([row("2026-05-01", "postponed", null)])] }],
  ["an event's end", { events: [event([row("2026-03-12", "scheduled", middle, seoul("2026-05-01"))])] }],
  ["a role's beginning", { officials: [official(seoul("2026-05-01"), null)] }],
  ["a role's end", { officials: [official(null, seoul("2026-05-01"))] }],
  ["a trip's announcement", { trips: [trip({ announcedOn: seoul("2026-05-01") })] }],
  ["a departure", { trips: [trip({ travellers: [{ ...going, departs: seoul("2026-05-01") }] })] }],
  ["a return", { trips: [trip({ travellers: [{ ...going, returns: seoul("2026-05-01") }] })] }],
  [
    "an expected return",
    { trips: [trip({ travellers: [{ ...going, expectedReturn: seoul("2026-05-01") }] })] },
  ],
  ["an arrival", { trips: [trip({ legs: [{ ...leg, arrives: seoul("2026-05-01") }] })] }],
  ["a leg's end", { trips: [trip({ legs: [{ ...leg, leaves: seoul("2026-05-01") }] })] }],
  [
    "a meeting",
    {
      trips: [
        trip({
          meetings: [
            {
              official: null,
              label: text("Lutnick"),
              date: seoul("2026-05-01"),
              status: "planned",
              citations: [],
            },
          ],
        }),
      ],
    },
  ],
])("%s counts", (_, part) => {
  expect(daysCovered({ ...nothing, ...part })?.last).toBe("2026-05-01");
});

test("a day counts in its own zone, a month as all its days, a minute and an approximate day as their day", () => {
  const covering = (...dates: PartialDate[]) =>
    daysCovered({ ...nothing, issues: [issue(dates.map((date) => development(date, "raised", "none")))] });
  expect(covering(washington("2026-03-01"))).toEqual({ first: "2026-03-01", last: "2026-03-01" });
  expect(covering(month("2026-02"), middle)).toEqual({ first: "2026-02-01", last: "2026-03-10" });
  expect(covering(middle, month("2026-04"))).toEqual({ first: "2026-03-10", last: "2026-04-30" });
  expect(covering(minute("2026-03-12T00:30+09:00"), about("2026-03-11"))).toEqual({
    first: "2026-03-11",
    last: "2026-03-12",
  });
});
