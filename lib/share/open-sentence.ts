/** Writes the sentence with the number of issues by group that the open page offers for copying. */
import { type AsOf, publishedUntil } from "@/lib/domain/time/as-of";
import { boardAsOf } from "@/lib/domain/board/board";
import type { Issue, Locale } from "@/lib/domain/record/record";
import { formatBothZones } from "@/lib/format/dates/dates";
import { translatorOf } from "@/lib/messages/translator";

export function openSentence(issues: readonly Issue[], asOf: AsOf, madeAt: Date, locale: Locale): string {
  const t = translatorOf(locale);
  const { total, counts, contested } = boardAsOf([...issues], asOf);
  if (total === 0) return t("open.h1.none");
  return t("open.sentence.live", {
    when: formatBothZones(publishedUntil(asOf, madeAt), locale, { long: true }),
    open: counts.open,
    total,
    agreed: counts.agreed,
    inEffect: counts.in_effect,
    ended: counts.ended,
    contested,
  });
}
