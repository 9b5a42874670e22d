/** Writes the heading of the rates page and its share image: what Korean goods pay, in one sentence. */
import { type AsOf, asOfDay } from "@/lib/domain/time/as-of";
import { mainMeasures } from "@/lib/domain/measures/main-measures";
import type { Locale, Measure } from "@/lib/domain/record/record";
import { formatDay } from "@/lib/format/dates/days";
import { formatAmount } from "@/lib/format/numbers";
import { plainWording } from "@/lib/format/wordings";
import { translatorOf } from "@/lib/messages/translator";

const maxGoods = 3;

/**
 * The first goods of the short list with a charged rate; goods are common nouns, in lower case inside the
 * sentence.
 */
export function ratesSentence(measures: readonly Measure[], asOf: AsOf, locale: Locale): string {
  const t = translatorOf(locale);
  const paid = mainMeasures(measures, asOf).flatMap(({ measure, charged }) =>
    charged?.status === "charged" && charged.rate !== null
      ? [{ goods: plainWording(measure.goods, locale), rate: charged.rate }]
      : [],
  );
  const isPastDay = asOf.kind === "day";
  const list = paid.slice(0, maxGoods).map(({ goods, rate }, index) =>
    t(index > 0 ? "rates.pays" : isPastDay ? "rates.paysFirst.past" : "rates.paysFirst.live", {
      goods: goods.charAt(0).toLowerCase() + goods.slice(1),
      rate: formatAmount({ value: rate, currency: "%" }, locale),
    }),
  );
  if (list.length === 0) return t("rates.h1.none");
  return t(isPastDay ? "rates.h1.past" : "rates.h1.live", {
    list: list.join(", "),
    date: formatDay(asOfDay(asOf), locale),
  });
}
