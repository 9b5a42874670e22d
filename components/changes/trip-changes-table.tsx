import { useTranslations } from "next-intl";
import type { ReaderView } from "@/components/site/reader-view";
import { EntryText } from "@/components/timeline/entry-text";
import { DataTable } from "@/components/ui/data-table";
import { Words } from "@/components/ui/words";
import type { Lookup } from "@/lib/domain/lookup";
import { tripChangeKinds } from "@/lib/domain/trip-changes";
import type { WhatChanged } from "@/lib/domain/what-changed";
import { addressOf } from "@/lib/format/addresses";
import { formatPartialDate } from "@/lib/format/dates";
import { writtenMoment } from "./changes-sentence";
import { KindRows } from "./kind-rows";
import styles from "./changes.module.css";

type Props = { changed: WhatChanged; lookup: Lookup; view: ReaderView };

/** Each trip on which something happened: how it stood, how it stands, and who left, met whom and came back. */
export function TripChangesTable({ changed, lookup, view }: Props) {
  const t = useTranslations("changes.trips");
  const state = useTranslations("trips.stateShort");
  const { locale } = view;
  const columns = [t("trip"), writtenMoment(changed.from, locale), writtenMoment(changed.to, locale), useTranslations("changes.issues")("what")];
  return (
    <DataTable labelledBy="trips" columns={columns} className={styles.changes}>
      <KindRows
        kinds={tripChangeKinds}
        items={changed.talks.trips}
        columns={columns.length}
        name={(kind) => t(`kind.${kind}`)}
        row={({ trip, before, after, announced, entries }) => (
          <tr key={trip.id}>
            <th scope="row">
              <a className="quiet" href={addressOf({ page: "trip", id: trip.id }, locale, null)}>
                <Words text={trip.purpose} locale={locale} />
              </a>
            </th>
            <td data-label={columns[1]}>{before ? state(before) : <span className="absent">{t("unknown")}</span>}</td>
            <td data-label={columns[2]}>{state(after)}</td>
            <td data-label={columns[3]}>
              <ul className={styles.plain}>
                {announced && trip.announcedOn ? (
                  <li>
                    {formatPartialDate(trip.announcedOn, locale)} {t("announcedOn")}
                  </li>
                ) : null}
                {entries.map((entry) => (
                  <li key={entry.id}>
                    <span>{formatPartialDate(entry.on, locale)}</span> <EntryText entry={entry} view={view} lookup={lookup} />
                  </li>
                ))}
              </ul>
            </td>
          </tr>
        )}
      />
    </DataTable>
  );
}
