/** A date as a text words it, before the day of publication says which it is. */
import type { Span } from "@/lib/intake/text/spans";

export type Clock = { hour: number; minute: number; isExact: boolean };

/**
 * What a relative date counts from: the day of publication, the day the text is about, the last day before it,
 * that of the same sentence, else the day the text is about, or the last day of the paragraph and no other.
 * `other`: the day on which somebody else did what `event` names; `next`: the date behind it, without which it is none.
 * `speech`: the day the text is about where somebody is quoted, else that of publication.
 */
export type CountedFrom = "published" | "main" | "last" | "here" | "paragraph" | "speech" | "other" | "next";

export type DateWords = Span & {
  kind: "day" | "monthEnd" | "weekday" | "month" | "week" | "weekend" | "relative";
  year: number | null;
  /** Years or months from that of publication: -1 for last, 0 for this, 1 for next. */
  yearOffset: number | null;
  month: number | null;
  monthOffset: number | null;
  day: number | null;
  /** The last day of a span. */
  until: { month: number | null; day: number } | null;
  direction: "past" | "future" | null;
  /** Monday is 1, Sunday 7. */
  weekday: number | null;
  weekOffset: number | null;
  /** `isOfEvent`: counted from something that the sentence names, which is earlier than the date of the sentence if that is past. */
  relative: { days: number; from: CountedFrom; isOfEvent?: boolean } | null;
  /** The date of the same clause that the days count from. */
  of: DateWords | null;
  /** The name of the event that the days count from. */
  event: string | null;
  /** Of whom that event is told, if the text names them. */
  eventOf: string | null;
  isLocal: boolean;
  clock: Clock | null;
};

export const noDate: Omit<DateWords, "start" | "end" | "kind"> = {
  year: null,
  yearOffset: null,
  month: null,
  monthOffset: null,
  day: null,
  until: null,
  direction: null,
  weekday: null,
  weekOffset: null,
  relative: null,
  of: null,
  event: null,
  eventOf: null,
  isLocal: false,
  clock: null,
};

/** A clock time of a sentence without a day: of the last day that the paragraph named. */
export const clockOfParagraph = ({ start, end }: Span, clock: Clock): DateWords => ({
  ...noDate,
  start,
  end,
  kind: "relative",
  relative: { days: 0, from: "paragraph" },
  clock,
});

/** Of dates that overlap the one that says more is kept. */
export function longestFirst(found: readonly DateWords[]): DateWords[] {
  const kept: DateWords[] = [];
  let end = -1;
  for (const words of found.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (words.start < end) continue;
    kept.push(words);
    end = words.end;
  }
  return kept;
}
