/** What the made-up articles propose is not worse than it was: floors of precision and recall for each kind. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { expectedProposals, isHeldOut, kinds, ratesOf } from "../../../scripts/bench/intake-scores";
import { proposalsOf } from "../../support/intake";

const folder = "tests/intake/articles";
const names = readdirSync(folder).filter((name) => name.endsWith(".txt"));

const rates = (wanted: (name: string) => boolean) =>
  ratesOf(
    names.filter(wanted).map((name) => ({
      proposed: proposalsOf(readFileSync(`${folder}/${name}`, "utf8")),
      expected: expectedProposals(readFileSync(`${folder}/${name.replace(/txt$/, "json")}`, "utf8")),
    })),
  );

/** Precision and recall that the rules reached where that is not all of it. */
const floors: Record<"tuned" | "heldOut", Record<string, readonly [number, number]>> = {
  tuned: {
    officials: [0.99, 0.99],
    unknownPeople: [0.98, 0.94],
    dates: [0.99, 0.99],
    quotes: [0.98, 0.98],
    amounts: [0.99, 0.97],
    trips: [0.99, 0.98],
    meetings: [0.97, 0.92],
    events: [0.97, 0.95],
    issues: [0.96, 0.95],
    measures: [0.98, 0.88],
  },
  heldOut: {
    document: [0.97, 0.97],
    unknownPeople: [1, 0.92],
    dates: [0.98, 0.98],
    quotes: [0.97, 0.97],
    amounts: [1, 0.97],
    meetings: [0.91, 0.91],
    events: [0.8, 0.92],
    issues: [0.94, 0.92],
    measures: [1, 0.95],
  },
};

test("there are at least thirty articles, half of them Korean, and some are held out", () => {
  const korean = names.filter(
    (name) =>
      expectedProposals(readFileSync(`${folder}/${name.replace(/txt$/, "json")}`, "utf8")).language === "ko",
  );
  expect(names.length).toBeGreaterThanOrEqual(30);
  expect(korean.length * 2).toBe(names.length);
  expect(names.filter(isHeldOut).length).toBeGreaterThanOrEqual(8);
});

describe.each([
  ["tuned", rates((name) => !isHeldOut(name))],
  ["heldOut", rates(isHeldOut)],
] as const)("articles %s", (group, measured) => {
  test.each(kinds)("%s", (kind) => {
    const [precision, recall] = floors[group][kind] ?? [1, 1];
    expect(measured[kind]?.precision).toBeGreaterThanOrEqual(precision);
    expect(measured[kind]?.recall).toBeGreaterThanOrEqual(recall);
  });
});
