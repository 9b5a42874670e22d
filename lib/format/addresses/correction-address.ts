/** The address of a correction in the public list. */
import type { CorrectionGroup } from "@/lib/domain/changes/corrections";
import type { Locale } from "@/lib/domain/record/record";
import { addressOf } from "./page-addresses";

/** The query of a page of the list; "" without a filter. */
export function correctionsQuery({
  kind,
  before,
}: {
  kind: CorrectionGroup | null;
  before: number | null;
}): string {
  const query = new URLSearchParams();
  if (kind !== null) query.set("kind", kind);
  if (before !== null) query.set("before", String(before));
  return query.size === 0 ? "" : `?${query}`;
}

/** The page of the list that contains this correction, independent of later ones. */
export function correctionAddress(seq: number, locale: Locale): string {
  return `${addressOf({ page: "corrections" }, locale, null)}${correctionsQuery({ kind: null, before: seq + 1 })}#correction-${seq}`;
}
