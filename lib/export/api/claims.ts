/** Writes who said what for the API. */
import { issueAsOf } from "@/lib/domain/changes/record-as-of";
import { lookupOf } from "@/lib/domain/record/lookup";
import type { Claim, ClaimSide, Development, Issue } from "@/lib/domain/record/record";
import { comparePartialDates } from "@/lib/domain/time/partial-date";
import { addressOf } from "@/lib/format/addresses/page-addresses";
import { entryAddress } from "@/lib/format/addresses/row-addresses";
import type { ApiResponse } from "@/lib/schemas/api/responses";
import { positionOf } from "./issues";
import { type ApiView, inLanguages, jsonAddress } from "./views";

type ClaimRow = {
  /** Unique among all claims; stable, because the claims of a development keep their order. */
  key: string;
  claim: Claim;
  development: Development;
  issue: Issue;
};

type ClaimFilter = {
  /** On whose behalf it was said. */
  speaker?: ClaimSide | undefined;
  /** Who said it, or reported that it was said. */
  official?: string | undefined;
  issue?: string | undefined;
};

/** What was said by then, newest first; ties keep the record's order. */
export function filterClaims(
  { record, asOf }: Pick<ApiView, "record" | "asOf">,
  { speaker, official, issue }: ClaimFilter,
): ClaimRow[] {
  const lookup = lookupOf(record);
  const known = record.issues
    .filter(({ id }) => issue === undefined || id === issue)
    .flatMap((each) => issueAsOf(each, lookup, asOf) ?? []);
  return known
    .flatMap((each) =>
      each.developments.flatMap((development) =>
        development.claims.map((claim, index) => ({
          key: `${development.id}-${index + 1}`,
          claim,
          development,
          issue: each,
        })),
      ),
    )
    .filter(
      ({ claim }) =>
        (speaker === undefined || claim.side === speaker) &&
        (official === undefined || claim.speaker === official || claim.relayedBy === official),
    )
    .sort((a, b) => comparePartialDates(b.development.date, a.development.date));
}

export function claimItem(
  view: ApiView,
  { claim, development, issue }: ClaimRow,
): ApiResponse<"claims">["items"][number] {
  const lookup = lookupOf(view.record);
  return {
    ...positionOf({ claim, development }, lookup, view.asOf),
    issue: issue.id,
    issueTitle: issue.title,
    links: {
      page: inLanguages((locale) => {
        const page = addressOf({ page: "issue", id: issue.id }, locale, null);
        return `${view.siteUrl}${entryAddress(page, lookup.issues.get(issue.id), development.id, view.asOf)}`;
      }),
      json: jsonAddress(view, "issue", issue.id),
    },
  };
}
