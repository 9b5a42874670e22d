import { monthTicks } from "@/components/site/month-ticks";
import { daysBetween, type CalendarDay } from "@/lib/domain/time/calendar-day";
import type { Locale } from "@/lib/domain/record/record";
import { GapFill } from "./gap-fill";
import { nominalWidth, placeLabels } from "@/components/site/gap-labels";
import type { GapPlateau } from "./gap-fill";
import styles from "./gap-chart.module.css";

type Props = {
  locale: Locale;
  steps: readonly GapPlateau[];
  from: CalendarDay;
  to: CalendarDay;
  ended: boolean;
  sides: { KR: string; US: string };
  /** Labels above the days of events; `date` is already formatted. */
  events: readonly { on: CalendarDay; date: string; words: string }[];
  trips: readonly CalendarDay[];
  tripsLabel: string;
  /** "Raised, 78 days", in the middle of a plateau that is wide enough. */
  plateaus: readonly { from: CalendarDay; to: CalendarDay; label: string }[];
  /** "Today", or the as-of day. */
  endLabel: string;
  name: string;
  table: { caption: string; head: readonly string[]; rows: readonly (readonly string[])[] };
};

const middle = 107;
const axis = 178;

/** Half of the distance in pixels by its share of the maximum. */
const halves = new Map([
  [1, 44],
  [0.62, 28],
  [0.36, 16],
  [0.28, 13],
  [0.22, 9],
]);

/** How the two accounts approached or moved apart, with the same points as a table. */
export function GapChart(props: Props) {
  const { from, to, sides, trips, tripsLabel, endLabel, name, table, locale, ended } = props;
  const span = Math.max(1, daysBetween(from, to));
  const share = (day: CalendarDay) => Math.min(Math.max(daysBetween(from, day) / span, 0), 1);
  const x = (day: CalendarDay) => percent(share(day));
  const pieces = props.steps.map((step) => ({
    ...step,
    half: halves.get(step.distance) ?? 44 * step.distance,
  }));
  const first = pieces[0];
  const last = pieces.at(-1);
  /** The space between the lines where they are closest. */
  const halfBetween = (start: CalendarDay, end: CalendarDay) =>
    Math.min(44, ...pieces.filter((piece) => piece.from < end && piece.to > start).map(({ half }) => half));
  const labels = placeLabels(
    props.events.map(({ on, date, words }) => ({ at: share(on), date, words, on })),
    3,
  );
  const lines = (side: -1 | 1) =>
    pieces.map((piece, i) => {
      const y = middle + side * piece.half;
      const before = pieces[i - 1];
      return (
        <g key={piece.from}>
          {before ? (
            <line
              x1={x(piece.from)}
              x2={x(piece.from)}
              y1={middle + side * before.half}
              y2={y}
              strokeLinecap="square"
            />
          ) : null}
          <line x1={x(piece.from)} x2={x(piece.to)} y1={y} y2={y} />
        </g>
      );
    });
  return (
    <div className={styles.frame}>
      <svg className={styles.chart} role="img" aria-label={name}>
        {labels.map(({ at, date, words, row, anchor }) => (
          <g key={`${at}${words}`} className={styles.wide}>
            <line
              x1={percent(at)}
              x2={percent(at)}
              y1={18 + row * 18}
              y2={middle - 44}
              className={styles.leader}
            />
            <text
              x={percent(at)}
              dx={anchor === "start" ? -2 : 2}
              y={12 + row * 18}
              textAnchor={anchor}
              className={styles.text}
            >
              <tspan className={styles.date}>{date}</tspan> {words}
            </text>
          </g>
        ))}
        {pieces.map(({ from: day, to: until, fill, half }) => (
          <GapFill
            key={day}
            fill={fill}
            halved
            x={x(day)}
            width={percent(share(until) - share(day))}
            y={middle - half}
            height={2 * half}
          />
        ))}
        <g stroke="var(--kr)" strokeWidth={3}>
          {lines(-1)}
        </g>
        <g stroke="var(--us)" strokeWidth={3}>
          {lines(1)}
        </g>
        {props.plateaus
          .filter(
            (stretch) =>
              (share(stretch.to) - share(stretch.from)) * nominalWidth > 90 &&
              halfBetween(stretch.from, stretch.to) >= 28,
          )
          .map((stretch) => (
            <text
              key={stretch.from}
              className={`${styles.plateau} ${styles.wide}`}
              x={percent((share(stretch.from) + share(stretch.to)) / 2)}
              y={middle + 4}
              textAnchor="middle"
            >
              {stretch.label}
            </text>
          ))}
        {first ? (
          <>
            <text className={`${styles.side} ${styles.kr}`} x="0" y={middle - first.half} dy="4">
              {sides.KR}
            </text>
            <text className={`${styles.side} ${styles.us}`} x="0" y={middle + first.half} dy="4">
              {sides.US}
            </text>
          </>
        ) : null}
        <EndMark at={last ? share(last.to) : 1} half={last?.half ?? 44} ended={ended} label={endLabel} />
        <text className={`${styles.trips} ${styles.wide}`} x="0" y={axis - 4}>
          {tripsLabel}
        </text>
        {trips
          .filter((day) => from <= day && day <= to)
          .map((day, i) => (
            <svg key={`${day}-${i}`} x={x(day)} y={axis - 9} overflow="visible">
              <path d="M-4 7L0 0L4 7Z" fill="var(--ink)" />
            </svg>
          ))}
        <line x1="0" x2="100%" y1={axis} y2={axis} stroke="var(--ink)" />
        <Months
          from={from}
          to={to}
          locale={locale}
          x={x}
          width={nominalWidth}
          room={62}
          className={styles.wide}
        />
        <Months from={from} to={to} locale={locale} x={x} width={330} room={62} className={styles.narrow} />
      </svg>
      {/* A table cannot shrink to a point; its wrapper can. */}
      <div className="visually-hidden print-table">
        <table>
          <caption>{table.caption}</caption>
          <thead>
            <tr>
              {table.head.map((word) => (
                <th key={word} scope="col">
                  {word}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row) => (
              <tr key={row.join()}>
                {row.map((word, i) => (
                  <td key={i}>{word}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

/** The as-of day in the accent colour, or the end line of an ended issue. */
function EndMark({ at, half, ended, label }: { at: number; half: number; ended: boolean; label: string }) {
  return (
    <svg x={percent(at)} y={middle} overflow="visible">
      {ended ? (
        <path
          d={`M2 ${-half - 4}h2v${2 * half + 8}h-2zM7 ${-half - 4}h6v${2 * half + 8}h-6z`}
          fill="var(--ink)"
        />
      ) : (
        <line x1="0" x2="0" y1={-half - 6} y2={half + 6} stroke="var(--you)" strokeWidth={2.5} />
      )}
      <text
        className={`${ended ? styles.endedLabel : styles.endLabel} ${styles.wide}`}
        x={ended ? 18 : 7}
        y="4"
      >
        {label}
      </text>
    </svg>
  );
}

type MonthsProps = {
  from: CalendarDay;
  to: CalendarDay;
  locale: Locale;
  x: (day: CalendarDay) => string;
  width: number;
  room: number;
  className: string | undefined;
};

function Months({ from, to, locale, x, width, room, className }: MonthsProps) {
  return (
    <g className={className}>
      {monthTicks(from, to, locale, width, room).map(({ on, label }) => (
        <g key={on}>
          <line x1={x(on)} x2={x(on)} y1={axis} y2={axis + (label === null ? 4 : 6)} stroke="var(--ink)" />
          {label === null ? null : (
            <text className={styles.quiet} x={x(on)} dx="3" y={axis + 16}>
              {label}
            </text>
          )}
        </g>
      ))}
    </g>
  );
}

function percent(share: number): string {
  return `${Math.round(share * 10000) / 100}%`;
}
