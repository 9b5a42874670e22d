/** Which records did readers have once and have no longer, since when and why? */
import type { Absence } from "@/lib/domain/changes/absence";
import type { PublishedChange } from "@/lib/domain/changes/published-change";
import { publications, type RecordType } from "@/lib/domain/record/record";
import { isReadableTime } from "@/lib/domain/time/stored-time";
import { inChunks } from "@/lib/db/connection/chunks";
import { type Database, processDatabase } from "@/lib/db/connection/client";
import { readPublishedChanges } from "./published-changes";
import { recordKey } from "@/lib/db/record/record-heads";
import { oneOf } from "@/lib/db/record/rows/closed-list";

type Row = { recordType: string; recordId: string; seq: number; publication: string; reason: string; recordedAt: Date };

const select = { recordType: true, recordId: true, seq: true, publication: true, reason: true, recordedAt: true } as const;

/** The newest change of each record, where it is the one that took the record from readers. */
function lost(changes: readonly PublishedChange[]): Map<string, PublishedChange> {
  const newest = new Map<string, PublishedChange>();
  for (const change of changes) {
    const key = recordKey(change.type, change.id);
    if (!newest.has(key)) newest.set(key, change);
  }
  return new Map([...newest].filter(([, { action }]) => action === "withdrawn"));
}

/** Versions of these records since readers lost them, oldest first. */
async function versionsSince(gone: ReadonlyMap<string, PublishedChange>, database: Database): Promise<Map<string, Row[]>> {
  const found = new Map<string, Row[]>();
  for (const chunk of inChunks([...new Set([...gone.values()].map(({ id }) => id))])) {
    const rows = await database.reader.revision.findMany({ where: { recordId: { in: chunk } }, orderBy: { seq: "asc" }, select });
    for (const row of rows) {
      const key = `${row.recordType}/${row.recordId}`;
      const change = gone.get(key);
      if (change && row.seq >= change.seq) found.set(key, [...(found.get(key) ?? []), row]);
    }
  }
  return found;
}

function absenceOf(change: PublishedChange, rows: readonly Row[]): Absence | null {
  const newest = rows.at(-1);
  if (!change.before || change.beforeSeq === null || !newest) return null;
  const known = { type: change.type, id: change.id, document: change.before, lastSeq: change.beforeSeq };
  if (oneOf(publications, newest.publication) !== "withdrawn") {
    return { ...known, state: "under_review", since: change.recordedAt, reason: null, seq: change.seq };
  }
  // What was taken from readers as unverified may have been withdrawn later: then that is when and why.
  const withdrawn = rows[rows.findLastIndex(({ publication }) => publication !== "withdrawn") + 1] ?? newest;
  return { ...known, state: "withdrawn", since: isReadableTime(withdrawn.recordedAt) ? withdrawn.recordedAt : change.recordedAt, reason: withdrawn.reason, seq: withdrawn.seq };
}

const memory = new WeakMap<readonly PublishedChange[], { versions: number; absences: Map<string, Absence> }>();

/**
 * Every record that readers once had and have no longer, by `recordKey`. One that they never had, a draft or an
 * unverified entry, is not among them, whatever became of it. Callers share one map and must not change it.
 * @throws when the database cannot be read.
 */
export async function readAbsences(database: Database = processDatabase()): Promise<ReadonlyMap<string, Absence>> {
  const changes = await readPublishedChanges(database);
  const newest = await database.reader.revision.findFirst({ orderBy: { seq: "desc" }, select: { seq: true } });
  const versions = newest?.seq ?? 0;
  const known = memory.get(changes);
  if (known?.versions === versions) return known.absences;
  const gone = lost(changes);
  const since = await versionsSince(gone, database);
  const absences = new Map(
    [...gone].flatMap(([key, change]) => {
      const absence = absenceOf(change, since.get(key) ?? []);
      return absence ? [[key, absence] as const] : [];
    }),
  );
  memory.set(changes, { versions, absences });
  return absences;
}

/** What became of a record that readers have no longer; null for one they have, and for one they never had. */
export async function findAbsence(type: RecordType, id: string, database: Database = processDatabase()): Promise<Absence | null> {
  return (await readAbsences(database)).get(recordKey(type, id)) ?? null;
}

/**
 * The same for what was taken back on purpose, for which an address answers 410 with the reason. What is merely
 * under review may return at any time, so it is not found (404) and no withdrawal.
 */
export async function findWithdrawal(type: RecordType, id: string, database: Database = processDatabase()): Promise<(Absence & { reason: string }) | null> {
  const absence = await findAbsence(type, id, database);
  return absence?.state === "withdrawn" && absence.reason !== null ? { ...absence, reason: absence.reason } : null;
}
