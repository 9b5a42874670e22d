import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Crumbs } from "@/components/site/crumbs";
import { PageHead } from "@/components/site/page-head";
import { shownDay, type ReaderView } from "@/components/site/reader-view";
import { EventLines } from "@/components/summits/event-lines";
import { Words } from "@/components/ui/words";
import { asOfDay } from "@/lib/domain/as-of";
import { lookupOf } from "@/lib/domain/lookup";
import { currentRole, eventsWith, meetingsWith, statementsByOfficial, tripsOf } from "@/lib/domain/officials";
import type { Official, TalksRecord } from "@/lib/domain/record";
import { firstSeen } from "@/lib/domain/trips";
import { addressOf } from "@/lib/format/addresses";
import { formatPartialDate } from "@/lib/format/dates";
import { plainWording } from "@/lib/format/words";
import { OfficialNames } from "./official-names";
import { OfficialStatements } from "./official-statements";
import { RolesTable } from "./roles-table";
import styles from "./official-view.module.css";

type Props = { official: Official; record: TalksRecord; view: ReaderView };

/** One person: role, what they said, where they went, whom they met. */
export function OfficialView({ official, record, view }: Props) {
  const t = useTranslations("officials");
  const status = useTranslations("status");
  const { locale, asOf } = view;
  const day = shownDay(view);
  const lookup = lookupOf(record);
  const role = currentRole(official, asOf);
  const statements = statementsByOfficial(record.issues, asOf).get(official.id) ?? [];
  return (
    <article>
      <PageHead
        crumbs={
          <Crumbs
            way={[{ href: addressOf({ page: "officials" }, locale, day), name: t("breadcrumb") }]}
            here={plainWording(official.name, locale)}
          />
        }
        title={<Words text={official.name} locale={locale} />}
      >
        <p>
          <b className={styles.side} data-side={official.side}>
            {status(`sideName.${official.side}`)}
          </b>
          {" · "}
          {role
            ? `${t("state", { role: plainWording(role.title, locale), organisation: plainWording(role.organisation, locale) })} · ${
                role.from ? t("since", { date: formatPartialDate(role.from, locale) }) : t("sinceUnknown")
              }`
            : t("noRole")}
        </p>
      </PageHead>
      <div className={styles.columns}>
        <OfficialStatements statements={statements} view={view} lookup={lookup} />
        <div className={styles.rail}>
          <Box title={t("roles.title")}>
            <RolesTable official={official} view={view} lookup={lookup} />
          </Box>
          <Box title={t("names.title")}>
            <OfficialNames official={official} locale={locale} />
          </Box>
          <Trips official={official} record={record} view={view} />
          <Meetings official={official} record={record} view={view} />
          <Events official={official} record={record} view={view} />
        </div>
      </div>
    </article>
  );
}

function Trips({ official, record, view }: Props) {
  const t = useTranslations("officials");
  const { locale, asOf } = view;
  const trips = tripsOf(official.id, record.trips, asOf);
  return (
    <Box title={t("tripsTitle")}>
      {trips.length === 0 ? <p className="absent">{t("noTrips")}</p> : null}
      <ul className={styles.list}>
        {trips.map((trip) => {
          const seen = firstSeen(trip);
          return (
            <li key={trip.id}>
              <a href={addressOf({ page: "trip", id: trip.id }, locale, shownDay(view))}>
                <Words text={trip.purpose} locale={locale} />
              </a>
              <span className={styles.fact}>
                {seen
                  ? t("tripFrom", { date: formatPartialDate(seen, locale, { sameYearAs: asOfDay(asOf) }) })
                  : t("tripUnknown")}
              </span>
            </li>
          );
        })}
      </ul>
    </Box>
  );
}

function Meetings({ official, record, view }: Props) {
  const t = useTranslations("officials");
  const { locale, asOf } = view;
  const { officials } = lookupOf(record);
  const meetings = meetingsWith(official.id, record.trips, asOf);
  return (
    <Box title={t("meetings.title")}>
      {meetings.length === 0 ? <p className="absent">{t("meetings.none")}</p> : null}
      <ul className={styles.list}>
        {meetings.map(({ trip, meeting }, index) => (
          <li key={`${trip.id}-${index}`}>
            <a href={addressOf({ page: "trip", id: trip.id }, locale, shownDay(view))}>
              {trip.travellers.map((traveller) => plainWording(officials.get(traveller.official)?.name ?? null, locale)).join(", ")}
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
    </Box>
  );
}

function Events({ official, record, view }: Props) {
  const t = useTranslations("officials");
  const events = eventsWith(official.id, record.events, view.asOf);
  return (
    <Box title={t("eventsTitle")}>
      {events.length === 0 ? <p className="absent">{t("noEvents")}</p> : null}
      <ul className={styles.list}>
        <EventLines events={events} view={view} />
      </ul>
    </Box>
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
