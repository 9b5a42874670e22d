/** The issues linked to an issue, with the type and direction of each link. */
import { hasHappened, type AsOf } from "@/lib/domain/time/as-of";
import type { Issue, LinkType } from "@/lib/domain/record/record";

export type LinkedIssue = {
  issue: Issue;
  relation: LinkType | "part_of";
  /** `to`: the link goes from this issue to the other; `from`: from the other to this one. */
  direction: "to" | "from";
};

/**
 * Links of the issue, links from other issues to it, its parent and its parts, in record
 * order. Issues that were not on the record as of the date are left out.
 */
export function linkedIssues(issue: Issue, issues: readonly Issue[], asOf: AsOf): LinkedIssue[] {
  const onRecord = issues.filter(({ developments }) =>
    developments.some(({ date }) => hasHappened(date, asOf)),
  );
  return onRecord.flatMap((other): LinkedIssue[] => {
    if (other.id === issue.id) return [];
    return [
      ...issue.links
        .filter((link) => link.issue === other.id)
        .map(({ type }) => ({ issue: other, relation: type, direction: "to" as const })),
      ...other.links
        .filter((link) => link.issue === issue.id)
        .map(({ type }) => ({ issue: other, relation: type, direction: "from" as const })),
      ...(issue.parent === other.id
        ? [{ issue: other, relation: "part_of" as const, direction: "to" as const }]
        : []),
      ...(other.parent === issue.id
        ? [{ issue: other, relation: "part_of" as const, direction: "from" as const }]
        : []),
    ];
  });
}
