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
    document: [0.99, 0.99],
    officials: [0.99, 0.99],
    unknownPeople: [0.98, 0.91],
    dates: [0.98, 0.98],
    quotes: [0.98, 0.97],
    amounts: [0.99, 0.97],
    trips: [0.98, 0.96],
    meetings: [0.96, 0.92],
    events: [0.96, 0.96],
    issues: [0.98, 0.96],
    measures: [0.98, 0.9],
  },
  heldOut: {
    unknownPeople: [0.91, 0.84],
    dates: [0.98, 0.96],
    quotes: [0.94, 0.94],
    trips: [0.8, 0.71],
    meetings: [0.79, 0.71],
    events: [0.86, 1],
    issues: [0.98, 0.98],
    measures: [0.75, 0.65],
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
