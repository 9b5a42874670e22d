import { useTranslations } from "next-intl";
import type { ReaderView } from "@/components/site/reader-view";
import type { Lookup } from "@/lib/domain/record/lookup";
import type { UndatedEntry } from "@/lib/domain/timeline/timeline";
import { Line } from "./entry-line";
import { TripText } from "@/components/record-parts/entry-text";
import styles from "./month-section.module.css";

type Props = { undated: UndatedEntry[]; view: ReaderView; lookup: Lookup };

/** Entries known to have happened on an unknown date. */
export function UndatedSection({ undated, view, lookup }: Props) {
  const t = useTranslations("timeline");
  if (undated.length === 0) return null;
  return (
    <section className={styles.month} aria-labelledby="undated">
      <h2 id="undated" className={styles.name}>
        {t("undated")}
      </h2>
      <p className={styles.note}>{t("undatedNote")}</p>
      <ul className={styles.undated}>
        {undated.map(({ id, trip, meeting }) => (
          <Line
            key={id}
            kind={t(meeting ? "kind.meeting" : "kind.trip")}
            landmark={false}
            text={
              <TripText
                say={meeting ? "meeting" : "trip"}
                trip={trip}
                travellers={trip.travellers}
                meeting={meeting}
                view={view}
                lookup={lookup}
              />
            }
          />
        ))}
      </ul>
    </section>
  );
}
