"use client";
import { useEffect, useRef, useState, useSyncExternalStore, type KeyboardEvent, type PointerEvent } from "react";
import { addDaysTo, daysBetween, type CalendarDay } from "@/lib/domain/calendar-day";
import type { Locale } from "@/lib/domain/record";
import { formatDay } from "@/lib/format/days";
import styles from "./time-rule.module.css";

/** Days from the start of the axis, issues with entries, open issues and all issues that evening. */
type RecordedDay = readonly number[];

type Props = {
  from: CalendarDay;
  to: CalendarDay;
  shown: CalendarDay;
  locale: Locale;
  /** The live page, and the page as of a day with DATE in the day's place. */
  live: string;
  past: string;
  days: readonly RecordedDay[];
  words: { label: string; none: string; one: string; other: string; open: string };
};

const pause = 400;
const neverChanges = () => () => {};

/** Drag, or use the keys: a day, a recorded change, the first entry, today. The page follows when it rests. */
export function TimeRuleSlider({ from, to, shown, locale, live, past, days, words }: Props) {
  const last = daysBetween(from, to);
  const start = Math.min(last, Math.max(0, daysBetween(from, shown)));
  const [value, setValue] = useState(start);
  const [moving, setMoving] = useState(false);
  // Without script there is nothing to focus: the date field does it all.
  const ready = useSyncExternalStore(neverChanges, () => true, () => false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const track = useRef<HTMLDivElement>(null);

  useEffect(() => {
    // A page brought back by the browser's history starts from its own day again.
    const reset = () => {
      setValue(start);
      setMoving(false);
    };
    window.addEventListener("pageshow", reset);
    return () => {
      window.removeEventListener("pageshow", reset);
      clearTimeout(timer.current);
    };
  }, [start]);

  function leave(day: number) {
    if (day === start) {
      setMoving(false);
      return;
    }
    window.location.assign(day === last ? live : past.replace("DATE", addDaysTo(from, day)));
  }

  function move(day: number) {
    const kept = Math.min(last, Math.max(0, day));
    setValue(kept);
    setMoving(true);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => leave(kept), pause);
  }

  function onKeyDown(event: KeyboardEvent) {
    const day = dayForKey(event.key, value, last, days);
    if (day === null) return;
    event.preventDefault();
    move(day);
  }

  function dayAt(event: PointerEvent): number {
    const box = track.current?.getBoundingClientRect();
    if (!box || box.width === 0) return value;
    return Math.round(Math.min(1, Math.max(0, (event.clientX - box.left) / box.width)) * last);
  }

  const day = addDaysTo(from, value);
  const recorded = days.find(([on]) => on === value);
  const issues = recorded?.[1] ?? 0;
  const entries = issues === 0 ? words.none : (issues === 1 ? words.one : words.other).replace("#", String(issues));
  const evening = days.findLast(([on]) => on !== undefined && on <= value);
  const open = words.open.replace("{open}", String(evening?.[2] ?? 0)).replace("{total}", String(evening?.[3] ?? 0));
  const share = `${last === 0 ? 100 : (value / last) * 100}%`;
  return (
    <div
      ref={track}
      className={styles.slider}
      role="slider"
      tabIndex={ready ? 0 : -1}
      aria-label={words.label}
      aria-valuemin={0}
      aria-valuemax={last}
      aria-valuenow={value}
      aria-valuetext={`${formatDay(day, locale, { long: true })}, ${entries}`}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        clearTimeout(timer.current);
        setMoving(true);
        setValue(dayAt(event));
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) setValue(dayAt(event));
      }}
      onPointerUp={(event) => leave(dayAt(event))}
    >
      <span className={styles.caret} style={{ left: share }} aria-hidden="true" />
      {moving ? (
        <span className={styles.bubble} style={{ left: `clamp(0px, calc(${share} - 120px), calc(100% - 240px))` }} aria-hidden="true">
          <b>{formatDay(day, locale, { weekday: true })}</b>
          <span>{entries}</span>
          <span>{open}</span>
        </span>
      ) : null}
    </div>
  );
}

/** Arrows: a day; Page Up and Down: a recorded change; Home: the first entry; End: today. Null for any other key. */
function dayForKey(key: string, value: number, last: number, days: readonly RecordedDay[]): number | null {
  const recorded = days.flatMap(([on]) => on ?? []);
  switch (key) {
    case "ArrowLeft":
    case "ArrowDown":
      return value - 1;
    case "ArrowRight":
    case "ArrowUp":
      return value + 1;
    case "PageDown":
      return recorded.findLast((on) => on < value) ?? recorded[0] ?? 0;
    case "PageUp":
      return recorded.find((on) => on > value) ?? last;
    case "Home":
      return recorded[0] ?? 0;
    case "End":
      return last;
    default:
      return null;
  }
}
