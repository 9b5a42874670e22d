/** Days that a sentence shares out among those who travel. */
import type { FoundDate } from "@/lib/intake/dates/resolve-dates";
import type { Mention } from "@/lib/intake/names/mention";
import type { Span } from "@/lib/intake/text/spans";

const inTurn = /각각|차례로|잇따라|나란히|순으로/u;
const respectively = /\brespectively\b|\bin that order\b/u;

/** "각각 15일과 16일 출국한다", "on Monday and Tuesday, respectively": a day for each, in the order of their names. */
export function pairedDays(
  text: string,
  dates: readonly FoundDate[],
  { start, end }: Span,
  officials: readonly string[],
): { official: string; date: FoundDate }[] | null {
  if (officials.length < 2) return null;
  const days = dates.filter(
    (date) => date.date.precision === "day" && Math.max(date.start - end, start - date.end) < 60,
  );
  const [first] = days;
  const last = days.at(-1);
  if (!first || !last || days.length !== officials.length) return null;
  const isShared =
    inTurn.test(text.slice(Math.max(0, first.start - 12), start)) ||
    respectively.test(text.slice(last.end, last.end + 16));
  const isList = days.every((day, index) => {
    const before = days[index - 1];
    return (
      before === undefined ||
      /^(?:과|와|,|·|\sand|,\sand)\s?(?:on\s|the\s)*$/u.test(text.slice(before.end, day.start))
    );
  });
  if (!isShared || !isList) return null;
  return officials.flatMap((official, index) => {
    const date = days[index];
    return date ? [{ official, date }] : [];
  });
}

/** "구 부총리는 15일, 김 장관은 16일이다": behind a sentence that says what they do, a day for each and no verb. */
export function daysWithoutVerb(
  text: string,
  isKorean: boolean,
  mentions: readonly Mention[],
  dates: readonly FoundDate[],
): { official: string; date: FoundDate }[] {
  if (!isKorean) return [];
  return mentions.flatMap(({ official, end }) => {
    const date = dates.find(
      (one) => one.start >= end && /^(?:은|는|이|가)\s$/u.test(text.slice(end, one.start)),
    );
    const isAll = date && /^(?:이다|입니다|이고|이며|,|에?\s각각)/u.test(text.slice(date.end, date.end + 5));
    return official !== null && date && isAll ? [{ official, date }] : [];
  });
}
