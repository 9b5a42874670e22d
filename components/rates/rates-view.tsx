import { useTranslations } from "next-intl";
import { LocalizedText } from "@/components/ui/localized-text";
import { pageAddresses } from "@/components/site/page-addresses";
import { PageProblemBox } from "@/components/site/page-problem-box";
import { Pager } from "@/components/site/pager";
import { addressInView, type ReaderView } from "@/components/site/reader-view";
import { pageAsJson } from "@/components/site/full-list";
import { historyOf } from "@/lib/domain/status/history";
import { lookupOf, type Lookup } from "@/lib/domain/record/lookup";
import { chartSpan, type ChartSpan } from "@/lib/domain/measures/chart-span";
import { groupByIssue, goodsPerPage } from "@/lib/domain/measures/duty-page";
import { measuresAsOf, type MeasureStanding } from "@/lib/domain/measures/measure-as-of";
import { mainMeasures } from "@/lib/domain/measures/main-measures";
import { choosePage, pageCount, pageOf, type RequestedPage } from "@/lib/domain/paging";
import { asOfDay } from "@/lib/domain/time/as-of";
import type { PublicRecord } from "@/lib/domain/record/visibility";
import { ratesSentence } from "@/lib/share/rates-sentence";
import { formatPartialDate } from "@/lib/format/dates/dates";
import { formatDay } from "@/lib/format/dates/days";
import { formatFigure, formatRateKind } from "@/lib/format/rates";
import { dutyAddress } from "@/lib/format/addresses/row-addresses";
import { DutyKey } from "@/components/rate-parts/duty-key";
import { DutyMark } from "@/components/ui/duty-mark";
import { InstrumentLink } from "@/components/rate-parts/instrument-link";
import { RateText, DutyPeriod } from "@/components/rate-parts/rate-text";
import { StepChart } from "@/components/rate-parts/step-chart";
import styles from "./rates-view.module.css";

/** The only list of the page. */
export const ratesLists = ["goods"] as const;

type Props = { record: PublicRecord; view: ReaderView; requested: RequestedPage<"goods"> };

/**
 * The duty on each group of goods, since when and by which text, and what is agreed, threatened or decided.
 */
export function RatesView({ record, view, requested }: Props) {
  const t = useTranslations("rates");
  const { locale, asOf } = view;
  const known = measuresAsOf(record.measures, asOf);
  const span = chartSpan(record.measures, asOf);
  const past = asOf.kind === "day";
  const date = formatDay(asOfDay(asOf), locale);
  const pages = choosePage(requested, { goods: pageCount(known.length, goodsPerPage) });
  const page = pageOf(groupByIssue(known), goodsPerPage, pages.choice.number);
  const issues = [...new Set(page.items.map(({ measure }) => measure.issue))];
  const address = addressInView(view, { page: "rates" });
  const lookup = lookupOf(record);
  return (
    <>
      <h1 className={styles.title}>{ratesSentence(record.measures, asOf, locale)}</h1>
      {span === null ? null : (
        <>
          <ul className={styles.short} aria-label={t("mainGoods")}>
            {mainMeasures(record.measures, asOf).map(({ measure, charged }) => (
              <li key={measure.id}>
                <a
                  href={
                    page.pages === 1
                      ? `#${measure.id}`
                      : dutyAddress(address, record.measures, measure.id, asOf)
                  }
                >
                  <LocalizedText text={measure.goods} locale={locale} />
                </a>{" "}
                <span>{charged ? <RateText step={charged.step} locale={locale} /> : t("none")}</span>
              </li>
            ))}
          </ul>
          <p className={styles.intro}>
            <span className={styles.day}>{t(past ? "intro.past" : "intro.live", { date })}</span> {t("words")}
          </p>
          <DutyKey className={styles.key} />
          <PageProblemBox problem={pages.problem} />
          <table id="goods" className={styles.table}>
            <caption className="visually-hidden">{t("title")}</caption>
            <thead>
              <tr>
                <th scope="col">{t("col.goods")}</th>
                <th scope="col">{t(past ? "col.chargedPast" : "col.charged")}</th>
                <th scope="col">{t("col.chart")}</th>
                <th scope="col">{t("col.pending")}</th>
              </tr>
            </thead>
            {issues.map((issue) => (
              <tbody key={issue}>
                <tr className={styles.group}>
                  <th colSpan={4} scope="rowgroup">
                    <IssueTitle issue={issue} view={view} lookup={lookup} />
                  </th>
                </tr>
                {page.items
                  .filter(({ measure }) => measure.issue === issue)
                  .map((standing) => (
                    <Row
                      key={standing.measure.id}
                      standing={standing}
                      view={view}
                      span={span}
                      lookup={lookup}
                    />
                  ))}
              </tbody>
            ))}
          </table>
          <Pager
            page={page}
            to={pageAddresses(ratesLists, address)("goods")}
            name={t("title")}
            locale={locale}
            files={[pageAsJson(view, { page: "rates" })]}
          />
          <p className={styles.note}>{t("chart.note")}</p>
        </>
      )}
    </>
  );
}

function IssueTitle({ issue, view, lookup }: { issue: string; view: ReaderView; lookup: Lookup }) {
  const t = useTranslations("rates");
  const found = lookup.issues.get(issue);
  // A duty can be announced before its goods become an issue of the talks; the issue's title would then be
  // from a later day.
  if (!found || historyOf(found, view.asOf).length === 0) return t("otherGoods");
  return (
    <a className="quiet" href={addressInView(view, { page: "issue", id: issue })}>
      <LocalizedText text={found.title} locale={view.locale} />
    </a>
  );
}

function Row({
  standing,
  view,
  span,
  lookup,
}: {
  standing: MeasureStanding;
  view: ReaderView;
  span: ChartSpan;
  lookup: Lookup;
}) {
  const t = useTranslations("rates");
  const { locale, asOf } = view;
  const { measure } = standing;
  return (
    <tr id={measure.id}>
      <th scope="row" className={styles.goods}>
        <LocalizedText text={measure.goods} locale={locale} />
        {measure.scope ? (
          <span className={styles.scope}>
            <LocalizedText text={measure.scope} locale={locale} />
          </span>
        ) : null}
      </th>
      <td className={styles.charged}>
        <Charged standing={standing} view={view} lookup={lookup} />
      </td>
      <td className={styles.drawn} aria-label={t("col.chart")}>
        <StepChart measure={measure} span={span} asOf={asOf} locale={locale} />
      </td>
      <td className={styles.pending}>
        <Pending standing={standing} view={view} lookup={lookup} />
      </td>
    </tr>
  );
}

function Charged({
  standing: { charged, decided, before },
  view: { locale },
  lookup,
}: {
  standing: MeasureStanding;
  view: ReaderView;
  lookup: Lookup;
}) {
  const t = useTranslations("rates");
  const first = decided[0];
  if (!charged) {
    return (
      <>
        <p className={styles.absent}>{t(before ? "ended" : "notYet")}</p>
        {first?.from ? (
          <p className={styles.since}>{t("firstFrom", { date: formatPartialDate(first.from, locale) })}</p>
        ) : null}
      </>
    );
  }
  const { run, step, status } = charged;
  const [oldest] = run;
  const figure = formatFigure(step, locale);
  return (
    <>
      <p className={styles.rate}>
        <DutyMark state={status} size={14} />{" "}
        {figure === null ? <b className={styles.noFigure}>{t("noFigure")}</b> : <b>{figure}</b>}{" "}
        <span>{formatRateKind(step, locale)}</span>
      </p>
      <p className={styles.since}>
        <DutyPeriod charge={charged} locale={locale} />
      </p>
      <p className={styles.instrument}>
        {status === "not_charged" ? t("latestText") : null}
        {status === "charged" && oldest && oldest !== step ? (
          <>
            <InstrumentLink step={oldest} locale={locale} lookup={lookup} />
            {t("now")}
          </>
        ) : null}
        <InstrumentLink step={step} locale={locale} lookup={lookup} />
      </p>
    </>
  );
}

function Pending({
  standing: { agreed, threatened, decided },
  view: { locale },
  lookup,
}: {
  standing: MeasureStanding;
  view: ReaderView;
  lookup: Lookup;
}) {
  const t = useTranslations("rates");
  const rows = [
    ...agreed.map((step) => ({ step, state: "agreed" as const })),
    ...threatened.map((step) => ({ step, state: "threatened" as const })),
    ...decided.map((step) => ({ step, state: "decided" as const })),
  ];
  if (rows.length === 0) return <p className={styles.absent}>{t("nothingPending")}</p>;
  return (
    <ul className={styles.steps}>
      {rows.map(({ step, state }) => {
        const rate = () => <RateText step={step} locale={locale} />;
        return (
          <li key={step.id}>
            <DutyMark state={state} size={12} />
            <span>
              {state === "decided" && step.from
                ? t.rich("pending.decided", { rate, date: formatPartialDate(step.from, locale) })
                : t.rich(`pending.${state === "decided" ? "agreed" : state}`, { rate })}
              <span className={styles.instrument}>
                <InstrumentLink step={step} locale={locale} lookup={lookup} />
              </span>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
