import type { ReaderView } from "@/components/site/reader-view";
import { asOfDay, hasHappened } from "@/lib/domain/as-of";
import { addDaysTo, daysBetween, type CalendarDay } from "@/lib/domain/calendar-day";
import { ownDay } from "@/lib/domain/calendar-span";
import { nextKnownDates } from "@/lib/domain/next-dates";
import { isExact } from "@/lib/domain/partial-date";
import type { PartialDate, TalksRecord } from "@/lib/domain/record";
import { firstSeen } from "@/lib/domain/trips";
import { formatWeekday } from "@/lib/format/days";
import { plainWording } from "@/lib/format/words";
import styles from "./runway.module.css";

type Props = { record: TalksRecord; view: ReaderView; until: CalendarDay; days: number };

/** More cells than these would be too narrow to read. */
const longest = 13;

/** The days to go, one cell each; below them what is fixed (ink) and what is only expected (hatch). */
export function Runway({ record, view, until, days }: Props) {
  if (days < 1 || days > longest) return null;
  const first = asOfDay(view.asOf);
  const cells = Array.from({ length: days + 1 }, (_, index) => addDaysTo(first, index));
  const gridTemplateColumns = `repeat(${cells.length}, minmax(0, 1fr))`;
  const lanes = lanesOf(record, view, first, until);
  return (
    <div className={styles.runway}>
      <ol className={styles.days} style={{ gridTemplateColumns }} aria-hidden="true">
        {cells.map((day) => (
          <li key={day} className={day === first ? styles.today : undefined}>
            <b>{Number(day.slice(8))}</b>
            {formatWeekday(day, view.locale)}
          </li>
        ))}
      </ol>
      <ul className={styles.lanes} style={{ gridTemplateColumns }}>
        {lanes.map(({ key, at, fixed, words }) => (
          <li key={key} className={fixed ? styles.fixed : styles.expected} style={{ gridColumn: fixed ? `${Math.min(at + 1, cells.length - 3)} / -1` : `${at + 1} / -1` }}>
            <span>{words}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

type Lane = { key: string; at: number; fixed: boolean; words: string };

/** What was known, as of the day shown, to come before the event: other dates, and travellers' returns. */
function lanesOf(record: TalksRecord, view: ReaderView, first: CalendarDay, until: CalendarDay): Lane[] {
  const lane = (key: string, date: PartialDate, what: string): Lane[] => {
    const day = ownDay(date);
    if (day < first || day > until) return [];
    const words = date.wording ? `${what} (“${date.wording}”)` : what;
    return [{ key, at: daysBetween(first, day), fixed: isExact(date), words }];
  };
  const dates = nextKnownDates(record, view.asOf)
    .filter(({ kind }) => kind === "event")
    .flatMap(({ id, date, what }) => lane(id, date, plainWording(what, view.locale)));
  const returns = record.trips.flatMap((trip) => {
    const seen = firstSeen(trip);
    const known = seen !== null && hasHappened(seen, view.asOf);
    const expected = trip.travellers.find(({ expectedReturn }) => expectedReturn !== null)?.expectedReturn;
    const returned = trip.travellers.some(({ returns: back }) => back !== null && hasHappened(back, view.asOf));
    return known && expected && !returned ? lane(trip.id, expected, plainWording(trip.purpose, view.locale)) : [];
  });
  return [...returns, ...dates];
}
