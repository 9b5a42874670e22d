/** Which of what this site changed is a correction that it owes its readers, and of which kind? */
import { isAbout } from "./published-check";
import type { PublishedChange } from "./published-change";
import type { RecordKey } from "./record-document";

/** `withdrawal`: taken back, or brought back. Development and editorial changes are none of these. */
export const correctionGroups = ["correction", "withdrawal", "clarification"] as const;
export type CorrectionGroup = (typeof correctionGroups)[number];

/** Null for what corrects nothing. */
export function correctionGroupOf({ deed, kind }: Pick<PublishedChange, "deed" | "kind">): CorrectionGroup | null {
  if (deed === "withdrawn" || deed === "restored") return "withdrawal";
  return kind === "correction" || kind === "clarification" ? kind : null;
}

/** What the page of corrections shows when nothing is chosen: what was wrong. A clarification says the same more clearly. */
export function isErratum(change: PublishedChange): boolean {
  const group = correctionGroupOf(change);
  return group === "correction" || group === "withdrawal";
}

const chosen = (group: CorrectionGroup | null) => (change: PublishedChange) =>
  group === null ? isErratum(change) : correctionGroupOf(change) === group;

export type CorrectionPage = {
  shown: PublishedChange[];
  /** How many there are of each group, and of corrections and withdrawals together. */
  counts: Record<CorrectionGroup, number>;
  /** How many of the chosen ones are newer than the first shown. */
  newer: number;
  total: number;
  /** Sequence before which the next page goes on; null on the last. */
  next: number | null;
};

/**
 * One page of the corrections among `changes`, which come newest first: those of `group`, or what was wrong, that
 * have a sequence below `before`.
 */
export function correctionPage(
  changes: readonly PublishedChange[],
  { group, before, size }: { group: CorrectionGroup | null; before: number | null; size: number },
): CorrectionPage {
  const of = changes.filter(chosen(group));
  const from = before === null ? 0 : of.findIndex(({ seq }) => seq < before);
  const newer = from < 0 ? of.length : from;
  const shown = of.slice(newer, newer + size);
  const last = shown.at(-1);
  const counts = { correction: 0, withdrawal: 0, clarification: 0 };
  for (const change of changes) {
    const found = correctionGroupOf(change);
    if (found) counts[found] += 1;
  }
  return { shown, counts, newer, total: of.length, next: last && newer + shown.length < of.length ? last.seq : null };
}

/** What was corrected or taken back of a record, and for an issue of its entries, by `until`; the newest first. */
export function correctionsOf(changes: readonly PublishedChange[], record: RecordKey, until: Date): PublishedChange[] {
  return changes.filter((change) => change.recordedAt <= until && isErratum(change) && isAbout(change, record));
}
