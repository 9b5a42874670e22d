import { useTranslations } from "next-intl";
import { Fact } from "@/components/ui/fact";
import type { Locale, Source } from "@/lib/domain/record/record";
import { editorsLanguage } from "@/lib/domain/sources/source-list";
import { formatPartialDate } from "@/lib/format/dates/dates";
import { languageName } from "@/lib/format/languages";
import styles from "./sources.module.css";

/** The metadata of the source; missing values are stated in words. */
export function SourceFacts({ source, locale }: { source: Source; locale: Locale }) {
  const t = useTranslations("sources");
  const about = useTranslations("about");
  const status = useTranslations("status");
  const { publishedOn, retrievedOn } = source;
  return (
    <dl className={styles.facts}>
      <Fact name={t("col.publisher")}>{source.publisher}</Fact>
      <Fact name={t("col.published")}>
        {publishedOn ? (
          formatPartialDate(publishedOn, locale)
        ) : (
          <span className="absent">{t("undated")}</span>
        )}
        {publishedOn?.wording ? (
          <span lang={editorsLanguage(publishedOn.wording)}> (“{publishedOn.wording}”)</span>
        ) : null}
      </Fact>
      <Fact name={t("col.tier")}>
        <b>{status(`tier.${source.tier}`)}</b>: {about(`tier.${source.tier}`)}
      </Fact>
      <Fact name={t("col.access")}>
        <b>{status(`access.${source.access}`)}</b>: {t(`accessMeans.${source.access}`)}
      </Fact>
      <Fact name={t("col.language")}>{languageName(source.language, locale)}</Fact>
      <Fact name={t("translation")}>{t(source.machineTranslated ? "machineLong" : "notMachine")}</Fact>
      <Fact name={t("titleKind")}>{t(`titleKinds.${source.titleKind}`)}</Fact>
      <Fact name={t("addressLabel")}>
        <Address url={source.url} absent={t("noAddress")} />
      </Fact>
      <Fact name={t("archived")}>
        <Address url={source.archivedUrl} absent={t("noArchived")} />
      </Fact>
      <Fact name={t("retrieved")}>
        {retrievedOn ? (
          formatPartialDate(retrievedOn, locale)
        ) : (
          <span className="absent">{t("noRetrieved")}</span>
        )}
      </Fact>
    </dl>
  );
}

/** The address as text, so that it can be read on paper. */
function Address({ url, absent }: { url: string | null; absent: string }) {
  return url ? (
    <a href={url} rel="noopener">
      {url}
    </a>
  ) : (
    <span className="absent">{absent}</span>
  );
}
