import { useTranslations } from "next-intl";
import type { ReaderView } from "@/components/site/reader-view";
import { DataTable } from "@/components/ui/data-table";
import { LocalizedText } from "@/components/ui/localized-text";
import type { KnownTrip } from "@/lib/domain/people-and-trips/known-trip";
import type { PartialDate } from "@/lib/domain/record/record";
import { TripDate } from "./trip-date";
import styles from "./trips.module.css";

/** The stops in order, from the start of the trip. */
export function LegsTable({ known, view }: { known: KnownTrip; view: ReaderView }) {
  const t = useTranslations("trips");
  const { locale } = view;
  const written = (date: PartialDate | null) =>
    date ? (
      <span>
        <TripDate date={date} locale={locale} />
      </span>
    ) : (
      <span className="absent">{t("dates.unknown")}</span>
    );
  return (
    <>
      <p className={styles.note}>
        {t("from")} <LocalizedText text={known.trip.from} locale={locale} />
      </p>
      {known.legs.length === 0 ? (
        <p className="absent">{t("noLegs")}</p>
      ) : (
        <DataTable
          labelledBy="legs"
          columns={(["place", "arrived", "leftPlace", "programme"] as const).map((column) =>
            t(`column.${column}`),
          )}
        >
          {known.legs.map(({ place, arrives, leaves, what }, index) => (
            <tr key={index}>
              <th scope="row">
                <LocalizedText text={place} locale={locale} />
              </th>
              <td data-label={t("column.arrived")}>{written(arrives)}</td>
              <td data-label={t("column.leftPlace")}>{written(leaves)}</td>
              <td data-label={t("column.programme")}>
                {what ? (
                  <span>
                    <LocalizedText text={what} locale={locale} />
                  </span>
                ) : (
                  <span className="absent">{t("noProgramme")}</span>
                )}
              </td>
            </tr>
          ))}
        </DataTable>
      )}
    </>
  );
}
