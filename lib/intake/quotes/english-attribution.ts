/** Who speaks an English quote. */
import type { Mention } from "@/lib/intake/names/mention";
import { documentNouns, notNames, speechNouns, speechVerbs } from "@/lib/intake/names/english-words";
import { blankOut, isWithin, matchesIn, type Span } from "@/lib/intake/text/spans";
import { type Around, type Speech, strangerAt } from "./attribution";

const verbPattern = new RegExp(`\\b(?:${speechVerbs})\\b`, "gi");
const verbRightBefore = new RegExp(
  `\\b(?:${speechVerbs})(?:\\s(?:that|reporters|the press|lawmakers|us|me|him|her|them|also|only|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today|earlier|on [^,"“]{0,60}|in [^,"“]{0,60}|at [^,"“]{0,60}|to [^,"“]{0,40}|of [^,"“]{0,40})){0,3}[,:]?\\s*(?:that\\s|how\\s|it\\s|as\\s)?$`,
  "i",
);
/** Behind these what follows is said by somebody else: "while Kim said". */
const newClause = /[,;]\s(?:while|but|whereas|and)\s/i;
/** Right behind a quote they begin what the next one is said with. */
const ownClause = /^[\s,;]*(?:while|but|whereas|and)\s/i;

const isPerson = ({ how }: Mention) => how !== "body";

const relativeClause = /,\s(?:who|whom|whose|which|where)\s/giu;

/** Places of relative clauses that are closed by a comma before the place. */
function closedClauses({ text, sentence }: Around, place: number): Span[] {
  return matchesIn(relativeClause, text, { start: sentence.start, end: place }).flatMap(({ start, end }) => {
    const close = text.indexOf(",", end);
    return close >= 0 && close < place ? [{ start, end: close }] : [];
  });
}

/** The mention that the verb at `place` belongs to: the last before it that can be a subject, else any. */
function subjectOf(around: Around, place: number): Mention | null {
  const { people, sentence, mentions, text } = around;
  const relative = mentions.findLast(
    (mention) => mention.end <= place && /^,\swho\s(?:\p{L}+\s){0,2}$/u.test(text.slice(mention.end, place)),
  );
  if (relative !== undefined && relative.key !== null) return relative;
  const closed = closedClauses(around, place);
  const before = mentions.filter(
    (mention) =>
      mention.end <= place && mention.key !== null && !closed.some((clause) => isWithin(mention, clause)),
  );
  const subjects = before.filter((mention) => people.isSubject(mention, sentence));
  const last = subjects.filter(isPerson).at(-1) ?? subjects.at(-1);
  if (last === undefined) return null;
  // "Cho, Korea's deputy trade negotiator, said": an office behind a name is the person's.
  const named =
    last.how === "unnamed"
      ? before.findLast(({ how, end }) => how === "name" && end <= last.start)
      : undefined;
  if (
    named &&
    /^,\s(?:[\p{L}.]+(?:[’'-]\p{L}*)*\s){0,4}$/u.test(text.slice(named.end, last.start)) &&
    text[last.end] === ","
  )
    return named;
  // "Kim, the minister of trade, said": a pronoun-like title right behind the name is the same person.
  const first = subjects.find(({ key }) => key === last.key);
  return first ?? last;
}

const clauseStart = /[,;:]\s(?:while|but|whereas|and)\s|[;:]\s/giu;
const adverbial =
  /^(?:(?:In|On|At|By|After|Before|During|For|From|Since|Under|With|As|When|Asked|Speaking|Meanwhile|Earlier|Later|However|Still|But|And|Then|Yet)\b[^,“"]{0,80},\s|(?:But|And|Then|Yet|Still|Meanwhile)\s)/u;
const nounPhrase =
  /^(?<label>(?:(?:The|An?|One|Another|Some|Several|Many|Most|Two|Three|This|That|Its|His|Her|Their)\s|(?=\p{Lu}))(?!(?:He|She|It|They|We|You|I|Who|There)\b)[\p{L}\d][\p{L}\d.&’' -]{1,70}?)(?:,[^“"]{0,90},)?\s*$/iu;

/** Somebody who is none of the people that are known, as the subject of the verb: "The growers' union says". */
function strangerBefore(around: Around, from: number, verb: number): Mention | null {
  const { text, mentions, people, sentence } = around;
  const cut = matchesIn(clauseStart, text, { start: from, end: verb }).at(-1);
  let start = cut?.end ?? from;
  start += /^[\s,.”"’]*/u.exec(text.slice(start, verb))?.[0].length ?? 0;
  for (let step = 0; step < 2; step++) start += adverbial.exec(text.slice(start, verb))?.[0].length ?? 0;
  const label = nounPhrase.exec(text.slice(start, verb))?.groups?.label?.trim();
  if (label === undefined || notNames.has(label)) return null;
  const isStarting =
    /^(?:\p{Lu}|(?:the|an?|one|another|some|several|many|most|two|three|its|his|her|their)\s)/u;
  if (!isStarting.test(label)) return null;
  const own = mentions.filter((mention) => mention.start >= start && mention.end <= verb);
  const isDocument = new RegExp(`\\b(?:${documentNouns})\\b`, "i").test(label);
  if (isDocument) {
    // A letter speaks for who wrote it.
    const author = own.find(({ key, official }) => key !== null && official !== null);
    return author ?? (own.length === 0 ? people.subjectBefore(sentence.start) : null);
  }
  if (own.some((mention) => mention.key === null || people.isSubject(mention, sentence))) return null;
  return strangerAt(start, label);
}

/** The same behind its verb: `"…," said the union's chair`. */
function strangerBehind({ text, mentions }: Around, verbEnd: number, to: number): Mention | null {
  const label =
    /^\s((?:the|an?|one|another)\s[\p{L}\d][\p{L}\d.&’' -]{1,60}?|\p{Lu}[\p{L}.&’'-]+(?:\s(?:of\s|and\s)?\p{Lu}[\p{L}.&’'-]+){1,4})(?=[,.;:]|\s(?:in|on|at|from|for|who|after|as)\b|$)/u.exec(
      text.slice(verbEnd, Math.min(to, verbEnd + 90)),
    )?.[1];
  if (label === undefined || notNames.has(label.split(" ")[0] ?? "")) return null;
  const start = verbEnd + 1;
  const isKnown = mentions.some(
    (mention) => mention.key !== null && mention.start < start + label.length && mention.end > start,
  );
  return isKnown ? null : strangerAt(start, label);
}

const wordsOfSpeaker = new RegExp(
  `^[’']?s?\\s(?:[\\p{L}-]+\\s){0,3}(?:${speechNouns})\\b[^“"]{0,60}(?:\\b(?:was|were|is|came|read)\\b[^“"]{0,40}|:\\s?)$`,
  "iu",
);

/** "According to Kim, the secretary's parting words were: “…”" */
function ownerOfWords({ text, mentions, quotation }: Around): Speech | null {
  const owner = mentions.findLast(
    (mention) =>
      mention.key !== null &&
      mention.end <= quotation.start &&
      wordsOfSpeaker.test(text.slice(mention.end, quotation.start)) &&
      (/^[’']s/.test(text.slice(mention.end, mention.end + 2)) || /^(?:his|her)$/i.test(mention.label)),
  );
  if (owner === undefined) return null;
  const source = mentions.find(
    (mention) =>
      mention.key !== null &&
      mention.key !== owner.key &&
      mention.end <= owner.start &&
      /\b(?:according to|in the words of) (?:the )?$/i.test(
        text.slice(Math.max(0, mention.start - 24), mention.start),
      ),
  );
  const by = source === undefined || source.how === "body" ? null : source;
  return { speaker: owner, by, isRelayed: source !== undefined };
}

/** Said by one person and told by another: "quoted him as saying", "according to", "said he had told". */
function relayedBy(around: Around, place: number, speaker: Mention): Mention | null {
  const { people, sentence, mentions, text } = around;
  const before = text.slice(sentence.start, around.quotation.start);
  const quoted = /\b(?:quot\w+|cit\w+)\s(?:(?:\p{L}+[’'.-]*\s){0,6})as (?:saying|telling|having said)/iu.test(
    before,
  );
  if (quoted) {
    const teller = mentions.find(
      (mention) => mention.end <= speaker.start && mention.key !== speaker.key && mention.key !== null,
    );
    return teller ?? null;
  }
  const tellers = mentions.filter(
    (mention) =>
      mention.key !== null &&
      mention.key !== speaker.key &&
      mention.end <= speaker.start &&
      isPerson(mention) &&
      people.isSubject(mention, sentence),
  );
  const verbs = matchesIn(verbPattern, text, { start: sentence.start, end: speaker.start });
  const teller = tellers.at(-1);
  const isTold =
    teller !== undefined &&
    verbs.some(
      ({ start }) => start >= teller.end && /^[^,;“"]{0,60}$/.test(text.slice(start, speaker.start)),
    );
  return isTold ? (teller ?? null) : null;
}

function tellerBehind(around: Around, speaker: Mention, from: number): Mention | "office" | null {
  const { text, sentence, mentions } = around;
  const rest = text.slice(from, sentence.end);
  const source = /\baccording to\b|\b(?:was|were) quoted as saying by\b/i.exec(rest);
  const told = new RegExp(
    `,\\s(?=[^,]{3,80}\\b(?:said|told reporters|relayed|quoted (?:him|her) as|conveyed)\\b)`,
    "i",
  ).exec(rest);
  const at = source ? from + source.index : told ? from + told.index : null;
  if (at === null) return null;
  const teller = mentions.find(
    (mention) =>
      mention.start >= at && mention.start - at < 60 && mention.key !== null && mention.key !== speaker.key,
  );
  if (teller === undefined) return null;
  return teller.how === "body" ? "office" : teller;
}

function finish(around: Around, speaker: Mention, verbPlace: number): Speech {
  const by = speaker.start < around.quotation.start ? relayedBy(around, verbPlace, speaker) : null;
  if (by !== null) return { speaker, by, isRelayed: true };
  const behind =
    speaker.official === null
      ? null
      : tellerBehind(around, speaker, Math.max(speaker.end, around.quotation.end));
  if (behind === "office") return { speaker, by: null, isRelayed: true };
  return { speaker, by: behind, isRelayed: behind !== null };
}

/** Null where nothing in the sentence says it. */
function withinSentence(around: Around): Speech | null {
  const { text, sentence, quotation, inSentence, mentions, people } = around;
  const plain = blankOut(
    text.slice(sentence.start, sentence.end),
    inSentence.map(({ start, end }) => ({ start: start - sentence.start, end: end - sentence.start })),
  );
  const index = inSentence.indexOf(quotation);
  const beforeFrom = inSentence[index - 1]?.end ?? sentence.start;
  const afterTo = inSentence[index + 1]?.start ?? sentence.end;
  const before = text.slice(beforeFrom, quotation.start);
  const after = text.slice(quotation.end, afterTo);
  const verbsBefore = matchesIn(verbPattern, plain, { start: 0, end: quotation.start - sentence.start }).map(
    ({ start }) => start + sentence.start,
  );

  const owned = ownerOfWords(around);
  if (owned !== null) return owned;
  // `Kim said, "…"`
  if (verbRightBefore.test(before)) {
    const verb = verbsBefore.at(-1) ?? quotation.start;
    const stranger = strangerBefore(around, beforeFrom, verb);
    if (stranger !== null) return { speaker: stranger, by: null, isRelayed: false };
    const speaker = subjectOf(around, verb);
    const asSaying = /\bas (?:saying|telling|having said)\b[^"“]{0,20}$/i.test(before);
    if (asSaying) {
      const quotedPerson = mentions.findLast((mention) => mention.end <= verb);
      if (quotedPerson?.key === null) return { speaker: null, by: null, isRelayed: true };
      if (quotedPerson) return finish(around, quotedPerson, verb);
    }
    if (speaker !== null) return finish(around, speaker, verb);
  }
  // `"…," Kim said`, `"…," said Kim`
  const behind = mentions.filter(
    (mention) => mention.start >= quotation.end && mention.end <= afterTo && mention.key !== null,
  );
  const isForNext =
    index + 1 < inSentence.length &&
    (ownClause.test(after) || (verbRightBefore.test(after) && newClause.test(after)));
  if (!isForNext) {
    for (const { start: verb, end: verbEnd } of matchesIn(verbPattern, text, {
      start: quotation.end,
      end: afterTo,
    })) {
      const subject =
        behind.filter((mention) => mention.end <= verb && people.isSubject(mention, sentence)).at(0) ??
        behind.find((mention) => mention.end <= verb);
      const inverted = behind.find((mention) => mention.start >= verbEnd && mention.start - verbEnd <= 12);
      const speaker =
        subject ??
        inverted ??
        strangerBefore(around, quotation.end, verb) ??
        strangerBehind(around, verbEnd, afterTo);
      if (speaker) return finish(around, speaker, verb);
      break;
    }
    const source = /^[\s,]*according to\s/i.exec(after);
    const named = source ? behind[0] : undefined;
    if (named) return { speaker: named, by: null, isRelayed: false };
  }
  const source = mentions.find(
    (mention) =>
      mention.key !== null &&
      mention.end <= quotation.start &&
      /\b(?:according to|in the words of) (?:the )?$/i.test(
        text.slice(Math.max(sentence.start, mention.start - 24), mention.start),
      ),
  );
  if (source && verbsBefore.length === 0) return { speaker: source, by: null, isRelayed: false };
  // `and Lutnick agreed: "…"`
  if (/:\s*$/.test(before)) {
    const lead =
      strangerBefore(around, beforeFrom, quotation.start - 1) ?? subjectOf(around, quotation.start);
    if (lead !== null && lead.start >= beforeFrom) return finish(around, lead, quotation.start);
  }
  // `Kim said the remark "…"`
  const verb = verbsBefore.at(-1);
  if (verb !== undefined) {
    const speaker = subjectOf(around, verb) ?? strangerBefore(around, beforeFrom, verb);
    if (speaker !== null) return finish(around, speaker, verb);
  }
  // A quote of the same sentence has a speaker: it goes on.
  if (around.previous?.sentence === sentence && around.previous.speech.speaker !== null)
    return around.previous.speech;
  const first = mentions.find(
    (mention) => mention.key !== null && isPerson(mention) && people.isSubject(mention, sentence),
  );
  return first ? { speaker: first, by: null, isRelayed: false } : null;
}

export function englishSpeech(around: Around): Speech | null {
  return withinSentence(around);
}
