/** Reads the changes of the record that were visible to readers. */
import {
  PublishedChangeBuilder,
  type StoredRevision,
  type PublishedChange,
} from "@/lib/domain/changes/published-change";
import { changeKinds, publications, recordTypes } from "@/lib/domain/record/record";
import { revisionChannels } from "@/lib/domain/record/record-version";
import { type Database, processDatabase } from "@/lib/db/connection/client";
import type { Revision } from "@/lib/db/generated/client";
import { recordVersion } from "@/lib/db/record/record-version";
import { oneOf } from "@/lib/db/record/rows/one-of";

export function toStoredRevision(row: Revision): StoredRevision {
  return {
    seq: row.seq,
    type: oneOf(recordTypes, row.recordType),
    id: row.recordId,
    version: row.version,
    publication: oneOf(publications, row.publication),
    kind: oneOf(changeKinds, row.kind),
    reason: row.reason,
    channel: oneOf(revisionChannels, row.channel),
    recordedAt: row.recordedAt,
    snapshot: row.snapshot,
  };
}

/** Revisions read per query, to bound memory. */
const pageSize = 500;

/** Reads a database's changes incrementally: revisions are only ever added, unless a backup is restored. */
class ChangesReader {
  #readers = new PublishedChangeBuilder();
  #changes: readonly PublishedChange[] = [];
  #last: Revision | null = null;

  async #isStillThere(database: Database, { seq, recordType, recordId, recordedAt }: Revision) {
    return (await database.reader.revision.count({ where: { seq, recordType, recordId, recordedAt } })) === 1;
  }

  async upToDate(database: Database): Promise<readonly PublishedChange[]> {
    if (this.#last !== null && !(await this.#isStillThere(database, this.#last))) {
      this.#readers = new PublishedChangeBuilder();
      this.#changes = [];
      this.#last = null;
    }
    for (;;) {
      const rows = await database.reader.revision.findMany({
        where: { seq: { gt: this.#last?.seq ?? 0 } },
        orderBy: { seq: "asc" },
        take: pageSize,
      });
      const added = rows.flatMap((row) => this.#readers.next(toStoredRevision(row)) ?? []);
      if (added.length > 0) this.#changes = [...added.reverse(), ...this.#changes];
      this.#last = rows.at(-1) ?? this.#last;
      if (rows.length < pageSize) return this.#changes;
    }
  }
}

type CacheEntry = { version: number; reader: ChangesReader; changes: Promise<readonly PublishedChange[]> };
const cache = new WeakMap<Database, CacheEntry>();

/**
 * Every change of a published, verified record, the newest first, without drafts, notes and unverified texts.
 * Cached and extended, so callers share one list and must not change it.
 * @throws when the database cannot be read; the next call reads from the start.
 */
export async function readPublishedChanges(
  database: Database = processDatabase(),
): Promise<readonly PublishedChange[]> {
  const version = await recordVersion(database);
  const cached = cache.get(database);
  if (cached?.version === version) return cached.changes;
  const reader = cached?.reader ?? new ChangesReader();
  // Sequential: concurrent reads would add the same revisions twice.
  const before = cached?.changes ?? Promise.resolve([]);
  const changes = before.then(() => reader.upToDate(database));
  cache.set(database, { version, reader, changes });
  changes.catch(() => {
    if (cache.get(database)?.reader === reader) cache.delete(database);
  });
  return changes;
}
