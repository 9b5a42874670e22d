/** The order of texts in a language. */
import type { Locale } from "@/lib/domain/record/record";

/** Compares two texts by the rules of the language; numbers in them by their value. */
export function textOrder(locale: Locale): (a: string, b: string) => number {
  return new Intl.Collator(locale === "ko" ? "ko-KR" : "en-GB", { numeric: true }).compare;
}
