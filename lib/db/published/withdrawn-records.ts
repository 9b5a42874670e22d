/** Finds the records that were public once and are not any more, with the time and reason. */
import type { Absence } from "@/lib/domain/changes/absence";
import type { PublishedChange } from "@/lib/domain/changes/published-change";
import { publications, type RecordType } from "@/lib/domain/record/record";
import { isValidTime } from "@/lib/domain/time/stored-time";
import { inChunks } from "@/lib/db/connection/chunks";
import { type Database, processDatabase } from "@/lib/db/connection/client";
import { readPublishedChanges } from "./published-changes";
import { recordKey } from "@/lib/db/record/record-heads";
import { oneOf } from "@/lib/db/record/rows/one-of";

type Row = {
  recordType: string;
  recordId: string;
  seq: number;
  publication: string;
  reason: string;
  recordedAt: Date;
};

const select = {
  recordType: true,
  recordId: true,
  seq: true,
  publication: true,
  reason: true,
  recordedAt: true,
} as const;

/** The newest visible change of each record, where it is a withdrawal. */
function latestWithdrawals(changes: readonly PublishedChange[]): Map<string, PublishedChange> {
  const newest = new Map<string, PublishedChange>();
  for (const change of changes) {
    const key = recordKey(change.type, change.id);
    if (!newest.has(key)) newest.set(key, change);
  }
  return new Map([...newest].filter(([, { action }]) => action === "withdrawn"));
}

/** Versions of these records since their withdrawal, oldest first. */
async function versionsSince(
  withdrawals: ReadonlyMap<string, PublishedChange>,
  database: Database,
): Promise<Map<string, Row[]>> {
  const found = new Map<string, Row[]>();
  for (const chunk of inChunks([...new Set([...withdrawals.values()].map(({ id }) => id))])) {
    const rows = await database.reader.revision.findMany({
      where: { recordId: { in: chunk } },
      orderBy: { seq: "asc" },
      select,
    });
    for (const row of rows) {
      const key = `${row.recordType}/${row.recordId}`;
      const change = withdrawals.get(key);
      if (change && row.seq >= change.seq) found.set(key, [...(found.get(key) ?? []), row]);
    }
  }
  return found;
}

function absenceOf(change: PublishedChange, rows: readonly Row[]): Absence | null {
  const newest = rows.at(-1);
  if (!change.before || change.beforeSeq === null || !newest) return null;
  const cached = { type: change.type, id: change.id, document: change.before, lastSeq: change.beforeSeq };
  if (oneOf(publications, newest.publication) !== "withdrawn") {
    return { ...cached, state: "under_review", since: change.recordedAt, reason: null, seq: change.seq };
  }
  // A record that became unverified may have been withdrawn later: the time and reason are those of the
  // withdrawal.
  const withdrawn = rows[rows.findLastIndex(({ publication }) => publication !== "withdrawn") + 1] ?? newest;
  return {
    ...cached,
    state: "withdrawn",
    since: isValidTime(withdrawn.recordedAt) ? withdrawn.recordedAt : change.recordedAt,
    reason: withdrawn.reason,
    seq: withdrawn.seq,
  };
}

const cache = new WeakMap<readonly PublishedChange[], { versions: number; absences: Map<string, Absence> }>();

/**
 * Every record that was public once and is not now, by `recordKey`. A record that was never public, such as a
 * draft or an unverified entry, is not included. Callers share one map and must not change it.
 * @throws when the database cannot be read.
 */
export async function readAbsences(
  database: Database = processDatabase(),
): Promise<ReadonlyMap<string, Absence>> {
  const changes = await readPublishedChanges(database);
  const newest = await database.reader.revision.findFirst({
    orderBy: { seq: "desc" },
    select: { seq: true },
  });
  const versions = newest?.seq ?? 0;
  const cached = cache.get(changes);
  if (cached?.versions === versions) return cached.absences;
  const withdrawals = latestWithdrawals(changes);
  const since = await versionsSince(withdrawals, database);
  const absences = new Map(
    [...withdrawals].flatMap(([key, change]) => {
      const absence = absenceOf(change, since.get(key) ?? []);
      return absence ? [[key, absence] as const] : [];
    }),
  );
  cache.set(changes, { versions, absences });
  return absences;
}

/** The absence of a record; null for one that is public, and for one that never was. */
export async function findAbsence(
  type: RecordType,
  id: string,
  database: Database = processDatabase(),
): Promise<Absence | null> {
  return (await readAbsences(database)).get(recordKey(type, id)) ?? null;
}

/**
 * The same for a withdrawn record, whose address answers 410 with the reason. A record under review may be
 * published again at any time: its address answers 404.
 */
export async function findWithdrawal(
  type: RecordType,
  id: string,
  database: Database = processDatabase(),
): Promise<(Absence & { reason: string }) | null> {
  const absence = await findAbsence(type, id, database);
  return absence?.state === "withdrawn" && absence.reason !== null
    ? { ...absence, reason: absence.reason }
    : null;
}
