import type { ReactNode } from "react";
import { daysBetween, type CalendarDay } from "@/lib/domain/time/calendar-day";
import type { Locale } from "@/lib/domain/record/record";
import { type RecordedDayCounts, serialiseRecordedDays } from "@/lib/domain/time/recorded-day-counts";
import { formatDay } from "@/lib/format/dates/days";
import styles from "./time-slider.module.css";

type Props = {
  /**
   * The first and last day of the chart, the last being the page's, and the last day that keys can choose.
   */
  from: CalendarDay;
  shown: CalendarDay;
  today: CalendarDay;
  locale: Locale;
  /** The live page, and the page as of a day with DATE as a placeholder. */
  live: string;
  past: string;
  days: readonly RecordedDayCounts[];
  words: {
    label: string;
    /** How many issues have developments on a day, by their number. */
    entries: readonly string[];
    /** How many issues were open, with elements for the numbers: `data-open` and `data-total`. */
    open: ReactNode;
  };
};

/** Slider for dragging and keys: a day, a recorded change, the first entry, today (reader/time-slider.ts). */
export function TimeSlider({ from, shown, today, locale, live, past, days, words }: Props) {
  const value = daysBetween(from, shown);
  const issues = days.find(({ on }) => on === value)?.issues ?? 0;
  return (
    <time-slider
      className={styles.slider}
      style={{ "--at": "100%" }}
      role="slider"
      tabIndex={-1}
      aria-label={words.label}
      aria-valuemin={0}
      aria-valuemax={daysBetween(from, today)}
      aria-valuenow={value}
      aria-valuetext={`${formatDay(shown, locale, { long: true })}, ${words.entries[issues] ?? ""}`}
      data-from={from}
      data-shown={shown}
      data-locale={locale}
      data-live={live}
      data-past={past}
      data-days={serialiseRecordedDays(days)}
      data-entries={words.entries.join("|")}
    >
      <span className={styles.caret} aria-hidden="true" />
      <span className={styles.bubble} data-bubble="" hidden>
        <b />
        <span />
        <span hidden>{words.open}</span>
      </span>
    </time-slider>
  );
}
