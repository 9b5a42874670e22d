/** Where does one correction stand in the public list, however long that has become? */
import type { CorrectionGroup } from "@/lib/domain/changes/correction";
import type { Locale } from "@/lib/domain/record/record";
import { addressOf } from "./page-addresses";

/** The query of a page of the list; "" where nothing is chosen. */
export function correctionsQuery({ kind, before }: { kind: CorrectionGroup | null; before: number | null }): string {
  const query = new URLSearchParams();
  if (kind !== null) query.set("kind", kind);
  if (before !== null) query.set("before", String(before));
  return query.size === 0 ? "" : `?${query}`;
}

/** The page of the list with this correction, however many come after it. */
export function correctionAddress(seq: number, locale: Locale): string {
  return `${addressOf({ page: "corrections" }, locale, null)}${correctionsQuery({ kind: null, before: seq + 1 })}#correction-${seq}`;
}
