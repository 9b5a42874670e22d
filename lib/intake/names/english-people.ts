/** Who is named or meant in English sentences. */
import { matchesIn, overlaps, type Span } from "@/lib/intake/text/spans";
import { englishTitles, type TitlePhrase } from "./english-offices";
import {
  agentNoun,
  notNames,
  notThePerson,
  occupations,
  personNouns,
  speechNouns,
  speechVerbs,
  titles,
} from "./english-words";
import type { Gazetteer } from "./gazetteer";
import { findStandIns, type Person, type RawMention, type WeightedMention } from "./mention";
import { editDistance, isFamilyWord, lettersOf } from "./romanisation";

type Token = Span & { word: string; isName: boolean };

const wordPattern = /[\p{L}][\p{L}\p{M}’'-]*/gu;
const occupationBefore = new RegExp(
  `\\b(?:${occupations})\\s$|(?:^|[\\s,.](?:an?|the|\\p{L}+)\\s|[.“"]\\s?)${agentNoun}\\s$`,
  "iu",
);
const titleBefore = new RegExp(`\\b(?:(?:${titles})\\.?,?|${personNouns})\\s$`, "i");
const titleAlone = new RegExp(`^(?:${titles})$`, "i");
/** "Kim, 34,", "Kim, who runs a bakery", "Kim, Korea's fastest hurdler": no office is among it. */
const occupationAfter = new RegExp(
  `^(?:,\\s(?:an?|the|\\d+,|who)\\s(?:\\p{L}+[\\s-]){0,3}(?:${occupations})\\b|(?:,\\s|\\s\\()\\d{2}(?:,|\\))|,\\swho\\s(?:runs|owns|sells|teaches|plays|coaches|studies|drives|grows|farms|cooks|sings)\\b|,\\s(?:an?|the|his|her|\\p{L}+[’']s)\\s(?!former\\b|ex-|career\\b|longtime\\b)(?:[\\p{L}-]+\\s){0,4}?${agentNoun}(?=[,.;]|\\s(?:of|in|at|for|from|with|who)\\b))`,
  "iu",
);
const appositionAfter = new RegExp(
  `^(?:,\\s(?:\\d+,\\s)?|\\s\\()(?:(?:an?|the|his|her|its|[\\p{L}.]+[’']s)\\s)?(?:[\\p{L}.-]+,?\\s){0,6}?(?:${titles})\\b`,
  "iu",
);
/** "Glenn Haverty, a lobbyist for sellers" */
const tradeAfter = new RegExp(
  `^,\\s(?:\\d+,\\s)?(?:(?:an?|the|his|her|its|[\\p{L}.]+[’']s)\\s)?(?:(?!of\\b|for\\b)[\\p{L}.-]+\\s){0,4}?(?:${personNouns})\\b`,
  "iu",
);
const verbAfter = new RegExp(
  `^,?\\s(?:(?:of|from|at|with)\\s(?:(?:the|of|for|and|\\p{Lu}[\\p{L}&.-]*)\\s){1,7})?(?:(?:also|later|then|further|again|separately)\\s)?(?:${speechVerbs})\\b`,
  "iu",
);
const verbBefore = new RegExp(`\\b(?:${speechVerbs}|according to)\\s$`, "i");
const credit =
  /(?:photos?|pictures?|images?|graphics?|written|reporting|translated|edited|interpret(?:er|ed)|correspondent|reporter|staff writer)(?:\s(?:by|:))?\s$|^By\s$/i;

const syllable = /^(?:[bcdfghjkmnpqrstvwy]?|[csgkp]h|kk|tt|pp|ss|jj)[wy]?[aeiouy]{1,3}(?:ng|[nmklpbtghd])?$/i;
/** Whether two words could be the two syllables of a given name. */
const couldBeGiven = (one: string, other: string) => syllable.test(one) && syllable.test(other);

function tokensOf(text: string, sentence: Span): Token[] {
  return matchesIn(wordPattern, text, sentence).map(({ match, start }) => {
    const word = match[0].replace(/[’'](?:s)?$/u, "").replace(/-$/, "");
    return { start, end: start + word.length, word, isName: /^\p{Lu}/u.test(word) };
  });
}

const unnamedPattern = new RegExp(
  String.raw`\b(?:(?:[Oo]ne|[Tt]wo|[Ss]ome|[Oo]thers|[Aa]nother|[Aa] (?:second|third)|[Tt]he other)\sof\s(?:them|those|the\s(?:two|three|four|people|officials|sources|aides))|[Tt]he (?:two |three )?(?:people|person)(?=\s(?:${speechVerbs}|familiar|briefed|close|involved|with)\b)|(?:[Bb]oth|[Ss]ome|[Oo]thers|[Tt]hey all|[Aa]nother|[Aa] (?:second|third)|[Oo]ne)(?=\s(?:${speechVerbs})\b))\b|\b(?:(?:an?|one|another|the|some|several|two|three|many|senior|other)\s)?(?:(?:[A-Z][\w.’'-]*|senior|high[- ]ranking|top|former|key|ranking|government|presidential|ministry|trade|industry|foreign|finance|embassy|administration|business|diplomatic|well-placed|anonymous|local|defen[cs]e|state|department|commerce|treasury|white|house|office)\s){0,6}(?:officials?|sources?|diplomats?|aides?|insiders?|negotiators?|(?:person|people)\s(?:familiar|close|with knowledge|briefed|involved)[^,.“”"]{0,60}?(?=\s(?:${speechVerbs})\b|[,.“”"]|$)|(?<!chief\s)executives?|experts?|observers?|analysts?|watchers?)\b(?:\s(?:of|at|in|from)\s(?:the\s|an?\s)?(?:[\p{L}.’'-]+\s){0,3}(?:[Mm]inistry|[Dd]epartment|[Oo]ffice|government|administration|[Ee]mbassy|[Pp]arty|delegation|[Aa]gency|bureau|maker|company|firm)\b)?`,
  "gu",
);

const bodyPattern =
  /\b(?:(?:the|seoul'?s?|korea'?s?|washington'?s?|a)\s)?(?:(?:south\s)?korean?(?:['’]s)?\s|u\.s\.\s|us\s)?(?:(?:presidential|trade|industry|finance|foreign|commerce|economy|defen[cs]e)\s(?:ministry|department|office)|ministry(?:\sof\s(?:\p{Lu}[\p{L},]*\s?|and\s){1,7})?|white house|presidential office|office of the president|commerce department|treasury department|state department|energy department|department of (?:commerce|state|energy|the treasury)|ustr|supreme court|court|joint (?:fact sheet|statement)|fact sheet|memorandum|proclamation|executive order|notice|government|(?:ruling|democratic|people power)\sparty|cheong wa dae)\b/giu;

const ownWords = `\\s(?:\\p{L}+\\s){0,2}(?:${speechNouns})\\b`;
const ownWordsBehind = new RegExp(`^[’']s${ownWords}`, "iu");
const pronounPattern = new RegExp(
  String.raw`\b(?:he|she|(?:his|her)(?=${ownWords})|the (?:industry |trade |finance |foreign |prime |south korean |korean |u\.s\. )?(?:minister|secretary|president|chief|official|adviser|advisor|lawmaker|spokes(?:man|woman|person)|professor|ambassador|diplomat|leader|envoy|negotiator)|the (?:policy )?chief|(?:his|her) office)\b`,
  "giu",
);

/** "He's coming": no possessive. */
const isContracted = /^(?:he|she)$/iu;

/** "the U.S. Trade Representative's office", "the Office of the Trade Representative": no person. */
const isOfAgency = (before: string, behind: string): boolean =>
  /^[’']s\soffice\b/iu.test(behind) || /\bOffice of (?:the )?$/u.test(before);

export class EnglishPeople {
  private readonly text: string;
  private readonly gazetteer: Gazetteer;
  private readonly isAboutTalks: boolean;

  constructor(text: string, gazetteer: Gazetteer, isAboutTalks: boolean) {
    this.text = text;
    this.gazetteer = gazetteer;
    this.isAboutTalks = isAboutTalks;
  }

  /** All of a sentence in order; of two that overlap the one that says more. */
  inSentence(sentence: Span): RawMention[] {
    const phrases = englishTitles(this.text, sentence);
    const drafts = [
      ...this.aliases(sentence),
      ...this.names(sentence, phrases),
      ...this.titles(sentence, phrases),
      ...this.others(sentence),
    ];
    const kept: WeightedMention[] = [];
    for (const draft of drafts.toSorted((a, b) => b.weight - a.weight || b.end - b.start - (a.end - a.start)))
      if (!kept.some((one) => overlaps(one, draft))) kept.push(draft);
    return kept.toSorted((a, b) => a.start - b.start);
  }

  private before(place: number, length: number, sentence: Span): string {
    return this.text.slice(Math.max(sentence.start, place - length), place);
  }

  private aliases(sentence: Span): WeightedMention[] {
    const words = this.text.slice(sentence.start, sentence.end).toLowerCase();
    return this.gazetteer.aliases.flatMap(({ words: alias, person }) => {
      const found: WeightedMention[] = [];
      for (let at = words.indexOf(alias); at >= 0; at = words.indexOf(alias, at + alias.length)) {
        const isWord =
          !/[\p{L}-]/u.test(words[at - 1] ?? " ") && !/\p{L}/u.test(words[at + alias.length] ?? " ");
        // A title and a family name alone: a longer name behind it is somebody else.
        const isFamily = / (?:kim|lee|park)$/.test(alias);
        const start = sentence.start + at;
        const end = start + alias.length;
        const goesOn =
          isFamily &&
          /^\s\p{Lu}[\p{L}]*-|^\s\p{Lu}\p{Ll}+\s\p{Lu}?\p{Ll}+/u.test(this.text.slice(end, end + 20));
        if (!isWord || goesOn) continue;
        found.push({
          start,
          end,
          how: isFamily ? "family" : "name",
          person,
          family: null,
          phrase: null,
          label: this.text.slice(start, end),
          weight: 5,
        });
      }
      return found;
    });
  }

  private names(sentence: Span, phrases: readonly TitlePhrase[]): WeightedMention[] {
    const tokens = tokensOf(this.text, sentence);
    const found: WeightedMention[] = [];
    for (let index = 0; index < tokens.length; index++) {
      const draft = this.nameAt(tokens, index, sentence, phrases);
      if (draft === null) continue;
      found.push(draft);
      while ((tokens[index + 1]?.start ?? Infinity) < draft.end) index++;
    }
    return found;
  }

  private nameAt(
    tokens: readonly Token[],
    index: number,
    sentence: Span,
    phrases: readonly TitlePhrase[],
  ): WeightedMention | null {
    const [token, next, third] = [tokens[index], tokens[index + 1], tokens[index + 2]];
    if (!token?.isName) return null;
    const adjoin = (a: Token | undefined, b: Token | undefined) =>
      a !== undefined && b !== undefined && /^(?:\s|\s?-\s?)$/.test(this.text.slice(a.end, b.start));
    const make = (
      last: Token,
      person: Person | null,
      how: RawMention["how"],
      weight: number,
      standing: RawMention["standing"] = null,
    ): WeightedMention | null => {
      const start = token.start;
      const end = last.end;
      const before = this.before(start, 60, sentence);
      if (credit.test(before)) return null;
      // The title that stands right before the name, or behind a comma after it.
      const phrase = phrases.find(
        (one) => one.end <= start && /^,?\s?$/.test(this.text.slice(one.end, start)),
      );
      const label = this.text.slice(start, end);
      const family =
        person?.family ?? lettersOf(how === "family" || isFamilyWord(token.word) ? token.word : last.word);
      const known: Person = person ?? {
        key: `${family}:${lettersOf(label)}`,
        official: null,
        name: label,
        family,
        heads: phrase ? [phrase.phrase.head] : [],
      };
      return {
        start: phrase?.start ?? start,
        end,
        how,
        person: how === "family" ? person : known,
        family,
        phrase: phrase?.phrase ?? null,
        label,
        weight: phrase ? Math.max(weight, 2.7) : weight,
        standing,
      };
    };
    const standingOf = (last: Token, person: Person): RawMention["standing"] => {
      const before = this.before(token.start, 40, sentence);
      const after = this.text.slice(last.end, Math.min(sentence.end, last.end + 80));
      const phrase = phrases.find(
        (one) =>
          (one.end <= token.start && token.start - one.end <= 2) ||
          (one.start >= last.end && one.start - last.end < 40),
      );
      const fits =
        phrase !== undefined && this.gazetteer.offices.fit(person.official ?? "", phrase.phrase) > 0;
      if (fits) return "office";
      const isOther = occupationBefore.test(before) || occupationAfter.test(after);
      return isOther || phrase?.isSpokesperson === true || !this.isAboutTalks ? "trade" : null;
    };
    if (adjoin(token, next) && next) {
      const two = third && adjoin(next, third) ? next.word + third.word : null;
      for (const [given, last] of [
        [two, third],
        [next.word, next],
      ] as const) {
        if (given === null || last === undefined) continue;
        const isSpelledOut = last === next ? true : syllable.test(next.word) && syllable.test(last.word);
        const person =
          isSpelledOut && (last.isName || last === third || /^\p{Lu}/u.test(next.word))
            ? this.gazetteer.korean(token.word, given)
            : null;
        if (person) return make(last, person, "name", 4, standingOf(last, person));
      }
      if (isFamilyWord(token.word) && next.isName && !notNames.has(next.word)) {
        const isHyphened = /^\p{Lu}\p{L}+-\p{L}{2,}$/u.test(next.word);
        if (isHyphened) return make(next, null, "name", 3);
        if (third?.isName && two !== null && couldBeGiven(next.word, third.word) && !notNames.has(third.word))
          return make(third, null, "name", 3);
        const isIntroduced =
          titleBefore.test(this.before(token.start, 40, sentence)) ||
          appositionAfter.test(this.text.slice(next.end, next.end + 90));
        if (isIntroduced && next.word.length <= 8) return make(next, null, "name", 3);
      }
      if (/^\p{Lu}\p{L}+-\p{L}+$/u.test(token.word) && isFamilyWord(next.word) && next.isName)
        return make(next, null, "name", 3);
    }
    const foreign = this.foreignAt(tokens, index, sentence, phrases, make);
    if (foreign) return foreign;
    if (
      isFamilyWord(token.word) &&
      !/^(?:so|do|no|in|an|on|won|moon|song|young|you|ye|her|ha|oh|go|see|we|i|ma|sun|sin|min|pan|chin|son|ban|park|men|mo|sure?|he)$/i.test(
        token.word,
      )
    )
      return make(token, null, "family", 2);
    return token.word === "Park" && titleBefore.test(this.before(token.start, 40, sentence))
      ? make(token, null, "family", 2)
      : null;
  }

  private foreignAt(
    tokens: readonly Token[],
    index: number,
    sentence: Span,
    phrases: readonly TitlePhrase[],
    make: (
      last: Token,
      person: Person | null,
      how: RawMention["how"],
      weight: number,
      standing?: RawMention["standing"],
    ) => WeightedMention | null,
  ): WeightedMention | null {
    const token = tokens[index];
    // A title that is no part of a phrase is read on its own, and the name behind it next.
    if (!token || notNames.has(token.word) || titleAlone.test(token.word)) return null;
    // A run of names with initials between them: "Howard W. Lutnick".
    let last = index;
    while (last - index < 3) {
      const [here, next] = [tokens[last], tokens[last + 1]];
      if (
        !here ||
        !next?.isName ||
        notNames.has(next.word) ||
        !/^\.?\s$/.test(this.text.slice(here.end, next.start))
      )
        break;
      if (this.text[here.end] === "." && here.word.length > 2) break;
      if (/[’']s/.test(this.text.slice(here.end, here.end + 2))) break;
      last++;
    }
    for (let at = last; at >= index; at--) {
      const end = tokens[at];
      if (!end) continue;
      const found = this.gazetteer.foreigner(end.word);
      if (!found) continue;
      const after = /^\s([\p{L}']+)/u.exec(this.text.slice(end.end, end.end + 30))?.[1]?.toLowerCase();
      if (after !== undefined && notThePerson.has(after)) return null;
      if (/^\sJr\b/.test(this.text.slice(end.end, end.end + 5))) return null;
      const given = tokens.slice(index, at).map(({ word }) => word);
      const phrase = phrases.find((one) => one.end <= token.start && token.start - one.end <= 2);
      const fits =
        phrase !== undefined && this.gazetteer.offices.fit(found.person.official ?? "", phrase.phrase) > 0;
      const first = lettersOf(given[0] ?? "");
      const isGiven =
        first !== "" &&
        (editDistance(first, found.given, 2) <= (first.length > 4 ? 2 : 0) ||
          lettersOf(given.join("")) === found.given ||
          found.given.startsWith(first) ||
          first === found.given[0]);
      const isTitleWord =
        given.length > 0 && given.every((word) => new RegExp(`^(?:${titles})$`, "i").test(word));
      if (given.length > 0 && !isGiven && !isTitleWord && !fits) return null;
      if (!found.isExact && !isGiven && !fits) return null;
      const isOther = !this.isAboutTalks || occupationBefore.test(this.before(token.start, 40, sentence));
      return make(
        end,
        found.person,
        given.length > 0 ? "name" : "family",
        4,
        fits ? "office" : isOther ? "trade" : null,
      );
    }
    const end = tokens[last];
    if (last === index || !end) return null;
    const before = this.before(token.start, 60, sentence);
    const after = this.text.slice(end.end, Math.min(sentence.end, end.end + 90));
    const isIntroduced =
      titleBefore.test(before) ||
      appositionAfter.test(after) ||
      tradeAfter.test(after) ||
      /^,\swho\s/u.test(after) ||
      verbAfter.test(after) ||
      verbBefore.test(before);
    const isPerson =
      isIntroduced &&
      tokens
        .slice(index, last + 1)
        .every(
          ({ word }) =>
            !new RegExp(`^(?:${titles}|${occupations})$`, "i").test(word) && word !== word.toUpperCase(),
        );
    return isPerson ? make(end, null, "name", 1) : null;
  }

  private titles(sentence: Span, phrases: readonly TitlePhrase[]): WeightedMention[] {
    return phrases.flatMap(({ start, end, phrase, isOther }) => {
      if (isOther) return [];
      const label = this.text.slice(start, end);
      const before = this.before(start, 40, sentence);
      // "the president's policy chief" is the chief.
      const isOwner =
        /^[’']s\s/u.test(this.text.slice(end, end + 3)) &&
        phrases.some((one) => one.start > end && one.start - end < 12);
      if (isOwner || isOfAgency(before, this.text.slice(end, end + 12))) return [];
      // Behind a name and a comma the title belongs to the name; it is no second person.
      const isApposition =
        /(\p{Lu}[\p{L}’'-]+)(?:,\s|\s\()(?:an?\s|the\s|then[\s-]|South\s|Korea[’']s\s|who is\s)*$/u.exec(
          before,
        );
      // Behind a day or a place it begins the clause: "On Saturday, the minister".
      if (isApposition && !notNames.has(isApposition[1] ?? "")) return [];
      return [{ start, end, how: "office" as const, person: null, family: null, phrase, label, weight: 2.5 }];
    });
  }

  private others(sentence: Span): WeightedMention[] {
    const found = (pattern: RegExp, how: RawMention["how"], weight: number) =>
      findStandIns(this.text, sentence, pattern, how, weight);
    return [
      ...found(unnamedPattern, "unnamed", 2.2),
      ...found(bodyPattern, "body", 1.5),
      // A possessive neither speaks nor acts, unless it is one of words.
      ...found(pronounPattern, "pronoun", 2.1).filter(({ start, end }) => {
        const behind = this.text.slice(end, end + 50);
        return (
          !/^[’']s/.test(behind) ||
          isContracted.test(this.text.slice(start, end)) ||
          ownWordsBehind.test(behind)
        );
      }),
    ];
  }
}
