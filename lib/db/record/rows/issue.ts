/** Converts an issue without its developments to rows and back. */
import { categories, linkTypes } from "@/lib/domain/record/record";
import type { IssueDocument } from "@/lib/domain/record/record-document";
import type { Prisma } from "@/lib/db/generated/client";
import { toCitationRows } from "./citation";
import { groupBy } from "./group-by";
import { oneOf } from "./one-of";
import { byPosition, inFileOrder, insertRows, recordTable, toStored } from "./record-table";
import { readText, toTextColumns } from "./shared-columns";

async function insertParts(
  client: Prisma.TransactionClient,
  issues: readonly IssueDocument[],
): Promise<void> {
  const links: Prisma.IssueLinkCreateManyInput[] = [];
  const citations: Prisma.CitationCreateManyInput[] = [];
  for (const issue of issues) {
    issue.links.forEach((link, position) => {
      const id = `issue/${issue.id}/links/${position}`;
      links.push({ id, issueId: issue.id, position, type: link.type, otherId: link.issue });
      citations.push(...toCitationRows("issueLinkId", id, id, link.citations));
    });
  }
  await insertRows(client.issueLink, links);
  await insertRows(client.citation, citations);
}

export const issueTable = recordTable({
  reads: (client) => client.issue,
  writes: (client) => client.issue,
  toColumns: ({ id, title, category, summary, parent }: IssueDocument) => ({
    id,
    ...toTextColumns("title", title),
    category,
    ...toTextColumns("summary", summary),
    parentId: parent,
  }),
  insertParts,
  deleteParts: async (client, ids) => {
    await client.issueLink.deleteMany({ where: { issueId: { in: ids } } });
  },
  read: async (client, citations) => {
    const links = groupBy(await client.issueLink.findMany({ orderBy: byPosition }), (row) => row.issueId);
    return toStored(
      await client.issue.findMany({ orderBy: inFileOrder }),
      (row): IssueDocument => ({
        id: row.id,
        title: readText(row, "title"),
        category: oneOf(categories, row.category),
        summary: readText(row, "summary"),
        parent: row.parentId,
        links: links(row.id).map((link) => ({
          type: oneOf(linkTypes, link.type),
          issue: link.otherId,
          citations: citations.issueLinkId(link.id),
        })),
      }),
    );
  },
});
