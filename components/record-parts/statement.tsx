import { useTranslations } from "next-intl";
import { shownDay, type ReaderView } from "@/components/site/reader-view";
import { LocalizedText } from "@/components/ui/localized-text";
import type { Lookup } from "@/lib/domain/record/lookup";
import type { Claim, Locale, PartialDate, Source } from "@/lib/domain/record/record";
import { directQuote } from "@/lib/domain/status/direct-quotes";
import { addressOf } from "@/lib/format/addresses/page-addresses";
import { formatPartialDate } from "@/lib/format/dates/dates";
import { plainWording } from "@/lib/format/wordings";
import styles from "./statement.module.css";

type Props = {
  claim: Claim;
  /** Shown if the statement is not beside its development. */
  date?: PartialDate;
  view: ReaderView;
  lookup: Lookup;
};

/**
 * One claim: a quote in serif and in its original language, or a paraphrase in sans; the speaker, the
 * channel, and the sources.
 */
export function Statement({ claim, date, view, lookup }: Props) {
  const t = useTranslations("issue");
  const status = useTranslations("status");
  const { locale } = view;
  const sources = claim.citations.flatMap(({ source }) => lookup.sources.get(source) ?? []);
  const quote = directQuote(claim, lookup);
  const machine = quote !== null && sources.some(({ machineTranslated }) => machineTranslated);
  const official = claim.speaker ? lookup.officials.get(claim.speaker) : undefined;
  const speaker = official?.name ?? claim.speakerLabel;
  const relayer = claim.relayedBy ? lookup.officials.get(claim.relayedBy) : undefined;
  const pageOf = (id: string) => addressOf({ page: "official", id }, locale, shownDay(view));
  const level =
    claim.side === "text"
      ? status(
          sources.some(({ tier, access }) => tier === "official_text" && access !== "cited_by")
            ? "textLevel.seen"
            : "textLevel.not_seen",
        )
      : relayer
        ? status("relayedBy", { name: plainWording(relayer.name, locale) })
        : status(`attribution.${claim.attribution}`);
  return (
    <div className={styles.statement}>
      {quote ? (
        <>
          <blockquote className={styles.quote} lang={quote.language}>
            “{quote.text}”
          </blockquote>
          <p className={styles.gloss}>
            {quote.language === locale ? null : <span className={styles.tag}>{t("translation")}</span>}{" "}
            <LocalizedText text={claim.statement} locale={locale} />
          </p>
          {machine ? <p className={styles.machine}>{t("machine")}</p> : null}
        </>
      ) : (
        <p className={styles.paraphrase}>
          <LocalizedText text={claim.statement} locale={locale} />
        </p>
      )}
      <p className={styles.by}>
        <b>
          {official ? (
            <a className="quiet" href={pageOf(official.id)}>
              <LocalizedText text={official.name} locale={locale} />
            </a>
          ) : speaker ? (
            <LocalizedText text={speaker} locale={locale} />
          ) : (
            t("speakerUnknown")
          )}
        </b>{" "}
        ·{" "}
        {relayer && claim.side !== "text" ? (
          <a className="quiet" href={pageOf(relayer.id)}>
            {level}
          </a>
        ) : (
          level
        )}
        {date ? ` · ${formatPartialDate(date, locale)}` : null}
      </p>
      <ul className={styles.sources}>
        {sources.length === 0 && claim.citations.length > 0 ? (
          <li>
            <span className="absent">{t("sources.later")}</span>
          </li>
        ) : null}
        {sources.map((source) => (
          <li key={source.id}>
            <SourceLink source={source} locale={locale} />{" "}
            <span>
              {status(`tier.${source.tier}`)}; {status(`access.${source.access}`)}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Links to the source itself, or to its page on this site if it has no address. */
function SourceLink({ source, locale }: { source: Source; locale: Locale }) {
  return source.url ? (
    <a href={source.url} rel="noopener">
      {source.publisher}
    </a>
  ) : (
    <a href={addressOf({ page: "source", id: source.id }, locale, null)}>{source.publisher}</a>
  );
}
