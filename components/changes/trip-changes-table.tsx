import { useTranslations } from "next-intl";
import type { ReaderView } from "@/components/site/reader-view";
import { EntryText } from "@/components/record-parts/entry-text";
import { LocalizedText } from "@/components/ui/localized-text";
import type { Lookup } from "@/lib/domain/record/lookup";
import { type TripChange, tripChangeKinds } from "@/lib/domain/changes/trip-changes";
import type { WhatChanged } from "@/lib/domain/changes/what-changed";
import { addressOf } from "@/lib/format/addresses/page-addresses";
import { formatLocalDate } from "@/lib/format/dates/local-dates";
import { formatComparedMoment } from "./changes-sentence";
import { KindTable } from "./kind-table";
import type { PagedList } from "@/components/site/pager";
import styles from "./changes.module.css";

type Props = PagedList<TripChange> & { changed: WhatChanged; lookup: Lookup; view: ReaderView };

/** Each trip with changes: its state before and after, and departures, meetings and returns in between. */
export function TripChangesTable({ changed, page, to, lookup, view }: Props) {
  const t = useTranslations("changes.trips");
  const state = useTranslations("trips.stateShort");
  const { locale } = view;
  const columns = [
    t("trip"),
    formatComparedMoment(changed.from, locale),
    formatComparedMoment(changed.to, locale),
    useTranslations("changes.issues")("what"),
  ];
  return (
    <KindTable
      labelledBy="trips"
      title={t("title")}
      columns={columns}
      kinds={tripChangeKinds}
      counts={changed.talks.tripCounts}
      name={(kind) => t(`kind.${kind}`)}
      row={({ trip, before, after, announced, entries }) => (
        <tr key={trip.id}>
          <th scope="row">
            <a className="quiet" href={addressOf({ page: "trip", id: trip.id }, locale, null)}>
              <LocalizedText text={trip.purpose} locale={locale} />
            </a>
          </th>
          <td data-label={columns[1]}>
            {before ? state(before) : <span className="absent">{t("unknown")}</span>}
          </td>
          <td data-label={columns[2]}>{state(after)}</td>
          <td data-label={columns[3]}>
            <ul className={styles.plain}>
              {announced && trip.announcedOn ? (
                <li>
                  {formatLocalDate(trip.announcedOn, locale)} {t("announcedOn")}
                </li>
              ) : null}
              {entries.map((entry) => (
                <li key={entry.id}>
                  <span>{formatLocalDate(entry.on, locale)}</span>{" "}
                  <EntryText entry={entry} view={view} lookup={lookup} />
                </li>
              ))}
            </ul>
          </td>
        </tr>
      )}
      page={page}
      to={to}
      view={view}
    />
  );
}
