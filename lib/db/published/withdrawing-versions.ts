/** Which versions took a record back on purpose, and did not merely find it unverified? */
import type { Absence } from "@/lib/domain/changes/absence";
import { inChunks } from "@/lib/db/connection/chunks";
import { type Database, processDatabase } from "@/lib/db/connection/client";
import { readPublishedChanges, toStoredRevision } from "./published-changes";

/** Those of the sequences given whose version is a withdrawal; the others left the record published but unverified. */
export async function findWithdrawals(sequences: readonly number[], database: Database = processDatabase()): Promise<Set<number>> {
  const found = new Set<number>();
  for (const chunk of inChunks(sequences)) {
    const rows = await database.reader.revision.findMany({ where: { seq: { in: chunk }, publication: "withdrawn" }, select: { seq: true } });
    for (const { seq } of rows) found.add(seq);
  }
  return found;
}

export type WithdrawingVersion = {
  /** As if the record were gone still, which is what this version says. */
  absence: Absence & { reason: string };
  /** The version with which readers had it again; null where they have not. */
  restoredSeq: number | null;
};

/** What a version says that took a record back; null for any other, and for a record that readers had not had. */
export async function findWithdrawingVersion(seq: number, database: Database = processDatabase()): Promise<WithdrawingVersion | null> {
  const row = await database.reader.revision.findUnique({ where: { seq } });
  if (row?.publication !== "withdrawn") return null;
  const { type, id, reason, recordedAt } = toStoredRevision(row);
  const changes = (await readPublishedChanges(database)).filter((change) => change.type === type && change.id === id);
  const gone = changes.find((change) => change.seq <= seq);
  // Where readers have it again by then, the version is no withdrawal of what they had.
  if (gone?.action !== "withdrawn" || !gone.before || gone.beforeSeq === null) return null;
  const restored = changes.findLast((change) => change.seq > seq && change.action === "restored");
  return {
    absence: { type, id, state: "withdrawn", since: recordedAt, reason, seq, document: gone.before, lastSeq: gone.beforeSeq },
    restoredSeq: restored?.seq ?? null,
  };
}
