import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type BoardFilter, boardAsOf, filterBoard } from "@/lib/domain/board/board";
import { groupOf } from "@/lib/domain/status/status";
import {
  anyDay,
  anyIssues,
  claim,
  development,
  issue,
  on,
  seoul,
  text,
  washington,
} from "../../../support/sample-records";
import { issues } from "../../../support/real-record";

const all: BoardFilter = { category: null, contested: false, reopened: false, q: null };

// Counted independently, by hand and by a separate script over the same files.
test.each([
  ["2025-03-26", 0, { open: 0, agreed: 0, in_effect: 0, ended: 0 }, 0, 0],
  ["2025-07-31", 13, { open: 6, agreed: 6, in_effect: 1, ended: 0 }, 3, 0],
  ["2025-10-22", 18, { open: 11, agreed: 6, in_effect: 1, ended: 0 }, 4, 0],
  ["2025-10-23", 18, { open: 11, agreed: 6, in_effect: 1, ended: 0 }, 4, 0],
  ["2026-01-27", 26, { open: 12, agreed: 12, in_effect: 2, ended: 0 }, 3, 6],
  ["2026-11-23", 33, { open: 14, agreed: 7, in_effect: 9, ended: 3 }, 6, 6],
])("the record as of %s: %i issues", (day, total, counts, contested, reopenedAndOpen) => {
  expect(boardAsOf(issues, on(day))).toMatchObject({ total, counts, contested, reopenedAndOpen });
});

test("what did not move, in a window that widens when nothing moves", () => {
  expect(boardAsOf(issues, on("2025-10-22"))).toMatchObject({
    unmovedOpen: { days: 30, count: 5 },
    lastMoved: seoul("2025-10-22"),
  });
  expect(boardAsOf(issues, on("2026-11-23"))).toMatchObject({
    unmovedOpen: { days: 90, count: 11 },
    lastMoved: seoul("2026-10-06"),
  });
});

test("the window widens on the 31st day and counts whole days", () => {
  const one = [issue([development(seoul("2025-06-01"), "raised", "none")])];
  const unmoved = (day: string) => boardAsOf(one, on(day)).unmovedOpen;
  expect(unmoved("2025-06-30")).toEqual({ days: 30, count: 0 });
  expect(unmoved("2025-07-01")).toEqual({ days: 30, count: 1 });
  expect(unmoved("2025-07-02")).toEqual({ days: 90, count: 0 });
  expect(unmoved("2025-08-29")).toEqual({ days: 90, count: 0 });
  expect(unmoved("2025-08-30")).toEqual({ days: 90, count: 1 });
});

test("columns hold the newest moved first, ties by number, and the lead is the first open one", () => {
  const made = [
    issue([development(seoul("2025-06-01"), "raised", "none")], { id: "first" }),
    issue([development(seoul("2025-06-02"), "signed", "in_force")], { id: "settled" }),
    issue([development(washington("2025-06-01"), "raised", "none")], { id: "washington" }),
    issue([development(seoul("2025-06-01"), "raised", "none")], { id: "tie" }),
    issue([], { id: "empty" }),
  ];
  const board = boardAsOf(made, on("2025-06-03"));
  expect(board.columns.open.map(({ issue: { id }, number }) => [id, number])).toEqual([
    ["washington", 3],
    ["first", 1],
    ["tie", 4],
  ]);
  expect(board.lead?.issue.id).toBe("washington");
  expect(boardAsOf([], on("2025-06-03"))).toMatchObject({ total: 0, lead: null, lastMoved: null });
});

test("every issue is in the column of its own stage and effect", () => {
  fc.assert(
    fc.property(anyIssues, anyDay, (made, day) => {
      const board = boardAsOf(made, on(day));
      for (const [group, standings] of Object.entries(board.columns)) {
        for (const { stage, effect } of standings) expect(groupOf(stage, effect)).toBe(group);
      }
      expect(board.total).toBe(Object.values(board.counts).reduce((sum, count) => sum + count));
    }),
  );
});

describe("filters", () => {
  const board = boardAsOf(issues, on("2025-10-22"));
  const ids = (filter: Partial<BoardFilter>) =>
    Object.values(filterBoard(board, { ...all, ...filter }).columns)
      .flat()
      .map(({ issue: { id } }) => id)
      .sort();

  test("nothing chosen shows everything", () => {
    expect(filterBoard(board, all)).toEqual(board);
  });

  test("category and sides differ, together", () => {
    expect(ids({ contested: true })).toEqual([
      "agriculture",
      "alaska-lng",
      "investment-package-structure",
      "profit-split-principal",
    ]);
    expect(ids({ category: "energy" })).toEqual(["alaska-lng", "energy-lng"]);
    expect(ids({ category: "energy", contested: true })).toEqual(["alaska-lng"]);
  });

  test("the numbers are counted over what is shown", () => {
    expect(filterBoard(board, { ...all, category: "energy" })).toMatchObject({
      total: 2,
      counts: { open: 1, agreed: 1, in_effect: 0, ended: 0 },
      contested: 1,
      lead: { issue: { id: "alaska-lng" } },
    });
  });

  test("reopened", () => {
    const later = filterBoard(boardAsOf(issues, on("2026-01-27")), { ...all, reopened: true });
    expect(later.columns.open.map(({ issue: { id } }) => id).sort()).toEqual([
      "auto-tariff",
      "digital-platform",
      "lumber-wood",
      "pharmaceuticals",
      "reciprocal-tariff-rate",
      "semiconductors",
    ]);
  });

  test("words in either language, in any case and any order", () => {
    const made = boardAsOf(
      [
        issue(
          [
            development(seoul("2025-06-01"), "raised", "none", { what: text("Old news") }),
            development(seoul("2025-06-02"), "raised", "none", {
              what: text("Steel at 50%", "철강 관세"),
              claims: [claim("KR", "No quota", { quote: { text: "쿼터는 없다", language: "ko" } })],
            }),
          ],
          { title: text("Car Tariff", "자동차 관세"), summary: text("About cars") },
        ),
      ],
      on("2025-06-03"),
    );
    const found = (q: string) => filterBoard(made, { ...all, q }).total;
    expect(
      ["tariff", "TARIFF CAR", "cars", "steel", "자동차", "철강", "quota", "쿼터", "50%", "  ", ""].map(
        found,
      ),
    ).toEqual(Array(11).fill(1));
    // The same word in decomposed form (NFD).
    expect(found("자동차".normalize("NFD"))).toBe(1);
    expect(["old news", "car boat", "tariffabout", "트럭", ".*"].map(found)).toEqual([0, 0, 0, 0, 0]);
  });
});

test("an issue is gone through no more often on a large board than on a small one", () => {
  const readsPerIssue = (count: number) => {
    let reads = 0;
    const counted = Array.from({ length: count }, (_, number) => {
      const developments = [0, 1, 2, 3, 4].map((place) =>
        development(
          place % 2
            ? seoul(`2025-0${place + 3}-1${number % 9}`)
            : washington(`2025-0${place + 3}-1${number % 9}`),
          "raised",
          "none",
        ),
      );
      return Object.defineProperty(issue(developments, { id: `issue-${number}` }), "developments", {
        get: () => ((reads += 1), developments),
      });
    });
    expect(boardAsOf(counted, on("2025-12-31")).total).toBe(count);
    return reads / count;
  };
  expect(readsPerIssue(3000)).toBe(readsPerIssue(30));
});
