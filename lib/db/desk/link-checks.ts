/** Stores the last check of each source's address. */
import { isValidTime } from "@/lib/domain/time/stored-time";
import type { LinkCheckResult } from "@/lib/domain/work-queue/links";
import { type Database, processDatabase } from "@/lib/db/connection/client";
import { withWriteLock } from "@/lib/db/connection/write-lock";

type LinkCheck = LinkCheckResult & { sourceId: string; answer: number | null };

/** The last check of each checked source, by its id; a check without a readable time is left out. */
export async function listLinkChecks(
  database: Database = processDatabase(),
): Promise<Map<string, LinkCheck>> {
  const rows = await database.reader.linkCheck.findMany();
  return new Map(rows.filter(({ checkedAt }) => isValidTime(checkedAt)).map((row) => [row.sourceId, row]));
}

/** Replaces the last check of a source. Does nothing for a source that was deleted meanwhile. */
export async function saveLinkCheck(
  { sourceId, ...outcome }: LinkCheck,
  database: Database = processDatabase(),
): Promise<void> {
  // No command: a program checks addresses, without a decision of an editor.
  await withWriteLock(database, async (client) => {
    if ((await client.source.count({ where: { id: sourceId } })) === 0) return;
    await client.linkCheck.upsert({ where: { sourceId }, create: { sourceId, ...outcome }, update: outcome });
  });
}

/** The sources that readers can see and that have an address, in file order. */
export async function listSourcesWithUrl(
  database: Database = processDatabase(),
): Promise<{ id: string; url: string }[]> {
  const rows = await database.reader.source.findMany({
    where: { publication: "published", verification: "verified", url: { not: null } },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: { id: true, url: true },
  });
  return rows.flatMap(({ id, url }) => (url === null ? [] : [{ id, url }]));
}
