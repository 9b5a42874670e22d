import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/domain/record/record";
import type { SourceFilter } from "@/lib/domain/sources/source-list";
import { languageName } from "@/lib/format/languages";
import styles from "./sources.module.css";

type Props = { choice: SourceFilter; total: number; address: string; locale: Locale };

/** Why the list is empty: all filters, and a link to all sources. */
export function NoSourcesFound({ choice, total, address, locale }: Props) {
  const t = useTranslations("sources");
  const status = useTranslations("status");
  const { tier, access, language, q } = choice;
  return (
    <div className={styles.none}>
      <p>{t("none.why", { total })}</p>
      <ul>
        {tier ? <li>{t("none.choice", { name: t("col.tier"), value: status(`tier.${tier}`) })}</li> : null}
        {access ? (
          <li>{t("none.choice", { name: t("col.access"), value: status(`access.${access}`) })}</li>
        ) : null}
        {language ? (
          <li>{t("none.choice", { name: t("col.language"), value: languageName(language, locale) })}</li>
        ) : null}
        {q ? <li>{t("none.words", { words: q })}</li> : null}
      </ul>
      <p>
        <a href={address}>{t("filter.clear")}</a>
      </p>
    </div>
  );
}
