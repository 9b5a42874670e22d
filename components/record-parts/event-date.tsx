import { useTranslations } from "next-intl";
import { formatDateSpan } from "@/components/countdown/format-date-span";
import type { Locale, PartialDate } from "@/lib/domain/record/record";
import { formatSeoulDays } from "@/lib/format/dates/local-dates";
import styles from "./event-parts.module.css";

type Props = { starts: PartialDate | null; ends: PartialDate | null; struck?: boolean; locale: Locale };

/**
 * An event's date in its own zone, the source's words if it is vague, and the days in Seoul if they differ.
 */
export function EventDate({ starts, ends, struck = false, locale }: Props) {
  const t = useTranslations("summits");
  if (!starts) return <span className={styles.absent}>{t("noDate")}</span>;
  const written = `${formatDateSpan({ starts, ends }, locale)}${starts.wording ? ` (“${starts.wording}”)` : ""}`;
  // A minute is formatted in both zones already.
  const seoul = starts.precision === "minute" ? null : formatSeoulDays(starts, locale, ends ?? starts);
  return (
    <span>
      {struck ? <del>{written}</del> : written}
      {seoul ? <span className={styles.small}>{seoul}</span> : null}
    </span>
  );
}
