import { useTranslations } from "next-intl";
import { type Locale, type Official, locales } from "@/lib/domain/record/record";
import { languageName } from "@/lib/format/languages";
import styles from "./official-names.module.css";

/** The name in both languages and every other spelling on record. */
export function OfficialNames({ official, locale }: { official: Official; locale: Locale }) {
  const t = useTranslations("officials.names");
  return (
    <dl className={styles.names}>
      {locales.map((language) => (
        <div key={language}>
          <dt>{t(language)}</dt>
          <dd lang={official.name[language] ? language : undefined}>
            {official.name[language] ?? <span className="absent">{t("missing")}</span>}
          </dd>
        </div>
      ))}
      {[...new Set(official.aliases.map(({ language }) => language))].map((language) => (
        <div key={language}>
          <dt>{t("alias", { language: languageName(language, locale) })}</dt>
          {official.aliases
            .filter((alias) => alias.language === language)
            .map(({ text }) => (
              <dd key={text} lang={language}>
                {text}
              </dd>
            ))}
        </div>
      ))}
    </dl>
  );
}
