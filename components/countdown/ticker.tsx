"use client";
import { useEffect, useState } from "react";
import { countdownParts, type CountdownPart, type CountdownTarget } from "@/lib/domain/countdown-parts";
import type { FigureWords } from "@/lib/format/countdown-words";
import { FigureSpans } from "./figure-spans";
import styles from "./countdown-panel.module.css";

type Props = {
  target: CountdownTarget;
  /** What the server printed, so that the first drawing in the browser is the same. */
  parts: CountdownPart[];
  madeAtMs: number;
  words: FigureWords;
  /** The date in words: shown instead of figures when the reader's clock cannot be trusted, and once it has begun. */
  date: string;
};

const trustedDifference = 5 * 60_000;

/** The figures, kept true in the browser: they change once a minute at most and say nothing aloud. */
export function Ticker({ target, parts, madeAtMs, words, date }: Props) {
  const [shown, setShown] = useState<CountdownPart[] | null>(parts);

  useEffect(() => {
    const trusted = Math.abs(Date.now() - madeAtMs) <= trustedDifference;
    const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    const tick = () => setShown(trusted ? countdownParts(target, Date.now()) : null);
    tick();
    if (!trusted || still) return;
    let timer: ReturnType<typeof setTimeout>;
    // A moment after the minute is full: on the full minute itself nothing is less yet.
    const schedule = () => {
      timer = setTimeout(() => {
        tick();
        schedule();
      }, 60_001 - (Date.now() % 60_000));
    };
    schedule();
    const wake = () => {
      if (document.visibilityState === "visible") tick();
    };
    document.addEventListener("visibilitychange", wake);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", wake);
    };
    // The target is made anew with each page; nothing else changes it.
  }, [target, madeAtMs]);

  if (shown === null) return <p className={styles.untrusted}>{date}</p>;
  return (
    <p className={styles.figures}>
      <FigureSpans parts={shown} words={words} />
    </p>
  );
}
