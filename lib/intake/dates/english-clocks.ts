/** Clock times in English sentences, each with the day that it belongs to. */
import { hourOf24 } from "@/lib/intake/text/printed-time";
import { matchesIn, type Span } from "@/lib/intake/text/spans";
import { type Clock, clockOfParagraph, type DateWords } from "./date-words";

const clockPattern =
  /(?<about>around|about|nearly|shortly (?:after|before)|just (?:after|before)|by|before|after)?\s?(?:at\s)?(?<hour>\d{1,2})(?::(?<minute>\d\d))?\s?(?<half>[ap])\.?m\.?/giu;

/** "9:30 p.m. (KST) on Monday, December 8" */
const beforeDay =
  /^,?\s(?:\(?(?:KST|E[DS]?T|(?:local|Seoul|Korean?|Washington|Eastern|U\.S\.)\stime)\)?,?\s)?(?:on\s)?(?:\p{Lu}\p{Ll}+day,\s)?(?:the\s)?(?:same\s)?$/iu;

/** Clock times to the minute of a sentence without a day: of the last day that the paragraph named. */
export const clocksAlone = (text: string, sentence: Span): DateWords[] =>
  matchesIn(clockPattern, text, sentence).flatMap(({ match, start, end }) => {
    const { about, hour, minute, half } = match.groups ?? {};
    const clock = { hour: hourOf24(Number(hour), `${half}m`), minute: Number(minute), isExact: true };
    return about === undefined && minute !== undefined ? clockOfParagraph({ start, end }, clock) : [];
  });

/** A clock time belongs to the day that it touches: "at 9:25 p.m. Thursday", "on the 22nd at 10 a.m.". */
export function withClocks(text: string, sentence: Span, found: DateWords[]): DateWords[] {
  for (const { match, start, end } of matchesIn(clockPattern, text, sentence)) {
    const { about, hour, minute, half } = match.groups ?? {};
    const clock: Clock = {
      hour: hourOf24(Number(hour), half === undefined ? undefined : `${half}m`),
      minute: Number(minute ?? 0),
      isExact: about === undefined,
    };
    const at = found.findIndex(
      (words) =>
        (words.kind === "day" || words.kind === "weekday" || words.kind === "relative") &&
        ((words.end <= start && /^,?\s?(?:at\s)?$/i.test(text.slice(words.end, start))) ||
          (words.start >= end && beforeDay.test(text.slice(end, words.start)))),
    );
    const words = found[at];
    if (words) found[at] = { ...words, clock };
  }
  return found;
}
