import { useTranslations } from "next-intl";
import type { ReaderView } from "@/components/site/reader-view";
import { LocalizedText } from "@/components/ui/localized-text";
import { asOfDay } from "@/lib/domain/time/as-of";
import { addDaysTo, daysBetween, type CalendarDay } from "@/lib/domain/time/calendar-day";
import type { UpcomingLane } from "@/lib/domain/events/days-before-event";
import { formatWeekday } from "@/lib/format/dates/days";
import styles from "./days-before-event.module.css";

/** `last` is the last day of the event, `days` how many are left until its first. */
type Props = { lanes: readonly UpcomingLane[]; view: ReaderView; last: CalendarDay; days: number };

/** With more cells than this they would be too narrow to read. */
const longest = 14;

/** True while the days to an event are few enough for a cell each. */
export function hasDaysBeforeEvent(days: number): boolean {
  return days >= 1 && days < longest;
}

/** The last day that has a cell, where the event lasts until `last`. */
export function lastShownDay(view: ReaderView, last: CalendarDay): CalendarDay {
  const first = asOfDay(view.asOf);
  return addDaysTo(first, Math.min(daysBetween(first, last), longest - 1));
}

/**
 * The remaining days, one cell each; below them fixed dates (solid) and what the wording of a source allows
 * (hatched).
 */
export function DaysBeforeEvent({ lanes, view, last, days }: Props) {
  if (!hasDaysBeforeEvent(days)) return null;
  const first = asOfDay(view.asOf);
  const count = daysBetween(first, lastShownDay(view, last)) + 1;
  const cells = Array.from({ length: count }, (_, index) => addDaysTo(first, index));
  const gridTemplateColumns = `repeat(${count}, minmax(0, 1fr))`;
  return (
    <div className={styles.daysBeforeEvent}>
      <ol className={styles.days} style={{ gridTemplateColumns }} aria-hidden="true">
        {cells.map((day) => (
          <li key={day} className={day === first ? styles.today : undefined}>
            <b>{Number(day.slice(8))}</b>
            {formatWeekday(day, view.locale)}
          </li>
        ))}
      </ol>
      <ul className={styles.lanes}>
        {lanes.map((lane) => (
          <Lane
            key={lane.id}
            lane={lane}
            first={first}
            count={count}
            gridTemplateColumns={gridTemplateColumns}
            view={view}
          />
        ))}
      </ul>
    </div>
  );
}

type LaneProps = {
  lane: UpcomingLane;
  first: CalendarDay;
  count: number;
  gridTemplateColumns: string;
  view: ReaderView;
};

/** A bar is as long as its dates; its name is beside it, on the side with more space. */
function Lane({ lane, first, count, gridTemplateColumns, view }: LaneProps) {
  const t = useTranslations("countdown");
  const { fixed, possible, wording, goesOn } = lane;
  const column = (day: CalendarDay) => daysBetween(first, day) + 1;
  const bars = [fixed, possible].filter((days) => days !== null);
  const begins = Math.min(...bars.map((days) => column(days.first)));
  const ends = Math.max(...bars.map((days) => column(days.last)));
  const before = begins - 1 > count - ends;
  const style = (days: { first: CalendarDay; last: CalendarDay }) => ({
    gridColumn: `${column(days.first)} / ${column(days.last) + 1}`,
  });
  // If neither side has space for the name, it gets its own line.
  const room = Math.max(begins - 1, count - ends);
  const beside =
    room < 3
      ? { gridColumn: "1 / -1", gridRow: 2 }
      : { gridColumn: before ? `1 / ${begins}` : `${ends + 1} / -1`, gridRow: 1 };
  return (
    <li style={{ gridTemplateColumns }}>
      {fixed ? (
        <span
          className={goesOn && !possible ? `${styles.fixed} ${styles.open}` : styles.fixed}
          style={style(fixed)}
        />
      ) : null}
      {possible ? (
        <span
          className={goesOn ? `${styles.possible} ${styles.open}` : styles.possible}
          style={style(possible)}
        >
          {wording ? <span className={styles.wording}>{t("wording", { wording })}</span> : null}
        </span>
      ) : null}
      <span className={before && room >= 3 ? styles.before : styles.after} style={beside}>
        <LocalizedText text={lane.name} locale={view.locale} />
      </span>
    </li>
  );
}
