/** Reads when each published record last changed visibly and when it was last checked. */
import { checkKey, type RecordDates, recordDatesOf } from "@/lib/domain/changes/record-dates";
import { recordTypes } from "@/lib/domain/record/record";
import { isValidTime } from "@/lib/domain/time/stored-time";
import { type Database, processDatabase } from "@/lib/db/connection/client";
import { readPublishedChanges } from "./published-changes";
import { recordVersion } from "@/lib/db/record/record-version";
import { oneOf } from "@/lib/db/record/rows/one-of";

/** The time of the newest check of each record and of each of its versions. */
async function readChecks(at: Date | null, database: Database): Promise<ReadonlyMap<string, Date>> {
  const rows = await database.reader.accuracyCheck.findMany({
    where: at ? { checkedAt: { lte: at } } : {},
    orderBy: { seq: "asc" },
    select: { recordType: true, recordId: true, version: true, checkedAt: true },
  });
  return new Map(
    rows
      .filter(({ checkedAt }) => isValidTime(checkedAt))
      .flatMap(({ recordType, recordId, version, checkedAt }) => {
        const type = oneOf(recordTypes, recordType);
        return [
          [checkKey(type, recordId), checkedAt] as const,
          [checkKey(type, recordId, version), checkedAt] as const,
        ];
      }),
  );
}

const cache = new WeakMap<Database, { version: number; dates: Promise<RecordDates> }>();

/**
 * The current dates, or those recorded by the instant `at`. The current ones are cached until something
 * changes, so callers share one object.
 * @throws when the database cannot be read; the next call tries again.
 */
export async function readRecordDates(
  at: Date | null,
  database: Database = processDatabase(),
): Promise<RecordDates> {
  if (at) return readDates(at, database);
  const version = await recordVersion(database);
  const cached = cache.get(database);
  if (cached?.version === version) return cached.dates;
  const dates = readDates(null, database);
  cache.set(database, { version, dates });
  dates.catch(() => {
    if (cache.get(database)?.dates === dates) cache.delete(database);
  });
  return dates;
}

async function readDates(at: Date | null, database: Database): Promise<RecordDates> {
  const changes = await readPublishedChanges(database);
  return recordDatesOf(
    at ? changes.filter(({ recordedAt }) => recordedAt <= at) : changes,
    await readChecks(at, database),
  );
}
