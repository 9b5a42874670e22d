import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { PublishedChange } from "@/lib/domain/changes/published-change";
import { eventChangesBetween } from "@/lib/domain/changes/schedule-changes";
import { siteChangeGroupOf } from "@/lib/domain/changes/site-changes";
import { tripChangesBetween } from "@/lib/domain/changes/trip-changes";
import { whatChanged } from "@/lib/domain/changes/what-changed";
import {
  about,
  anyDay,
  anyIssues,
  at,
  development,
  event,
  issue,
  minute,
  on,
  row,
  seoul,
} from "../../../support/sample-records";
import { publicDocument } from "../../../support/public-record";
import { events, issueNamed, issues, trips } from "../../../support/real-record";

let seq = 0;
const change = (recordedAt: string, rest: Partial<PublishedChange> = {}): PublishedChange => ({
  seq: (seq += 1),
  type: "development",
  id: "auto-tariff-2025-12-04",
  version: seq,
  publication: "published",
  kind: "development",
  reason: "The notice says so",
  channel: "desk",
  recordedAt: new Date(recordedAt),
  action: "added",
  before: null,
  after: publicDocument({ id: "auto-tariff-2025-12-04", issue: "auto-tariff" }),
  beforeSeq: null,
  ...rest,
});
const record = { issues, events, trips };

describe("the two axes", () => {
  const first = change("2026-01-10T00:00:00Z");
  const corrected = change("2026-11-20T00:00:00Z", {
    action: "changed",
    kind: "correction",
    before: publicDocument({ what: "a" }),
    beforeSeq: first.seq,
  });
  const all = [corrected, first];

  test("a correction of today of a development of 2025 is a change of this site, and none of the talks", () => {
    const { talks, site } = whatChanged(
      { issues: [issueNamed("auto-tariff")], events: [], trips: [] },
      all,
      on("2026-11-01"),
      at("2026-11-25T00:00:00Z"),
    );
    expect(talks.issues.flatMap(({ developments }) => developments.map(({ id }) => id))).not.toContain(
      "auto-tariff-2025-12-04",
    );
    expect(site.changes.map(({ id, group }) => [id, group])).toEqual([
      ["auto-tariff-2025-12-04", "corrected"],
    ]);
    expect(site.counts).toMatchObject({ corrected: 1, added: 0 });
  });

  test("and the talks of 2025 have the corrected date, though the site changed nothing then", () => {
    const wrong = development(seoul("2025-12-04"), "raised", "none");
    const right = development(seoul("2025-12-04"), "signed", "in_force");
    const before = development(seoul("2025-11-01"), "raised", "none");
    const kindOf = (one: typeof wrong) =>
      whatChanged(
        { issues: [issue([before, one])], events: [], trips: [] },
        all,
        on("2025-12-01"),
        on("2025-12-31"),
      ).talks.issues[0]?.kind;
    expect([kindOf(wrong), kindOf(right)]).toEqual(["reworded", "moved"]);
    expect(whatChanged(record, all, on("2025-12-01"), on("2025-12-31")).site).toMatchObject({
      changes: [],
      beginning: null,
    });
  });

  test("a publication neither adds to the talks nor takes from them", () => {
    fc.assert(
      fc.property(anyIssues, anyDay, anyDay, (made, a, b) => {
        const [from, to] = a < b ? [on(a), on(b)] : [on(b), on(a)];
        const none = whatChanged({ issues: made, events: [], trips: [] }, [], from, to).talks;
        expect(whatChanged({ issues: made, events: [], trips: [] }, all, from, to).talks).toEqual(none);
        expect(Object.values(none.counts).reduce((sum, count) => sum + count, 0)).toBe(none.issues.length);
      }),
    );
  });
});

describe("this site's own changes", () => {
  const first = [
    change("2026-01-10T00:00:00Z", { type: "source", id: "s" }),
    change("2026-01-10T00:00:00Z", { type: "issue", id: "auto-tariff" }),
  ];
  const later = [
    change("2026-02-03T00:00:00Z", { action: "withdrawn", after: null }),
    change("2026-02-02T00:00:00Z", { action: "changed", kind: "editorial" }),
    change("2026-02-01T00:00:00Z", { action: "changed", kind: "correction" }),
  ];
  const of = (from: string, to: string) => whatChanged(record, [...later, ...first], at(from), at(to)).site;

  test("the first publication is where the site began, and no change", () => {
    const site = of("2026-01-01T00:00:00Z", "2026-03-01T00:00:00Z");
    expect(site.beginning).toMatchObject({
      at: new Date("2026-01-10T00:00:00Z"),
      records: { source: 1, issue: 1, trip: 0 },
    });
    expect(site.changes.map(({ group }) => group)).toEqual(["corrected", "withdrawn", "edited"]);
  });

  test.each([
    ["before anything", "2025-01-01T00:00:00Z", "2026-01-09T23:59:59Z", []],
    ["the instant itself is not since", "2026-02-01T00:00:00Z", "2026-02-02T00:00:00Z", ["edited"]],
    ["nor is what is later than until", "2026-01-31T00:00:00Z", "2026-02-01T23:59:59Z", ["corrected"]],
    ["backwards", "2026-03-01T00:00:00Z", "2026-01-01T00:00:00Z", []],
  ])("%s", (_, from, to, groups) => {
    const site = of(from, to);
    expect(site.changes.map(({ group }) => group)).toEqual(groups);
    expect(site.beginning).toBeNull();
  });

  test("a day is meant to its end in Seoul", () => {
    const one = [change("2026-02-01T15:00:00Z", { action: "changed" }), ...first];
    expect(whatChanged(record, one, on("2026-02-01"), at("2026-03-01T00:00:00Z")).site.changes).toHaveLength(
      1,
    );
    expect(whatChanged(record, one, on("2026-02-02"), at("2026-03-01T00:00:00Z")).site.changes).toHaveLength(
      0,
    );
  });

  test.each([
    ["added", "correction", "added"],
    ["withdrawn", "editorial", "withdrawn"],
    ["restored", "development", "restored"],
    ["changed", "correction", "corrected"],
    ["changed", "clarification", "clarified"],
    ["changed", "development", "updated"],
    ["changed", "editorial", "edited"],
  ] as const)("%s by %s is %s", (action, kind, group) => {
    expect(siteChangeGroupOf({ action, kind })).toBe(group);
  });
});

describe("dates", () => {
  const scheduled = row("2025-06-01", "scheduled", seoul("2025-07-10"));
  const kinds = (...rows: ReturnType<typeof row>[]) =>
    eventChangesBetween([event(rows)], on("2025-06-01"), on("2025-12-31"))[0];
  test.each([
    ["announced", kinds(row("2025-06-02", "scheduled", seoul("2025-07-10")))?.kind, "announced"],
    ["nothing said since", kinds(scheduled)?.kind, undefined],
    [
      "a vague date made exact",
      kinds(
        row("2025-06-01", "scheduled", about("2025-07-10")),
        row("2025-06-02", "scheduled", seoul("2025-07-10")),
      )?.kind,
      "confirmed",
    ],
    [
      "a day that got its time",
      kinds(scheduled, row("2025-06-02", "scheduled", minute("2025-07-10T10:00+09:00")))?.kind,
      "confirmed",
    ],
    ["another day", kinds(scheduled, row("2025-06-02", "scheduled", seoul("2025-07-11")))?.kind, "moved"],
    [
      "a vague date to one outside of it",
      kinds(
        row("2025-06-01", "scheduled", about("2025-07-10")),
        row("2025-06-02", "scheduled", about("2025-08-10")),
      )?.kind,
      "moved",
    ],
    [
      "said to be moved",
      kinds(scheduled, row("2025-06-02", "rescheduled", seoul("2025-07-10")))?.kind,
      "moved",
    ],
    ["put off", kinds(scheduled, row("2025-06-02", "postponed", null))?.kind, "postponed"],
    [
      "put off, then a new day",
      kinds(
        scheduled,
        row("2025-06-02", "postponed", null),
        row("2025-06-03", "rescheduled", seoul("2025-08-01")),
      )?.kind,
      "moved",
    ],
    ["called off", kinds(scheduled, row("2025-06-02", "cancelled", null))?.kind, "cancelled"],
    ["held", kinds(scheduled, row("2025-07-10", "held", seoul("2025-07-10")))?.kind, "held"],
    [
      "the same with an end",
      kinds(scheduled, row("2025-06-02", "scheduled", seoul("2025-07-10"), seoul("2025-07-11")))?.kind,
      "restated",
    ],
  ])("%s", (_, kind, expected) => {
    expect(kind).toBe(expected);
  });

  test("moved and held is held, with the old date kept beside the new one", () => {
    const moved = kinds(
      scheduled,
      row("2025-06-02", "rescheduled", seoul("2025-07-12")),
      row("2025-07-12", "held", seoul("2025-07-12")),
    );
    expect(moved).toMatchObject({
      kind: "held",
      moved: true,
      before: { starts: { value: "2025-07-10" } },
      after: { starts: { value: "2025-07-12" } },
    });
    expect(moved?.rows).toHaveLength(2);
  });

  test("the record: the APEC meeting was held after 22 October 2025, and nothing before it was", () => {
    const held = eventChangesBetween(events, on("2025-10-22"), on("2025-11-02"));
    expect(held.find(({ event: { id } }) => id === "apec-2025")?.kind).toBe("held");
    expect(eventChangesBetween(events, on("2025-11-02"), on("2025-11-02"))).toEqual([]);
  });
});

describe("trips", () => {
  test("the record: who left and came back around 22 October 2025", () => {
    const changed = tripChangesBetween(trips, on("2025-10-15"), on("2025-10-31"));
    expect(changed.map(({ trip: { id } }) => id)).toContain("trip-2025-10b");
    for (const { entries, announced } of changed) expect(entries.length > 0 || announced).toBe(true);
  });

  test("a trip without a date is no change of the talks, whenever it is asked", () => {
    const undated = trips.map((trip) => ({
      ...trip,
      announcedOn: null,
      travellers: trip.travellers.map((traveller) => ({ ...traveller, departs: null, returns: null })),
      legs: trip.legs.map((leg) => ({ ...leg, arrives: null, leaves: null })),
      meetings: trip.meetings.map((meeting) => ({ ...meeting, date: null })),
    }));
    expect(tripChangesBetween(undated, on("2025-01-01"), at("2026-11-25T00:00:00Z"))).toEqual([]);
  });
});

describe("the record between the article's day and November 2026", () => {
  const { talks } = whatChanged(record, [], on("2025-10-22"), at("2026-11-23T03:00:00Z"));

  test("every issue on record is new, changed or unchanged", () => {
    const total = issues.filter(({ developments }) => developments.length > 0).length;
    expect(talks.issues.length + talks.unchanged).toBe(total);
  });

  test("changes are grouped by kind, the latest first", () => {
    const kinds = talks.issues.map(({ kind }) => kind);
    expect(kinds).toEqual(
      ["new", "ended", "reopened", "moved", "newly_contested", "reworded"].flatMap((kind) =>
        kinds.filter((other) => other === kind),
      ),
    );
  });

  test("the car tariff was reopened and then moved on: both are listed", () => {
    const cars = talks.issues.find(({ issue: { id } }) => id === "auto-tariff");
    expect(cars).toMatchObject({ kind: "moved", reopened: true });
    expect(cars?.setbacks.map(({ kind, developmentId }) => [kind, developmentId])).toContainEqual([
      "reopened",
      "auto-tariff-2026-01-26",
    ]);
  });
});
