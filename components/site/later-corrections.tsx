import { useTranslations } from "next-intl";
import { isUnderReview, type PublishedChange } from "@/lib/domain/changes/published-change";
import type { Locale } from "@/lib/domain/record/record";
import { recordName } from "@/lib/domain/record/record-names";
import { formatBothZones } from "@/lib/format/dates/dates";
import styles from "./moment-banner.module.css";

type Props = { corrections: readonly PublishedChange[]; locale: Locale };

/** Maximum number of corrections listed singly. */
const maxListed = 5;

/** Later corrections and withdrawals: the record, when, why, and a link to the corrected version. */
export function LaterCorrections({ corrections, locale }: Props) {
  const t = useTranslations("site.corrected");
  const rest = corrections.length - maxListed;
  return (
    <>
      <ul className={styles.corrections}>
        {corrections.slice(0, maxListed).map((change) => {
          const { seq, type, after, before, reason, recordedAt } = change;
          // By the text before the correction: it is the one on the page or version that this is shown with.
          const name = recordName(type, before ?? after ?? {}, locale);
          const when = formatBothZones(recordedAt, locale);
          return (
            <li key={seq}>
              {t(after ? "corrected" : isUnderReview(change) ? "underReview" : "withdrawn", {
                name,
                when,
                reason,
              })}
              {after ? " · " : null}
              {after ? <a href={`/r/${seq}?lang=${locale}`}>{t("version")}</a> : null}
            </li>
          );
        })}
      </ul>
      {rest > 0 ? <p>{t("more", { count: rest })}</p> : null}
    </>
  );
}
