/** What at the desk waits for a person? */
import { listDrafts } from "../db/drafts";
import { listSetAsides } from "../db/set-asides";

/** How many entries wait. */
export async function countQueue(_at: Date): Promise<number> {
  const [drafts, conflicts] = [await listDrafts(), await listSetAsides()];
  return drafts.length + conflicts.length;
}
