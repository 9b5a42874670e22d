import { useTranslations } from "next-intl";
import type { ReaderView } from "@/components/site/reader-view";
import { Section } from "@/components/ui/section";
import { lookupOf } from "@/lib/domain/record/lookup";
import type { WhatChanged } from "@/lib/domain/changes/what-changed";
import type { PublicRecord } from "@/lib/domain/record/visibility";
import { EventChangesTable } from "./event-changes-table";
import { IssueChangesTable } from "./issue-changes-table";
import type { OnPage } from "./on-page";
import { TripChangesTable } from "./trip-changes-table";
import styles from "./changes.module.css";

type Props = { changed: WhatChanged; onPage: OnPage; record: PublicRecord; view: ReaderView };

/** The first axis: what happened, by day. */
export function TalksChangesSection({ changed, onPage, record, view }: Props) {
  const t = useTranslations("changes");
  const { issues, unchanged, events, trips } = changed.talks;
  return (
    <Section id="talks" title={t("talks.title")}>
      <p className={styles.intro}>{t("talks.intro")}</p>
      <h3 id="issues" className={styles.part}>
        {t("issues.title")}
      </h3>
      {issues.length > 0 ? (
        <IssueChangesTable changed={changed} {...onPage("issues", issues)} view={view} />
      ) : (
        <p className="absent">{t("talks.none")}</p>
      )}
      {issues.length > 0 && unchanged > 0 ? (
        <p className={styles.rest}>{t("issues.unchanged", { count: unchanged })}</p>
      ) : null}
      <h3 id="dates" className={styles.part}>
        {t("events.title")}
      </h3>
      {events.length > 0 ? (
        <EventChangesTable changed={changed} {...onPage("dates", events)} view={view} />
      ) : (
        <p className="absent">{t("events.none")}</p>
      )}
      <h3 id="trips" className={styles.part}>
        {t("trips.title")}
      </h3>
      {trips.length > 0 ? (
        <TripChangesTable
          changed={changed}
          {...onPage("trips", trips)}
          lookup={lookupOf(record)}
          view={view}
        />
      ) : (
        <p className="absent">{t("trips.none")}</p>
      )}
    </Section>
  );
}
