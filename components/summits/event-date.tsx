import { useTranslations } from "next-intl";
import { writtenSpan } from "@/components/countdown/written-span";
import { otherCapitalDay } from "@/lib/domain/events";
import type { Locale, PartialDate } from "@/lib/domain/record";
import { formatDay } from "@/lib/format/days";
import styles from "./summits.module.css";

type Props = { starts: PartialDate | null; ends: PartialDate | null; struck?: boolean; locale: Locale };

/** An event's date in its own zone, the source's words where it is vague, and the day in the other capital where it is another. */
export function EventDate({ starts, ends, struck = false, locale }: Props) {
  const t = useTranslations("summits");
  if (!starts) return <span className={styles.absent}>{t("noDate")}</span>;
  const written = `${writtenSpan({ starts, ends }, locale)}${starts.wording ? ` (“${starts.wording}”)` : ""}`;
  // A minute is written in both zones already; of several days the last one counts.
  const last = ends ?? starts;
  const other = starts.precision === "minute" ? null : otherCapitalDay(last);
  return (
    <span>
      {struck ? <del>{written}</del> : written}
      {other ? (
        <span className={styles.small}>
          {t(other.in === "washington" ? "inWashington" : last.precision === "minute" ? "inSeoul" : "overInSeoul", {
            date: formatDay(other.day, locale, { sameYearAs: starts.value.slice(0, 10) }),
          })}
        </span>
      ) : null}
    </span>
  );
}
