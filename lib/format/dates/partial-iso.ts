/** Which ISO 8601 text, if any, says exactly what a date known in part says. */
import type { PartialDate } from "@/lib/domain/record/record";

/** A minute, a day or a month as it stands, never padded; null for an approximate date, which ISO 8601 cannot say. */
export function partialIsoOf(date: PartialDate | null): string | null {
  return date === null || date.precision === "approximate" ? null : date.value;
}
