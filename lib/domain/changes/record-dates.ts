/** When was a record last changed before readers' eyes, and when last found accurate? */
import type { PublishedChange } from "./published-change";
import type { RecordType } from "@/lib/domain/record/record";

export type RecordDates = {
  /** The newest version that readers have, or had by then. */
  shownSince: (type: RecordType, id: string) => { at: Date; seq: number } | null;
  /** When the record was last found accurate; with a version, when that version was. */
  verifiedAt: (type: RecordType, id: string, version?: number) => Date | null;
  /** Every change by then, the newest first. */
  changes: readonly PublishedChange[];
};

/** Names a record, or one version of it, among those found accurate. */
export function checkKey(type: RecordType, id: string, version?: number): string {
  return version === undefined ? `${type}/${id}` : `${type}/${id}/${version}`;
}

/** `changes` the newest first; `checks` by checkKey. */
export function recordDatesOf(changes: readonly PublishedChange[], checks: ReadonlyMap<string, Date>): RecordDates {
  const shown = new Map<string, { at: Date; seq: number }>();
  for (const { type, id, after, recordedAt, seq } of changes) {
    const key = `${type}/${id}`;
    if (after && !shown.has(key)) shown.set(key, { at: recordedAt, seq });
  }
  return {
    shownSince: (type, id) => shown.get(`${type}/${id}`) ?? null,
    verifiedAt: (type, id, version) => checks.get(checkKey(type, id, version)) ?? null,
    changes,
  };
}
