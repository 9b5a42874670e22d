/** From where to where a verb of travel leads. */
import type { Span } from "@/lib/intake/text/spans";
import { englishPlace, inKorea, koreanPlace, namedDestinations } from "./travel-words";

const destination = new RegExp(`\\b(?:to|for|in|at|visit(?:s|ed|ing)?)\\s(${englishPlace})(?![\\p{L}])`, "u");
/** Who leaves "at Incheon" does not go there. */
const destinationOut = new RegExp(`\\b(?:to|for|into|towards?)\\s(${englishPlace})(?![\\p{L}])`, "u");
const origin = new RegExp(
  `\\b(?:left|leav(?:es|ing)|from|in|visiting)\\s(${englishPlace}(?:\\s(?:International\\s)?Airport)?)(?![\\p{L}])`,
  "u",
);
const destinationKo = new RegExp(
  `(${koreanPlace})(?:으로|로|에(?!서)|\\s?방문|(?:을|를)(?!\\s?(?:떠나|떠난|떠났|떠날|출발)))`,
  "u",
);
/** "워싱턴을 떠났다": the place that is left. */
export const leftKo = new RegExp(`(${koreanPlace})(?:을|를)\\s?(?:떠나|떠난|떠났|떠날|출발)`, "u");
const originKo = /([가-힣]+(?:국제)?공항)(?:에서|을 통해)/u;

export function placesOfMove(
  text: string,
  isKorean: boolean,
  sentence: Span,
  trigger: Span & { words: string; kind: string },
  last: number,
  next: number,
): { to: string | null; from: string | null } {
  const around = text.slice(
    isKorean ? Math.max(last, trigger.start - 40) : trigger.start,
    isKorean ? trigger.end : Math.min(next, trigger.end + 70),
  );
  const isOutward = trigger.kind === "departs" && / gate| lounge| hall/u.test(trigger.words);
  const to =
    (isKorean ? destinationKo : isOutward ? destinationOut : destination).exec(around)?.[1] ??
    namedDestinations.find(([words]) => words.test(trigger.words))?.[1] ??
    null;
  const from = isKorean
    ? ((originKo.exec(around) ?? leftKo.exec(text.slice(trigger.start, trigger.end)))?.[1] ?? null)
    : (origin.exec(text.slice(sentence.start, sentence.end))?.[1] ?? null);
  return { to, from };
}

/** A return leads back: the place of the trip is the one that is left. */
export function returnPlaces(
  to: string | null,
  from: string | null,
  isForeign: boolean,
): { to: string | null; from: string | null } {
  const isThere = (place: string | null) => place !== null && inKorea.test(place) === isForeign;
  return { to: [from, to].find(isThere) ?? null, from: null };
}
