import { useTranslations } from "next-intl";
import type { ReaderView } from "@/components/site/reader-view";
import { DataTable } from "@/components/ui/data-table";
import type { KnownTrip } from "@/lib/domain/people-and-trips/known-trip";
import type { Lookup } from "@/lib/domain/record/lookup";
import { PersonLink } from "./person-link";
import { ReturnDate, DepartureDate } from "./traveller-dates";
import styles from "./trips.module.css";

type Props = { known: KnownTrip; view: ReaderView; lookup: Lookup };

/** Each traveller of the trip, with their own dates. */
export function TravellersTable({ known, view, lookup }: Props) {
  const t = useTranslations("trips");
  const status = useTranslations("status");
  return (
    <DataTable
      labelledBy="travellers"
      columns={(["person", "side", "left", "back", "state"] as const).map((column) => t(`column.${column}`))}
    >
      {known.travellers.map((traveller) => {
        const side = lookup.officials.get(traveller.official)?.side;
        return (
          <tr key={traveller.official}>
            <th scope="row">
              <PersonLink id={traveller.official} view={view} lookup={lookup} />
            </th>
            <td data-label={t("column.side")}>
              {side ? (
                <b className={styles.side} data-side={side}>
                  {status(`sideName.${side}`)}
                </b>
              ) : null}
            </td>
            <td data-label={t("column.left")}>
              <DepartureDate traveller={traveller} locale={view.locale} />
            </td>
            <td data-label={t("column.back")}>
              <ReturnDate traveller={traveller} locale={view.locale} />
            </td>
            <td data-label={t("column.state")}>{t(`stateShort.${traveller.state}`)}</td>
          </tr>
        );
      })}
    </DataTable>
  );
}
