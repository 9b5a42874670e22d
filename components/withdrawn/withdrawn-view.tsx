import { Fact } from "@/components/ui/fact";
import type { Absence } from "@/lib/domain/changes/absence";
import { type Locale, locales } from "@/lib/domain/record/record";
import { nameLanguage, recordName } from "@/lib/domain/record/record-names";
import { editorsLanguage } from "@/lib/domain/sources/source-list";
import { addressOf } from "@/lib/format/addresses/page-addresses";
import { formatBothZones } from "@/lib/format/dates/dates";
import { languageNames } from "@/lib/format/languages";
import { recordPageRef } from "@/lib/format/addresses/record-address";
import { translatorOf } from "@/lib/messages/translator";
import notFound from "@/components/site/not-found-view.module.css";
import styles from "./withdrawn-view.module.css";

type Props = {
  absence: Absence;
  locale: Locale;
  /** The address of this page in another language. */
  addressIn: (locale: Locale) => string;
  /** The version that restored the record, and its page; null if it is still withdrawn. */
  restored?: { seq: number; version: string; page: string } | null;
};

/**
 * The page of a withdrawn record: its name, the date and reason of the withdrawal, and its last text.
 */
export function WithdrawnView({ absence, locale, addressIn, restored = null }: Props) {
  const t = translatorOf(locale);
  const { type, id, state, since, reason, document, lastSeq } = absence;
  const isWithdrawn = state === "withdrawn";
  const name = recordName(type, document, locale);
  const issue =
    type === "development" ? addressOf(recordPageRef({ type, id, document }), locale, null) : null;
  return (
    <main id="content" className={notFound.main} lang={locale}>
      <meta name="robots" content="noindex" />
      <p className={`${notFound.name} ${styles.band}`}>
        <a href={addressOf({ page: "board" }, locale, null)}>{t("errors.name")}</a>
        {locales
          .filter((language) => language !== locale)
          .map((language) => (
            <a key={language} href={addressIn(language)} lang={language} hrefLang={language}>
              {languageNames[language]}
            </a>
          ))}
      </p>
      <h1>{t(`withdrawn.${isWithdrawn ? "type" : "reviewType"}.${type}`)}</h1>
      <p>{t(isWithdrawn ? "withdrawn.text" : "withdrawn.reviewText")}</p>
      <dl className={styles.facts}>
        <Fact name={t("withdrawn.what")}>
          <b lang={nameLanguage(type, document, locale)}>{name}</b>
        </Fact>
        <Fact name={t(isWithdrawn ? "withdrawn.when" : "withdrawn.reviewSince")}>
          {formatBothZones(since, locale)}
        </Fact>
        {reason === null ? null : (
          <Fact name={t("withdrawn.reason")}>
            <span lang={editorsLanguage(reason)}>{reason}</span>
          </Fact>
        )}
        <Fact name={t("withdrawn.lastVersion")}>
          <a href={`/r/${lastSeq}?lang=${locale}`}>{t("withdrawn.version", { seq: lastSeq })}</a>
        </Fact>
        {restored ? (
          <Fact name={t("withdrawn.again")}>
            {t.rich("withdrawn.restored", {
              seq: restored.seq,
              link: (chunks) => <a href={restored.version}>{chunks}</a>,
              page: (chunks) => <a href={restored.page}>{chunks}</a>,
            })}
          </Fact>
        ) : null}
      </dl>
      <p className={notFound.ways}>
        {issue ? <a href={issue}>{t("withdrawn.onIssue")}</a> : null}
        <a href={addressOf({ page: "corrections" }, locale, null)}>{t("withdrawn.corrections")}</a>
        <a href={addressOf({ page: "board" }, locale, null)}>{t("errors.notFound.board")}</a>
        <a href={addressOf({ page: "open" }, locale, null)}>{t("errors.notFound.open")}</a>
      </p>
    </main>
  );
}
