/** The tables of the board and of the open issues: where each issue stands, since when, and what its goods pay. */
import { type BoardFilter, boardAsOf, filterBoard } from "@/lib/domain/board/board";
import { mainCharge } from "@/lib/domain/measures/main-duty";
import { categories, effects, rateKinds, stages } from "@/lib/domain/record/record";
import { openIssues } from "@/lib/domain/board/open-issues";
import type { ClaimInDevelopment, Standing } from "@/lib/domain/status/standing";
import { groups } from "@/lib/domain/status/status";
import {
  choice,
  type Column,
  date,
  number,
  refers,
  type Table,
  table,
  words,
  yesNo,
} from "@/lib/export/data/table";
import { commonColumns, type PageTableContext, wordingIn } from "./page-columns";

function columnsOf(context: PageTableContext): Column<Standing>[][] {
  const { record, asOf, locale } = context;
  const wording = wordingIn(locale);
  const statement = (said: ClaimInDevelopment | null) => wording(said?.claim.statement ?? null);
  const charges = new Map<Standing, ReturnType<typeof mainCharge>>();
  const chargeOf = (row: Standing) => {
    if (!charges.has(row)) charges.set(row, mainCharge(row, record.measures, asOf));
    return charges.get(row)?.charge ?? null;
  };
  return [
    words("id", ({ issue }) => issue.id),
    words("title", ({ issue }) => wording(issue.title)),
    choice("category", categories, ({ issue }) => issue.category),
    refers("parent", "issues", ({ issue }) => issue.parent),
    choice("group", groups, ({ group }) => group),
    choice("stage", stages, ({ stage }) => stage),
    choice("effect", effects, ({ effect }) => effect),
    yesNo("contested", ({ contested }) => contested),
    yesNo("reopened", ({ openAgain }) => openAgain.at(-1)?.to === null),
    date("since", ({ since }) => since),
    yesNo("since_is_approximate", ({ sinceIsApproximate }) => sinceIsApproximate),
    number("days_in_state", "integer", ({ daysInState }) => daysInState),
    date("group_since", ({ groupSince }) => groupSince),
    number("days_in_group", "integer", ({ daysInGroup }) => daysInGroup),
    date("last_moved", ({ lastMoved }) => lastMoved),
    words("standing", ({ answer }) => wording(answer?.text ?? null)),
    date("standing_date", ({ answer }) => answer?.development.date ?? null),
    words("latest_development", ({ current }) => wording(current.what)),
    words("korea_says", ({ positions }) => statement(positions.KR)),
    words("us_says", ({ positions }) => statement(positions.US)),
    words("text_says", ({ positions }) => statement(positions.text)),
    words("next_step", ({ next }) => wording(next?.what ?? null)),
    date("next_date", ({ next }) => next?.date ?? null),
    choice("charge_status", ["charged", "not_charged"], (row) => chargeOf(row)?.status ?? null),
    number("charge_rate", "number", (row) => chargeOf(row)?.rate ?? null),
    choice("charge_rate_kind", rateKinds, (row) => chargeOf(row)?.rateKind ?? null),
    date("charge_since", (row) => chargeOf(row)?.since ?? null),
    number("developments", "integer", ({ history }) => history.length),
    ...commonColumns<Standing>(context, ({ issue }) => ({ page: "issue", id: issue.id })),
  ];
}

/** Group after group, each as on the board. */
export function boardTable(context: PageTableContext, filter: BoardFilter): Table {
  const { columns } = filterBoard(boardAsOf(context.record.issues, context.asOf), filter);
  return table(
    "board",
    groups.flatMap((group) => columns[group]),
    columnsOf(context),
  );
}

/** In the order of the page and of the API. */
export function openTable(context: PageTableContext): Table {
  return table("open", openIssues(context.record.issues, context.asOf), columnsOf(context));
}
