/** Which issues are tied to an issue, in which way and in which direction. */
import { hasHappened, type AsOf } from "@/lib/domain/time/as-of";
import type { Issue, LinkType } from "@/lib/domain/record/record";

export type LinkedIssue = {
  issue: Issue;
  relation: LinkType | "part_of";
  /** `to`: this issue does it to the other; `from`: the other does it to this one. */
  direction: "to" | "from";
};

/**
 * Links written on the issue, links from other issues to it, its parent and its parts, in record
 * order. An issue that was not on the record as of the date is left out, so no link looks ahead.
 */
export function linkedIssues(issue: Issue, issues: readonly Issue[], asOf: AsOf): LinkedIssue[] {
  const onRecord = issues.filter(({ developments }) => developments.some(({ date }) => hasHappened(date, asOf)));
  return onRecord.flatMap((other): LinkedIssue[] => {
    if (other.id === issue.id) return [];
    return [
      ...issue.links
        .filter((link) => link.issue === other.id)
        .map(({ type }) => ({ issue: other, relation: type, direction: "to" as const })),
      ...other.links
        .filter((link) => link.issue === issue.id)
        .map(({ type }) => ({ issue: other, relation: type, direction: "from" as const })),
      ...(issue.parent === other.id ? [{ issue: other, relation: "part_of" as const, direction: "to" as const }] : []),
      ...(other.parent === issue.id ? [{ issue: other, relation: "part_of" as const, direction: "from" as const }] : []),
    ];
  });
}
