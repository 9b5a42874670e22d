/** When each record was last changed for readers, and last found accurate. */
import type { PublishedChange } from "./published-change";
import type { RecordType } from "@/lib/domain/record/record";

export type RecordDates = {
  /** The newest public version. */
  shownSince: (type: RecordType, id: string) => { at: Date; seq: number } | null;
  /** When the record, or one version of it, was last found accurate. */
  verifiedAt: (type: RecordType, id: string, version?: number) => Date | null;
  /** Every change up to the time shown, the newest first. */
  changes: readonly PublishedChange[];
};

/** The key of a record, or of one version of it, in the map of checks. */
export function checkKey(type: RecordType, id: string, version?: number): string {
  return version === undefined ? `${type}/${id}` : `${type}/${id}/${version}`;
}

/** `changes` are sorted newest first; `checks` are keyed by `checkKey`. */
export function recordDatesOf(
  changes: readonly PublishedChange[],
  checks: ReadonlyMap<string, Date>,
): RecordDates {
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
