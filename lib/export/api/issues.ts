/** Writes issues and their standing for the API. */
import type { AsOf } from "@/lib/domain/time/as-of";
import { boardAsOf, filterBoard } from "@/lib/domain/board/board";
import { openIssues } from "@/lib/domain/board/open-issues";
import { citationsAsOf } from "@/lib/domain/sources/citations";
import { type Lookup, lookupOf } from "@/lib/domain/record/lookup";
import type { Category, Effect, Issue, Stage } from "@/lib/domain/record/record";
import { issueAsOf } from "@/lib/domain/changes/record-as-of";
import type { ClaimInDevelopment, Standing } from "@/lib/domain/status/standing";
import type { Group } from "@/lib/domain/status/status";
import type { ApiResponse } from "@/lib/schemas/api/responses";
import {
  type ApiView,
  datesOf,
  issueLinks,
  responseTimes,
  revisionAddress,
  publishedChangeOf,
} from "./views";

type OpenItem = ApiResponse<"open">["items"][number];
type IssueItem = ApiResponse<"issues">["items"][number];

type Position = NonNullable<OpenItem["positions"]["KR"]>;

/** A claim with its development and the sources published by then. */
export function positionOf({ claim, development }: ClaimInDevelopment, lookup: Lookup, asOf: AsOf): Position {
  return {
    ...claim,
    citations: citationsAsOf(claim.citations, lookup, asOf),
    development: development.id,
    date: development.date,
  };
}

function standingItem(
  view: ApiView,
  { issue, group, stage, effect, since, daysInState, contested, answer, positions }: Standing,
): OpenItem {
  const lookup = lookupOf(view.record);
  const position = (said: ClaimInDevelopment | null) => said && positionOf(said, lookup, view.asOf);
  return {
    id: issue.id,
    title: issue.title,
    group,
    stage,
    effect,
    since,
    daysInState,
    contested,
    standing: answer && {
      text: answer.text,
      date: answer.development.date,
      development: answer.development.id,
      citations: citationsAsOf(answer.development.citations, lookup, view.asOf),
    },
    positions: { KR: position(positions.KR), US: position(positions.US), text: position(positions.text) },
    links: issueLinks(view, issue.id),
  };
}

/** Open issues, the last moved first. */
export function openResponse(view: ApiView): ApiResponse<"open"> {
  const open = openIssues(view.record.issues, view.asOf);
  return {
    ...responseTimes(view),
    count: open.length,
    items: open.map((standing) => standingItem(view, standing)),
  };
}

/** An issue changes with any of its developments. */
function issueDates(
  view: ApiView,
  { issue, history }: Standing,
): { changedAt: string; verifiedAt: string | null } {
  const dates = datesOf(view, "issue", issue.id);
  const changes = history.map(({ id }) => publishedChangeOf(view, "development", id).at.toISOString());
  return { ...dates, changedAt: [dates.changedAt, ...changes].sort().at(-1) ?? dates.changedAt };
}

function issueItem(view: ApiView, standing: Standing): IssueItem {
  return {
    ...standingItem(view, standing),
    category: standing.issue.category,
    ...issueDates(view, standing),
  };
}

type IssueFilter = {
  group?: Group | undefined;
  category?: Category | undefined;
  stage?: Stage | undefined;
  effect?: Effect | undefined;
  contested?: "true" | "false" | undefined;
  reopened?: "true" | undefined;
  q?: string | undefined;
};

export function issueItems(
  view: ApiView,
  { group, category, stage, effect, contested, reopened, q }: IssueFilter,
): IssueItem[] {
  const filter = {
    category: category ?? null,
    contested: contested === "true",
    reopened: reopened === "true",
    q: q ?? null,
  };
  return Object.values(filterBoard(boardAsOf(view.record.issues, view.asOf), filter).columns)
    .flat()
    .filter(
      (standing) =>
        (group === undefined || standing.group === group) &&
        (stage === undefined || standing.stage === stage) &&
        (effect === undefined || standing.effect === effect) &&
        (contested !== "false" || !standing.contested),
    )
    .map((standing) => issueItem(view, standing));
}

/** One issue with its standing and its record; null where it was not on the record by then. */
export function issueDetail(view: ApiView, issue: Issue): ApiResponse<"issue">["item"] | null {
  const known = issueAsOf(issue, lookupOf(view.record), view.asOf);
  const standing = Object.values(boardAsOf([issue], view.asOf).columns).flat()[0];
  if (!known || !standing) return null;
  return {
    ...issueItem(view, standing),
    developments: known.developments.map(({ id }) => ({
      id,
      ...datesOf(view, "development", id),
      revision: revisionAddress(view, publishedChangeOf(view, "development", id).seq),
    })),
    record: known,
  };
}
