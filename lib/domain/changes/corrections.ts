/** Groups the published changes that are corrections, withdrawals or clarifications. */
import { pageCount, pageWith } from "@/lib/domain/paging";
import { concernsRecord } from "./accuracy-check";
import type { PublishedChange } from "./published-change";
import type { RecordKey } from "@/lib/domain/record/record-document";

/** `withdrawal`: withdrawn or restored. Development and editorial changes are none of these. */
export const correctionGroups = ["correction", "withdrawal", "clarification"] as const;
export type CorrectionGroup = (typeof correctionGroups)[number];

/** Null for a change that is no correction. */
export function correctionGroupOf({
  action,
  kind,
}: Pick<PublishedChange, "action" | "kind">): CorrectionGroup | null {
  if (action === "withdrawn" || action === "restored") return "withdrawal";
  return kind === "correction" || kind === "clarification" ? kind : null;
}

/**
 * What the page of corrections shows without a filter: errors. A clarification does not change the meaning.
 */
export function isErratum(change: PublishedChange): boolean {
  const group = correctionGroupOf(change);
  return group === "correction" || group === "withdrawal";
}

const isChosen = (group: CorrectionGroup | null) => (change: PublishedChange) =>
  group === null ? isErratum(change) : correctionGroupOf(change) === group;

export type Corrections = {
  /** Those of `group`, or without one the errors; the newest first. */
  chosen: PublishedChange[];
  /** The number in each group. */
  counts: Record<CorrectionGroup, number>;
};

/** The corrections among `changes`, which are sorted newest first. */
export function filterCorrections(
  changes: readonly PublishedChange[],
  group: CorrectionGroup | null,
): Corrections {
  const counts = { correction: 0, withdrawal: 0, clarification: 0 };
  for (const change of changes) {
    const own = correctionGroupOf(change);
    if (own) counts[own] += 1;
  }
  return { chosen: changes.filter(isChosen(group)), counts };
}

/**
 * The page of a list with the newest correction whose sequence number is below `before`; the last page where
 * there is none.
 */
export function correctionsPageBefore(
  corrections: readonly PublishedChange[],
  before: number,
  size: number,
): number {
  const place = corrections.findIndex(({ seq }) => seq < before);
  return place < 0 ? pageCount(corrections.length, size) : pageWith(place, size);
}

/**
 * Corrections and withdrawals of a record by `until`, for an issue also of its developments; the newest
 * first.
 */
export function correctionsOfRecord(
  changes: readonly PublishedChange[],
  record: RecordKey,
  until: Date,
): PublishedChange[] {
  return changes.filter(
    (change) => change.recordedAt <= until && isErratum(change) && concernsRecord(change, record),
  );
}
