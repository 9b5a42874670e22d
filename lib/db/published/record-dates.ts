/** When was each published record last changed before readers' eyes, and when last found accurate? */
import { checkKey, type RecordDates, recordDatesOf } from "@/lib/domain/changes/record-dates";
import { recordTypes } from "@/lib/domain/record/record";
import { isReadableTime } from "@/lib/domain/time/stored-time";
import { type Database, processDatabase } from "@/lib/db/connection/client";
import { readPublishedChanges } from "./published-changes";
import { recordVersion } from "@/lib/db/record/record-version";
import { oneOf } from "@/lib/db/record/rows/closed-list";

/** The newest check of each record and of each of its versions. */
async function readChecks(at: Date | null, database: Database): Promise<ReadonlyMap<string, Date>> {
  const rows = await database.reader.accuracyCheck.findMany({
    where: at ? { checkedAt: { lte: at } } : {},
    orderBy: { seq: "asc" },
    select: { recordType: true, recordId: true, version: true, checkedAt: true },
  });
  return new Map(
    rows.filter(({ checkedAt }) => isReadableTime(checkedAt)).flatMap(({ recordType, recordId, version, checkedAt }) => {
      const type = oneOf(recordTypes, recordType);
      return [[checkKey(type, recordId), checkedAt] as const, [checkKey(type, recordId, version), checkedAt] as const];
    }),
  );
}

const memory = new WeakMap<Database, { version: number; dates: Promise<RecordDates> }>();

/**
 * The dates as they are now, or with `at` as this site knew them at that moment. Those of now are kept until
 * something changes, so callers share one object.
 * @throws when the database cannot be read; the next call tries again.
 */
export function readRecordDates(at: Date | null, database: Database = processDatabase()): Promise<RecordDates> {
  if (at) return readDates(at, database);
  const version = recordVersion(database);
  const known = memory.get(database);
  if (known?.version === version) return known.dates;
  const dates = readDates(null, database);
  memory.set(database, { version, dates });
  dates.catch(() => {
    if (memory.get(database)?.dates === dates) memory.delete(database);
  });
  return dates;
}

async function readDates(at: Date | null, database: Database): Promise<RecordDates> {
  const changes = await readPublishedChanges(database);
  return recordDatesOf(at ? changes.filter(({ recordedAt }) => recordedAt <= at) : changes, await readChecks(at, database));
}
