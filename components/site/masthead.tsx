import { useTranslations } from "next-intl";
import { Logo } from "@/components/ui/logo";
import { locales, type Locale } from "@/lib/domain/record/record";
import { addressOf, type PageRef, withQuery } from "@/lib/format/addresses/page-addresses";
import { languageNames } from "@/lib/format/languages";
import { MastheadSearch } from "./masthead-search";
import { addressInView, type ReaderView } from "./reader-view";
import { sectionOf, sections } from "./sections";
import styles from "./masthead.module.css";

type Props = {
  /** Null on a page outside of the sections; then `addressIn` returns its address in another language. */
  place: PageRef | null;
  query: string;
  view: ReaderView;
  openCount: number;
  addressIn?: (language: Locale) => string;
};

const shortNames: Record<Locale, string> = { ...languageNames, en: "EN" };

/** Name, sections, search and language; links to sections and languages keep the date and the moment. */
export function Masthead({ place, query, view, openCount, addressIn }: Props) {
  const t = useTranslations("site");
  const { locale } = view;
  const current = place && ("id" in place ? sectionOf[place.page] : place.page);
  const inLanguage = (language: Locale) =>
    addressIn?.(language) ?? withQuery(addressInView(view, place ?? { page: "board" }, language), query);
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
              href={addressInView(view, { page })}
              aria-current={page === place?.page ? "page" : page === current ? "true" : undefined}
            >
              {t(`nav.${page}`)}
              {page === "open" ? <b> {openCount}</b> : null}
            </a>
          ))}
        </nav>
        <MastheadSearch locale={locale} isCurrent={place?.page === "search"} />
        <nav className={styles.languages} aria-label={t("language")}>
          {locales.map((language) => (
            <a
              key={language}
              href={inLanguage(language)}
              lang={language}
              hrefLang={language}
              aria-current={language === locale ? "true" : undefined}
              aria-label={
                shortNames[language] === languageNames[language]
                  ? undefined
                  : `${shortNames[language]}, ${languageNames[language]}`
              }
            >
              {shortNames[language]}
            </a>
          ))}
        </nav>
      </div>
    </header>
  );
}
