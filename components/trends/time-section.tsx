import { useTranslations } from "next-intl";
import { type PagedList, Pager } from "@/components/site/pager";
import { tableFile } from "@/components/site/full-list";
import { DataTable } from "@/components/ui/data-table";
import table from "@/components/ui/data-table.module.css";
import type { Locale } from "@/lib/domain/record/record";
import { groups } from "@/lib/domain/status/status";
import type { TimeInState } from "@/lib/domain/trends/time-in-state";
import { formatDay } from "@/lib/format/dates/days";
import { formatNumber } from "@/lib/format/numbers";
import { plainWording } from "@/lib/format/wordings";
import { ChartFigure, ChartFoot } from "./chart-figure";
import { IssueLink } from "./entry-links";
import { numberTicks } from "./number-ticks";
import type { SectionProps } from "./shared";
import { TrendSection } from "./trend-section";
import styles from "./trends.module.css";

type Props = SectionProps & PagedList<TimeInState> & { times: TimeInState[] };

const numbered = (number: number) => String(number).padStart(2, "0");

/** How long each issue has been in each group, up to today. */
export function TimeSection({ times, page, to, view, today }: Props) {
  const t = useTranslations("trends");
  const status = useTranslations("status");
  const { locale } = view;
  const open = times.filter(({ group }) => group === "open");
  const longest = open.reduce((most, one) => (one.days.open > (most?.days.open ?? -1) ? one : most), open[0]);
  const sentence = longest
    ? t("time.sentence", {
        issue: plainWording(longest.issue.title, locale),
        days: longest.days.open,
        total: longest.total,
      })
    : t("time.noneOpen");
  const ticks = numberTicks(Math.max(...page.items.map(({ total }) => total)));
  return (
    <TrendSection id="time" title={t("time.title")} sentence={sentence} unit={t("time.unit")}>
      <ul className={styles.key} aria-label={t("time.key")}>
        {groups.map((group) => (
          <li key={group}>
            <span aria-hidden="true" className={`${styles.swatch} ${styles[group] ?? ""} keeps-ground`} />{" "}
            {status(`group.${group}`)}
          </li>
        ))}
      </ul>
      <ChartFigure
        height={page.items.length * 40 + 34}
        name={t("time.chart", { sentence })}
        chart={{
          kind: "rows",
          fills: ["empty", "hatched", "solid", "ended"],
          rows: page.items.map(({ issue, number, days, total, approximate }) => ({
            title: `${numbered(number)} ${plainWording(issue.title, locale)}`,
            end: t(approximate ? "aboutDays" : "days", { count: total }),
            parts: groups.map((group) => days[group]),
            details: groups
              .filter((group) => days[group] > 0)
              .map((group) => `${status(`group.${group}`)}: ${t("days", { count: days[group] })}`),
          })),
          ticks: ticks.map((x) => ({ x, label: formatNumber(x, locale) })),
        }}
      />
      <ChartFoot date={formatDay(today, locale)} />
      <DataTable
        caption={t("time.table")}
        columns={[
          t("col.issue"),
          ...groups.map((group) => ({ label: status(`groupShort.${group}`), className: table.figure })),
          { label: t("col.total"), className: table.figure },
          t("col.stages"),
        ]}
        className={styles.time}
      >
        {page.items.map((time) => (
          <Row key={time.issue.id} time={time} locale={locale} />
        ))}
      </DataTable>
      <Pager page={page} to={to} name={t("time.title")} locale={locale} files={[tableFile("developments")]} />
    </TrendSection>
  );
}

function Row({ time, locale }: { time: TimeInState; locale: Locale }) {
  const t = useTranslations("trends");
  const status = useTranslations("status");
  const { issue, number, days, stages, total, approximate } = time;
  return (
    <tr>
      <th scope="row">
        <span className={styles.number}>{numbered(number)}</span> <IssueLink issue={issue} locale={locale} />
      </th>
      {groups.map((group) => (
        <td key={group} data-label={status(`groupShort.${group}`)} className={table.figure}>
          {days[group] === 0 ? <span className="absent">0</span> : formatNumber(days[group], locale)}
        </td>
      ))}
      <td data-label={t("col.total")} className={table.figure}>
        {approximate ? t("about", { count: total }) : formatNumber(total, locale)}
      </td>
      <td data-label={t("col.stages")}>
        <span>
          {stages
            .map(({ stage, days: spent }) => `${status(`stage.${stage}`)} ${formatNumber(spent, locale)}`)
            .join(" · ")}
        </span>
      </td>
    </tr>
  );
}
