import { useTranslations } from "next-intl";
import { Logo } from "@/components/ui/logo";
import type { CalendarDay } from "@/lib/domain/calendar-day";
import { locales, type Locale } from "@/lib/domain/record";
import { addressOf, type Place } from "@/lib/format/addresses";
import { MastheadSearch } from "./masthead-search";
import { sectionOf, sections } from "./sections";
import styles from "./masthead.module.css";

type Props = { place: Place; locale: Locale; on: CalendarDay | null; openCount: number };

const languageNames: Record<Locale, { short: string; full: string }> = {
  en: { short: "EN", full: "English" },
  ko: { short: "한국어", full: "한국어" },
};

/** Name, sections, search and language; the date travels along when section or language is changed. */
export function Masthead({ place, locale, on, openCount }: Props) {
  const t = useTranslations("site");
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
              href={addressOf({ page }, locale, on)}
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
              href={addressOf(place, language, on)}
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
