/** ISO 8601 text of a partially known date. */
import type { PartialDate } from "@/lib/domain/record/record";

/** A minute, a day or a month, never padded; null for an approximate date, which ISO 8601 cannot express. */
export function toPartialIso(date: PartialDate | null): string | null {
  return date === null || date.precision === "approximate" ? null : date.value;
}
