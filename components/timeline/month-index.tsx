import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/domain/record/record";
import type { MonthOnPage } from "@/lib/domain/timeline/timeline";
import { formatMonth, formatMonthTick } from "@/lib/format/dates/days";
import styles from "./month-index.module.css";

type Props = {
  months: readonly MonthOnPage[];
  undated: number;
  /** The shown page, and the address of another. */
  here: number;
  to: (page: number) => string;
  /** The page on which undated entries begin. */
  undatedOn: number;
  locale: Locale;
};

/** The months of the timeline with their number of entries, one row per year; each links to its heading. */
export function MonthIndex({ months, undated, here, to, undatedOn, locale }: Props) {
  const t = useTranslations("timeline");
  const years = [...new Set(months.map(({ month }) => month.slice(0, 4)))];
  const headingOn = (page: number, id: string) => `${page === here ? "" : to(page)}#${id}`;
  if (months.length < 2) return null;
  return (
    <nav className={`${styles.jump} no-print`} aria-label={t("jump")}>
      {years.map((year) => (
        <div key={year} className={styles.year}>
          <span id={`year-${year}`} className={styles.name}>
            {year}
          </span>
          <ul className={styles.months} aria-labelledby={`year-${year}`}>
            {months
              .filter(({ month }) => month.startsWith(year))
              .map(({ month, count, page }) => (
                <li key={month}>
                  <a
                    href={headingOn(page, `month-${month}`)}
                    aria-label={t("monthCount", { month: formatMonth(month, locale), count })}
                  >
                    {formatMonthTick(month, locale)} <span className={styles.count}>{count}</span>
                  </a>
                </li>
              ))}
          </ul>
        </div>
      ))}
      {undated > 0 ? (
        <p className={styles.undated}>
          <a href={headingOn(undatedOn, "undated")}>
            {t("undated")} <span className={styles.count}>{undated}</span>
          </a>
        </p>
      ) : null}
    </nav>
  );
}
