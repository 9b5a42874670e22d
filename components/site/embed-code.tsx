import { useTranslations } from "next-intl";
import { CopyButton } from "@/components/open/copy-box";
import { locales, type Locale } from "@/lib/domain/record";
import { embedThemes, type EmbedTheme } from "@/lib/format/embed-addresses";
import { languageNames } from "@/lib/format/languages";
import styles from "./embed-code.module.css";

/** What to copy for one language: a frame in each choice of colours (`auto` follows the reader's system), and a link. */
export type EmbedCodes = Record<Locale, { frames: Record<EmbedTheme | "auto", { code: string; address: string }>; link: string }>;

const themes = ["auto", ...embedThemes] as const;
/** How to show this page's card on another site. The choices are radio buttons, so they need no script. */
export function EmbedCode({ codes, locale, past }: { codes: EmbedCodes; locale: Locale; past: boolean }) {
  const t = useTranslations("embed.code");
  return (
    <details id="embed" className={`${styles.embed} no-print`}>
      <summary>{t("title")}</summary>
      <p className={styles.note}>{t(past ? "notePast" : "note")}</p>
      <div className={styles.choices}>
        <fieldset>
          <legend>{t("language")}</legend>
          {locales.map((language) => (
            <label key={language}>
              <input type="radio" name="embed-language" value={language} defaultChecked={language === locale} />
              <span lang={language}>{languageNames[language]}</span>
            </label>
          ))}
        </fieldset>
        <fieldset>
          <legend>{t("theme")}</legend>
          {themes.map((theme) => (
            <label key={theme}>
              <input type="radio" name="embed-theme" value={theme} defaultChecked={theme === "auto"} />
              {t(theme)}
            </label>
          ))}
        </fieldset>
      </div>
      {locales.flatMap((language) =>
        themes.map((theme) => {
          const { code, address } = codes[language].frames[theme];
          return (
            <div key={`${language}-${theme}`} className={`${styles.variant} ${styles[language]} ${styles[theme]}`}>
              <p className={styles.label}>{t("frame")}</p>
              <pre className={styles.code}>
                <code lang={language}>{code}</code>
              </pre>
              <p className={styles.deeds}>
                <CopyButton text={code} label={t("copy")} copied={t("copied")} />
                <a href={address}>{t("look")}</a>
              </p>
            </div>
          );
        }),
      )}
      {locales.map((language) => (
        <div key={language} className={`${styles.variant} ${styles.link} ${styles[language]}`}>
          <p className={styles.label}>{t("link")}</p>
          <pre className={styles.code}>
            <code lang={language}>{codes[language].link}</code>
          </pre>
          <p className={styles.deeds}>
            <CopyButton text={codes[language].link} label={t("copyLink")} copied={t("copied")} />
          </p>
        </div>
      ))}
    </details>
  );
}
