/** Which of what this site changed is a correction that it owes its readers, and of which kind? */
import { pageCount, pageWith } from "@/lib/domain/paging";
import { isAbout } from "./published-check";
import type { PublishedChange } from "./published-change";
import type { RecordKey } from "@/lib/domain/record/record-document";

/** `withdrawal`: taken back, or brought back. Development and editorial changes are none of these. */
export const correctionGroups = ["correction", "withdrawal", "clarification"] as const;
export type CorrectionGroup = (typeof correctionGroups)[number];

/** Null for what corrects nothing. */
export function correctionGroupOf({ action, kind }: Pick<PublishedChange, "action" | "kind">): CorrectionGroup | null {
  if (action === "withdrawn" || action === "restored") return "withdrawal";
  return kind === "correction" || kind === "clarification" ? kind : null;
}

/** What the page of corrections shows when nothing is chosen: what was wrong. A clarification says the same more clearly. */
export function isErratum(change: PublishedChange): boolean {
  const group = correctionGroupOf(change);
  return group === "correction" || group === "withdrawal";
}

const isChosen = (group: CorrectionGroup | null) => (change: PublishedChange) =>
  group === null ? isErratum(change) : correctionGroupOf(change) === group;

export type Corrections = {
  /** Of `group`, or what was wrong; the newest first. */
  chosen: PublishedChange[];
  /** How many there are of each group, and of corrections and withdrawals together. */
  counts: Record<CorrectionGroup, number>;
};

/** The corrections among `changes`, which come newest first. */
export function correctionsAmong(changes: readonly PublishedChange[], group: CorrectionGroup | null): Corrections {
  const counts = { correction: 0, withdrawal: 0, clarification: 0 };
  for (const change of changes) {
    const found = correctionGroupOf(change);
    if (found) counts[found] += 1;
  }
  return { chosen: changes.filter(isChosen(group)), counts };
}

/** The page of a list with the newest that has a sequence below `before`; where none has, the last page. */
export function pageBefore(corrections: readonly PublishedChange[], before: number, size: number): number {
  const place = corrections.findIndex(({ seq }) => seq < before);
  return place < 0 ? pageCount(corrections.length, size) : pageWith(place, size);
}

/** What was corrected or taken back of a record, and for an issue of its entries, by `until`; the newest first. */
export function correctionsOf(changes: readonly PublishedChange[], record: RecordKey, until: Date): PublishedChange[] {
  return changes.filter((change) => change.recordedAt <= until && isErratum(change) && isAbout(change, record));
}
