import { useTranslations } from "next-intl";
import { type PagedList, Pager } from "@/components/site/pager";
import { tableFile } from "@/components/site/full-list";
import { DataTable } from "@/components/ui/data-table";
import { LocalizedText } from "@/components/ui/localized-text";
import { type Reopening, reopeningsPerMonth } from "@/lib/domain/trends/reopenings";
import { formatPartialDate } from "@/lib/format/dates/dates";
import { formatDay, formatMonth } from "@/lib/format/dates/days";
import { plainWording } from "@/lib/format/wordings";
import { ChartFigure, ChartFoot } from "./chart-figure";
import { DateLink, IssueLink } from "./entry-links";
import type { SectionProps } from "./shared";
import { SourceLinks } from "./source-links";
import { monthAxis } from "./time-axis";
import { TrendSection } from "./trend-section";
import styles from "./trends.module.css";

type Props = SectionProps & PagedList<Reopening> & { reopenings: Reopening[]; stillOpen: number };

/** How often, when and at which stage an issue moved back to a group further left. */
export function ReopeningsSection({ reopenings, page, to, stillOpen, view, lookup, today, first }: Props) {
  const t = useTranslations("trends");
  const { locale } = view;
  const latest = reopenings[0];
  if (!latest)
    return (
      <TrendSection id="reopenings" title={t("reopenings.title")} sentence={t("reopenings.none")}>
        {null}
      </TrendSection>
    );
  const months = reopeningsPerMonth(reopenings, first, today);
  const sentence = t("reopenings.sentence", {
    count: reopenings.length,
    issues: new Set(reopenings.map(({ issue }) => issue.id)).size,
    stillOpen,
    latest: plainWording(latest.issue.title, locale),
    date: formatPartialDate(latest.development.date, locale),
  });
  return (
    <TrendSection
      id="reopenings"
      title={t("reopenings.title")}
      sentence={sentence}
      unit={t("reopenings.unit")}
    >
      <ChartFigure
        height={150}
        name={t("reopenings.chart", { sentence })}
        chart={{
          kind: "months",
          axis: monthAxis(
            months.map(({ month }) => month),
            locale,
          ),
          months: months.map(({ month, count }, x) => ({
            x,
            name: formatMonth(month, locale),
            count,
            words: t("reopenings.count", { count }),
          })),
        }}
      />
      <ChartFoot date={formatDay(today, locale)} />
      <DataTable
        caption={t("reopenings.table", { count: reopenings.length })}
        columns={(["date", "issue", "move", "what", "source"] as const).map((column) => t(`col.${column}`))}
        className={styles.reopenings}
      >
        {page.items.map((reopening) => (
          <Row key={reopening.development.id} reopening={reopening} view={view} lookup={lookup} />
        ))}
      </DataTable>
      <Pager
        page={page}
        to={to}
        name={t("reopenings.title")}
        locale={locale}
        files={[tableFile("developments")]}
      />
    </TrendSection>
  );
}

type RowProps = { reopening: Reopening; view: SectionProps["view"]; lookup: SectionProps["lookup"] };

function Row({ reopening: { issue, development, from, to }, view, lookup }: RowProps) {
  const t = useTranslations("trends");
  const status = useTranslations("status");
  const { locale } = view;
  return (
    <tr>
      <td data-label={t("col.date")}>
        <DateLink issue={issue} development={development} view={view} />
      </td>
      <th scope="row">
        <IssueLink issue={issue} locale={locale} />
      </th>
      <td data-label={t("col.move")}>
        {t("reopenings.move", { from: status(`groupShort.${from}`), to: status(`groupShort.${to}`) })}
      </td>
      <td data-label={t("col.what")}>
        <LocalizedText text={development.what} locale={locale} />
      </td>
      <td data-label={t("col.source")}>
        <SourceLinks citing={[development]} locale={locale} lookup={lookup} />
      </td>
    </tr>
  );
}
