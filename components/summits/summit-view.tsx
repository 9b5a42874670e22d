import { useTranslations } from "next-intl";
import { CountdownPanel, lanesBeforeEvent } from "@/components/countdown/countdown-panel";
import { CitedSources } from "@/components/site/cited-sources";
import { BreadcrumbTrail } from "@/components/site/breadcrumb-trail";
import { pageAddresses } from "@/components/site/page-addresses";
import { PageHead } from "@/components/site/page-head";
import { PageProblemBox } from "@/components/site/page-problem-box";
import { Pager } from "@/components/site/pager";
import { shownDay, type ReaderView } from "@/components/site/reader-view";
import { Section } from "@/components/ui/section";
import { LocalizedText } from "@/components/ui/localized-text";
import type { AsOf } from "@/lib/domain/time/as-of";
import { countdownTo } from "@/lib/domain/events/countdown";
import {
  countMovedIssues,
  type IssueMove,
  movesAroundEvent,
  tripsAround,
  daysAroundEvent,
} from "@/lib/domain/events/event-effects";
import { sortedEvents, eventState, outcomeAsOf } from "@/lib/domain/events/events";
import { historyOf } from "@/lib/domain/status/history";
import { type Lookup, lookupOf } from "@/lib/domain/record/lookup";
import {
  choosePage,
  numberOf,
  pageCount,
  pageOf,
  type RequestedPage,
  type PageOf,
} from "@/lib/domain/paging";
import type { Citation, TalksEvent } from "@/lib/domain/record/record";
import type { PublicRecord } from "@/lib/domain/record/visibility";
import { scheduleAsOf } from "@/lib/domain/events/schedule";
import { addressOf } from "@/lib/format/addresses/page-addresses";
import { formatDay } from "@/lib/format/dates/days";
import { plainWording } from "@/lib/format/wordings";
import { EventNeighbours } from "./event-neighbours";
import { MovesTable } from "@/components/record-parts/moves-table";
import { ScheduleTable } from "./schedule-table";
import { noOutcomeKey } from "./no-outcome";
import parts from "@/components/record-parts/event-parts.module.css";
import styles from "./summits.module.css";

/** The lists of the page. */
export const summitLists = ["moved", "issues", "trips", "corrections"] as const;
const perPage = { moved: 30, issues: 40, trips: 30 };

type Props = {
  event: TalksEvent;
  record: PublicRecord;
  view: ReaderView;
  requested: RequestedPage<(typeof summitLists)[number]>;
};
type OnPage<Item> = { page: PageOf<Item>; to: (number: number) => string };

/**
 * One event: its countdown, the announcements of its date, participants, outcome, and the moves around it.
 */
export function SummitView({ event, record, view, requested }: Props) {
  const t = useTranslations("summits");
  const status = useTranslations("status");
  const { locale, asOf } = view;
  const on = shownDay(view);
  const lookup = lookupOf(record);
  const countdown = countdownTo(event, asOf);
  const [listed] = sortedEvents([event], asOf);
  const outcome = outcomeAsOf(event, asOf);
  const trips = tripsAround(event, record.trips, asOf);
  // An issue that was not on record yet is omitted.
  const issues = record.issues.filter(
    (issue) => event.issues.includes(issue.id) && historyOf(issue, asOf).length > 0,
  );
  const moves = movesAroundEvent(event, record.issues, asOf);
  const pages = choosePage(requested, {
    moved: pageCount(moves?.length ?? 0, perPage.moved),
    issues: pageCount(issues.length, perPage.issues),
    trips: pageCount(trips.length, perPage.trips),
    // The corrections below are paged separately.
    corrections: Number.POSITIVE_INFINITY,
  });
  const addresses = pageAddresses(summitLists, addressOf({ page: "summit", id: event.id }, locale, on));
  const onPage = <Item,>(list: keyof typeof perPage, items: readonly Item[]) => ({
    page: pageOf(items, perPage[list], numberOf(pages.choice, list)),
    to: addresses(list),
  });
  const issuesHere = onPage("issues", issues);
  const tripsHere = onPage("trips", trips);
  return (
    <article>
      <PageHead
        crumbs={
          <BreadcrumbTrail
            way={[{ href: addressOf({ page: "summits" }, locale, on), name: t("title") }]}
            here={plainWording(event.name, locale)}
          />
        }
        title={<LocalizedText text={event.name} locale={locale} />}
      >
        <p>
          {status(`eventKind.${event.kind}`)} · <LocalizedText text={event.place} locale={locale} />
          {listed ? ` · ${t(`state.${eventState(listed, asOf)}`)}` : null}
        </p>
      </PageHead>
      <div className={styles.top}>
        <CountdownPanel
          event={event}
          countdown={countdown}
          record={record}
          view={view}
          lanes={lanesBeforeEvent(record, view, countdown)}
          onOwnPage
        />
        <div>
          <Section id="outcome" title={t("column.outcome")}>
            <p className={outcome ? styles.text : styles.absent}>
              {outcome ? <LocalizedText text={outcome} locale={locale} /> : t(noOutcomeKey(countdown))}
            </p>
          </Section>
          <Section id="participants" title={t("participants")}>
            <Participants event={event} view={view} lookup={lookup} />
          </Section>
        </div>
      </div>
      <Section id="schedule" title={t("schedule")}>
        <ScheduleTable event={event} view={view} lookup={lookup} />
      </Section>
      <PageProblemBox problem={pages.problem} />
      <Section id="moved" title={t("moved")}>
        <Moved event={event} moves={moves} {...onPage("moved", moves ?? [])} view={view} />
      </Section>
      <div className={styles.pair}>
        <Section id="issues" title={t("issues")}>
          <ul className={styles.plain}>
            {issuesHere.page.items.map((issue) => (
              <li key={issue.id}>
                <a href={addressOf({ page: "issue", id: issue.id }, locale, on)}>
                  <LocalizedText text={issue.title} locale={locale} />
                </a>
              </li>
            ))}
          </ul>
          <Pager {...issuesHere} name={t("issues")} locale={locale} />
          {issues.length === 0 ? <p className={styles.absent}>{t("noIssues")}</p> : null}
        </Section>
        <Section id="trips" title={t("trips")}>
          {trips.length === 0 ? (
            <p className={styles.absent}>{t("noTrips")}</p>
          ) : (
            <p className={styles.note}>{t("tripsNote")}</p>
          )}
          <ul className={styles.plain}>
            {tripsHere.page.items.map((trip) => (
              <li key={trip.id}>
                <a href={addressOf({ page: "trip", id: trip.id }, locale, on)}>
                  <LocalizedText text={trip.purpose} locale={locale} />
                </a>
                <span className={parts.small}>
                  {trip.travellers
                    .map(({ official }) => plainWording(lookup.officials.get(official)?.name ?? null, locale))
                    .join(", ")}
                </span>
              </li>
            ))}
          </ul>
          <Pager {...tripsHere} name={t("trips")} locale={locale} />
        </Section>
      </div>
      <Section id="sources" title={t("sources")}>
        <CitedSources citations={citationsOf(event, outcome !== null, asOf)} view={view} lookup={lookup} />
      </Section>
      <EventNeighbours event={event} events={record.events} view={view} />
    </article>
  );
}

/**
 * The citations of the page: those of the announcements made by then and, once its outcome is shown, those of
 * the event itself, which report it.
 */
function citationsOf(event: TalksEvent, hasOutcome: boolean, asOf: AsOf): Citation[] {
  const own = asOf.kind === "now" || hasOutcome ? event.citations : [];
  return [...own, ...scheduleAsOf(event, asOf).known.flatMap(({ citations }) => citations)];
}

function Participants({ event, view, lookup }: { event: TalksEvent; view: ReaderView; lookup: Lookup }) {
  const t = useTranslations("summits");
  const { locale } = view;
  if (event.participants.length === 0) return <p className={styles.absent}>{t("noParticipants")}</p>;
  return (
    <ul className={styles.plain}>
      {event.participants.map(({ official, label }, index) => {
        const person = official ? lookup.officials.get(official) : undefined;
        return (
          <li key={official ?? index}>
            {person ? (
              <a href={addressOf({ page: "official", id: person.id }, locale, shownDay(view))}>
                <LocalizedText text={person.name} locale={locale} />
              </a>
            ) : null}
            {person && label ? ", " : null}
            <LocalizedText text={label} locale={locale} />
          </li>
        );
      })}
    </ul>
  );
}

function Moved({
  event,
  moves,
  page,
  to,
  view,
}: OnPage<IssueMove> & { event: TalksEvent; moves: readonly IssueMove[] | null; view: ReaderView }) {
  const t = useTranslations("summits");
  const week = daysAroundEvent(event, view.asOf);
  if (!week || !moves) return <p className={styles.absent}>{t("movedUncounted")}</p>;
  return (
    <>
      <p className={styles.note}>
        {t("movedSentence", {
          count: countMovedIssues(moves),
          from: formatDay(week.from, view.locale),
          to: formatDay(week.to, view.locale),
        })}
      </p>
      {moves.length > 0 ? <MovesTable moves={page.items} view={view} /> : null}
      <Pager page={page} to={to} name={t("moved")} locale={view.locale} />
    </>
  );
}
