import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { addressFrom, shownDay, type ReaderView } from "@/components/site/reader-view";
import { Words } from "@/components/ui/words";
import { asOfDay, hasHappened } from "@/lib/domain/as-of";
import { citedSources } from "@/lib/domain/citations";
import { linkedIssues } from "@/lib/domain/linked-issues";
import type { Lookup } from "@/lib/domain/lookup";
import type { TalksRecord } from "@/lib/domain/record";
import { scheduleAsOf } from "@/lib/domain/schedule";
import type { Standing } from "@/lib/domain/standing";
import { tripsAbout } from "@/lib/domain/trips";
import { addressOf, seenAddress } from "@/lib/format/addresses";
import { formatPartialDate } from "@/lib/format/dates";
import { TripLine } from "./trip-line";
import styles from "./issue-rail.module.css";

type Props = { record: TalksRecord; standing: Standing; view: ReaderView; lookup: Lookup };

/** Beside the ledger: the figures, the next dated step, what is linked, who travelled about it, how to cite it. */
export function IssueRail({ record, standing, view, lookup }: Props) {
  const t = useTranslations("issue");
  const status = useTranslations("status");
  const { locale, asOf } = view;
  const day = asOfDay(asOf);
  const written = (date: Parameters<typeof formatPartialDate>[0]) => formatPartialDate(date, locale, { sameYearAs: day });
  const links = linkedIssues(standing.issue, record.issues, asOf);
  const trips = tripsAbout(standing.issue.id, record.trips, asOf);
  const events = record.events.filter(({ issues }) => issues.includes(standing.issue.id)).flatMap((event) => {
    const { current } = scheduleAsOf(event, asOf);
    return current ? [{ event, current }] : [];
  });
  return (
    <aside className={styles.rail}>
      <Box title={t("rail.glance")}>
        <dl className={styles.figures}>
          <div>
            <dt>{t("rail.state")}</dt>
            <dd>{standing.daysInState === 0 ? status("today") : status("days", { count: standing.daysInState })}</dd>
          </div>
          <div>
            <dt>{t("rail.moved")}</dt>
            <dd>{written(standing.lastMoved)}</dd>
          </div>
          <div>
            <dt>{t("rail.sources")}</dt>
            <dd>
              <a href="#sources">{citedSources(standing.history, lookup).length}</a>
            </dd>
          </div>
        </dl>
      </Box>
      <Box title={t("rail.next")}>
        {standing.next ? (
          <p>
            <Words text={standing.next.what} locale={locale} />
            {standing.next.date ? `, ${written(standing.next.date)}` : null}
          </p>
        ) : (
          <p className={styles.absent}>{t("rail.noNext")}</p>
        )}
      </Box>
      <Box title={t("rail.links")}>
        {links.length === 0 ? <p className={styles.absent}>{t("rail.noLinks")}</p> : null}
        <ul>
          {links.map(({ issue, relation, direction }) => (
            <li key={`${issue.id}-${relation}-${direction}`}>
              <a href={addressFrom(view, { page: "issue", id: issue.id })}>
                <Words text={issue.title} locale={locale} />
              </a>
              <span className={styles.kind}>
                {direction === "to" ? status(`link.${relation}`) : status(`linkFrom.${relation}`)}
              </span>
            </li>
          ))}
        </ul>
      </Box>
      <Box title={t("rail.events")}>
        {events.length === 0 ? <p className={styles.absent}>{t("rail.noEvents")}</p> : null}
        <ul>
          {events.map(({ event, current }) => (
            <li key={event.id}>
              <a href={addressOf({ page: "summit", id: event.id }, locale, shownDay(view))}>
                <Words text={event.name} locale={locale} />
              </a>
              <span className={styles.kind}>
                {current.starts ? `${written(current.starts)} · ` : null}
                {status(`schedule.${current.status}`)}
              </span>
            </li>
          ))}
        </ul>
      </Box>
      <Box title={t("rail.trips")}>
        {trips.length === 0 ? <p className={styles.absent}>{t("rail.noTrips")}</p> : null}
        <ul>
          {trips.map((trip) => (
            <TripLine key={trip.id} trip={trip} view={view} lookup={lookup} happened={(date) => hasHappened(date, asOf)} />
          ))}
        </ul>
      </Box>
      <Box title={t("rail.cite")}>
        <p>
          <a href="#cite-styles">{t("rail.citeHow")}</a>
        </p>
        <p>
          <a href={seenAddress({ page: "issue", id: standing.issue.id }, locale, day, view.seenAt)}>{t("rail.permalink")}</a>
        </p>
      </Box>
    </aside>
  );
}

function Box({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.box}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}
