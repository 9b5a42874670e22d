/** The series of the page of trends, each as a table. */
import { groups } from "@/lib/domain/status/status";
import { issuesPerGroup } from "@/lib/domain/trends/issues-per-group";
import { reopeningsAsOf } from "@/lib/domain/trends/reopenings";
import { amountsByRole } from "@/lib/domain/trends/amounts";
import { timeInState } from "@/lib/domain/trends/time-in-state";
import { amountRoles, claimSides } from "@/lib/domain/record/record";
import { choice, date, number, refers, type Table, table, words, yesNo } from "@/lib/export/data/table";
import { commonColumns, type PageTableContext, wordingIn } from "./page-columns";

export const trendSeries = ["groups", "time-in-state", "reopenings", "amounts"] as const;
export type TrendSeries = (typeof trendSeries)[number];

/** Issues in each group, on each day on which it changed, at the end of each month and on the last day. */
function groupsTable(context: PageTableContext): Table {
  return table("trends-groups", issuesPerGroup(context.record.issues, context.asOf), [
    words("date", ({ on }) => on),
    ...groups.map((group) =>
      number<ReturnType<typeof issuesPerGroup>[number]>(group, "integer", ({ counts }) => counts[group]),
    ),
    yesNo("changed", ({ changed }) => changed),
    ...commonColumns<object>(context, () => ({ page: "trends" })),
  ]);
}

/** Days of each issue in each group; `total` since its first day on record. */
function timeTable(context: PageTableContext): Table {
  const wording = wordingIn(context.locale);
  type Row = ReturnType<typeof timeInState>[number];
  return table("trends-time-in-state", timeInState(context.record.issues, context.asOf), [
    refers("issue", "issues", ({ issue }) => issue.id),
    words("title", ({ issue }) => wording(issue.title)),
    choice("group", groups, ({ group }) => group),
    ...groups.map((group) => number<Row>(`days_${group}`, "integer", ({ days }) => days[group])),
    number("days_total", "integer", ({ total }) => total),
    yesNo("approximate", ({ approximate }) => approximate),
    ...commonColumns<Row>(context, ({ issue }) => ({ page: "issue", id: issue.id })),
  ]);
}

function reopeningsTable(context: PageTableContext): Table {
  const wording = wordingIn(context.locale);
  type Row = ReturnType<typeof reopeningsAsOf>[number];
  return table("trends-reopenings", reopeningsAsOf(context.record.issues, context.asOf), [
    words("date", ({ on }) => on),
    refers("issue", "issues", ({ issue }) => issue.id),
    words("title", ({ issue }) => wording(issue.title)),
    choice("from", groups, ({ from }) => from),
    choice("to", groups, ({ to }) => to),
    refers("development", "developments", ({ development }) => development.id),
    words("what", ({ development }) => wording(development.what)),
    ...commonColumns<Row>(
      context,
      ({ issue }) => ({ page: "issue", id: issue.id }),
      ({ development }) => `#${development.id}`,
    ),
  ]);
}

/** Sums of money by role; they must not be added up. */
function amountsTable(context: PageTableContext): Table {
  const wording = wordingIn(context.locale);
  const rows = amountsByRole(context.record.issues, context.asOf).flatMap(({ amounts }) => amounts);
  type Row = (typeof rows)[number];
  return table("trends-amounts", rows, [
    choice("role", amountRoles, ({ amount }) => amount.role),
    number("value", "number", ({ amount }) => amount.value),
    words("currency", ({ amount }) => amount.currency),
    choice("side", claimSides, ({ amount }) => amount.side),
    words("label", ({ amount }) => wording(amount.label)),
    date("date", ({ development }) => development.date),
    refers("issue", "issues", ({ issue }) => issue.id),
    refers("development", "developments", ({ development }) => development.id),
    ...commonColumns<Row>(
      context,
      ({ issue }) => ({ page: "issue", id: issue.id }),
      ({ development }) => `#${development.id}`,
    ),
  ]);
}

const tables: Record<TrendSeries, (context: PageTableContext) => Table> = {
  groups: groupsTable,
  "time-in-state": timeTable,
  reopenings: reopeningsTable,
  amounts: amountsTable,
};

export function trendTable(series: TrendSeries, context: PageTableContext): Table {
  return tables[series](context);
}
