import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Pager } from "@/components/site/pager";
import { addressInView, shownDay, type ReaderView } from "@/components/site/reader-view";
import { AccuracyCheckNote } from "@/components/site/checked";
import { LocalizedText } from "@/components/ui/localized-text";
import { asOfDay, hasHappened } from "@/lib/domain/time/as-of";
import type { EventOfIssue } from "@/lib/domain/events/events";
import type { LinkedIssue } from "@/lib/domain/status/linked-issues";
import type { Lookup } from "@/lib/domain/record/lookup";
import type { PageOf } from "@/lib/domain/paging";
import type { PublishedCheck } from "@/lib/domain/changes/accuracy-check";
import type { Trip } from "@/lib/domain/record/record";
import { isStatusInName } from "@/lib/domain/events/schedule";
import type { Standing } from "@/lib/domain/status/standing";
import { addressOf, addressSeenAt } from "@/lib/format/addresses/page-addresses";
import { feedAddress, feedFormats, feedMediaTypes } from "@/lib/format/addresses/feed-addresses";
import { formatCheckTime, formatPartialDate } from "@/lib/format/dates/dates";
import { TripLine } from "./trip-line";
import styles from "./issue-rail.module.css";

type OnPage<Item> = { page: PageOf<Item>; to: (number: number) => string };

type Props = {
  standing: Standing;
  /** Number of sources that the shown history cites. */
  sources: number;
  linked: OnPage<LinkedIssue>;
  events: OnPage<EventOfIssue>;
  trips: OnPage<Trip>;
  view: ReaderView;
  lookup: Lookup;
  check: PublishedCheck | null;
};

/** The column beside the ledger: figures, the next dated step, linked issues, events, trips, and citation. */
export function IssueRail({ standing, sources, linked, events, trips, view, lookup, check }: Props) {
  const t = useTranslations("issue");
  const status = useTranslations("status");
  const feeds = useTranslations("feeds.links");
  const checked = useTranslations("corrections.checked");
  const { locale, asOf } = view;
  const day = asOfDay(asOf);
  const written = (date: Parameters<typeof formatPartialDate>[0]) =>
    formatPartialDate(date, locale, { sameYearAs: day });
  return (
    <aside className={styles.rail}>
      <Box title={t("rail.glance")}>
        <dl className={styles.figures}>
          <div>
            <dt>{t("rail.state")}</dt>
            <dd>
              {standing.daysInState === 0 ? status("today") : status("days", { count: standing.daysInState })}
            </dd>
          </div>
          <div>
            <dt>{t("rail.moved")}</dt>
            <dd>{written(standing.lastMoved)}</dd>
          </div>
          <div>
            <dt>{checked("label")}</dt>
            <dd className={check ? undefined : styles.absent}>
              {check ? formatCheckTime(check.checkedAt, locale, { sameYearAs: day }) : checked("never")}
            </dd>
          </div>
          <div>
            <dt>{t("rail.sources")}</dt>
            <dd>
              <a href="#sources">{sources}</a>
            </dd>
          </div>
        </dl>
        {check ? <AccuracyCheckNote check={check} locale={locale} lookup={lookup} /> : null}
      </Box>
      <Box title={t("rail.next")}>
        {standing.next ? (
          <p>
            <LocalizedText text={standing.next.what} locale={locale} />
            {standing.next.date ? `, ${written(standing.next.date)}` : null}
          </p>
        ) : (
          <p className={styles.absent}>{t("rail.noNext")}</p>
        )}
      </Box>
      <Box id="linked" title={t("rail.links")}>
        {linked.page.total === 0 ? <p className={styles.absent}>{t("rail.noLinks")}</p> : null}
        <ul>
          {linked.page.items.map(({ issue, relation, direction }) => (
            <li key={`${issue.id}-${relation}-${direction}`}>
              <a href={addressInView(view, { page: "issue", id: issue.id })}>
                <LocalizedText text={issue.title} locale={locale} />
              </a>
              <span className={styles.kind}>
                {direction === "to" ? status(`link.${relation}`) : status(`linkFrom.${relation}`)}
              </span>
            </li>
          ))}
        </ul>
        <Pager {...linked} name={t("rail.links")} locale={locale} />
      </Box>
      <Box id="events" title={t("rail.events")}>
        {events.page.total === 0 ? <p className={styles.absent}>{t("rail.noEvents")}</p> : null}
        <ul>
          {events.page.items.map(({ event, current }) => (
            <li key={event.id}>
              <a href={addressOf({ page: "summit", id: event.id }, locale, shownDay(view))}>
                <LocalizedText text={event.name} locale={locale} />
              </a>
              <span className={styles.kind}>
                {[
                  current.starts ? written(current.starts) : null,
                  isStatusInName(event, current.status) ? null : status(`schedule.${current.status}`),
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </span>
            </li>
          ))}
        </ul>
        <Pager {...events} name={t("rail.events")} locale={locale} />
      </Box>
      <Box id="trips" title={t("rail.trips")}>
        {trips.page.total === 0 ? <p className={styles.absent}>{t("rail.noTrips")}</p> : null}
        <ul>
          {trips.page.items.map((trip) => (
            <TripLine
              key={trip.id}
              trip={trip}
              view={view}
              lookup={lookup}
              happened={(date) => hasHappened(date, asOf)}
            />
          ))}
        </ul>
        <Pager {...trips} name={t("rail.trips")} locale={locale} />
      </Box>
      <Box title={t("rail.cite")}>
        <p>
          <a href="#cite-styles">{t("rail.citeHow")}</a>
        </p>
        <p>
          <a href={addressSeenAt({ page: "issue", id: standing.issue.id }, locale, day, view.seenAt)}>
            {t("rail.permalink")}
          </a>
        </p>
      </Box>
      {/* A feed is about new changes, so pages of a past day do not offer it. */}
      {shownDay(view) !== null || view.seenAt ? null : (
        <Box title={feeds("issue")}>
          {feedFormats.map((format) => (
            <p key={format}>
              <a
                href={feedAddress({ of: "issue", id: standing.issue.id }, format, locale)}
                type={feedMediaTypes[format]}
              >
                {feeds(format)}
              </a>
            </p>
          ))}
        </Box>
      )}
    </aside>
  );
}

function Box({ id, title, children }: { id?: string; title: string; children: ReactNode }) {
  return (
    <section className={styles.box}>
      <h2 id={id} tabIndex={id === undefined ? undefined : -1}>
        {title}
      </h2>
      {children}
    </section>
  );
}
