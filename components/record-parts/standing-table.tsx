import { useTranslations } from "next-intl";
import { Position } from "./positions";
import { MainCharge } from "@/components/rate-parts/main-charge";
import { addressInView, type ReaderView } from "@/components/site/reader-view";
import { StandingFlags } from "./standing-flags";
import { EffectWord, StageWord } from "@/components/ui/status-words";
import { LocalizedText } from "@/components/ui/localized-text";
import { VisitMark } from "@/components/visit/visit-mark";
import { asOfDay } from "@/lib/domain/time/as-of";
import { citedSources } from "@/lib/domain/sources/citations";
import type { Lookup } from "@/lib/domain/record/lookup";
import type { Measure } from "@/lib/domain/record/record";
import type { Standing } from "@/lib/domain/status/standing";
import { formatPartialDate } from "@/lib/format/dates/dates";
import styles from "./standing-table.module.css";

type Props = {
  caption: string;
  /** A section without a title has no heading row; `count` includes rows on other pages. */
  sections: { title: string | null; count: number; rows: readonly Standing[] }[];
  view: ReaderView;
  lookup: Lookup;
  measures: readonly Measure[];
  withEffect?: boolean;
  foot?: { label: string; value: string; note: string };
  /** Issues that changed on this site, which the browser may mark for a returning reader. */
  markable?: ReadonlySet<string>;
};

/** Issues as a table: standing, each side's position, duration, and what comes next. */
export function StandingTable({
  caption,
  sections,
  view,
  lookup,
  measures,
  withEffect = false,
  foot,
  markable,
}: Props) {
  const t = useTranslations("open");
  const columns = withEffect ? 9 : 8;
  return (
    <table className={styles.table}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t("col.no")}</th>
          <th scope="col">{t("col.issue")}</th>
          <th scope="col">{t("col.stage")}</th>
          {withEffect ? <th scope="col">{t("col.effect")}</th> : null}
          <th scope="col" className={styles.kr}>
            {t("col.kr")}
          </th>
          <th scope="col" className={styles.us}>
            {t("col.us")}
          </th>
          <th scope="col" className={styles.figure}>
            {t("col.days")}
          </th>
          <th scope="col">{t("col.moved")}</th>
          <th scope="col">{t("col.next")}</th>
        </tr>
      </thead>
      {sections
        .filter(({ rows }) => rows.length > 0)
        .map(({ title, count, rows }) => (
          <tbody key={title ?? ""}>
            {title === null ? null : (
              <tr className={styles.group}>
                <th colSpan={columns} scope="rowgroup">
                  {title} · {count}
                </th>
              </tr>
            )}
            {rows.map((standing) => (
              <Row
                key={standing.issue.id}
                standing={standing}
                view={view}
                lookup={lookup}
                measures={measures}
                withEffect={withEffect}
                markable={markable?.has(standing.issue.id) ?? false}
              />
            ))}
          </tbody>
        ))}
      {foot ? (
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              {foot.label}
            </th>
            <td colSpan={columns - 5}>{foot.value}</td>
            <td colSpan={3}>{foot.note}</td>
          </tr>
        </tfoot>
      ) : null}
    </table>
  );
}

type RowProps = {
  standing: Standing;
  view: ReaderView;
  lookup: Lookup;
  measures: readonly Measure[];
  withEffect: boolean;
  markable: boolean;
};

function Row({ standing, view, lookup, measures, withEffect, markable }: RowProps) {
  const t = useTranslations("open");
  const board = useTranslations("board");
  const status = useTranslations("status");
  const { locale } = view;
  const day = asOfDay(view.asOf);
  const address = addressInView(view, { page: "issue", id: standing.issue.id });
  return (
    <tr id={markable ? `issue-${standing.issue.id}` : undefined}>
      <td className={styles.number}>
        {markable ? <VisitMark /> : null} {String(standing.number).padStart(2, "0")}
      </td>
      <th scope="row" className={styles.issue}>
        <a href={address}>
          <LocalizedText text={standing.issue.title} locale={locale} />
        </a>
        {standing.answer ? (
          <span className={styles.answer}>
            <LocalizedText text={standing.answer.text} locale={locale} />
          </span>
        ) : null}
        <span className={styles.flags}>
          <MainCharge standing={standing} measures={measures} view={view} />
          <StandingFlags standing={standing} view={view} />
        </span>
      </th>
      <td data-label={t("col.stage")}>
        <StageWord stage={standing.stage} crop={false} />
      </td>
      {withEffect ? (
        <td data-label={t("col.effect")}>
          <EffectWord effect={standing.effect} />
        </td>
      ) : null}
      <td
        data-label={status("side.KR")}
        data-side="KR"
        className={standing.contested ? styles.differ : undefined}
      >
        <Position position={standing.positions.KR} locale={locale} lookup={lookup} />
      </td>
      <td
        data-label={status("side.US")}
        data-side="US"
        className={standing.contested ? styles.differUs : undefined}
      >
        <Position position={standing.positions.US} locale={locale} lookup={lookup} />
      </td>
      <td data-label={t("col.days")} className={styles.figure}>
        {standing.daysInState === 0 ? status("today") : standing.daysInState}
      </td>
      <td data-label={t("col.moved")} className={styles.moved}>
        {formatPartialDate(standing.lastMoved, locale, { sameYearAs: day })}{" "}
        <a className={styles.sources} href={`${address}#sources`}>
          {board("sources", { count: citedSources([standing.current], lookup).length })}
        </a>
      </td>
      <td data-label={t("col.next")}>
        {standing.next ? (
          <>
            <LocalizedText text={standing.next.what} locale={locale} />
            {standing.next.date
              ? `, ${formatPartialDate(standing.next.date, locale, { sameYearAs: day })}`
              : null}
          </>
        ) : (
          <span className={styles.absent}>{t("noneDated")}</span>
        )}
      </td>
    </tr>
  );
}
