import { useTranslations } from "next-intl";
import { LocalizedText } from "@/components/ui/localized-text";
import { addressInView, type ReaderView } from "@/components/site/reader-view";
import { asOfDay } from "@/lib/domain/time/as-of";
import { measuresAsOf, type MeasureStanding } from "@/lib/domain/measures/measure-as-of";
import { mainMeasures } from "@/lib/domain/measures/main-measures";
import type { Measure, Step } from "@/lib/domain/record/record";
import { formatPartialDate } from "@/lib/format/dates/dates";
import { formatDay } from "@/lib/format/dates/days";
import { dutyAddress } from "@/lib/format/addresses/row-addresses";
import { formatFigure } from "@/lib/format/rates";
import { DutyMark } from "@/components/ui/duty-mark";
import styles from "./rates-summary.module.css";

type Props = { measures: readonly Measure[]; view: ReaderView };

/**
 * The main goods, their duty and its date, and what is agreed or threatened; each row links to the details.
 */
export function RatesSummary({ measures, view }: Props) {
  const t = useTranslations("rates");
  const { asOf, locale } = view;
  const rows = mainMeasures(measures, asOf);
  if (rows.length === 0) return null;
  const address = addressInView(view, { page: "rates" });
  return (
    <section className={styles.box} aria-labelledby="rates">
      <header className={styles.head}>
        <h2 id="rates">
          {asOf.kind === "day"
            ? t("short.past", { date: formatDay(asOfDay(asOf), locale) })
            : t("short.live")}
        </h2>
        <a href={address}>{t("short.all", { count: measuresAsOf(measures, asOf).length })}</a>
      </header>
      <table className={styles.table} aria-labelledby="rates">
        <thead>
          <tr>
            <th scope="col">{t("col.goods")}</th>
            <th scope="col">{t("col.short")}</th>
            <th scope="col">{t("col.since")}</th>
            <th scope="col">{t("col.agreed")}</th>
            <th scope="col">{t("col.threatened")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row
              key={row.measure.id}
              row={row}
              view={view}
              address={dutyAddress(address, measures, row.measure.id, asOf)}
            />
          ))}
        </tbody>
      </table>
      <p className={styles.words}>{t("words")}</p>
    </section>
  );
}

function Row({
  row: { measure, charged, agreed, threatened },
  view,
  address,
}: {
  row: MeasureStanding;
  view: ReaderView;
  address: string;
}) {
  const t = useTranslations("rates");
  const { locale } = view;
  const figure = charged && formatFigure(charged.step, locale);
  return (
    <tr>
      <th scope="row">
        <a className="quiet" href={address}>
          <LocalizedText text={measure.goods} locale={locale} />
        </a>
      </th>
      <td className={styles.charged}>
        {charged ? (
          <>
            <DutyMark state={charged.status} size={12} /> {figure === null ? null : <b>{figure}</b>}{" "}
            <span>
              {figure === null
                ? t("noFigure")
                : t(`short.kind.${charged.status === "not_charged" ? "none" : charged.step.rateKind}`)}
            </span>
          </>
        ) : (
          <span>{t("none")}</span>
        )}
      </td>
      <td className={styles.since} data-label={t("col.since")}>
        {charged ? (
          <>
            {formatPartialDate(charged.since, locale)}
            {charged.isBackdated ? (
              <small>
                {t("short.noticeOf", {
                  date: formatPartialDate(charged.step.announcedOn, locale, {
                    sameYearAs: charged.since.value,
                  }),
                })}
              </small>
            ) : null}
          </>
        ) : null}
      </td>
      <PendingCell steps={agreed} state="agreed" view={view} />
      <PendingCell steps={threatened} state="threatened" view={view} />
    </tr>
  );
}

function PendingCell({
  steps,
  state,
  view: { locale, asOf },
}: {
  steps: readonly Step[];
  state: "agreed" | "threatened";
  view: ReaderView;
}) {
  const t = useTranslations("rates");
  const last = steps.at(-1);
  if (!last) {
    return (
      <td className={styles.absent} data-label={t(`col.${state}`)}>
        {t("none")}
      </td>
    );
  }
  const figure = formatFigure(last, locale);
  return (
    <td className={styles.pending} data-label={t(`col.${state}`)}>
      <DutyMark state={state} size={12} /> {figure === null ? t("noFigure") : <b>{figure}</b>}{" "}
      <span>
        {formatPartialDate(last.announcedOn, locale, { sameYearAs: asOfDay(asOf) })}
        {steps.length > 1 ? ` ${t("more", { count: steps.length - 1 })}` : null}
      </span>
    </td>
  );
}
