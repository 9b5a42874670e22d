/** What may every reader see of the record? The one place where that is decided. */
import type { TalksRecord } from "@/lib/domain/record/record";
import { assembleRecord } from "./assemble-record";
import { type Database, processDatabase } from "@/lib/db/connection/client";
import { recordVersion } from "@/lib/db/record/record-version";
import { readStoredRecord, type StoredRecord } from "@/lib/db/record/stored-record";

export type PublishedRecord = TalksRecord & {
  /** Sequence of the newest revision; 0 where nothing was ever recorded. */
  revision: number;
  /** What recordVersion said before it was read: grows with every change, one of order alone too. */
  version: number;
  /** When that revision was recorded. */
  changedAt: Date | null;
};

/** The editors' own notes are not for readers. */
function withoutNotes(record: TalksRecord): TalksRecord {
  return {
    sources: record.sources.map((source) => ({ ...source, note: null })),
    officials: record.officials.map((official) => ({
      ...official,
      aliases: official.aliases.map((alias) => ({ ...alias, note: null })),
      roles: official.roles.map((role) => ({ ...role, note: null })),
      note: null,
    })),
    issues: record.issues.map((issue) => ({
      ...issue,
      developments: issue.developments.map((development) => ({ ...development, note: null })),
    })),
    events: record.events.map((event) => ({ ...event, note: null })),
    trips: record.trips.map((trip) => ({ ...trip, note: null })),
    measures: record.measures.map((measure) => ({ ...measure, steps: measure.steps.map((step) => ({ ...step, note: null })), note: null })),
  };
}

/** What readers may see of what is stored; the one condition, whenever it is asked. */
export function publishedOf(stored: StoredRecord, version: number): PublishedRecord {
  const record = assembleRecord(
    stored,
    ({ publication, verification }) => publication === "published" && verification === "verified",
    ({ verification }) => verification === "verified",
  );
  return {
    ...withoutNotes(record),
    revision: stored.newest?.seq ?? 0,
    version,
    changedAt: stored.newest?.recordedAt ?? null,
  };
}

const memory = new WeakMap<Database, { version: number; record: Promise<PublishedRecord> }>();

/**
 * The published and verified record, in file order, without notes and without a trace of what is
 * neither. Kept until the record changes, so callers share one object and must not change it.
 * @throws when the database cannot be read; the next call tries again.
 */
export function readPublishedRecord(database: Database = processDatabase()): Promise<PublishedRecord> {
  // The version is asked before reading: a change in between is then read twice, never missed.
  const version = recordVersion(database);
  const known = memory.get(database);
  if (known?.version === version) return known.record;
  const record = readStoredRecord(database.reader).then((stored) => publishedOf(stored, version));
  memory.set(database, { version, record });
  record.catch(() => {
    if (memory.get(database)?.record === record) memory.delete(database);
  });
  return record;
}
