import { useTranslations } from "next-intl";
import { CountdownPanel, lanesBeforeEvent } from "@/components/countdown/countdown-panel";
import { RatesSummary } from "./rates-summary";
import { FillBar } from "@/components/ui/fill-bar";
import { StandingTable } from "@/components/record-parts/standing-table";
import { DayLine } from "@/components/site/day-choice";
import { pageAddresses } from "@/components/site/page-addresses";
import { PageProblemBox } from "@/components/site/page-problem-box";
import { Pager } from "@/components/site/pager";
import { addressInView, type ReaderView } from "@/components/site/reader-view";
import { pageAsJson } from "@/components/site/full-list";
import { boardAsOf, filterBoard, type Board } from "@/lib/domain/board/board";
import type { CardMark } from "@/lib/domain/board/card-marks";
import { countdownTo } from "@/lib/domain/events/countdown";
import { type Entry, latestEntries } from "@/lib/domain/timeline/entries";
import { lookupOf } from "@/lib/domain/record/lookup";
import { nextKnownDates } from "@/lib/domain/events/next-dates";
import {
  choosePage,
  numberOf,
  pageCount,
  pageOf,
  type RequestedPage,
  type PageChoice,
} from "@/lib/domain/paging";
import type { PublishedCheck } from "@/lib/domain/changes/accuracy-check";
import type { CalendarDay } from "@/lib/domain/time/calendar-day";
import type { Issue, Measure } from "@/lib/domain/record/record";
import type { PublicRecord } from "@/lib/domain/record/visibility";
import { seoulDayOfPartialDate } from "@/lib/domain/time/partial-date";
import { groups, type Group } from "@/lib/domain/status/status";
import {
  boardLists,
  boardQuery,
  cardsPerPage,
  rowsPerPage,
  tableLists,
  type BoardChoice,
  type BoardProblem,
} from "@/lib/schemas/addresses/board-address";
import { BoardColumn } from "./board-column";
import { LatestEntries } from "./latest-entries";
import { FilterBar } from "./filter-bar";
import { Headlines, LatestMove } from "./headlines";
import { MainCharge } from "@/components/rate-parts/main-charge";
import { IssueCard } from "@/components/record-parts/issue-card";
import { ColumnLinks } from "./column-links";
import { LeadBlock } from "./lead-block";
import { SignKey } from "./sign-key";
import { SinceVisitWords } from "./since-visit-words";
import { EventComparison } from "./event-comparison";
import styles from "./board-view.module.css";

type Props = {
  record: PublicRecord;
  view: ReaderView;
  choice: BoardChoice;
  problems: BoardProblem[];
  requested: BoardPages;
  countdownEvent: string;
  /** When each issue was last verified. */
  checks: ReadonlyMap<string, PublishedCheck>;
  /** Last change of each card on this site; empty on a page of the past. */
  marks?: readonly CardMark[];
};

/** The requested page of each list, in either view. */
type BoardPages = { columns: RequestedPage<Group>; table: RequestedPage<"table"> };

const noMarks: readonly CardMark[] = [];

const entriesShown = 8;

/** The board as of a date: the answer, the countdown, the four columns, and the latest changes. */
export function BoardView({
  record,
  view,
  choice,
  problems,
  requested,
  countdownEvent,
  checks,
  marks = noMarks,
}: Props) {
  const whole = boardAsOf(record.issues, view.asOf);
  const { category, contested, reopened, q } = choice;
  const query = boardQuery(choice);
  const filtered = category !== null || contested || reopened || q !== null;
  const shown = filtered ? filterBoard(whole, { category, contested, reopened, q }) : whole;
  const event = record.events.find(({ id }) => id === countdownEvent) ?? null;
  const countdown = event ? countdownTo(event, view.asOf) : null;
  const dates = nextKnownDates(record, view.asOf).filter(({ id }) => id !== countdownEvent);
  // There is no countdown once the event is over.
  const over =
    event &&
    countdown &&
    (countdown.state === "concluded" ||
      countdown.state === "passed_unreported" ||
      countdown.state === "cancelled")
      ? { event, countdown }
      : null;
  const counting =
    event && countdown && !over && countdown.state !== "not_announced" ? { event, countdown } : null;
  const then =
    over?.countdown.state === "concluded"
      ? { on: seoulDayOfPartialDate(over.countdown.starts), kind: over.event.kind }
      : null;
  const lanes = counting ? lanesBeforeEvent(record, view, counting.countdown) : [];
  const entries = latestEntries(record, view.asOf, entriesShown);
  const address = addressInView(view, { page: "board" });
  const markable = new Set(marks.map(({ issue }) => issue));
  // Only the lists of the shown view: a page of the table may be missing from the columns.
  const pages =
    choice.view === "table"
      ? {
          of: "table" as const,
          ...choosePage(requested.table, { table: pageCount(shown.total, rowsPerPage) }),
        }
      : {
          of: "columns" as const,
          ...choosePage(requested.columns, {
            open: pageCount(shown.counts.open, cardsPerPage),
            agreed: pageCount(shown.counts.agreed, cardsPerPage),
            in_effect: pageCount(shown.counts.in_effect, cardsPerPage),
            ended: pageCount(shown.counts.ended, cardsPerPage),
          }),
        };
  return (
    <>
      <div className={styles.top}>
        <div className={styles.answer}>
          {view.asOf.kind === "now" && !view.seenAt ? (
            <div className={counting ? undefined : styles.day}>
              <DayLine record={record} view={view} place={{ page: "board" }} choice={query} />
            </div>
          ) : null}
          <LeadBlock
            board={whole}
            view={view}
            event={event}
            countdown={countdown}
            checks={checks}
            openSince={then && openSince(whole, record.issues, then.on)}
          />
          {counting ? (
            <>
              <GroupCounts board={whole} />
              <CountdownPanel
                event={counting.event}
                countdown={counting.countdown}
                record={record}
                view={view}
                lanes={lanes}
              />
            </>
          ) : (
            <div className={styles.counts}>
              <EventComparison issues={record.issues} board={whole} then={then} view={view} choice={query} />
            </div>
          )}
          <div className={styles.headlines}>
            <Headlines
              record={record}
              dates={dates.filter(({ id }) => !lanes.some((lane) => lane.id === id))}
              view={view}
              over={over}
            />
          </div>
        </div>
        <div className={styles.answer}>
          <div className={styles.rates}>
            <RatesSummary measures={record.measures} view={view} />
          </div>
          <div className={styles.last}>
            <LatestMove entry={entries.find(({ kind }) => kind === "development")} view={view} />
          </div>
        </div>
      </div>
      <FilterBar
        unfiltered={whole}
        shown={shown}
        choice={choice}
        problems={problems}
        address={address}
        accountsAddress={`${addressInView(view, { page: "open" })}#accounts-differ`}
      >
        {view.asOf.kind === "now" && !view.seenAt ? <SinceVisitWords marks={marks} view={view} /> : null}
      </FilterBar>
      <PageProblemBox problem={pages.problem ?? requested.columns.problem} />
      {pages.of === "table" ? (
        <BoardTable
          board={shown}
          record={record}
          view={view}
          markable={markable}
          number={pages.choice.number}
          to={pageAddresses(tableLists, address, { query })("table")}
        />
      ) : (
        <Columns
          board={shown}
          measures={record.measures}
          view={view}
          choice={pages.choice}
          filtered={filtered}
          to={pageAddresses(boardLists, address, { query, parameter: "group" })}
          markable={markable}
          entries={entries}
        />
      )}
      <SignKey />
    </>
  );
}

/** Until the event begins: how many issues are in each group, on one line. */
function GroupCounts({ board }: { board: Board }) {
  const t = useTranslations("board.tally");
  return (
    <ul className={styles.tally}>
      {groups.map((group) => (
        <li key={group}>
          <FillBar group={group} />{" "}
          <span>{t.rich(group, { count: board.counts[group], b: (chunks) => <b>{chunks}</b> })}</span>
        </li>
      ))}
    </ul>
  );
}

/** The group of each open issue at the end of the event's first day. */
function openSince(now: Board, issues: readonly Issue[], on: CalendarDay) {
  const before = new Map(
    Object.values(boardAsOf(issues, { kind: "day", on }).columns)
      .flat()
      .map((standing) => [standing.issue.id, standing.group]),
  );
  const groupsThen = now.columns.open.map(({ issue }) => before.get(issue.id));
  const fresh = groupsThen.filter((group) => group === undefined).length;
  const open = groupsThen.filter((group) => group === "open").length;
  return { on, fresh, open, agreed: groupsThen.length - fresh - open };
}

type ColumnsProps = {
  board: Board;
  measures: readonly Measure[];
  view: ReaderView;
  choice: PageChoice<Group>;
  filtered: boolean;
  to: (group: Group) => (number: number) => string;
  markable: ReadonlySet<string>;
  entries: Entry[];
};

function Columns({ board, measures, view, choice, filtered, to, markable, entries: latest }: ColumnsProps) {
  const entries = <LatestEntries entries={latest} view={view} />;
  // The space under the shorter of the middle columns is filled with the latest entries.
  const underAgreed = board.counts.agreed < board.counts.in_effect;
  const whole = [pageAsJson(view, { page: "board" })];
  const column = (group: Group) => {
    const page = pageOf(board.columns[group], cardsPerPage, numberOf(choice, group));
    const cards = page.items;
    const lead = group === "open" && page.number === 1 && board.lead ? board.lead : null;
    const card = (standing: (typeof cards)[number]) => (
      <IssueCard
        key={standing.issue.id}
        standing={standing}
        view={view}
        charge={<MainCharge standing={standing} measures={measures} view={view} />}
        lead={standing === lead}
        markable={markable.has(standing.issue.id)}
      />
    );
    return (
      <BoardColumn
        key={group}
        group={group}
        page={page}
        to={to(group)}
        filtered={filtered}
        locale={view.locale}
        files={whole}
        lead={lead ? card(lead) : null}
      >
        {cards.filter((standing) => standing !== lead).map(card)}
      </BoardColumn>
    );
  };
  return (
    <>
      <ColumnLinks counts={board.counts} />
      <div className={styles.columns}>
        <div className={styles.open}>{column("open")}</div>
        <div className={styles.agreed}>
          {column("agreed")}
          {underAgreed ? entries : null}
        </div>
        <div className={styles.right}>
          <div className={styles.pair}>
            {column("in_effect")}
            {column("ended")}
          </div>
          {underAgreed ? null : entries}
        </div>
      </div>
    </>
  );
}

type TableProps = {
  board: Board;
  record: PublicRecord;
  view: ReaderView;
  markable: ReadonlySet<string>;
  number: number;
  to: (number: number) => string;
};

function BoardTable({ board, record, view, markable, number, to }: TableProps) {
  const t = useTranslations("board");
  const status = useTranslations("status");
  const page = pageOf(
    groups.flatMap((group) => board.columns[group]),
    rowsPerPage,
    number,
  );
  return (
    <div id="table" className={styles.tables}>
      <StandingTable
        caption={t("table.caption")}
        sections={groups.map((group) => ({
          title: status(`group.${group}`),
          count: board.counts[group],
          rows: page.items.filter((standing) => standing.group === group),
        }))}
        view={view}
        lookup={lookupOf(record)}
        measures={record.measures}
        withEffect
        markable={markable}
      />
      <Pager
        page={page}
        to={to}
        name={t("table.caption")}
        locale={view.locale}
        files={[pageAsJson(view, { page: "board" })]}
      />
    </div>
  );
}
