import { expect, test } from "vitest";
import type { Citation, Official, Trip } from "@/lib/domain/record/record";
import { citationCount, citedBy } from "@/lib/domain/sources/cited-by";
import {
  claim,
  development,
  event,
  issue,
  row,
  seoul,
  text,
  washington,
} from "../../../support/sample-records";
import { events, issues, measures, trips } from "../../../support/real-record";

const cite = (source: string, locator: string | null = null): Citation => ({ source, locator, quote: null });

const official: Official = {
  id: "someone",
  name: text("Someone"),
  side: "KR",
  aliases: [],
  roles: [
    {
      title: text("Minister"),
      organisation: text("Ministry"),
      from: null,
      to: null,
      citations: [cite("a"), cite("b")],
    },
    {
      title: text("Deputy"),
      organisation: text("Ministry"),
      from: null,
      to: null,
      citations: [cite("b")],
    },
  ],
};

const trip: Trip = {
  id: "trip",
  travellers: [],
  from: text("Seoul"),
  legs: [],
  meetings: [
    { official: null, label: text("Him"), date: null, status: "held", citations: [cite("a")] },
    { official: null, label: text("Her"), date: null, status: "planned", citations: [cite("b")] },
  ],
  announcedOn: null,
  purpose: text("Talks"),
  outcome: null,
  issues: [],
  citations: [cite("b")],
  verification: "verified",
};

const older = development(seoul("2025-07-30"), "raised", "none", {
  citations: [cite("a", "paragraph 1"), cite("b"), cite("a", "paragraph 9")],
  claims: [
    claim("KR", "first", { citations: [cite("b")] }),
    claim("US", "second", { citations: [cite("a")] }),
  ],
});
const newer = development(washington("2025-10-29"), "narrowing", "none", {
  citations: [cite("a")],
  claims: [claim("KR", "third", { citations: [cite("a")] })],
});
const talks = issue([older, newer], {
  id: "talks",
  links: [{ type: "blocks", issue: "other", citations: [cite("a")] }],
});
const summit = {
  ...event([{ ...row("2025-08-12", "scheduled", seoul("2025-10-31")), citations: [cite("a")] }]),
  citations: [cite("b")],
};
const record = { officials: [official], issues: [talks], events: [summit], trips: [trip], measures: [] };

test("everything that cites a source is found, of every kind", () => {
  const {
    developments,
    claims,
    links,
    roles,
    events: whole,
    scheduleRows,
    trips: wholeTrips,
    meetings,
  } = citedBy("a", record);
  expect(developments.map(({ development }) => development.date.value)).toEqual(["2025-10-29", "2025-07-30"]);
  expect(claims.map(({ claim }) => claim.statement.en)).toEqual(["third", "second"]);
  expect(links.map(({ issue, link }) => [issue.id, link.type, link.issue])).toEqual([
    ["talks", "blocks", "other"],
  ]);
  expect(roles.map(({ role }) => role.title.en)).toEqual(["Minister"]);
  expect(whole).toEqual([]);
  expect(scheduleRows.map(({ row }) => row.status)).toEqual(["scheduled"]);
  expect(wholeTrips).toEqual([]);
  expect(meetings.map(({ meeting }) => meeting.label?.en)).toEqual(["Him"]);
  expect(citationCount("a", record)).toBe(8);
});

test("an entry that cites a source twice counts once and keeps both places", () => {
  const [, first] = citedBy("a", record).developments;
  expect(first?.citations.map(({ locator }) => locator)).toEqual(["paragraph 1", "paragraph 9"]);
  // development, claim, two roles, event, trip, meeting
  expect(citationCount("b", record)).toBe(7);
});

test("nothing depends on a source that no one cites, or that is named like a part of every object", () => {
  expect(citationCount("unknown", record)).toBe(0);
  expect(citationCount("constructor", record)).toBe(0);
  expect(citationCount("__proto__", record)).toBe(0);
  expect(citedBy("unknown", record).claims).toEqual([]);
});

test("each record has its own answer", () => {
  expect(citationCount("a", { ...record, issues: [] })).toBe(3);
  expect(citationCount("a", record)).toBe(8);
});

test("the report of 22 October 2025 in the real record", () => {
  const real = { officials: [], issues, events, trips, measures };
  const resting = citedBy("seed-chosunbiz-20251022", real);
  expect(Object.values(resting).map((entries) => entries.length)).toEqual([8, 18, 2, 0, 3, 2, 3, 2, 0]);
  expect(citationCount("seed-chosunbiz-20251022", real)).toBe(38);
});

test("a record of 3,000 issues is read once for all sources", () => {
  let reads = 0;
  const counted = Object.defineProperty({ ...older }, "citations", {
    get: () => ((reads += 1), older.citations),
  });
  const large = {
    ...record,
    issues: Array.from({ length: 3000 }, (_, number) => ({
      ...talks,
      id: `i${number}`,
      developments: [counted, newer],
    })),
  };
  for (let asked = 0; asked < 1000; asked += 1) citationCount(asked % 2 === 0 ? "a" : "b", large);
  expect(reads).toBe(3000);
  expect(citationCount("a", large)).toBe(3 + 3000 * 5);
});
