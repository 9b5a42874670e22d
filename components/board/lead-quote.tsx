import { useTranslations } from "next-intl";
import type { Lookup } from "@/lib/domain/lookup";
import type { Said, Standing } from "@/lib/domain/standing";
import { asOfDay } from "@/lib/domain/as-of";
import type { ReaderView } from "@/components/site/reader-view";
import { formatPartialDate } from "@/lib/format/dates";
import { plainWording } from "@/lib/format/words";
import { Words } from "@/components/ui/words";
import styles from "./lead-quote.module.css";

/** The exact words on record in an issue's current development, first in file order; null without any. */
export function leadQuoteOf(standing: Standing): Said | null {
  const claim = standing.current.claims.find(
    ({ quote, side, speaker }) => quote !== null && speaker !== null && (side === "KR" || side === "US"),
  );
  return claim ? { claim, development: standing.current } : null;
}

export function LeadQuote({ said, view, lookup }: { said: Said; view: ReaderView; lookup: Lookup }) {
  const t = useTranslations("issue");
  const { claim, development } = said;
  const { locale } = view;
  if (!claim.quote) return null;
  const speaker = claim.speaker ? lookup.officials.get(claim.speaker) : undefined;
  const machine = claim.citations.some(({ source }) => lookup.sources.get(source)?.machineTranslated);
  return (
    <figure className={styles.figure}>
      <blockquote className={styles.quote} lang={claim.quote.language}>
        “{claim.quote.text}”
      </blockquote>
      <figcaption className={styles.caption}>
        {claim.quote.language === locale ? null : (
          <>
            <span className={styles.tag}>{t("translation")}</span> <Words text={claim.statement} locale={locale} />{" "}
          </>
        )}
        {speaker ? <b>{plainWording(speaker.name, locale)}</b> : null}
        {" · "}
        {formatPartialDate(development.date, locale, { sameYearAs: asOfDay(view.asOf) })}
        {machine ? ` · ${t("machine")}` : null}
      </figcaption>
    </figure>
  );
}
