import { useTranslations } from "next-intl";
import { RecordCorrections } from "@/components/corrections/record-corrections";
import { Crumbs } from "@/components/site/crumbs";
import { Neighbours } from "@/components/site/neighbours";
import { StandingFlags } from "@/components/ui/standing-flags";
import { StatusWords } from "@/components/ui/status-words";
import { Words } from "@/components/ui/words";
import { addressFrom, type ReaderView } from "@/components/site/reader-view";
import { lookupOf } from "@/lib/domain/lookup";
import type { PublishedChange } from "@/lib/domain/published-change";
import type { PublishedCheck } from "@/lib/domain/published-check";
import type { TalksRecord } from "@/lib/domain/record";
import type { Standing } from "@/lib/domain/standing";
import { withQuery } from "@/lib/format/addresses";
import { boardQuery, wholeBoard } from "@/lib/schemas/board-address";
import { GapSection } from "./gap-section";
import { IssueRail } from "./issue-rail";
import { IssueSources } from "./issue-sources";
import { Ledger } from "./ledger";
import { TrackSection } from "./track-section";
import styles from "./issue-view.module.css";

type Props = {
  record: TalksRecord;
  standing: Standing;
  view: ReaderView;
  /** When the issue was checked last, and what was corrected on its page. */
  notes: { check: PublishedCheck | null; corrections: readonly PublishedChange[] };
};

/** One issue: where it stands, how it got there, what each side says, and what it rests on. */
export function IssueView({ record, standing, view, notes }: Props) {
  const t = useTranslations("issue");
  const nav = useTranslations("site.nav");
  const status = useTranslations("status");
  const { locale } = view;
  const lookup = lookupOf(record);
  const board = addressFrom(view, { page: "board" });
  const { issue } = standing;
  const number = String(standing.number).padStart(2, "0");
  const days = status("days", { count: standing.daysInState });
  const neighbour = (index: number) => {
    const found = record.issues[index];
    return found ? { href: addressFrom(view, { page: "issue", id: found.id }), text: found.title } : null;
  };
  return (
    <article>
      <Crumbs
        way={[
          { href: board, name: nav("board") },
          { href: withQuery(board, boardQuery({ ...wholeBoard, category: issue.category })), name: status(`category.${issue.category}`) },
        ]}
        here={t("crumb", { number })}
      />
      <h1 className={styles.title}>
        <Words text={issue.title} locale={locale} />
      </h1>
      <p className={styles.state}>
        <StatusWords stage={standing.stage} effect={standing.effect} size={1.25} />
        <StandingFlags standing={standing} view={view} />
        <span className={styles.sentence}>
          {standing.daysInState === 0
            ? t("inStateToday")
            : t(standing.sinceIsApproximate ? "inStateAbout" : "inState", { days })}{" "}
          <Words text={issue.summary} locale={locale} />
        </span>
      </p>
      <TrackSection standing={standing} view={view} />
      <GapSection standing={standing} trips={record.trips} view={view} />
      <div className={styles.columns}>
        <div className={styles.main}>
          <Ledger standing={standing} view={view} lookup={lookup} corrections={notes.corrections} />
          <RecordCorrections corrections={notes.corrections} view={view} />
          <IssueSources standing={standing} view={view} lookup={lookup} />
        </div>
        <IssueRail record={record} standing={standing} view={view} lookup={lookup} check={notes.check} />
      </div>
      <Neighbours
        previous={neighbour(standing.number - 2)}
        next={neighbour(standing.number)}
        locale={locale}
        labels={{ label: t("neighbours"), previous: t("prev"), next: t("next") }}
      />
    </article>
  );
}
