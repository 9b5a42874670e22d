import type { Locale } from "@/lib/domain/record";
import { Icon } from "@/components/ui/icon";
import { Logo } from "@/components/ui/logo";
import segmented from "@/components/ui/segmented.module.css";
import styles from "./masthead.module.css";

export type NavItem = { href: string; label: string; count?: number; current?: boolean };

type Props = {
  name: string;
  homeHref: string;
  navLabel: string;
  nav: readonly NavItem[];
  languageLabel: string;
  /** The same page in each language. */
  languages: readonly { locale: Locale; href: string; current: boolean }[];
  /** Only where there is a search page: the field sends `q` to `action`. */
  search?: { action: string; label: string };
};

const languageWords: Record<Locale, string> = { en: "EN", ko: "한국어" };
const languageNames: Record<Locale, string> = { en: "English", ko: "한국어" };

/** The head of every page: whose record this is, its sections, and the other language. */
export function Masthead({ name, homeHref, navLabel, nav, languageLabel, languages, search }: Props) {
  return (
    <header className={styles.masthead}>
      <div className={`page ${styles.row}`}>
        <a className={styles.home} href={homeHref}>
          <Logo /> {name}
        </a>
        <nav className={styles.nav} aria-label={navLabel}>
          <ul className={styles.items}>
            {nav.map(({ href, label, count, current }) => (
              <li key={href}>
                <a href={href} aria-current={current ? "page" : undefined}>
                  {label}
                  {count === undefined ? null : <b> {count}</b>}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        {search ? (
          <search className={styles.search}>
            <form action={search.action}>
              <Icon name="search" />
              <input type="search" name="q" aria-label={search.label} placeholder={search.label} />
            </form>
          </search>
        ) : null}
        <nav className={`${segmented.segmented} ${styles.languages}`} aria-label={languageLabel}>
          {languages.map(({ locale, href, current }) => (
            <a
              key={locale}
              href={href}
              lang={locale}
              hrefLang={locale}
              aria-label={languageNames[locale]}
              aria-current={current ? "true" : undefined}
            >
              {languageWords[locale]}
            </a>
          ))}
        </nav>
      </div>
    </header>
  );
}
