import { useTranslations } from "next-intl";
import { pageAddresses } from "@/components/site/page-addresses";
import { PageHead } from "@/components/site/page-head";
import { PageProblemBox } from "@/components/site/page-problem-box";
import type { ReaderView } from "@/components/site/reader-view";
import { amountsByRole } from "@/lib/domain/trends/amounts";
import { asOfDay, asOfInstant } from "@/lib/domain/time/as-of";
import { boardAsOf } from "@/lib/domain/board/board";
import { issuesPerGroup } from "@/lib/domain/trends/issues-per-group";
import { lookupOf } from "@/lib/domain/record/lookup";
import { measuresAsOf } from "@/lib/domain/measures/measure-as-of";
import { choosePage, numberOf, pageCount, pageOf, type RequestedPage } from "@/lib/domain/paging";
import { reopeningsAsOf } from "@/lib/domain/trends/reopenings";
import { timeInState } from "@/lib/domain/trends/time-in-state";
import type { PublicRecord } from "@/lib/domain/record/visibility";
import { addressOf } from "@/lib/format/addresses/page-addresses";
import { formatBothZones } from "@/lib/format/dates/dates";
import { formatDay } from "@/lib/format/dates/days";
import { AmountsSection } from "./amounts-section";
import { GroupsSection } from "./groups-section";
import { RatesSection } from "./rates-section";
import { ReopeningsSection } from "./reopenings-section";
import { TimeSection } from "./time-section";
import styles from "./trends.module.css";

/** The lists of the page. */
export const trendLists = ["time", "groups", "reopenings", "rates", "amounts"] as const;
type TrendList = (typeof trendLists)[number];

const parts = ["groups", "reopenings", "time", "rates", "amounts"] as const;

/** The table and the chart of each section show the same page of its list. */
const perPage = { time: 40, groups: 100, reopenings: 40, rates: 24, amounts: 60 };

type Props = { record: PublicRecord; view: ReaderView; requested: RequestedPage<TrendList> };

/** Trends of the whole record: five questions, each with a sentence, a chart and a table. */
export function TrendsView({ record, view, requested }: Props) {
  const t = useTranslations("trends");
  const { locale, asOf } = view;
  const counts = issuesPerGroup(record.issues, asOf);
  const reopenings = reopeningsAsOf(record.issues, asOf);
  const times = timeInState(record.issues, asOf);
  const first = counts[0]?.on;
  if (first === undefined) return <PageHead title={t("h1None")} />;
  const known = measuresAsOf(record.measures, asOf);
  const byRole = amountsByRole(record.issues, asOf);
  const amounts = byRole.flatMap((ofRole) => ofRole.amounts);
  const pages = choosePage(requested, {
    time: pageCount(times.length, perPage.time),
    groups: pageCount(counts.length, perPage.groups),
    reopenings: pageCount(reopenings.length, perPage.reopenings),
    rates: pageCount(known.length, perPage.rates),
    amounts: pageCount(amounts.length, perPage.amounts),
  });
  const addresses = pageAddresses(trendLists, addressOf({ page: "trends" }, locale, null));
  const onPage = <Item,>(list: TrendList, items: readonly Item[]) => ({
    page: pageOf(items, perPage[list], numberOf(pages.choice, list)),
    to: addresses(list),
  });
  const shared = { view, lookup: lookupOf(record), today: asOfDay(asOf), first };
  return (
    <>
      <PageHead
        title={t("h1", { date: formatDay(first, locale), total: times.length, reopened: reopenings.length })}
      >
        <p>{t("how", { when: formatBothZones(asOfInstant(asOf), locale) })}</p>
      </PageHead>
      <PageProblemBox problem={pages.problem} />
      <nav className={styles.jump} aria-label={t("jump")}>
        <ul>
          {parts.map((part) => (
            <li key={part}>
              <a href={`#${part}`}>{t(`${part}.title`)}</a>
            </li>
          ))}
        </ul>
      </nav>
      <GroupsSection counts={counts} {...onPage("groups", counts)} events={record.events} {...shared} />
      <ReopeningsSection
        reopenings={reopenings}
        {...onPage("reopenings", reopenings)}
        stillOpen={boardAsOf(record.issues, asOf).reopenedAndOpen}
        {...shared}
      />
      <TimeSection times={times} {...onPage("time", times)} {...shared} />
      <RatesSection measures={record.measures} {...onPage("rates", known)} {...shared} />
      <AmountsSection byRole={byRole} {...onPage("amounts", amounts)} {...shared} />
    </>
  );
}
