/** What has this site changed so far, as far as readers could see it? */
import { ChangesForReaders, type StoredRevision, type PublishedChange } from "@/lib/domain/changes/published-change";
import { changeKinds, publications, recordTypes } from "@/lib/domain/record/record";
import { type Database, processDatabase } from "@/lib/db/connection/client";
import type { Revision } from "@/lib/db/generated/client";
import { recordVersion } from "@/lib/db/record/record-version";
import { oneOf } from "@/lib/db/record/rows/closed-list";

export function toStoredRevision(row: Revision): StoredRevision {
  return {
    seq: row.seq,
    type: oneOf(recordTypes, row.recordType),
    id: row.recordId,
    version: row.version,
    publication: oneOf(publications, row.publication),
    kind: oneOf(changeKinds, row.kind),
    reason: row.reason,
    recordedAt: row.recordedAt,
    snapshot: row.snapshot,
  };
}

/** As many revisions are in memory at once while they are read. */
const pageSize = 500;

/** What is known of a database: revisions are only ever added, so just the later ones are read. */
class Reading {
  readonly #readers = new ChangesForReaders();
  #changes: readonly PublishedChange[] = [];
  #lastSeq = 0;

  async upToDate(database: Database): Promise<readonly PublishedChange[]> {
    for (;;) {
      const rows = await database.reader.revision.findMany({ where: { seq: { gt: this.#lastSeq } }, orderBy: { seq: "asc" }, take: pageSize });
      const added = rows.flatMap((row) => this.#readers.next(toStoredRevision(row)) ?? []);
      if (added.length > 0) this.#changes = [...added.reverse(), ...this.#changes];
      this.#lastSeq = rows.at(-1)?.seq ?? this.#lastSeq;
      if (rows.length < pageSize) return this.#changes;
    }
  }
}

type Known = { version: number; reading: Reading; changes: Promise<readonly PublishedChange[]> };
const memory = new WeakMap<Database, Known>();

/**
 * Every change of a published, verified record, the newest first; drafts, notes and unverified texts are in none.
 * Kept and carried on, so callers share one list and must not change it.
 * @throws when the database cannot be read; the next call reads from the start.
 */
export function readPublishedChanges(database: Database = processDatabase()): Promise<readonly PublishedChange[]> {
  const version = recordVersion(database);
  const known = memory.get(database);
  if (known?.version === version) return known.changes;
  const reading = known?.reading ?? new Reading();
  // One after another: two that read at once would add the same revisions twice.
  const before = known?.changes ?? Promise.resolve([]);
  const changes = before.then(() => reading.upToDate(database));
  memory.set(database, { version, reading, changes });
  changes.catch(() => {
    if (memory.get(database)?.reading === reading) memory.delete(database);
  });
  return changes;
}
