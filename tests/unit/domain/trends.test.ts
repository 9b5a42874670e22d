import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { amountsByRole } from "@/lib/domain/trends/amounts";
import { boardAsOf, filterBoard } from "@/lib/domain/board/board";
import { issuesPerGroup } from "@/lib/domain/trends/issues-per-group";
import type { Amount } from "@/lib/domain/record/record";
import { reopeningsAsOf, reopeningsPerMonth } from "@/lib/domain/trends/reopenings";
import { groups } from "@/lib/domain/status/status";
import { timeInState } from "@/lib/domain/trends/time-in-state";
import {
  about,
  anyDay,
  anyIssues,
  at,
  development,
  issue,
  month,
  on,
  seoul,
  text,
  washington,
} from "../../support/sample-records";
import { issueNamed, issues } from "../../support/real-record";

const november = on("2026-11-23");

describe("issues in each group", () => {
  test("a row for each change, each month's end and the last day", () => {
    const made = [
      issue(
        [
          development(seoul("2025-01-30"), "raised", "none"),
          development(seoul("2025-03-02"), "signed", "in_force"),
        ],
        { id: "a" },
      ),
      issue([development(seoul("2025-03-02"), "ended", "expired")], { id: "b" }),
    ];
    expect(issuesPerGroup(made, on("2025-03-05"))).toEqual([
      { on: "2025-01-30", counts: { open: 1, agreed: 0, in_effect: 0, ended: 0 }, changed: true },
      { on: "2025-01-31", counts: { open: 1, agreed: 0, in_effect: 0, ended: 0 }, changed: false },
      { on: "2025-02-28", counts: { open: 1, agreed: 0, in_effect: 0, ended: 0 }, changed: false },
      { on: "2025-03-02", counts: { open: 0, agreed: 0, in_effect: 1, ended: 1 }, changed: true },
      { on: "2025-03-05", counts: { open: 0, agreed: 0, in_effect: 1, ended: 1 }, changed: false },
    ]);
  });

  test("the last row is the board of this moment, which counts what may have begun", () => {
    const made = [issue([development(month("2025-03"), "raised", "none")])];
    expect(issuesPerGroup(made, at("2025-03-10T09:00:00+09:00"))).toEqual([
      { on: "2025-03-10", counts: { open: 1, agreed: 0, in_effect: 0, ended: 0 }, changed: true },
    ]);
    expect(issuesPerGroup(made, on("2025-03-10"))).toEqual([]);
  });

  test("the record", () => {
    const rows = issuesPerGroup(issues, november);
    expect(rows[0]).toEqual({
      on: "2025-03-27",
      counts: { open: 1, agreed: 0, in_effect: 0, ended: 0 },
      changed: true,
    });
    expect(rows.find((row) => row.on === "2025-11-15")).toEqual({
      on: "2025-11-15",
      counts: { open: 3, agreed: 18, in_effect: 2, ended: 0 },
      changed: true,
    });
    expect(rows.find((row) => row.on === "2026-08-31")).toEqual({
      on: "2026-08-31",
      counts: { open: 14, agreed: 9, in_effect: 5, ended: 3 },
      changed: false,
    });
    expect(rows.at(-1)).toEqual({
      on: "2026-11-23",
      counts: { open: 14, agreed: 7, in_effect: 9, ended: 3 },
      changed: false,
    });
    expect(rows.filter(({ changed }) => changed)).toHaveLength(29);
  });

  test("agrees with the board on any day of any record", () => {
    fc.assert(
      fc.property(anyIssues, anyDay, (made, day) => {
        const rows = issuesPerGroup(made, on(day));
        for (const row of rows) expect(row.counts, row.on).toEqual(boardAsOf(made, on(row.on)).counts);
      }),
    );
  });
});

describe("reopenings", () => {
  test("“reopened, still open” counts the issues of these that are open: on the board, under its filter and in the lists of trends", () => {
    fc.assert(
      fc.property(anyIssues, anyDay, (any, day) => {
        const board = boardAsOf(any, on(day));
        const reopened = new Set(reopeningsAsOf(any, on(day)).map(({ issue: { id } }) => id));
        const expected = board.columns.open.map(({ issue: { id } }) => id).filter((id) => reopened.has(id));
        const filtered = filterBoard(board, { category: null, contested: false, reopened: true, q: null });
        expect(filtered.columns.open.map(({ issue: { id } }) => id).sort()).toEqual(expected.sort());
        expect([filtered.total, board.reopenedAndOpen]).toEqual([expected.length, expected.length]);
      }),
    );
  });

  test("a move to a group further left, and no other", () => {
    const made = issue([
      development(seoul("2025-01-10"), "agreed_in_principle", "none"),
      development(seoul("2025-02-10"), "signed", "in_force"),
      development(seoul("2025-03-10"), "signed", "awaiting_trigger"),
      development(washington("2025-03-31"), "raised", "none"),
      development(seoul("2025-05-10"), "deferred", "none"),
      development(seoul("2025-06-10"), "ended", "expired"),
      development(seoul("2025-07-10"), "raised", "none"),
    ]);
    const found = reopeningsAsOf([made], november);
    expect(found.map(({ on: day, from, to }) => [day, from, to])).toEqual([
      ["2025-07-10", "ended", "open"],
      ["2025-04-01", "agreed", "open"],
      ["2025-03-10", "in_effect", "agreed"],
    ]);
    expect(reopeningsAsOf([made], on("2025-03-31")).map(({ on: day }) => day)).toEqual(["2025-03-10"]);
  });

  test("a month that is not over counts today, never later", () => {
    const made = issue([
      development(seoul("2025-01-10"), "signed", "none"),
      development(month("2025-03"), "raised", "none"),
    ]);
    expect(reopeningsAsOf([made], at("2025-03-10T09:00:00+09:00")).map(({ on: day }) => day)).toEqual([
      "2025-03-10",
    ]);
    expect(reopeningsAsOf([made], on("2025-03-30"))).toEqual([]);
  });

  test("the record", () => {
    const found = reopeningsAsOf(issues, november);
    expect(found.map(({ development: { id }, from, to }) => `${id} ${from} ${to}`)).toEqual([
      "project-selection-2026-10-01 in_effect open",
      "nuclear-submarine-2026-02-13 agreed open",
      "enrichment-reprocessing-2026-02-04 agreed open",
      "reciprocal-tariff-rate-2026-01-26 in_effect open",
      "auto-tariff-2026-01-26 in_effect open",
      "pharmaceuticals-2026-01-26 agreed open",
      "lumber-wood-2026-01-26 in_effect open",
      "semiconductors-2026-01-14 agreed open",
      "digital-platform-2025-12-18 agreed open",
      "deal-form-2025-11-05 agreed open",
      "semiconductors-2025-11-05 agreed open",
      "agriculture-2025-11-05 agreed open",
    ]);
    const months = reopeningsPerMonth(found, "2025-03-27", "2026-11-23");
    expect(months).toHaveLength(21);
    expect(months.filter(({ count }) => count > 0)).toEqual([
      { month: "2025-11", count: 3 },
      { month: "2025-12", count: 1 },
      { month: "2026-01", count: 5 },
      { month: "2026-02", count: 2 },
      { month: "2026-10", count: 1 },
    ]);
  });

  test("months run over the end of a year, and not backwards", () => {
    expect(reopeningsPerMonth([{ on: "2026-01-31" }], "2025-12-31", "2026-02-01")).toEqual([
      { month: "2025-12", count: 0 },
      { month: "2026-01", count: 1 },
      { month: "2026-02", count: 0 },
    ]);
    expect(reopeningsPerMonth([], "2026-02-01", "2025-12-31")).toEqual([]);
  });
});

describe("time in each state", () => {
  test("days in Seoul from one development to the next, the last to today", () => {
    const made = issue([
      development(seoul("2025-01-01"), "raised", "none"),
      development(washington("2025-01-10"), "agreed_in_principle", "none"),
      development(seoul("2025-01-20"), "signed", "in_force"),
      development(seoul("2025-01-20"), "signed", "partly_delivered"),
      development(seoul("2025-02-01"), "raised", "none"),
    ]);
    expect(timeInState([made], on("2025-02-04"))).toEqual([
      {
        issue: made,
        number: 1,
        group: "open",
        days: { open: 13, agreed: 9, in_effect: 12, ended: 0 },
        stages: [
          { stage: "raised", days: 13 },
          { stage: "agreed_in_principle", days: 9 },
          { stage: "signed", days: 12 },
        ],
        total: 34,
        approximate: false,
      },
    ]);
    expect(timeInState([made], on("2024-12-31"))).toEqual([]);
  });

  test("an inexact day makes the days inexact, and time never runs backwards", () => {
    const made = issue([
      development(month("2025-01"), "raised", "none"),
      development(about("2025-01-20"), "narrowing", "none"),
    ]);
    const [time] = timeInState([made], on("2025-02-05"));
    expect(time).toMatchObject({
      total: 5,
      approximate: true,
      days: { open: 5 },
      stages: [{ stage: "narrowing", days: 5 }],
    });
  });

  test("the record", () => {
    const times = timeInState(issues, november);
    expect(times).toHaveLength(33);
    expect(times.find(({ issue: { id } }) => id === "auto-tariff")).toEqual({
      issue: issueNamed("auto-tariff"),
      number: 3,
      group: "in_effect",
      days: { open: 151, agreed: 127, in_effect: 328, ended: 0 },
      stages: [
        { stage: "raised", days: 151 },
        { stage: "agreed_in_principle", days: 90 },
        { stage: "details_settled", days: 16 },
        { stage: "text_published", days: 349 },
      ],
      total: 606,
      approximate: false,
    });
  });

  test("groups and stages add up to the whole, on any day of any record", () => {
    fc.assert(
      fc.property(anyIssues, anyDay, (made, day) => {
        for (const { days, stages, total } of timeInState(made, on(day))) {
          expect(total).toBeGreaterThanOrEqual(0);
          expect(groups.reduce((sum, group) => sum + days[group], 0)).toBe(total);
          expect(stages.reduce((sum, stage) => sum + stage.days, 0)).toBe(total);
          for (const group of groups) expect(days[group]).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });
});

describe("amounts by role", () => {
  const amount = (value: number, role: Amount["role"], currency = "USD"): Amount => ({
    value,
    currency,
    role,
    side: "KR",
    label: text("sum"),
  });

  test("each by itself, in the format's order, by date; rates are no sums", () => {
    const made = [
      issue(
        [
          development(seoul("2025-03-01"), "raised", "none", {
            amounts: [amount(2, "transfer"), amount(15, "rate", "%"), amount(5, "ceiling")],
          }),
        ],
        { id: "a" },
      ),
      issue(
        [
          development(seoul("2025-02-01"), "raised", "none", {
            amounts: [amount(2, "transfer"), amount(7, "pledge", "KRW")],
          }),
        ],
        { id: "b" },
      ),
    ];
    const found = amountsByRole(made, november);
    expect(
      found.map(({ role, amounts }) => [role, amounts.map((one) => `${one.issue.id} ${one.amount.value}`)]),
    ).toEqual([
      ["pledge", ["b 7"]],
      ["ceiling", ["a 5"]],
      ["transfer", ["b 2", "a 2"]],
    ]);
    expect(amountsByRole(made, on("2025-02-28")).map(({ role, amounts }) => [role, amounts.length])).toEqual([
      ["pledge", 1],
      ["transfer", 1],
    ]);
    expect(amountsByRole([], november)).toEqual([]);
  });

  test("the record", () => {
    const found = amountsByRole(issues, november);
    expect(
      found.map(({ role, amounts }) => [role, amounts.map(({ amount: { value } }) => value / 1e9)]),
    ).toEqual([
      ["pledge", [25, 33]],
      ["ceiling", [200, 150, 150, 120]],
      ["annual_cap", [20, 20, 20]],
      ["transfer", [2.4, 2.4, 2.4]],
      ["project_cost", [22.3, 23.3]],
      ["claim", [350, 100, 150, 54, 200]],
    ]);
  });
});
