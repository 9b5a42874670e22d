import { useTranslations } from "next-intl";
import { CountdownPanel } from "@/components/countdown/countdown-panel";
import { StandingTable } from "@/components/open/standing-table";
import { addressFrom, type ReaderView } from "@/components/site/reader-view";
import { boardAsOf, filterBoard, type Board } from "@/lib/domain/board";
import type { CardMark } from "@/lib/domain/card-marks";
import { countdownTo } from "@/lib/domain/countdown";
import { latestEntries } from "@/lib/domain/entries";
import { lookupOf } from "@/lib/domain/lookup";
import { nextKnownDates } from "@/lib/domain/next-dates";
import type { PublishedCheck } from "@/lib/domain/published-check";
import { firstRecordedDay } from "@/lib/domain/recorded-days";
import type { TalksRecord } from "@/lib/domain/record";
import { groups, type Group } from "@/lib/domain/status";
import { cardsPerPage, type BoardChoice, type BoardProblem } from "@/lib/schemas/board-address";
import { BoardColumn } from "./board-column";
import { LatestEntries, NextDates } from "./entry-list";
import { FilterBar } from "./filter-bar";
import { IssueCard } from "./issue-card";
import { JumpBar } from "./jump-bar";
import { LeadBlock } from "./lead-block";
import { SignKey } from "./sign-key";
import { SinceVisitWords } from "./since-visit-words";
import styles from "./board-view.module.css";

type Props = {
  record: TalksRecord;
  view: ReaderView;
  choice: BoardChoice;
  problems: BoardProblem[];
  countdownEvent: string;
  /** When each issue was last found still accurate. */
  checks: ReadonlyMap<string, PublishedCheck>;
  /** How cards last changed on this site; none on a page of the past. */
  marks?: readonly CardMark[];
};

const noMarks: readonly CardMark[] = [];

const entriesShown = 8;
const datesShown = 4;

/** The board as of a date: the answer, the countdown, the four columns, and what moved last. */
export function BoardView({ record, view, choice, problems, countdownEvent, checks, marks = noMarks }: Props) {
  const whole = boardAsOf(record.issues, view.asOf);
  const { category, contested, reopened, q } = choice;
  const filtered = category !== null || contested || reopened || q !== null;
  const shown = filtered ? filterBoard(whole, { category, contested, reopened, q }) : whole;
  const event = record.events.find(({ id }) => id === countdownEvent) ?? null;
  const countdown = event ? countdownTo(event, view.asOf) : null;
  const dates = nextKnownDates(record, view.asOf).filter(({ id }) => id !== countdownEvent);
  const address = addressFrom(view, { page: "board" });
  const markable = new Set(marks.map(({ issue }) => issue));
  return (
    <>
      <div className={styles.top}>
        <LeadBlock board={whole} view={view} event={event} countdown={countdown} checks={checks} />
        <div>
          {event && countdown ? <CountdownPanel event={event} countdown={countdown} record={record} view={view} /> : null}
          <NextDates dates={dates.slice(0, datesShown)} view={view} />
        </div>
      </div>
      <FilterBar whole={whole} shown={shown} choice={choice} problems={problems} address={address}>
        {view.asOf.kind === "now" && !view.seenAt ? <SinceVisitWords marks={marks} view={view} /> : null}
      </FilterBar>
      {choice.view === "table" ? (
        <BoardTable board={shown} record={record} view={view} markable={markable} />
      ) : (
        <Columns board={shown} record={record} view={view} choice={choice} filtered={filtered} address={address} markable={markable} />
      )}
      <SignKey />
    </>
  );
}

type ColumnsProps = {
  board: Board;
  record: TalksRecord;
  view: ReaderView;
  choice: BoardChoice;
  filtered: boolean;
  address: string;
  markable: ReadonlySet<string>;
};

function Columns({ board, record, view, choice, filtered, address, markable }: ColumnsProps) {
  const lookup = lookupOf(record);
  const entries = <LatestEntries entries={latestEntries(record, view.asOf, entriesShown)} view={view} />;
  // The gap under the shorter of the middle columns is filled with the latest entries.
  const underAgreed = board.counts.agreed < board.counts.in_effect;
  const axisStart = firstRecordedDay(record.issues);
  const column = (group: Group) => {
    const from = choice.group === group ? (choice.page - 1) * cardsPerPage : 0;
    const cards = board.columns[group].slice(from, from + cardsPerPage);
    const lead = group === "open" && from === 0 && board.lead ? board.lead : null;
    const card = (standing: (typeof cards)[number]) => (
      <IssueCard
        key={standing.issue.id}
        standing={standing}
        view={view}
        lookup={lookup}
        axisStart={axisStart}
        lead={standing === lead}
        markable={markable.has(standing.issue.id)}
      />
    );
    return (
      <BoardColumn
        key={group}
        group={group}
        count={board.counts[group]}
        address={address}
        choice={choice}
        filtered={filtered}
        from={from}
        lead={lead ? card(lead) : null}
      >
        {cards.filter((standing) => standing !== lead).map(card)}
      </BoardColumn>
    );
  };
  return (
    <>
      <JumpBar counts={board.counts} />
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

function BoardTable({ board, record, view, markable }: { board: Board; record: TalksRecord; view: ReaderView; markable: ReadonlySet<string> }) {
  const t = useTranslations("board");
  const status = useTranslations("status");
  return (
    <div className={styles.tables}>
      <StandingTable
        caption={t("table.caption")}
        sections={groups.map((group) => ({ title: status(`group.${group}`), rows: board.columns[group] }))}
        view={view}
        lookup={lookupOf(record)}
        withEffect
        markable={markable}
      />
    </div>
  );
}
