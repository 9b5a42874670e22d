/** The last accuracy check of a record as of a time, and the first change after it. */
import type { Board } from "@/lib/domain/board/board";
import { issuesOf, type PublishedChange } from "./published-change";
import type { RecordKey } from "@/lib/domain/record/record-document";

/** The public part of a check, without its author. */
export type PublishedCheck = RecordKey & {
  checkedAt: Date;
  /** The source used, which may have been withdrawn since. */
  sourceId: string;
  locator: string | null;
  /** When the record was last changed after the check, editorial changes excepted; null where it was not. */
  changedAt: Date | null;
};

/** Whether a change concerns a record: the record itself, or for an issue one of its developments. */
export function concernsRecord({ type, id, before, after }: PublishedChange, record: RecordKey): boolean {
  if (type === record.type && id === record.id) return true;
  const document = after ?? before;
  return (
    record.type === "issue" &&
    type === "development" &&
    document !== null &&
    issuesOf(type, document).includes(record.id)
  );
}

/**
 * When a record was last changed after `since` and by `until`, editorial changes excepted. `changes` are
 * sorted newest first.
 */
export function lastChangeAfter(
  changes: readonly PublishedChange[],
  record: RecordKey,
  since: Date,
  until: Date,
): Date | null {
  for (const change of changes) {
    if (change.recordedAt <= since) return null;
    if (change.recordedAt <= until && change.kind !== "editorial" && concernsRecord(change, record))
      return change.recordedAt;
  }
  return null;
}

/** How many open issues have been checked, and when the last check was; null where there was none. */
export function lastChecked(
  { columns }: Pick<Board, "columns">,
  checks: ReadonlyMap<string, PublishedCheck>,
): { count: number; at: Date } | null {
  const times = columns.open.flatMap(({ issue }) => checks.get(issue.id)?.checkedAt.getTime() ?? []);
  return times.length === 0 ? null : { count: times.length, at: new Date(Math.max(...times)) };
}
