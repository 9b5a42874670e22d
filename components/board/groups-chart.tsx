import { useTranslations } from "next-intl";
import type { ReaderView } from "@/components/site/reader-view";
import { halfYears } from "@/components/site/half-years";
import { TimeSlider } from "@/components/site/time-slider";
import { svgCoordinate } from "@/components/ui/svg-coordinate";
import { addDaysTo, type CalendarDay, daysBetween, seoulDayOf } from "@/lib/domain/time/calendar-day";
import { firstRecordedDay, recordedDays } from "@/lib/domain/time/recorded-days";
import type { Issue } from "@/lib/domain/record/record";
import type { Group } from "@/lib/domain/status/status";
import { countsPerDay, type DayCount } from "@/lib/domain/trends/issues-per-day";
import { addressOf, withQuery } from "@/lib/format/addresses/page-addresses";
import { formatDay, formatMonthTick } from "@/lib/format/dates/days";
import styles from "./groups-chart.module.css";

type Props = {
  issues: readonly Issue[];
  until: CalendarDay;
  event: { on: CalendarDay } | null;
  view: ReaderView;
  choice: string;
};

const width = 246;
const height = 112;
const plot = { width: 172, top: 6, height: 88 };
/** From the bottom up. */
const stack = ["in_effect", "agreed", "open", "ended"] as const satisfies readonly Group[];
const fills: Record<Group, string> = {
  in_effect: "var(--ink)",
  agreed: "url(#groups-hatch)",
  open: "var(--paper)",
  ended: "var(--sunken)",
};

/** Issues in each group at the end of each day, stacked. Choosing a day opens the board of that day. */
export function GroupsChart({ issues, until, event, view, choice }: Props) {
  const { locale } = view;
  const t = useTranslations("board.thenAndNow");
  const status = useTranslations("status");
  const first = firstRecordedDay(issues);
  const days = countsPerDay(issues, first, until);
  const last = days.at(-1);
  if (!last || days.length < 2) return null;
  const max = Math.max(...days.map(({ counts }) => stackedCount(counts, stack.length - 1)));
  const x = (day: CalendarDay) =>
    svgCoordinate((daysBetween(first, day) / Math.max(1, daysBetween(first, until))) * plot.width);
  const y = (count: number) =>
    svgCoordinate(plot.top + plot.height - (count / Math.max(1, max)) * plot.height);
  const floor = plot.top + plot.height;
  // None at the first day itself, and none so late that its label would not fit.
  const ticks = halfYears(first, until).filter((day) => day > first && addDaysTo(day, 30) < until);
  // Only days on which a count changed add a point.
  const corners = days.filter(
    ({ counts }, index) =>
      index === 0 || stack.some((group) => counts[group] !== days[index - 1]?.counts[group]),
  );
  const line = (place: number) =>
    corners
      .map(
        ({ on, counts }, index) =>
          `${index === 0 ? `M${x(on)}` : `H${x(on)}V`}${index === 0 ? ` ${y(stackedCount(counts, place))}` : y(stackedCount(counts, place))}`,
      )
      .join("") + `H${plot.width}`;
  const labels = spreadLabels(
    stack.flatMap((group, place) =>
      last.counts[group] > 0
        ? [
            {
              group,
              at: (y(stackedCount(last.counts, place)) + y(stackedCount(last.counts, place - 1))) / 2 + 4,
            },
          ]
        : [],
    ),
  );
  return (
    <div className={styles.chart}>
      <svg
        role="img"
        aria-label={t("chart", { date: formatDay(until, locale) })}
        viewBox={`0 0 ${width} ${height}`}
      >
        <defs>
          <pattern
            id="groups-hatch"
            width="4"
            height="4"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <path d="M0 0V4" stroke="var(--ink)" strokeWidth={1} />
          </pattern>
        </defs>
        {[...stack.entries()].reverse().map(([place, group]) => (
          <g key={group}>
            <path d={`${line(place)}V${floor}H0Z`} fill={fills[group]} />
            <path d={line(place)} fill="none" stroke="var(--ink)" strokeWidth={1.2} />
          </g>
        ))}
        {event && event.on > first && event.on < until ? (
          <path d={`M${x(event.on)} 0V${floor}`} stroke="var(--ink)" strokeWidth={1} strokeDasharray="2 2" />
        ) : null}
        <path d={`M${plot.width} 0V${floor}`} stroke="var(--you)" strokeWidth={2} />
        <path d={`M0 ${floor}H${plot.width}`} stroke="var(--ink)" strokeWidth={1} />
        {ticks.map((day) => (
          <text key={day} className={styles.tick} x={x(day)} y={height - 4}>
            {day.endsWith("01-01") ? day.slice(0, 4) : formatMonthTick(day, locale)}
          </text>
        ))}
        {labels.map(({ group, at }) => (
          <text key={group} className={styles.label} x={plot.width + 6} y={at}>
            {status(`groupShort.${group}`)} {last.counts[group]}
          </text>
        ))}
      </svg>
      {view.seenAt ? null : (
        <div className={styles.plot}>
          <DaySlider issues={issues} days={days} view={view} choice={choice} />
        </div>
      )}
    </div>
  );
}

type SliderProps = Pick<Props, "issues" | "view" | "choice"> & { days: readonly DayCount[] };

/** The slider over the plot that chooses the day of the board. */
function DaySlider({ issues, days, view, choice }: SliderProps) {
  const t = useTranslations("dayChoice");
  const { locale } = view;
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return null;
  const recorded = recordedDays(issues, view.asOf);
  const most = Math.max(0, ...recorded.map(({ issues: moved }) => moved.length));
  const address = (day: string | null) => withQuery(addressOf({ page: "board" }, locale, day), choice);
  return (
    <TimeSlider
      from={first.on}
      shown={last.on}
      today={seoulDayOf(view.madeAt)}
      locale={locale}
      live={address(null)}
      past={address("DATE")}
      days={recorded.map(({ on, issues: moved }) => {
        const place = daysBetween(first.on, on);
        const counts = days[place]?.counts;
        return {
          on: place,
          issues: moved.length,
          open: counts?.open ?? 0,
          total: counts ? stackedCount(counts, stack.length - 1) : 0,
        };
      })}
      words={{
        label: t("slider"),
        entries: Array.from({ length: most + 1 }, (_, count) => t("entries", { count })),
        open: t.rich("open", { open: () => <span data-open="" />, total: () => <span data-total="" /> }),
      }}
    />
  );
}

/** Number of issues in the groups from the bottom of the stack up to an index. */
function stackedCount(counts: Record<Group, number>, place: number): number {
  return stack.slice(0, place + 1).reduce((sum, group) => sum + counts[group], 0);
}

/** Labels from the bottom up, at least a line apart. */
function spreadLabels(labels: { group: Group; at: number }[]): { group: Group; at: number }[] {
  const apart = 12;
  let limit = Number.POSITIVE_INFINITY;
  return labels.map(({ group, at }) => {
    const placed = Math.min(at, limit);
    limit = placed - apart;
    return { group, at: svgCoordinate(placed) };
  });
}
