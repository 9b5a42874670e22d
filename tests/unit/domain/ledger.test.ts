import { expect, test } from "vitest";
import { ledgerRows } from "@/lib/domain/ledger";
import { linkedIssues } from "@/lib/domain/linked-issues";
import { standingOf } from "@/lib/domain/standing";
import { tripsAbout } from "@/lib/domain/trips";
import { issueNamed, issues, trips } from "../../support/real-record";

test("the ledger of the car tariff: newest first, retroactive said so, nothing later than asked", () => {
  const standing = standingOf(issueNamed("auto-tariff"), 3, { kind: "day", on: "2025-12-05" })!;
  const rows = ledgerRows(standing);
  expect(rows.map(({ development }) => development.id)).toEqual([
    "auto-tariff-2025-12-04",
    "auto-tariff-2025-11-26",
    "auto-tariff-2025-10-29",
    "auto-tariff-2025-07-30",
    "auto-tariff-2025-03-26",
  ]);
  expect(rows.map(({ retroactive }) => retroactive)).toEqual([true, false, false, false, false]);
  expect(rows.map(({ stageChanged, changed }) => [stageChanged, changed])).toEqual([
    [false, true],
    [true, true],
    [true, true],
    [true, true],
    [true, true],
  ]);
  expect(rows.map(({ textBefore }) => textBefore)).toEqual([true, true, false, false, false]);
});

test("observers stand apart from the three sides", () => {
  const standing = standingOf(issueNamed("deal-form"), 8, { kind: "day", on: "2025-10-22" })!;
  const [newest] = ledgerRows(standing);
  expect(newest?.claims.KR).toHaveLength(5);
  expect(newest?.claims.US).toHaveLength(0);
  expect(newest?.observers).toHaveLength(3);
});

test("links go both ways and never look ahead", () => {
  const cars = issueNamed("auto-tariff");
  const named = (on: string) =>
    linkedIssues(cars, issues, { kind: "day", on }).map(({ issue, relation, direction }) => [issue.id, relation, direction]);
  expect(named("2025-10-22")).toEqual([["investment-package-structure", "bundled_with", "to"]]);
  expect(named("2026-11-23")).toEqual([
    ["threat-to-restore-25", "bundled_with", "from"],
    ["investment-package-structure", "bundled_with", "to"],
    ["special-act", "triggers", "from"],
  ]);
});

test("trips about an issue are those known by then, newest first", () => {
  const known = tripsAbout("investment-package-structure", trips, { kind: "day", on: "2025-10-22" }).map(({ id }) => id);
  expect(known[0]).toBe("trip-2025-10b");
  expect(known).not.toContain("trip-2025-10-trump-lutnick");
  expect(tripsAbout("investment-package-structure", trips, { kind: "day", on: "2025-10-20" }).map(({ id }) => id)).not.toContain(
    "trip-2025-10b",
  );
});
