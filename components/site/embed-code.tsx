import { useTranslations } from "next-intl";
import { CopyButton } from "@/components/ui/copy-button";
import { locales, type Locale } from "@/lib/domain/record/record";
import { embedThemes, type EmbedTheme } from "@/lib/format/addresses/embed-addresses";
import { languageNames } from "@/lib/format/languages";
import styles from "./embed-code.module.css";

/** Code for one language: a frame for each theme (`auto` follows the reader's system), and a link. */
type EmbedCodes = Record<
  Locale,
  { frames: Record<EmbedTheme | "auto", { code: string; address: string }>; link: string }
>;

type Props = {
  codes: EmbedCodes;
  locale: Locale;
  past: boolean;
  /** The groups of goods that a card of rates can show, and how many at most; null for other cards. */
  goods: { ids: readonly string[]; max: number } | null;
};

const themes = ["auto", ...embedThemes] as const;
/**
 * How to show this page's card on another site. The choices are radio buttons, so they work without script.
 */
export function EmbedCode({ codes, locale, past, goods }: Props) {
  const t = useTranslations("embed.code");
  return (
    <details id="embed" className={`${styles.embed} no-print`}>
      <summary>{t("title")}</summary>
      <p className={styles.note}>{t(past ? "notePast" : "note")}</p>
      {goods ? (
        <p className={styles.note}>
          {t("goods", {
            max: goods.max,
            example: goods.ids.slice(0, 2).join(","),
            ids: goods.ids.join(", "),
          })}
        </p>
      ) : null}
      <div className={styles.choices}>
        <fieldset>
          <legend>{t("language")}</legend>
          {locales.map((language) => (
            <label key={language}>
              <input
                type="radio"
                name="embed-language"
                value={language}
                defaultChecked={language === locale}
              />
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
          const id = `embed-${language}-${theme}`;
          return (
            <div key={id} className={`${styles.variant} ${styles[language]} ${styles[theme]}`}>
              <p className={styles.label}>{t("frame")}</p>
              <pre className={styles.code}>
                <code id={id} lang={language}>
                  {code}
                </code>
              </pre>
              <p className={styles.actions}>
                <CopyButton of={id} label={t("copy")} copied={t("copied")} failed={t("notCopied")} />
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
            <code id={`embed-${language}-link`} lang={language}>
              {codes[language].link}
            </code>
          </pre>
          <p className={styles.actions}>
            <CopyButton
              of={`embed-${language}-link`}
              label={t("copyLink")}
              copied={t("copied")}
              failed={t("notCopied")}
            />
          </p>
        </div>
      ))}
    </details>
  );
}
