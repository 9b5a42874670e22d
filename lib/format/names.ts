/** Joins names as each language lists them. */
import type { Locale } from "@/lib/domain/record/record";

const english = new Intl.ListFormat("en-GB", { type: "conjunction" });

/** @example joinNames(["A", "B", "C"], "en") // "A, B and C" */
export function joinNames(names: readonly string[], locale: Locale): string {
  return locale === "en" ? english.format(names) : names.join(", ");
}
