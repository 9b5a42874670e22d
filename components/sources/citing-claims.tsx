import { useTranslations } from "next-intl";
import type { ReaderView } from "@/components/site/reader-view";
import { LocalizedText } from "@/components/ui/localized-text";
import type { Lookup } from "@/lib/domain/record/lookup";
import type { Claim, Locale, Source } from "@/lib/domain/record/record";
import type { CitedBy } from "@/lib/domain/sources/cited-by";
import { directQuote } from "@/lib/domain/status/direct-quotes";
import { formatPartialDate } from "@/lib/format/dates/dates";
import { plainWording } from "@/lib/format/wordings";
import type { PagedList } from "@/components/site/pager";
import { RecordLink } from "./record-link";
import { CitationLocators, CitedBySection } from "./cited-by-section";
import styles from "./sources.module.css";

type Props = PagedList<CitedBy["claims"][number]> & { source: Source; view: ReaderView; lookup: Lookup };

/** Claims that cite the source, newest first: side, speaker and channel. */
export function CitingClaims({ page, to, source, view: { asOf, locale }, lookup }: Props) {
  const t = useTranslations("sources");
  const status = useTranslations("status");
  return (
    <CitedBySection
      id="claims"
      title={t("part.claims")}
      page={page}
      to={to}
      locale={locale}
      explain={source.machineTranslated ? t("machineWarning") : undefined}
      columns={[
        { label: t("col.speaker"), className: styles.speaker },
        { label: t("col.side"), className: styles.side },
        { label: t("col.date"), className: styles.when },
        { label: t("col.statement") },
        { label: t("col.issue"), className: styles.narrow },
      ]}
    >
      {page.items.map(({ issue, development, claim, citations }) => (
        <tr key={`${development.id}/${development.claims.indexOf(claim)}`}>
          <th scope="row">
            <Speaker claim={claim} locale={locale} lookup={lookup} />
          </th>
          <td data-label={t("col.side")}>{status(`sideName.${claim.side}`)}</td>
          <td data-label={t("col.date")}>{formatPartialDate(development.date, locale)}</td>
          <td data-label={t("col.statement")}>
            <div>
              <Said claim={claim} lookup={lookup} locale={locale} />
              <CitationLocators citations={citations} />
            </div>
          </td>
          <td data-label={t("col.issue")}>
            <RecordLink
              page="issue"
              id={issue.id}
              name={issue.title}
              entry={{ issue, id: development.id, asOf }}
              locale={locale}
            />
          </td>
        </tr>
      ))}
    </CitedBySection>
  );
}

type ClaimProps = { claim: Claim; locale: Locale };

function Speaker({ claim, locale, lookup }: ClaimProps & { lookup: Lookup }) {
  const issue = useTranslations("issue");
  const status = useTranslations("status");
  const speaker = claim.speaker ? lookup.officials.get(claim.speaker) : undefined;
  const relayer = claim.relayedBy ? lookup.officials.get(claim.relayedBy) : undefined;
  return (
    <>
      {speaker ? (
        <RecordLink page="official" id={speaker.id} name={speaker.name} locale={locale} />
      ) : claim.speakerLabel ? (
        <LocalizedText text={claim.speakerLabel} locale={locale} />
      ) : claim.side === "text" ? (
        status("sideName.text")
      ) : (
        <span className="absent">{issue("speakerUnknown")}</span>
      )}{" "}
      {claim.side === "text" ? null : (
        <span className={styles.level}>
          {relayer
            ? status("relayedBy", { name: plainWording(relayer.name, locale) })
            : status(`attribution.${claim.attribution}`)}
        </span>
      )}
    </>
  );
}

/**
 * A quote in serif and in its original language, with the paraphrase beside it; otherwise the paraphrase
 * alone.
 */
function Said({ claim, lookup, locale }: ClaimProps & { lookup: Lookup }) {
  const issue = useTranslations("issue");
  const { statement } = claim;
  const quote = directQuote(claim, lookup);
  if (!quote) return <LocalizedText text={statement} locale={locale} />;
  return (
    <>
      <blockquote className={styles.quote} lang={quote.language}>
        “{quote.text}”
      </blockquote>
      <p>
        {quote.language === locale ? null : <span className={styles.tag}>{issue("translation")}</span>}{" "}
        <LocalizedText text={statement} locale={locale} />
      </p>
    </>
  );
}
