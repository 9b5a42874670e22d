/** Reads the record as readers may see it. */
import type { TalksRecord } from "@/lib/domain/record/record";
import { assemblePublicRecord } from "./assemble-record";
import { type Database, processDatabase } from "@/lib/db/connection/client";
import { recordVersion } from "@/lib/db/record/record-version";
import { readStoredRecord, type StoredRecord } from "@/lib/db/record/stored-record";

export type PublishedRecord = TalksRecord & {
  /** Sequence of the newest revision; 0 where nothing was ever recorded. */
  revision: number;
  /** `recordVersion` before reading; grows with every change, including one of order only. */
  version: number;
  /** When that revision was recorded. */
  changedAt: Date | null;
};

/** Reduces the stored record to what readers may see. */
export function toPublishedRecord(stored: StoredRecord, version: number): PublishedRecord {
  return {
    ...assemblePublicRecord(stored),
    revision: stored.newest?.seq ?? 0,
    version,
    changedAt: stored.newest?.recordedAt ?? null,
  };
}

const cache = new WeakMap<Database, { version: number; record: Promise<PublishedRecord> }>();

/**
 * The published and verified record, in file order, without notes and without references to other
 * entries. Cached until the record changes, so callers share one object and must not change it.
 * @throws when the database cannot be read; the next call tries again.
 */
export function readPublishedRecord(database: Database = processDatabase()): Promise<PublishedRecord> {
  // The version is read first: a change in between is then read twice, never missed.
  const version = recordVersion(database);
  const cached = cache.get(database);
  if (cached?.version === version) return cached.record;
  const record = readStoredRecord(database.reader).then((stored) => toPublishedRecord(stored, version));
  cache.set(database, { version, record });
  record.catch(() => {
    if (cache.get(database)?.record === record) cache.delete(database);
  });
  return record;
}
