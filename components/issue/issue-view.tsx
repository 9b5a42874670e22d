import { useTranslations } from "next-intl";
import { RecordCorrections } from "@/components/record-parts/record-corrections";
import { BreadcrumbTrail } from "@/components/site/breadcrumb-trail";
import { RateBox } from "./rate-box";
import { IssueStepChart } from "@/components/rate-parts/step-chart";
import { Neighbours } from "@/components/site/neighbours";
import { StandingFlags } from "@/components/record-parts/standing-flags";
import { StatusWords } from "@/components/ui/status-words";
import { LocalizedText } from "@/components/ui/localized-text";
import { pageAddresses } from "@/components/site/page-addresses";
import { PageProblemBox } from "@/components/site/page-problem-box";
import { addressInView, type ReaderView } from "@/components/site/reader-view";
import { citedSources } from "@/lib/domain/sources/citations";
import { eventsOfIssue } from "@/lib/domain/events/events";
import { historyOf } from "@/lib/domain/status/history";
import { ledgerRows } from "@/lib/domain/status/ledger";
import { entriesPerLedgerPage } from "@/lib/domain/status/ledger-page";
import { linkedIssues } from "@/lib/domain/status/linked-issues";
import { lookupOf } from "@/lib/domain/record/lookup";
import { chartSpan } from "@/lib/domain/measures/chart-span";
import { measuresOfIssue } from "@/lib/domain/measures/main-duty";
import { choosePage, numberOf, pageCount, pageOf, type RequestedPage } from "@/lib/domain/paging";
import type { PublishedChange } from "@/lib/domain/changes/published-change";
import type { PublishedCheck } from "@/lib/domain/changes/accuracy-check";
import type { Standing } from "@/lib/domain/status/standing";
import { tripsOfIssue } from "@/lib/domain/people-and-trips/trips";
import type { PublicRecord } from "@/lib/domain/record/visibility";
import { withQuery } from "@/lib/format/addresses/page-addresses";
import { formatPartialDate } from "@/lib/format/dates/dates";
import { boardQuery, defaultBoardChoice } from "@/lib/schemas/addresses/board-address";
import { Amounts } from "./amounts";
import { Answer } from "@/components/record-parts/answer";
import { GapSection } from "./gap-section";
import { IssueRail } from "./issue-rail";
import { IssueSources } from "./issue-sources";
import { Ledger } from "./ledger";
import { TrackSection } from "./track-section";
import styles from "./issue-view.module.css";

/** The lists of the page. */
export const issueLists = ["ledger", "sources", "corrections", "linked", "events", "trips"] as const;
type IssueList = (typeof issueLists)[number];
const perPage = {
  ledger: entriesPerLedgerPage,
  sources: 50,
  corrections: 20,
  linked: 12,
  events: 12,
  trips: 12,
};

type Props = {
  record: PublicRecord;
  standing: Standing;
  view: ReaderView;
  /** When the issue was last verified, and corrections of its page. */
  notes: { check: PublishedCheck | null; corrections: readonly PublishedChange[] };
  requested: RequestedPage<IssueList>;
};

/** One issue: its standing, its history, each side's position, and the sources. */
export function IssueView({ record, standing, view, notes, requested }: Props) {
  const t = useTranslations("issue");
  const nav = useTranslations("site.nav");
  const status = useTranslations("status");
  const rates = useTranslations("rates");
  const { locale } = view;
  const lookup = lookupOf(record);
  const board = addressInView(view, { page: "board" });
  const { issue } = standing;
  const duties = measuresOfIssue(record.measures, issue.id, view.asOf);
  const [duty] = duties;
  const span = chartSpan(record.measures, view.asOf);
  const lists = {
    ledger: ledgerRows(standing, lookup),
    sources: citedSources(standing.history, lookup),
    corrections: notes.corrections,
    linked: linkedIssues(issue, record.issues, view.asOf),
    events: eventsOfIssue(issue.id, record.events, view.asOf),
    trips: tripsOfIssue(issue.id, record.trips, view.asOf),
  };
  const pages = choosePage(requested, {
    ledger: pageCount(lists.ledger.length, perPage.ledger),
    sources: pageCount(lists.sources.length, perPage.sources),
    corrections: pageCount(lists.corrections.length, perPage.corrections),
    linked: pageCount(lists.linked.length, perPage.linked),
    events: pageCount(lists.events.length, perPage.events),
    trips: pageCount(lists.trips.length, perPage.trips),
  });
  const addresses = pageAddresses(issueLists, addressInView(view, { page: "issue", id: issue.id }));
  const onPage = <Item,>(list: IssueList, items: readonly Item[]) => ({
    page: pageOf(items, perPage[list], numberOf(pages.choice, list)),
    to: addresses(list),
  });
  const number = String(standing.number).padStart(2, "0");
  const days = status("days", { count: standing.daysInState });
  // Issues that had begun by that day; the order of the file does not show when they began.
  const known = record.issues.filter((other) => historyOf(other, view.asOf).length > 0);
  const place = known.findIndex(({ id }) => id === issue.id);
  const neighbour = (at: number) => {
    const found = at < 0 ? undefined : known[at];
    return found ? { href: addressInView(view, { page: "issue", id: found.id }), text: found.title } : null;
  };
  return (
    <article>
      <BreadcrumbTrail
        way={[
          { href: board, name: nav("board") },
          {
            href: withQuery(board, boardQuery({ ...defaultBoardChoice, category: issue.category })),
            name: status(`category.${issue.category}`),
          },
        ]}
        here={t("breadcrumb", { number })}
      />
      <div className={duties.length > 0 ? styles.withRate : undefined}>
        <div>
          <h1 className={styles.title}>
            <LocalizedText text={issue.title} locale={locale} />
          </h1>
          {standing.answer ? (
            <Answer answer={standing.answer} issue={issue} view={view} lookup={lookup} />
          ) : null}
          <Amounts standing={standing} view={view} />
          <p className={styles.state}>
            <StatusWords stage={standing.stage} effect={standing.effect} size={1.25} />
            <StandingFlags standing={standing} view={view} />
            <span className={styles.sentence}>
              {standing.daysInState === 0
                ? t("inStateToday")
                : t(standing.sinceIsApproximate ? "inStateAbout" : "inState", { days })}{" "}
              <LocalizedText text={issue.summary} locale={locale} />
              {standing.openAgain.map(({ from, to }) =>
                to
                  ? ` ${t("wasOpenAgain", { from: formatPartialDate(from, locale), to: formatPartialDate(to, locale) })}`
                  : null,
              )}
            </span>
          </p>
        </div>
        <RateBox standings={duties} measures={record.measures} view={view} lookup={lookup} />
      </div>
      {span && duty ? (
        <section className={styles.paid} aria-labelledby="paid">
          <h2 id="paid">{rates("paid")}</h2>
          <IssueStepChart measure={duty.measure} span={span} asOf={view.asOf} locale={locale} />
        </section>
      ) : null}
      <TrackSection standing={standing} view={view} />
      {duties.length > 0 ? null : (
        <GapSection standing={standing} trips={record.trips} lookup={lookup} view={view} />
      )}
      <PageProblemBox problem={pages.problem} />
      <div className={styles.columns}>
        <div className={styles.main}>
          <Ledger
            standing={standing}
            newest={lists.ledger[0]}
            {...onPage("ledger", lists.ledger)}
            view={view}
            lookup={lookup}
            corrections={notes.corrections}
          />
          <RecordCorrections
            corrections={notes.corrections}
            {...onPage("corrections", lists.corrections)}
            issue={issue}
            view={view}
          />
          <IssueSources {...onPage("sources", lists.sources)} view={view} />
        </div>
        <IssueRail
          standing={standing}
          sources={lists.sources.length}
          linked={onPage("linked", lists.linked)}
          events={onPage("events", lists.events)}
          trips={onPage("trips", lists.trips)}
          view={view}
          lookup={lookup}
          check={notes.check}
        />
      </div>
      <Neighbours
        previous={neighbour(place - 1)}
        next={neighbour(place + 1)}
        locale={locale}
        labels={{ label: t("neighbours"), previous: t("prev"), next: t("next") }}
      />
    </article>
  );
}
