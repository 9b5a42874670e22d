import { useTranslations } from "next-intl";
import { LocalizedText } from "@/components/ui/localized-text";
import { addressInView, type ReaderView } from "@/components/site/reader-view";
import { latestAmounts } from "@/lib/domain/trends/amounts";
import type { Standing } from "@/lib/domain/status/standing";
import { formatPartialDate } from "@/lib/format/dates/dates";
import { formatAmount } from "@/lib/format/numbers";
import { entryLinkOnIssuePage } from "@/lib/format/addresses/row-addresses";
import styles from "./amounts.module.css";

/** The issue's amounts; each links to its development, which has the sources. */
export function Amounts({ standing, view }: { standing: Standing; view: ReaderView }) {
  const t = useTranslations("issue");
  const { locale } = view;
  const { issue } = standing;
  const known = latestAmounts(standing.history);
  if (known.length === 0) return null;
  return (
    <ul className={styles.amounts} aria-label={t("amounts")}>
      {known.map(({ amount, development }, index) => (
        <li key={index}>
          <a
            href={entryLinkOnIssuePage(
              addressInView(view, { page: "issue", id: issue.id }),
              issue,
              development.id,
              view.asOf,
            )}
          >
            <b>{formatAmount(amount, locale)}</b> <LocalizedText text={amount.label} locale={locale} />
          </a>{" "}
          <span>{formatPartialDate(development.date, locale)}</span>
        </li>
      ))}
    </ul>
  );
}
