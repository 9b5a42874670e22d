/** Formats counts, amounts of money and rates in either language. */
import type { Amount, Locale } from "@/lib/domain/record/record";

const words = ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/** A count as a word up to ten in English, otherwise in figures. */
export function formatCountWord(count: number, locale: Locale): string {
  return locale === "en" ? (words[count] ?? formatNumber(count, locale)) : formatNumber(count, locale);
}

/** For the start of a sentence: `Ten of 18 issues`. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export function formatNumber(value: number, locale: Locale): string {
  return new Intl.NumberFormat(locale === "ko" ? "ko-KR" : "en-GB", { maximumFractionDigits: 4 }).format(
    value,
  );
}

const currencySigns = new Map([
  ["USD", "$"],
  ["EUR", "€"],
  ["JPY", "¥"],
  ["KRW", "₩"],
]);
const currencyNamesKo = new Map([
  ["USD", "달러"],
  ["EUR", "유로"],
  ["JPY", "엔"],
  ["KRW", "원"],
]);

function scaledEn(value: number): string {
  const scale = [
    { from: 1e12, unit: "tn" },
    { from: 1e9, unit: "bn" },
    { from: 1e6, unit: "m" },
  ].find(({ from }) => Math.abs(value) >= from);
  return scale ? `${formatNumber(value / scale.from, "en")}${scale.unit}` : formatNumber(value, "en");
}

/** Korean scale by ten-thousands: 조 (10^12), 억 (10^8), 만 (10^4); never rounded. */
function scaledKo(value: number): string {
  let rest = Math.abs(value);
  let text = "";
  for (const { from, unit } of [
    { from: 1e12, unit: "조" },
    { from: 1e8, unit: "억" },
    { from: 1e4, unit: "만" },
  ]) {
    const whole = Math.floor(rest / from);
    if (whole > 0) text += `${text ? " " : ""}${whole}${unit}`;
    rest -= whole * from;
  }
  if (rest > 0 || text === "") text += `${text ? " " : ""}${formatNumber(rest, "ko")}`;
  return (value < 0 ? "-" : "") + text;
}

/**
 * An amount: `$350bn`, `3500억달러`; a rate is in percent: `15%`.
 * An unknown currency keeps its code.
 */
export function formatAmount(
  { value, currency }: Pick<Amount, "value" | "currency">,
  locale: Locale,
): string {
  if (currency === "%") return `${formatNumber(value, locale)}%`;
  if (locale === "ko") {
    const name = currencyNamesKo.get(currency);
    return name ? `${scaledKo(value)}${name}` : `${currency} ${scaledKo(value)}`;
  }
  const sign = currencySigns.get(currency);
  return sign ? `${sign}${scaledEn(value)}` : `${currency} ${scaledEn(value)}`;
}
