/** Whether a sentence speaks of what is to come or of what was, at one of its places. */
import type { Sentence } from "@/lib/intake/text/sentences";
import { matchesIn, type Span } from "@/lib/intake/text/spans";

/** Syllables of Hangul by their last sound: the tense of a verb shows there. */
const endingIn = (final: number): string =>
  Array.from({ length: 399 }, (_, index) => String.fromCharCode(0xac00 + index * 28 + final)).join("");

const toComeEn =
  "\\b(?:will|shall|won't|is to|are to|(?:was|were) to(?! have\\b)|through (?=(?:the\\s)?(?:next|\\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day))|plans? to|plans|planned|planning|scheduled|set (?:to|for)|expected|due|slated|upcoming|(?:is|are) (?:bound for|off to)|(?:intends?|aims?|hopes?|wants?|likely|agreed|about) to|(?:is|are|am|[’']m|[’']re|[’']s) (?:flying|leaving|travell?ing|heading|departing|meeting|arriving|returning|visiting|coming|going|seeing|hosting|holding|speaking)|would (?:be|return|leave|fly|meet|visit|arrive|come|go|travel|hold|depart|see|speak|sign)|(?:has|have) (?:an? )?(?:appointment|meeting|call|session)|(?:they|two|sides|ministers|officials|both|leaders) (?:meet|hold|leave|fly|return|speak|talk|sit|head|travel|depart)|(?<!\\b(?:to|did|not|his|her|their|its|the|an?|on|of|will|would) )(?:fly|leave|depart|return|travel|head|meet)(?=(?: (?:home|back|out|off))?(?: (?:to|for) [^.,;]{2,30}?)? on (?:mon|tues|wednes|thurs|fri|satur|sun)day)|(?<!(?:\\d|\\bof|the|its) )votes|(?:lawmakers|members|parties|deputies|senators|committees|parties) vote|(?:is|are) (?:on )?(?=(?:mon|tues|wednes|thurs|fri|satur|sun)day)|(?:may|might|could|should|can|must) (?!have\\b)(?:\\p{L}+ly )?\\p{Ll}+|as (?:early|soon) as|for (?=(?:mon|tues|wednes|thurs|fri|satur|sun)day(?![’']s))|faces|closes|ends|hears|reopens|(?:open|begin|start|resume|end|close|expire|convene|gather|reconvene|decide)(?=(?: on)? (?:mon|tues|wednes|thurs|fri|satur|sun)day)|ahead of|in time for|in the run-up to|awaits?|decides|convenes|gathers|expires|lapses|kicks off|wraps up|takes (?:place|up|over)|falls due|runs out|testifies|appears|signs|addresses|briefs|pays a (?:call|visit)|comes|goes(?! back to)|makes|gets|leaves|departs|returns|meets|flies|heads|follows|sets (?:off|out)|takes off|lands|heads (?=out|to|for|back|home)|travels|arrives|visits|calls on|sits down|hosts|lands|sees|holds (?=talks|a\\s)|begins|resumes|reconvenes|starts|opens|takes effect|by (?=(?:mon|tues|wednes|thurs|fri|satur|sun)day|the end|next)|until)\\b";
const toComeKo = `예정|계획|전망|방침|앞두|나설|열리는|까지|겠|[${endingIn(8)}]\\s?(?:것|듯)|(?<![말전밝강설][가-힣]?)[${endingIn(4).replace("본", "")}]다(?=[.고며는]|\\s?["”]|$)|(?<!입)[${endingIn(17).replace("입", "")}]니다(?=[.고며]|$)`;
const pastEn =
  "\\b(?:(?<=, )(?:after|following)|(?:was|were) to have|said|met|left|flew|told|(?<!\\b(?:be|get|gets) )held|was|were|had|came|took|began|wrote|went|spoke|saw|sat|set (?:out|off)|spent|stood|kept|rang|drew|got|gave|rose|fell|became|fought|grew|knew|led|ran|shook|threw|withdrew|(?<!\\b(?:be|get|gets)(?: \\p{L}+ly)? )(?:brought|paid|struck|found|heard|made|sent|taken|given|sought|bought|built|laid|lost|won|taught|caught|dealt|(?!(?:united|need|indeed|speed|exceed|proceed|succeed)\\b)\\p{L}{2,}ed)|(?<!\\b(?:to|be|will|would|shall|can|could|may|might|must|should|not) )(?:put|cut|hit|let|quit|shut|set(?! (?:to|for)\\b)|read))\\b";
const pastKo = `[${endingIn(20).replace(/[있겠]/gu, "")}](?:다|으|고|지|는|습|던)|한 바 있|[은는]? 뒤|떠났|출국했|귀국했`;
const toCome = new RegExp(`${toComeEn}|${toComeKo}`, "giu");
const past = new RegExp(`${pastEn}|${pastKo}`, "giu");

type Cue = Span & { tense: "future" | "past" };
type Cues = { words: string; cues: Cue[]; isKorean: boolean };
/** Those of the sentence that was read last: a sentence is asked for all its dates one after the other. */
const ofSentence = new WeakMap<Span, Cues & { text: string }>();

function cuesOf(text: string, sentence: Span): Cues {
  const known = ofSentence.get(sentence);
  if (known && known.text === text) return known;
  // What is quoted has a tense of its own.
  const words = text
    .slice(sentence.start, sentence.end)
    .replace(/[“"][^”"]*[”"]/gu, (quoted) => " ".repeat(quoted.length));
  const read = { ...readCues(words), text };
  ofSentence.set(sentence, read);
  return read;
}

function readCues(words: string): Cues {
  const whole = { start: 0, end: words.length };
  const of = (pattern: RegExp, tense: Cue["tense"]) =>
    matchesIn(pattern, words, whole).map(({ start, end }) => ({ start, end, tense }));
  // Of a word that is both, such as "planned", the future is meant.
  const cues = [...of(past, "past"), ...of(toCome, "future")].toSorted((a, b) => a.start - b.start);
  return { words, cues, isKorean: /[가-힣]/.test(words) };
}

/** Behind a verb: what it says is told by somebody ("것이라고 말했다"). */
const told = /^[가-힣]{0,3}?(?:고|며|면서)\s/u;
/** Between a date and a verb that is told: the date is that of the telling. */
const newClause =
  /,\s|(?:인터뷰|회견|브리핑|편지|서한|성명|연설|방송|글|게시물|소셜|미디어|회의|간담회|청문회|포럼|행사|자료)에서|(?:들|진|단)에게|통해\s|(?:[월화수목금토일]요일|\d일|다음 ?주|이번 ?주|다음 ?달|내년)/u;
const newSubject = /^\s?[^.]{0,30}?[가-힣](?:이|가)\s/u;
const behindTopic = /(?:^|[은는]\s)(?:지난\s)?$/u;

function koreanCue({ words, cues }: Cues, from: number, to: number): Cue | undefined {
  const place = cues.findIndex(({ start }) => start >= from);
  const cue = cues[place];
  if (cue === undefined) return cues.findLast(({ start }) => start < from);
  const main = cues[place + 1];
  if (!main || !told.test(words.slice(cue.end, cue.end + 12))) return cue;
  const between = words.slice(to, cue.start);
  const isOfTelling =
    newClause.test(between) || (newSubject.test(between) && behindTopic.test(words.slice(0, from)));
  return isOfTelling ? main : cue;
}

const headlineToCome =
  /(?<!\b(?:agree[sd]?|refuse[sd]?|fail(?:s|ed)|tr(?:y|ies|ied)|had|used|ask(?:s|ed)|told|forced|\p{L}{2,}ed)),?\sto\s(?=(?:meet|visit|fly|leave|hold|host|talk|speak|return|arrive|travel|head|depart|sign|vote|start|begin|resume|open|see|take|send|discuss|announce|unveil|publish|come|go|be)\b)[^,;:]*$/u;
/** These are of the date behind them alone. */
const limit = /^(?:through|until|by)/iu;
const announced = /^(?:will|shall|would|(?:is|are|was|were) to|expected|scheduled|due|set|planned)/iu;
const since = /^(?:\s?\([^)]{1,12}\))?\s?(?:이후로|부터)/u;
const goesOn = /고 있|중인|중이다/u;

/** "was home by Friday": the limit is that of what is past. */
function wasBy({ words, cues }: Cues, { start, end }: Cue): boolean {
  if (!/^by/iu.test(words.slice(start, end))) return false;
  const verb = cues.findLast((cue) => cue.start < start);
  return (
    verb !== undefined &&
    /^(?:was|were|had)$/u.test(words.slice(verb.start, verb.end)) &&
    start - verb.end < 40
  );
}

/**
 * The nearest word of tense before the place decides in English, the nearest behind it in Korean. A caption
 * tells in the present what a picture shows, which is past.
 */
export function tenseAt(text: string, sentence: Sentence, place: Span): "future" | "past" | null {
  const isCaption = sentence.kind === "caption";
  const plain = cuesOf(text, sentence);
  const at = place.start - sentence.start;
  const isQuoted =
    /^\s/.test(plain.words.slice(at, at + 1)) && !/^\s/.test(text.slice(place.start, place.start + 1));
  const read = isQuoted ? readCues(text.slice(sentence.start, sentence.end)) : plain;
  if (read.isKorean) {
    // "금요일부터 머물고 있는": what goes on has begun.
    const behind = read.words.slice(place.end - sentence.start, place.end - sentence.start + 80);
    if (since.test(behind) && goesOn.test(behind)) return "past";
    return koreanCue(read, at, place.end - sentence.start)?.tense ?? null;
  }
  // "Finance chiefs to meet Tuesday": a headline leaves out the verb before "to".
  if (sentence.kind === "headline" && headlineToCome.test(read.words.slice(0, at))) return "future";
  // "has been in Washington since Sunday, and returns"
  if (/\bsince\s(?:late\s|early\s|last\s)?$/iu.test(read.words.slice(Math.max(0, at - 14), at)))
    return "past";
  const isShown = ({ start, end, tense }: Cue) =>
    isCaption && tense === "future" && !announced.test(read.words.slice(start, end));
  const before = read.cues.findLast((cue) => cue.start <= at && !isShown(cue));
  const behind = read.cues.find(
    (cue) => cue.start >= at && !isShown(cue) && !limit.test(read.words.slice(cue.start, cue.end)),
  );
  if (before) return wasBy(read, before) ? "past" : before.tense;
  // "Monday's announcement closes a chapter": of what lies ahead only "will" and its like say so.
  const isPossessive = /^[’']s\s/u.test(text.slice(place.end, place.end + 3));
  if (behind && isPossessive && !announced.test(read.words.slice(behind.start, behind.end))) return null;
  return behind?.tense ?? (isCaption ? "past" : null);
}
