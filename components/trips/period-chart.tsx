import { useTranslations } from "next-intl";
import { placeLabels } from "@/components/site/gap-labels";
import type { ReaderView } from "@/components/site/reader-view";
import { type CalendarDay, addDaysTo } from "@/lib/domain/time/calendar-day";
import type { Locale } from "@/lib/domain/record/record";
import {
  type ChartSide,
  type Days,
  type MarkedDay,
  type TripBar,
  countDays,
  fractionWithin,
} from "@/lib/domain/people-and-trips/trip-bars";
import { formatDay, formatMonthTick } from "@/lib/format/dates/days";
import { plainWording } from "@/lib/format/wordings";
import styles from "./trip-chart.module.css";

type Props = {
  period: Days;
  /** The label of the period. */
  name: string;
  sides: ChartSide[];
  marked: MarkedDay[];
  /** Everything on record: it scrolls if the screen is too narrow, and has fewer labels. */
  isWholeRecord: boolean;
  byMonth: boolean;
  view: ReaderView;
};

const rowOfLabels = 18;
const leastPixelsOfDay = 2;
/** A marker without space for its label is omitted; in this many rows, labels never overlap. */
const mostRowsOfLabels = 12;
/** The width in pixels of the rows of a month's chart on a phone, and of a longer one on a sheet of paper. */
const narrowWidth = 240;
const wideWidth = 600;

function percent(share: number): string {
  return `${Number((share * 100).toFixed(3))}%`;
}

/**
 * One period: a row for each official, a bar for each trip, a vertical marker for each summit or key date.
 */
export function PeriodChart({ period, name, sides, marked, isWholeRecord, byMonth, view }: Props) {
  const t = useTranslations("trips.chart");
  const status = useTranslations("status");
  const { locale } = view;
  const rows = sides.flatMap((side) => side.rows);
  const trips = new Set(rows.flatMap(({ bars }) => bars.map(({ known }) => known.trip.id))).size;
  const labels = placeLabels(
    marked.map(({ event, on }) => ({
      at: centreOf({ on }, period),
      date: formatDay(on, locale, { sameYearAs: on }),
      words: byMonth || isWholeRecord ? "" : plainWording(event.name, locale).replace(/ ?\(.*\)$/, ""),
    })),
    mostRowsOfLabels,
    byMonth && !isWholeRecord ? narrowWidth : wideWidth,
  );
  const announced = new Set(marked.flatMap((day) => (day.held ? [] : centreOf(day, period))));
  const head = Math.max(0, ...labels.map(({ row }) => row + 1)) * rowOfLabels + 24;
  const chart = (
    <div
      className={styles.chart}
      role="img"
      aria-label={t("summary", { trips, people: rows.length, period: name })}
      style={
        isWholeRecord
          ? { minWidth: `calc(var(--names) + ${countDays(period) * leastPixelsOfDay}px)` }
          : undefined
      }
    >
      <div className={styles.lines} style={{ top: head - 20, backgroundImage: weeks(period, byMonth) }}>
        <Ticks period={period} locale={locale} byMonth={byMonth && !isWholeRecord} />
      </div>
      <div style={{ height: head }} className={styles.head} />
      {sides.map(({ side, rows: people }) => (
        <div key={side} data-side={side}>
          <p className={styles.sideName}>{status(`sideName.${side}`)}</p>
          {people.map(({ official, bars }) => (
            <div key={official.id} className={styles.row}>
              <p className={styles.person}>{plainWording(official.name, locale)}</p>
              <div className={styles.track}>
                {bars.map((bar, index) => (
                  <Bar
                    key={bar.known.trip.id}
                    bar={bar}
                    period={period}
                    locale={locale}
                    room={byMonth || isWholeRecord ? null : freeSide(bars, index, period)}
                  />
                ))}
              </div>
            </div>
          ))}
        </div>
      ))}
      <div className={styles.uprights}>
        {labels.map(({ at, date, words, row, anchor }, index) => (
          <div
            key={index}
            className={styles.upright}
            data-anchor={anchor}
            data-announced={announced.has(at) ? "" : undefined}
            style={{ left: percent(at), top: row * rowOfLabels }}
          >
            <span>
              <b>{date}</b> {words}
            </span>
          </div>
        ))}
      </div>
    </div>
  );
  return isWholeRecord ? (
    <div className={styles.scroll} role="region" aria-label={t("scroll")} tabIndex={0}>
      {chart}
    </div>
  ) : (
    chart
  );
}

/** The middle of a day, as a share of the period. */
function centreOf({ on }: { on: CalendarDay }, period: Days): number {
  const place = fractionWithin({ from: on, to: on }, period);
  return place ? place.start + place.width / 2 : 0;
}

/** The side of a bar for its label: one on which a sixth of the chart is free. */
function freeSide(bars: TripBar[], index: number, period: Days): "after" | "before" | null {
  const ends = bars.map(({ pieces }) => ({
    from: pieces[0]?.from ?? period.from,
    to: pieces.at(-1)?.to ?? period.to,
  }));
  const own = ends[index];
  if (!own) return null;
  const needed = Math.ceil(countDays(period) / 6);
  const next = ends[index + 1]?.from ?? period.to;
  const previous = ends[index - 1]?.to ?? period.from;
  if (addDaysTo(own.to, needed) <= next) return "after";
  return addDaysTo(own.from, -needed) >= previous ? "before" : null;
}

type BarProps = { bar: TripBar; period: Days; locale: Locale; room: "after" | "before" | null };

function Bar({ bar, period, locale, room }: BarProps) {
  const { known, pieces, meetings } = bar;
  const places = [...new Set(known.legs.map(({ place }) => plainWording(place, locale)))];
  const extent = fractionWithin(
    { from: pieces[0]?.from ?? period.from, to: pieces.at(-1)?.to ?? period.to },
    period,
  );
  return (
    <>
      {pieces.map(({ kind, from, to }) => {
        const place = fractionWithin({ from, to }, period);
        return place ? (
          <span
            key={from}
            className={styles.piece}
            data-kind={kind}
            style={{ left: percent(place.start), width: percent(place.width) }}
          />
        ) : null;
      })}
      {meetings.map(({ on, exact }) => {
        const place = fractionWithin({ from: on, to: on }, period);
        return place ? (
          <i
            key={`${on}${exact}`}
            className={styles.dot}
            data-vague={exact ? undefined : ""}
            style={{ left: percent(place.start + place.width / 2) }}
          />
        ) : null;
      })}
      {room && extent && places[0] ? (
        <span
          className={styles.place}
          data-room={room}
          style={{ left: percent(room === "after" ? extent.start + extent.width : extent.start) }}
        >
          {places[0]}
          {places.length > 1 ? ` +${places.length - 1}` : null}
        </span>
      ) : null}
    </>
  );
}

/** A hairline for each week, if weeks are wide enough and have no labels. */
function weeks(period: Days, byMonth: boolean): string | undefined {
  const days = countDays(period);
  return byMonth || days > 190
    ? undefined
    : `repeating-linear-gradient(90deg, var(--rule) 0 1px, transparent 1px ${percent(7 / days)})`;
}

/** Months with their names; in a single month the weeks with their first day. */
function Ticks({ period, locale, byMonth }: { period: Days; locale: Locale; byMonth: boolean }) {
  const days = countDays(period);
  const all = Array.from({ length: days }, (_, index) => addDaysTo(period.from, index));
  return all.flatMap((day, index) => {
    const isMonth = day.endsWith("-01");
    const isWeek = byMonth && (Number(day.slice(8)) - 1) % 7 === 0 && !day.endsWith("-29");
    if (!isMonth && !isWeek) return [];
    const year = index === 0 || day.slice(5, 7) === "01";
    const name = formatMonthTick(day, locale);
    // In a long period, every third month is labelled.
    const named = isMonth && (days <= 400 || (Number(day.slice(5, 7)) - 1) % 3 === 0);
    const label = named
      ? year && !byMonth
        ? locale === "ko"
          ? `${day.slice(0, 4)}년 ${name}`
          : `${name} ${day.slice(0, 4)}`
        : name
      : byMonth
        ? String(Number(day.slice(8)))
        : null;
    return [
      <div key={day} className={styles.tick} style={{ left: percent(index / days) }}>
        {label}
      </div>,
    ];
  });
}
