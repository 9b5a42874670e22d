import { useTranslations } from "next-intl";
import { shownDay, type ReaderView } from "@/components/site/reader-view";
import { LocalizedText } from "@/components/ui/localized-text";
import { asOfDay } from "@/lib/domain/time/as-of";
import type { Lookup } from "@/lib/domain/record/lookup";
import type { PartialDate, Trip } from "@/lib/domain/record/record";
import { addressOf } from "@/lib/format/addresses/page-addresses";
import { formatPartialDate } from "@/lib/format/dates/dates";
import { plainWording } from "@/lib/format/wordings";
import styles from "./issue-rail.module.css";

type Props = { trip: Trip; view: ReaderView; lookup: Lookup; happened: (date: PartialDate) => boolean };

/** A trip in two lines: its purpose, then travellers and dates, as known by then. */
export function TripLine({ trip, view, lookup, happened }: Props) {
  const t = useTranslations("issue");
  const { locale } = view;
  const written = (date: PartialDate) => formatPartialDate(date, locale, { sameYearAs: asOfDay(view.asOf) });
  const known = (date: PartialDate | null) => (date && happened(date) ? date : null);
  return (
    <li>
      <a href={addressOf({ page: "trip", id: trip.id }, locale, shownDay(view))}>
        <LocalizedText text={trip.purpose} locale={locale} />
      </a>
      {trip.travellers.map(({ official, departs, returns, expectedReturn }) => {
        const departure = known(departs);
        const back = known(returns);
        return (
          <span key={official} className={styles.kind}>
            {[
              plainWording(lookup.officials.get(official)?.name ?? null, locale),
              departure ? t("departed", { date: written(departure) }) : null,
              back
                ? t("returned", { date: written(back) })
                : expectedReturn
                  ? t("expected", { date: written(expectedReturn) })
                  : t("returnUnknown"),
            ]
              .filter(Boolean)
              .join(" · ")}
          </span>
        );
      })}
    </li>
  );
}
