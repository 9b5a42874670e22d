/** Finds the versions that withdrew a record. */
import type { Absence } from "@/lib/domain/changes/absence";
import { inChunks } from "@/lib/db/connection/chunks";
import { type Database, processDatabase } from "@/lib/db/connection/client";
import { readPublishedChanges, toStoredRevision } from "./published-changes";

/** The sequences whose version is a withdrawal; the others left the record published but unverified. */
export async function findWithdrawals(
  sequences: readonly number[],
  database: Database = processDatabase(),
): Promise<Set<number>> {
  const found = new Set<number>();
  for (const chunk of inChunks(sequences)) {
    const rows = await database.reader.revision.findMany({
      where: { seq: { in: chunk }, publication: "withdrawn" },
      select: { seq: true },
    });
    for (const { seq } of rows) found.add(seq);
  }
  return found;
}

type WithdrawalVersion = {
  /** The absence as of this version, even where the record was published again. */
  absence: Absence & { reason: string };
  /** The version that published the record again; null where there is none. */
  restoredSeq: number | null;
};

/**
 * The withdrawal that a version records; null for any other version, and for a record that was never public.
 */
export async function findWithdrawalVersion(
  seq: number,
  database: Database = processDatabase(),
): Promise<WithdrawalVersion | null> {
  const row = await database.reader.revision.findUnique({ where: { seq } });
  if (row?.publication !== "withdrawn") return null;
  const { type, id, reason, recordedAt } = toStoredRevision(row);
  const changes = (await readPublishedChanges(database)).filter(
    (change) => change.type === type && change.id === id,
  );
  const withdrawal = changes.find((change) => change.seq <= seq);
  // The newest visible change by then must be the withdrawal: otherwise readers had the record at that time.
  if (withdrawal?.action !== "withdrawn" || !withdrawal.before || withdrawal.beforeSeq === null) return null;
  const restored = changes.findLast((change) => change.seq > seq && change.action === "restored");
  return {
    absence: {
      type,
      id,
      state: "withdrawn",
      since: recordedAt,
      reason,
      seq,
      document: withdrawal.before,
      lastSeq: withdrawal.beforeSeq,
    },
    restoredSeq: restored?.seq ?? null,
  };
}
