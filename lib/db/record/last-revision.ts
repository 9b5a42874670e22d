/** Finds where the list of revisions ends. */
import type { ReadClient } from "@/lib/db/connection/write-lock";

/** The number of the newest revision; 0 where there is none. */
export async function lastRevision(client: Pick<ReadClient, "revision">): Promise<number> {
  const { _max: newest } = await client.revision.aggregate({ _max: { seq: true } });
  return newest.seq ?? 0;
}
