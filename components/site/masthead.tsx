import { useTranslations } from "next-intl";
import { Logo } from "@/components/ui/logo";
import { locales, type Locale } from "@/lib/domain/record";
import { addressOf, type Place, withQuery } from "@/lib/format/addresses";
import { MastheadSearch } from "./masthead-search";
import { addressFrom, type ReaderView } from "./reader-view";
import { sectionOf, sections } from "./sections";
import styles from "./masthead.module.css";

type Props = { place: Place; query: string; view: ReaderView; openCount: number };

const languageNames: Record<Locale, { short: string; full: string }> = {
  en: { short: "EN", full: "English" },
  ko: { short: "한국어", full: "한국어" },
};

/** Name, sections, search and language; the date and the moment travel along when section or language is changed. */
export function Masthead({ place, query, view, openCount }: Props) {
  const t = useTranslations("site");
  const { locale } = view;
  const current = "id" in place ? sectionOf[place.page] : place.page;
  return (
    <header className={styles.masthead}>
      <div className={styles.row}>
        <a className={styles.name} href={addressOf({ page: "board" }, locale, null)}>
          <Logo /> {t("name")}
        </a>
        <nav className={styles.sections} aria-label={t("nav.label")}>
          {sections.map((page) => (
            <a
              key={page}
              href={addressFrom(view, { page })}
              aria-current={page === place.page ? "page" : page === current ? "true" : undefined}
            >
              {t(`nav.${page}`)}
              {page === "open" ? <b> {openCount}</b> : null}
            </a>
          ))}
        </nav>
        <MastheadSearch locale={locale} isCurrent={place.page === "search"} />
        <nav className={styles.languages} aria-label={t("language")}>
          {locales.map((language) => (
            <a
              key={language}
              href={withQuery(addressFrom(view, place, language), query)}
              lang={language}
              hrefLang={language}
              aria-current={language === locale ? "true" : undefined}
              aria-label={languageNames[language].short === languageNames[language].full ? undefined : `${languageNames[language].short}, ${languageNames[language].full}`}
            >
              {languageNames[language].short}
            </a>
          ))}
        </nav>
      </div>
    </header>
  );
}
