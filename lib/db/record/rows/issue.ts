/** Converts an issue without its developments to rows and back. */
import { categories, linkTypes } from "@/lib/domain/record/record";
import type { IssueDocument } from "@/lib/domain/record/record-document";
import type { IssueLink, Issue as IssueRow } from "@/lib/db/generated/client";
import type { ChildRows } from "./child-rows";
import { addCitationRows, type CitationsOf } from "./citation";
import { oneOf } from "./one-of";
import type { Grouped } from "./group-by";
import { readText, toTextColumns } from "./shared-columns";

export function toIssueColumns({ id, title, category, summary, parent }: IssueDocument) {
  return { id, ...toTextColumns("title", title), category, ...toTextColumns("summary", summary), parentId: parent };
}

export function addIssueRows(rows: ChildRows, issue: IssueDocument): void {
  issue.links.forEach((link, position) => {
    const id = `issue/${issue.id}/links/${position}`;
    rows.issueLink.push({ id, issueId: issue.id, position, type: link.type, otherId: link.issue });
    addCitationRows(rows, "issueLinkId", id, id, link.citations);
  });
}

export type IssueParts = { links: Grouped<IssueLink>; citations: CitationsOf };

export function readIssue(row: IssueRow, parts: IssueParts): IssueDocument {
  return {
    id: row.id,
    title: readText(row, "title"),
    category: oneOf(categories, row.category),
    summary: readText(row, "summary"),
    parent: row.parentId,
    links: parts.links(row.id).map((link) => ({
      type: oneOf(linkTypes, link.type),
      issue: link.otherId,
      citations: parts.citations.issueLinkId(link.id),
    })),
  };
}
