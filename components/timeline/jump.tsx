import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/domain/record";
import type { Timeline } from "@/lib/domain/timeline";
import { formatMonth, formatMonthTick } from "@/lib/format/days";
import styles from "./jump.module.css";

/** The months on the page with their number of entries, a row for each year; each leads to its heading. */
export function Jump({ timeline, locale }: { timeline: Timeline; locale: Locale }) {
  const t = useTranslations("timeline");
  const years = [...new Set(timeline.months.map(({ month }) => month.slice(0, 4)))];
  if (timeline.months.length < 2) return null;
  return (
    <nav className={`${styles.jump} no-print`} aria-label={t("jump")}>
      {years.map((year) => (
        <div key={year} className={styles.year}>
          <span id={`year-${year}`} className={styles.name}>
            {year}
          </span>
          <ul className={styles.months} aria-labelledby={`year-${year}`}>
            {timeline.months
              .filter(({ month }) => month.startsWith(year))
              .map(({ month, count }) => (
                <li key={month}>
                  <a href={`#month-${month}`} aria-label={t("monthCount", { month: formatMonth(month, locale), count })}>
                    {formatMonthTick(month, locale)} <span className={styles.count}>{count}</span>
                  </a>
                </li>
              ))}
          </ul>
        </div>
      ))}
      {timeline.undated.length > 0 ? (
        <p className={styles.undated}>
          <a href="#undated">
            {t("undated")} <span className={styles.count}>{timeline.undated.length}</span>
          </a>
        </p>
      ) : null}
    </nav>
  );
}
