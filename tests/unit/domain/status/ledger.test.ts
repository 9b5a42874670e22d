import { expect, test } from "vitest";
import { ledgerRows } from "@/lib/domain/status/ledger";
import { linkedIssues } from "@/lib/domain/status/linked-issues";
import { standingOf } from "@/lib/domain/status/standing";
import { tripsOfIssue } from "@/lib/domain/people-and-trips/trips";
import { claim, cite, development, issue, lookup, on, seoul, source } from "../../../support/sample-records";
import { issueNamed, issues, sources, trips } from "../../../support/real-record";

test("the ledger of the car tariff: newest first, retroactive said so, nothing later than asked", () => {
  const standing = standingOf(issueNamed("auto-tariff"), 3, { kind: "day", on: "2025-12-05" })!;
  const rows = ledgerRows(standing, { sources });
  expect(rows.map(({ development }) => development.id)).toEqual([
    "auto-tariff-2025-12-04",
    "auto-tariff-2025-11-26",
    "auto-tariff-2025-11-13",
    "auto-tariff-2025-10-29",
    "auto-tariff-2025-07-30",
    "auto-tariff-2025-03-26",
  ]);
  expect(rows.map(({ retroactive }) => retroactive)).toEqual([true, false, false, false, false, false]);
  expect(rows.map(({ stageChanged, changed }) => [stageChanged, changed])).toEqual([
    [false, true],
    [false, false],
    [true, true],
    [true, true],
    [true, true],
    [true, true],
  ]);
  expect(rows.map(({ text }) => text)).toEqual([
    "published",
    "unchanged",
    "published",
    "not_agreed",
    "not_agreed",
    "published",
  ]);
});

test("a text is unchanged only where one existed before, and none comes out on that day", () => {
  const notice = source("notice", seoul("2025-06-05"));
  const report = source("report", seoul("2025-06-06"), { tier: "press_on_record" });
  const standing = standingOf(
    issue([
      development(seoul("2025-06-01"), "raised", "none"),
      development(seoul("2025-06-02"), "signed", "announced", { citations: [cite("report")] }),
      development(seoul("2025-06-03"), "signed", "announced", { claims: [claim("KR", "said")] }),
      development(seoul("2025-06-05"), "signed", "in_force", { citations: [cite("notice")] }),
      development(seoul("2025-06-06"), "raised", "in_force", { citations: [cite("report"), cite("notice")] }),
    ]),
    1,
    on("2025-12-31"),
  )!;
  expect(
    ledgerRows(standing, lookup(notice, report))
      .reverse()
      .map(({ text }) => text),
  ).toEqual(["none", "published", "unchanged", "published", "unchanged"]);
});

test("in the real record a text is unchanged only after a step with a published text", () => {
  const written = new Set(["text_published", "signed", "under_review"]);
  for (const [index, each] of issues.entries()) {
    const standing = standingOf(each, index + 1, on("2026-11-23"));
    if (!standing) continue;
    const rows = ledgerRows(standing, { sources }).reverse();
    for (const [
      place,
      {
        text,
        development: { id },
      },
    ] of rows.entries()) {
      if (text !== "unchanged") continue;
      expect(
        rows
          .slice(0, place)
          .some(
            ({ development: { stage }, claims }) =>
              written.has(stage) || (stage !== "raised" && claims.text.length > 0),
          ),
        id,
      ).toBe(true);
    }
  }
});

test("a side's own text is no agreement: what comes after it says that nothing is agreed", () => {
  const rows = (id: string, day: string) =>
    ledgerRows(standingOf(issueNamed(id), 1, on(day))!, { sources }).map(
      ({ development: { date }, text }) => [date.value.slice(0, 10), text],
    );
  expect(rows("s301-forced-labour", "2026-09-15")).toEqual([
    ["2026-07-24", "not_agreed"],
    ["2026-07-23", "published"],
    ["2026-06-02", "none"],
    ["2026-03-12", "none"],
  ]);
});

test("observers stand apart from the three sides", () => {
  const standing = standingOf(issueNamed("deal-form"), 8, { kind: "day", on: "2025-10-22" })!;
  const [newest] = ledgerRows(standing, { sources });
  expect(newest?.claims.KR).toHaveLength(5);
  expect(newest?.claims.US).toHaveLength(0);
  expect(newest?.observers).toHaveLength(3);
});

test("links go both ways and never look ahead", () => {
  const cars = issueNamed("auto-tariff");
  const named = (on: string) =>
    linkedIssues(cars, issues, { kind: "day", on }).map(({ issue, relation, direction }) => [
      issue.id,
      relation,
      direction,
    ]);
  expect(named("2025-10-22")).toEqual([["investment-package-structure", "bundled_with", "to"]]);
  expect(named("2026-11-23")).toEqual([
    ["threat-to-restore-25", "bundled_with", "from"],
    ["investment-package-structure", "bundled_with", "to"],
    ["special-act", "triggers", "from"],
  ]);
});

test("trips about an issue are those known by then, newest first", () => {
  const known = tripsOfIssue("investment-package-structure", trips, { kind: "day", on: "2025-10-22" }).map(
    ({ id }) => id,
  );
  expect(known[0]).toBe("trip-2025-10b");
  expect(known).not.toContain("trip-2025-10-trump-lutnick");
  expect(
    tripsOfIssue("investment-package-structure", trips, { kind: "day", on: "2025-10-20" }).map(
      ({ id }) => id,
    ),
  ).not.toContain("trip-2025-10b");
});
