import { useTranslations } from "next-intl";
import { DifferenceTable } from "@/components/record-parts/difference-table";
import { LaterCorrections } from "@/components/site/later-corrections";
import notice from "@/components/site/moment-banner.module.css";
import { Logo } from "@/components/ui/logo";
import type { PublishedRevision } from "@/lib/domain/changes/published-revision";
import { type Locale, locales } from "@/lib/domain/record/record";
import { recordName } from "@/lib/domain/record/record-names";
import { differingFields } from "@/lib/domain/editing/three-way-merge";
import { recordAddress } from "@/lib/format/addresses/record-address";
import { formatBothZones } from "@/lib/format/dates/dates";
import { formatReason } from "@/lib/format/reason";
import type { Names } from "@/lib/format/fields/field-value";
import { languageNames } from "@/lib/format/languages";
import { DocumentTable } from "./document-table";
import styles from "./revision-view.module.css";

/** The content of one version, its changes, its reason, and whether a newer version replaces it. */
export function RevisionView({
  revision,
  names,
  locale,
}: {
  revision: PublishedRevision;
  names: Names;
  locale: Locale;
}) {
  const t = useTranslations("revision");
  const site = useTranslations("site");
  const kinds = useTranslations("desk.publish.kinds");
  const types = useTranslations("fields.type");
  const { seq, type, id, version, kind, recordedAt, document, before, corrections, supersededBy } = revision;
  return (
    <div lang={locale}>
      <header className={styles.band}>
        <a href={`/${locale}`}>
          <Logo /> {site("name")}
        </a>
        {locales
          .filter((language) => language !== locale)
          .map((language) => (
            <a key={language} href={`/r/${seq}?lang=${language}`} lang={language} hrefLang={language}>
              {languageNames[language]}
            </a>
          ))}
      </header>
      <main id="content" className={styles.main}>
        {corrections.length === 0 ? null : (
          <section className={`${notice.box} ${styles.notice}`} aria-label={t("correctedLabel")}>
            <p>
              <b>{t("corrected")}</b>
            </p>
            <LaterCorrections corrections={corrections} locale={locale} />
          </section>
        )}
        <p>{types(type)}</p>
        <h1>{t("title", { version, name: recordName(type, document, locale) })}</h1>
        {supersededBy ? (
          <p className={styles.superseded}>
            {supersededBy.publication === "withdrawn"
              ? t("withdrawn", { version: supersededBy.version })
              : t("superseded", { version: supersededBy.version })}{" "}
            {supersededBy.seq === null ? null : <a href={`/r/${supersededBy.seq}`}>{t("newest")}</a>}
          </p>
        ) : (
          <p>{t("isNewest")}</p>
        )}
        <dl className={styles.facts}>
          <dt>{t("recorded")}</dt>
          <dd>{formatBothZones(recordedAt, locale)}</dd>
          <dt>{t("kind")}</dt>
          <dd>{kinds(kind)}</dd>
          <dt>{t("reason")}</dt>
          <dd>{formatReason(revision, locale)}</dd>
          <dt>{t("now")}</dt>
          <dd>
            <a href={recordAddress({ type, id, document }, locale)}>{t("page")}</a>
          </dd>
        </dl>
        {before ? (
          <section aria-labelledby="changed">
            <h2 id="changed">{t("changed")}</h2>
            <DifferenceTable
              type={type}
              fields={differingFields(before, document)}
              locale={locale}
              names={names}
            />
          </section>
        ) : null}
        <section aria-labelledby="whole">
          <h2 id="whole">{t("whole")}</h2>
          <DocumentTable type={type} document={document} locale={locale} names={names} />
        </section>
      </main>
    </div>
  );
}
