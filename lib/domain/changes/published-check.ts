/** When was a record last found still accurate, by what, and has it changed since, at the time a page speaks of? */
import type { Board } from "@/lib/domain/board/board";
import { issuesOf, type PublishedChange } from "./published-change";
import type { RecordKey } from "@/lib/domain/record/record-document";

/** A check as readers are told of it: without who made it. */
export type PublishedCheck = RecordKey & {
  checkedAt: Date;
  /** The source it was looked up in, which may have been withdrawn since. */
  sourceId: string;
  locator: string | null;
  /** When it was last changed after that, spelling and form apart; null where it was not. */
  changedAt: Date | null;
};

/** Does the change concern the record: itself, or for an issue one of its entries? */
export function isAbout({ type, id, before, after }: PublishedChange, record: RecordKey): boolean {
  if (type === record.type && id === record.id) return true;
  const document = after ?? before;
  return record.type === "issue" && type === "development" && document !== null && issuesOf(type, document).includes(record.id);
}

/**
 * The last change of a record that was published after `since` and by `until`, and may have made untrue what was
 * checked. `changes` come newest first.
 */
export function lastChangeAfter(changes: readonly PublishedChange[], record: RecordKey, since: Date, until: Date): Date | null {
  for (const change of changes) {
    if (change.recordedAt <= since) return null;
    if (change.recordedAt <= until && change.kind !== "editorial" && isAbout(change, record)) return change.recordedAt;
  }
  return null;
}

/** How many of the open issues were ever checked by then, and when the last of these checks was; null where none was. */
export function lastChecked({ columns }: Pick<Board, "columns">, checks: ReadonlyMap<string, PublishedCheck>): { count: number; at: Date } | null {
  const times = columns.open.flatMap(({ issue }) => checks.get(issue.id)?.checkedAt.getTime() ?? []);
  return times.length === 0 ? null : { count: times.length, at: new Date(Math.max(...times)) };
}
