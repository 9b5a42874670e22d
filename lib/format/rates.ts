/** Formats rates of duty, and whether they include the ordinary duty. */
import type { MainCharge } from "@/lib/domain/measures/main-duty";
import type { Locale, Step } from "@/lib/domain/record/record";
import { messagesOf } from "@/lib/messages/catalogue";
import { translatorOf } from "@/lib/messages/translator";
import { formatAmount } from "./numbers";
import { plainWording } from "./wordings";

type RateOf = Pick<Step, "rate" | "rateKind" | "status">;

/** Word joiner: keeps a percent sign and the Korean particle after it on one line. */
const wordJoiner = "\u2060";

function percent({ rate, status }: RateOf, locale: Locale): string | null {
  const value = status === "not_charged" ? 0 : rate;
  return value === null ? null : formatAmount({ value, currency: "%" }, locale);
}

/** The figure of a step; 0 % where nothing is due, null for a step without a figure. */
export function formatFigure(step: RateOf, locale: Locale): string | null {
  const figure = percent(step, locale);
  return figure === null ? null : `${figure}${locale === "ko" ? wordJoiner : ""}`;
}

/** The label after the figure: whether it includes the ordinary duty. */
export function formatRateKind(
  { rateKind, status }: Pick<RateOf, "rateKind" | "status">,
  locale: Locale,
): string {
  const messages = messagesOf(locale);
  return status === "not_charged" ? messages.rates.zeroOf : messages.status.rateKind[rateKind];
}

/** @example formatRate(step, "en") // "12.5% in total", or "no figure" */
export function formatRate(step: RateOf, locale: Locale): string {
  const figure = percent(step, locale);
  return figure === null ? messagesOf(locale).rates.noFigure : `${figure} ${formatRateKind(step, locale)}`;
}

/** @example formatMainCharge(main, "en") // "Buses charged 10% extra", or "Buses: no extra duty" */
export function formatMainCharge({ goods, charge: { step, status } }: MainCharge, locale: Locale): string {
  return translatorOf(locale)(`rates.mainCharge.${status}`, {
    goods: plainWording(goods, locale),
    rate: formatRate(step, locale),
  });
}
