import { useTranslations } from "next-intl";
import type { ReaderView } from "@/components/site/reader-view";
import { Words } from "@/components/ui/words";
import type { Lookup } from "@/lib/domain/lookup";
import type { Claim, PartialDate, Source } from "@/lib/domain/record";
import { formatPartialDate } from "@/lib/format/dates";
import { plainWording } from "@/lib/format/words";
import styles from "./statement.module.css";

type Props = {
  claim: Claim;
  /** Printed where the statement stands apart from its development. */
  date?: PartialDate;
  view: ReaderView;
  lookup: Lookup;
};

/**
 * One claim: exact words in serif and in the language spoken, or a paraphrase in sans; who said it, how it
 * reached the record, and its sources.
 */
export function Statement({ claim, date, view, lookup }: Props) {
  const t = useTranslations("issue");
  const status = useTranslations("status");
  const { locale } = view;
  const sources = claim.citations.flatMap(({ source }) => lookup.sources.get(source) ?? []);
  const machine = claim.quote !== null && sources.some(({ machineTranslated }) => machineTranslated);
  const speaker = claim.speaker ? lookup.officials.get(claim.speaker)?.name : claim.speakerLabel;
  const relayer = claim.relayedBy ? lookup.officials.get(claim.relayedBy) : undefined;
  const level =
    claim.side === "text"
      ? status(sources.some(({ tier, access }) => tier === "official_text" && access !== "cited_by") ? "textLevel.seen" : "textLevel.not_seen")
      : relayer
        ? status("relayedBy", { name: plainWording(relayer.name, locale) })
        : status(`attribution.${claim.attribution}`);
  return (
    <div className={styles.statement}>
      {claim.quote ? (
        <>
          <blockquote className={styles.quote} lang={claim.quote.language}>
            “{claim.quote.text}”
          </blockquote>
          <p className={styles.gloss}>
            {claim.quote.language === locale ? null : <span className={styles.tag}>{t("translation")}</span>}{" "}
            <Words text={claim.statement} locale={locale} />
          </p>
          {machine ? <p className={styles.machine}>{t("machine")}</p> : null}
        </>
      ) : (
        <p className={styles.paraphrase}>
          <Words text={claim.statement} locale={locale} />
        </p>
      )}
      <p className={styles.by}>
        <b>{speaker ? <Words text={speaker} locale={locale} /> : t("speakerUnknown")}</b> · {level}
        {date ? ` · ${formatPartialDate(date, locale)}` : null}
      </p>
      <ul className={styles.sources}>
        {sources.map((source) => (
          <li key={source.id}>
            <SourceLink source={source} />{" "}
            <span>
              {status(`tier.${source.tier}`)}, {status(`access.${source.access}`)}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function SourceLink({ source }: { source: Source }) {
  return source.url ? (
    <a href={source.url} rel="noopener">
      {source.publisher}
    </a>
  ) : (
    <a href={`#source-${source.id}`}>{source.publisher}</a>
  );
}
