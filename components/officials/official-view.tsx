import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { BreadcrumbTrail } from "@/components/site/breadcrumb-trail";
import { pageAddresses } from "@/components/site/page-addresses";
import { PageHead } from "@/components/site/page-head";
import { PageProblemBox } from "@/components/site/page-problem-box";
import { Pager } from "@/components/site/pager";
import { shownDay, type ReaderView } from "@/components/site/reader-view";
import { EventLines } from "@/components/record-parts/event-lines";
import { LocalizedText } from "@/components/ui/localized-text";
import { asOfDay } from "@/lib/domain/time/as-of";
import { type Lookup, lookupOf } from "@/lib/domain/record/lookup";
import {
  currentRole,
  eventsWithOfficial,
  meetingsWithOfficial,
  statementsByOfficial,
  tripsOfOfficial,
  type TripMeeting,
} from "@/lib/domain/people-and-trips/officials";
import {
  choosePage,
  numberOf,
  pageCount,
  pageOf,
  type RequestedPage,
  type PageOf,
} from "@/lib/domain/paging";
import type { Official, TalksEvent, Trip } from "@/lib/domain/record/record";
import type { PublicRecord } from "@/lib/domain/record/visibility";
import { firstKnownDate } from "@/lib/domain/people-and-trips/trips";
import { addressOf } from "@/lib/format/addresses/page-addresses";
import { formatPartialDate } from "@/lib/format/dates/dates";
import { formatRoleLead } from "@/lib/format/page-leads";
import { plainWording } from "@/lib/format/wordings";
import { OfficialNames } from "./official-names";
import { OfficialStatements } from "./official-statements";
import { RolesTable } from "./roles-table";
import styles from "./official-view.module.css";

/** The lists of the page. */
export const officialLists = ["said", "trips", "meetings", "events", "corrections"] as const;
type OfficialList = (typeof officialLists)[number];
const perPage = { said: 30, trips: 20, meetings: 20, events: 20 };

type Props = {
  official: Official;
  record: PublicRecord;
  view: ReaderView;
  requested: RequestedPage<OfficialList>;
};
type BoxProps<Item> = { page: PageOf<Item>; to: (number: number) => string; view: ReaderView };

/** One official: roles, statements, trips and meetings. */
export function OfficialView({ official, record, view, requested }: Props) {
  const t = useTranslations("officials");
  const status = useTranslations("status");
  const { locale, asOf } = view;
  const day = shownDay(view);
  const lookup = lookupOf(record);
  const role = currentRole(official, asOf, lookup.sources);
  const statements = statementsByOfficial(record.issues, asOf).get(official.id) ?? [];
  const trips = tripsOfOfficial(official.id, record.trips, asOf);
  const meetings = meetingsWithOfficial(official.id, record.trips, asOf);
  const events = eventsWithOfficial(official.id, record.events, asOf);
  const pages = choosePage(requested, {
    said: pageCount(statements.length, perPage.said),
    trips: pageCount(trips.length, perPage.trips),
    meetings: pageCount(meetings.length, perPage.meetings),
    events: pageCount(events.length, perPage.events),
    // The corrections below are paged separately.
    corrections: Number.POSITIVE_INFINITY,
  });
  const addresses = pageAddresses(
    officialLists,
    addressOf({ page: "official", id: official.id }, locale, day),
  );
  const onPage = <Item,>(list: keyof typeof perPage, items: readonly Item[]) => ({
    page: pageOf(items, perPage[list], numberOf(pages.choice, list)),
    to: addresses(list),
  });
  return (
    <article>
      <PageHead
        crumbs={
          <BreadcrumbTrail
            way={[{ href: addressOf({ page: "officials" }, locale, day), name: t("breadcrumb") }]}
            here={plainWording(official.name, locale)}
          />
        }
        title={<LocalizedText text={official.name} locale={locale} />}
      >
        <p>
          <b className={styles.side} data-side={official.side}>
            {status(`sideName.${official.side}`)}
          </b>
          {" · "}
          {formatRoleLead(role, locale)}
        </p>
      </PageHead>
      <PageProblemBox problem={pages.problem} />
      <div className={styles.columns}>
        <OfficialStatements {...onPage("said", statements)} view={view} lookup={lookup} />
        <div className={styles.rail}>
          <Box title={t("roles.title")}>
            <RolesTable official={official} view={view} lookup={lookup} />
          </Box>
          <Box title={t("names.title")}>
            <OfficialNames official={official} locale={locale} />
          </Box>
          <Trips {...onPage("trips", trips)} view={view} />
          <Meetings {...onPage("meetings", meetings)} view={view} lookup={lookup} />
          <Events {...onPage("events", events)} view={view} />
        </div>
      </div>
    </article>
  );
}

function Trips({ page, to, view }: BoxProps<Trip>) {
  const t = useTranslations("officials");
  const { locale, asOf } = view;
  return (
    <Box id="trips" title={t("tripsTitle")}>
      {page.total === 0 ? <p className="absent">{t("noTrips")}</p> : null}
      <ul className={styles.list}>
        {page.items.map((trip) => {
          const firstReport = firstKnownDate(trip);
          return (
            <li key={trip.id}>
              <a href={addressOf({ page: "trip", id: trip.id }, locale, shownDay(view))}>
                <LocalizedText text={trip.purpose} locale={locale} />
              </a>
              <span className={styles.fact}>
                {firstReport
                  ? t("tripFrom", {
                      date: formatPartialDate(firstReport, locale, { sameYearAs: asOfDay(asOf) }),
                    })
                  : t("tripUnknown")}
              </span>
            </li>
          );
        })}
      </ul>
      <Pager page={page} to={to} name={t("tripsTitle")} locale={locale} />
    </Box>
  );
}

function Meetings({ page, to, view, lookup: { officials } }: BoxProps<TripMeeting> & { lookup: Lookup }) {
  const t = useTranslations("officials");
  const { locale, asOf } = view;
  return (
    <Box id="meetings" title={t("meetings.title")}>
      {page.total === 0 ? <p className="absent">{t("meetings.none")}</p> : null}
      <ul className={styles.list}>
        {page.items.map(({ trip, meeting }, index) => (
          <li key={`${trip.id}-${index}`}>
            <a href={addressOf({ page: "trip", id: trip.id }, locale, shownDay(view))}>
              {trip.travellers
                .map((traveller) => plainWording(officials.get(traveller.official)?.name ?? null, locale))
                .join(", ")}
            </a>
            <span className={styles.fact}>
              {t(`meetings.${meeting.status}`)} ·{" "}
              {meeting.date
                ? formatPartialDate(meeting.date, locale, { sameYearAs: asOfDay(asOf) })
                : t("meetings.undated")}
            </span>
          </li>
        ))}
      </ul>
      <Pager page={page} to={to} name={t("meetings.title")} locale={locale} />
    </Box>
  );
}

function Events({ page, to, view }: BoxProps<TalksEvent>) {
  const t = useTranslations("officials");
  return (
    <Box id="events" title={t("eventsTitle")}>
      {page.total === 0 ? <p className="absent">{t("noEvents")}</p> : null}
      <ul className={styles.list}>
        <EventLines events={page.items} view={view} />
      </ul>
      <Pager page={page} to={to} name={t("eventsTitle")} locale={view.locale} />
    </Box>
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
