import { useTranslations } from "next-intl";
import { shownDay, type ReaderView } from "@/components/site/reader-view";
import { LocalizedText } from "@/components/ui/localized-text";
import type { KnownTrip } from "@/lib/domain/people-and-trips/known-trip";
import type { Locale } from "@/lib/domain/record/record";
import type { PublicRecord } from "@/lib/domain/record/visibility";
import {
  type ChartSide,
  type Days,
  chartRows,
  markedDays,
  periodsOf,
  rowsWithin,
  tripsWithoutBar,
} from "@/lib/domain/people-and-trips/trip-bars";
import { addressOf } from "@/lib/format/addresses/page-addresses";
import { formatDay, formatMonthTick, formatShortMonth } from "@/lib/format/dates/days";
import { ChartLegend } from "./chart-legend";
import { PeriodChart } from "./period-chart";
import styles from "./trip-chart.module.css";

type Props = { known: readonly KnownTrip[]; record: PublicRecord; view: ReaderView };

/**
 * The charts of all periods, one of which is shown; radio buttons and CSS choose it. A narrow screen
 * chooses among months instead.
 */
export function TripChart({ known, record, view }: Props) {
  const t = useTranslations("trips.chart");
  const { locale } = view;
  const sides = chartRows(known, record.officials);
  const periods = periodsOf(sides);
  const missing = tripsWithoutBar(known);
  return (
    <>
      {periods ? (
        <>
          <p className={styles.note}>{t("note")}</p>
          <Choice
            name="stretch"
            periods={periods.stretches}
            all={periods.all}
            first={periods.first.stretch}
            className={styles.wide}
            sides={sides}
            record={record}
            view={view}
          />
          <Choice
            name="month"
            periods={periods.months}
            all={periods.all}
            first={periods.first.month}
            className={styles.narrow}
            sides={sides}
            record={record}
            view={view}
          />
          <ChartLegend sides={sides} />
        </>
      ) : null}
      {missing.length > 0 ? (
        <p className={styles.note}>
          {t("undrawn", { count: missing.length })}{" "}
          {missing.map(({ trip }, index) => (
            <span key={trip.id}>
              {index > 0 ? "; " : null}
              <a href={addressOf({ page: "trip", id: trip.id }, locale, shownDay(view))}>
                <LocalizedText text={trip.purpose} locale={locale} />
              </a>
            </span>
          ))}
        </p>
      ) : null}
    </>
  );
}

/** `Jun 2025`, `Jun–Oct 2025`, `Nov 2025–Feb 2026`; in Korean with the wave dash. */
function periodName({ from, to }: Days, locale: Locale): string {
  const sameYear = from.slice(0, 4) === to.slice(0, 4);
  const month = (day: string) => formatMonthTick(day, locale);
  if (from.slice(0, 7) === to.slice(0, 7)) return formatShortMonth(from, locale);
  if (locale === "ko")
    return `${formatShortMonth(from, "ko")}~${sameYear ? month(to) : formatShortMonth(to, "ko")}`;
  return `${sameYear ? month(from) : formatShortMonth(from, "en")}–${formatShortMonth(to, "en")}`;
}

type ChoiceProps = {
  name: string;
  periods: Days[];
  all: Days;
  first: Days;
  className: string | undefined;
  sides: ChartSide[];
  record: PublicRecord;
  view: ReaderView;
};

function Choice({ name, periods, all, first, className, sides, record, view }: ChoiceProps) {
  const t = useTranslations("trips.chart");
  const { locale } = view;
  // A single period is the whole.
  const choices = [...periods.filter(({ from, to }) => from !== all.from || to !== all.to), all];
  return (
    <fieldset className={`${styles.choice} ${className}`}>
      <legend className="visually-hidden">{t("choose")}</legend>
      {choices.map((period) => {
        const label = period === all ? t("all") : periodName(period, locale);
        const marked = markedDays(record.events, period, view.asOf);
        return (
          <div key={`${period.from}-${period.to}`} className={styles.period}>
            <label className={styles.option}>
              <input
                type="radio"
                name={name}
                value={period === all ? "all" : period.from.slice(0, 7)}
                defaultChecked={period.from === first.from && period.to === first.to}
              />
              <span>{label}</span>
            </label>
            <div className={styles.panel}>
              <PeriodChart
                period={period}
                name={periodName(period, locale)}
                sides={rowsWithin(sides, period)}
                marked={marked}
                isWholeRecord={period === all}
                byMonth={name === "month"}
                view={view}
              />
              <ul className={styles.marked} aria-label={t("marked")}>
                {marked.map(({ event, on, held }) => (
                  <li key={event.id}>
                    {formatDay(on, locale)}{" "}
                    <a href={addressOf({ page: "summit", id: event.id }, locale, shownDay(view))}>
                      <LocalizedText text={event.name} locale={locale} />
                    </a>
                    {held ? null : ` (${t("announced")})`}
                  </li>
                ))}
                {marked.length === 0 ? <li className="absent">{t("noneMarked")}</li> : null}
              </ul>
            </div>
          </div>
        );
      })}
    </fieldset>
  );
}
