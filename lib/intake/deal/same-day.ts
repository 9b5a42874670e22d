/** "The same day": that of what another did. */
import type { PartialDate } from "@/lib/domain/record/record";
import type { FoundDate } from "@/lib/intake/dates/resolve-dates";
import type { Mention } from "@/lib/intake/names/mention";
import type { Placed, Span } from "@/lib/intake/text/spans";
import { dayBefore, saysSameDay } from "./move-dates";
import type { Move } from "./moves";

/** "the same day as Yeo", "여 본부장과 같은 날" */
function asPerson(
  text: string,
  isKorean: boolean,
  { start, end }: Span,
  mentions: readonly Mention[],
): string | null {
  const one = isKorean
    ? mentions.findLast((mention) => mention.end <= start)
    : mentions.find((mention) => mention.start >= end);
  if (!one) return null;
  const between = isKorean ? text.slice(one.end, start) : text.slice(end, one.start);
  return (isKorean ? /^(?:과|와)\s$/u : /^\sas\s(?:the\s|[A-Z]\p{L}+\s){0,3}$/u).test(between)
    ? one.official
    : null;
}

/**
 * "the same day": that of what another did ("Yeo leaves on the 14th. Koo, too, flies out the same day"), else the last that
 * the paragraph names.
 */
export function dayOfOthers(
  text: string,
  isKorean: boolean,
  own: FoundDate,
  ownDates: readonly FoundDate[],
  moves: readonly Move[],
  officials: readonly string[],
  partStart: number,
  sentence: Span,
  { dates, mentions }: { dates: Placed<FoundDate>; mentions: readonly Mention[] },
): PartialDate | null {
  if (!saysSameDay(own, ownDates)) return null;
  const person = asPerson(text, isKorean, own, mentions);
  const ofOther = moves.findLast(
    (move) =>
      move.kind !== "returns" &&
      move.date !== null &&
      (person === null
        ? move.start >= partStart &&
          move.start < sentence.start &&
          !move.officials.some((one) => officials.includes(one))
        : move.officials.includes(person)),
  );
  return ofOther?.date ?? dayBefore(dates, partStart, sentence.start)?.date ?? null;
}

/** "on the same plane as the policy chief" */
export function mentionBehindAs(text: string, mentions: readonly Mention[], place: number): string | null {
  const one = mentions.find(({ start, official }) => official !== null && start >= place);
  return one && /^\sas\s(?:the\s)?$/u.test(text.slice(place, one.start)) ? one.official : null;
}
