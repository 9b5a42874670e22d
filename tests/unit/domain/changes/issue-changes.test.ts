import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { changesBetween } from "@/lib/domain/changes/issue-changes";
import {
  anyDay,
  anyIssues,
  at,
  development,
  issue,
  on,
  seoul,
  washington,
} from "../../../support/sample-records";
import { issues } from "../../../support/real-record";

const shown = (from: string, to: string) =>
  Object.fromEntries(changesBetween(issues, on(from), on(to)).map(({ issue: { id }, kind }) => [id, kind]));

describe("the record", () => {
  test("the car tariff between its turns", () => {
    expect(shown("2025-12-04", "2025-12-05")["auto-tariff"]).toBe("moved");
    expect(shown("2026-01-26", "2026-01-27")["auto-tariff"]).toBe("reopened");
    const [restored] = changesBetween(
      issues.filter(({ id }) => id === "auto-tariff"),
      on("2025-12-31"),
      on("2026-03-31"),
    );
    expect(restored).toMatchObject({ kind: "moved", reopened: true, moved: true, ended: false });
    expect(restored?.developments.map(({ id }) => id)).toEqual([
      "auto-tariff-2026-01-26",
      "auto-tariff-2026-02-21",
    ]);
  });

  test("the night of 26 January 2026 in Washington", () => {
    expect(shown("2026-01-26", "2026-01-27")).toEqual({
      "reciprocal-tariff-rate": "reopened",
      "threat-to-restore-25": "new",
      "auto-tariff": "reopened",
      pharmaceuticals: "reopened",
      "lumber-wood": "reopened",
      "special-act": "reworded",
    });
  });

  test("the ruling ends the reciprocal rate", () => {
    expect(shown("2026-02-20", "2026-02-21")["reciprocal-tariff-rate"]).toBe("ended");
  });

  test("a quiet day changes nothing", () => {
    expect(shown("2025-10-24", "2025-10-25")).toEqual({});
  });
});

describe("kinds", () => {
  const first = development(seoul("2025-06-01"), "agreed_in_principle", "announced");
  const then = (...later: ReturnType<typeof development>[]) =>
    changesBetween([issue([first, ...later])], on("2025-06-01"), on("2025-07-01"))[0];

  test.each([
    ["another stage", then(development(seoul("2025-06-02"), "signed", "announced")), "moved"],
    [
      "another effect only",
      then(development(seoul("2025-06-02"), "agreed_in_principle", "awaiting_trigger")),
      "moved",
    ],
    [
      "there and back",
      then(
        development(seoul("2025-06-02"), "signed", "announced"),
        development(seoul("2025-06-03"), "agreed_in_principle", "announced"),
      ),
      "moved",
    ],
    [
      "sides differ now",
      then(development(seoul("2025-06-02"), "agreed_in_principle", "announced", { contested: true })),
      "newly_contested",
    ],
    [
      "the same state in other words",
      then(development(seoul("2025-06-02"), "agreed_in_principle", "announced")),
      "reworded",
    ],
    [
      "back to open",
      then(development(seoul("2025-06-02"), "raised", "announced", { contested: true })),
      "reopened",
    ],
    [
      "reopened, then ended",
      then(
        development(seoul("2025-06-02"), "raised", "none"),
        development(seoul("2025-06-03"), "ended", "none"),
      ),
      "ended",
    ],
  ])("%s", (_, change, kind) => {
    expect(change?.kind).toBe(kind);
  });

  test("several kinds of change at once are all listed", () => {
    expect(
      then(
        development(seoul("2025-06-02"), "raised", "none", { contested: true }),
        development(seoul("2025-06-03"), "ended", "none", { contested: true }),
      ),
    ).toMatchObject({
      kind: "ended",
      reopened: true,
      moved: true,
      ended: true,
      newlyContested: true,
    });
  });

  test("a new issue has no standing before", () => {
    expect(changesBetween([issue([first])], on("2025-05-31"), on("2025-06-01"))).toMatchObject([
      { kind: "new", before: null, moved: false, newlyContested: false },
    ]);
  });
});

test("a Washington day counted as begun today is not taken back by the day's end in Seoul", () => {
  const one = [
    issue([
      development(seoul("2025-10-20"), "raised", "none"),
      development(washington("2025-10-22"), "narrowing", "none"),
    ]),
  ];
  expect(changesBetween(one, at("2025-10-22T10:00:00Z"), on("2025-10-22"))).toEqual([]);
});

test("nothing changes between a time and itself, nor backwards", () => {
  fc.assert(
    fc.property(anyIssues, anyDay, anyDay, (made, a, b) => {
      const [from, to] = a < b ? [a, b] : [b, a];
      expect(changesBetween(made, on(from), on(from))).toEqual([]);
      expect(changesBetween(made, on(to), on(from))).toEqual([]);
    }),
  );
});

test("what happened over two spans is what happened over both together", () => {
  fc.assert(
    fc.property(anyIssues, fc.tuple(anyDay, anyDay, anyDay), (made, days) => {
      const [a = "", b = "", c = ""] = [...days].sort();
      const ids = (from: string, to: string) =>
        changesBetween(made, on(from), on(to)).flatMap(({ developments }) =>
          developments.map(({ id }) => id),
        );
      expect([...ids(a, b), ...ids(b, c)].sort()).toEqual(ids(a, c).sort());
    }),
  );
});
