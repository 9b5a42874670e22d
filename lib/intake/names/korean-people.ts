/** Who is named or meant in Korean sentences. */
import { matchesIn, overlaps, type Span } from "@/lib/intake/text/spans";
import type { Gazetteer } from "./gazetteer";
import {
  bodyBefore,
  koreanTitles,
  namedTrades,
  nameOrNot,
  notKoreanNames,
  notThePersonKo,
  nounEnd,
  otherTrades,
  particle,
  seldomName,
} from "./korean-words";
import type { Person, RawMention, WeightedMention } from "./mention";
import { koreanHeads, type OfficePhrase } from "./offices";
import { officesAlone, phraseOf, standIns } from "./korean-unnamed-mentions";
import { findStrangers, isBeforeName } from "./korean-strangers";
import { isFamilySyllable, soundsAlike } from "./romanisation";

const titleGroup = koreanTitles.join("|");
const headGroup = koreanHeads.join("|");
/** A title behind a name, with the office's own words between them. */
const titleBehind = new RegExp(
  `^[\\s/]?(?:\\([^)]{1,16}\\)\\s?)?((?:[가-힣A-Za-z()·]{1,14}\\s){0,4}?(?:겸\\s)?[가-힣A-Z0-9()]{0,12}?)(${titleGroup})${nounEnd}`,
  "u",
);
const otherTradeBehind = new RegExp(
  `^\\s?(?:\\(\\d{2}\\)|(?:\\(\\d+\\)\\s?)?(?:[가-힣A-Za-z]{2,12}\\s){0,2}?(?:${otherTrades}|${namedTrades})(?![가-힣]{3}))`,
  "u",
);
const respeltName = new RegExp(`(?<![가-힣A-Za-z])[가-힣]{3}${nounEnd}`, "gu");
const otherTradeBefore = new RegExp(`(?:^|[가-힣]\\s|\\s)[가-힣]{0,6}?${namedTrades}\\s$`, "u");
/** Titles that companies, universities and law firms have, and no office. */
const otherHead =
  /^(?:사장|부사장|회장|부회장|전무|상무|이사|대표|교수|변호사|박사|연구원|선임연구원|연구위원|선임연구위원|소장|원장|부원장|부장|과장|팀장|센터장|법인장|애널리스트|이코노미스트|이사장)$/u;
const familyAndTitle = new RegExp(
  `(?<![가-힣A-Za-z])([가-힣])\\s((?:[가-힣]{1,10}?)?)(${titleGroup})${nounEnd}`,
  "gu",
);
const unknownKorean = new RegExp(
  `(?<![가-힣A-Za-z])([가-힣]{3})(?=(?:\\s|/(?=[가-힣]+\\s))(?:\\([^)]{1,12}\\)\\s)?(?:[가-힣A-Za-z()·]{1,14}\\s){0,3}?[가-힣A-Z0-9]{0,10}?(?:${titleGroup})${nounEnd})`,
  "gu",
);
const shortKorean = new RegExp(
  `(?<![가-힣A-Za-z])([가-힣]{2})(?=\\s[가-힣]{0,4}?(?:${titleGroup})${nounEnd})`,
  "gu",
);
const chineseName = new RegExp(
  `(?<=[가-힣A-Z]\\s)((?:궈|왕|리|허|쉐|셰|샤|첸|펑|덩|딩|뤼|쑨|쉬|린|옌|탕|류|천|저우|마오)[가-힣]{1,2})(?=\\s[가-힣]{0,4}?(?:${titleGroup})${nounEnd})`,
  "gu",
);
const officeAtOnce = new RegExp(`^\\s[가-힣]{0,6}?(?:${headGroup})${nounEnd}`, "u");
const titleAtOnce = new RegExp(`^\\s[가-힣]{0,6}?(?:${titleGroup})${nounEnd}`, "u");
/** "나종표 국민의힘 의원", "문가은/한빛대 교수": a body and a title behind the name. */
const bodyAndTitle = new RegExp(
  `^(?:\\s|/)(?:국민의힘|[가-힣A-Z]{1,12}(?:당|부|처|청|원|실|회|대|대학교|은행|증권|협회|연구소|연구원|그룹))\\s(?:[가-힣]{1,10}\\s){0,2}?[가-힣]{0,6}?(?:${titleGroup})${nounEnd}`,
  "u",
);
const foreignTitle = new RegExp(
  `^(?:\\s[가-힣]{2,6})?\\s(?:일본|중국|대만|인도|베트남|캐나다|멕시코|독일|프랑스|영국|러시아|호주|브라질)\\s[가-힣\\s]{0,8}?(?:${titleGroup})${nounEnd}`,
  "u",
);
const unknownForeign = new RegExp(
  `(?<![가-힣A-Za-z])([가-힣]{2,5}\\s[가-힣]{1,6})(?=\\s(?:[가-힣A-Za-z()·]{1,14}\\s){0,3}?[가-힣A-Z0-9]{0,8}?(?:${titleGroup})${nounEnd})`,
  "gu",
);
const foreignBeforeTitle = new RegExp(
  `(?<![가-힣A-Za-z])([가-힣]{2,5}\\s[가-힣]{1,6})(?=\\s[가-힣A-Z0-9]{0,8}?(?:${titleGroup})${nounEnd})`,
  "gu",
);
const foreignBehindTitle = new RegExp(
  `(?:협상가|전문가|경제학자|분석가|${titleGroup})\\s([가-힣]{2,5}\\s[가-힣]{2,6}?)(?=(?:은|는|이|가)\\s)`,
  "gu",
);
const foreignSyllable =
  /[곳샤슈셔펜멜졸샌쿡킨딘벤젠휠뷰팩팰핀필렌스트크프르루브드티케데베페메헤웨윌튼슨릭닉맥잭켈랜랭넬앨켄빈톰폴에카타파쿠츠즈커퍼터머너버워윈웹켓콧닐숀]/u;
const honorificEnd = new RegExp(`^(.*?)${particle}$`, "u");

export class KoreanPeople {
  private readonly text: string;
  private readonly gazetteer: Gazetteer;
  private readonly isAboutTalks: boolean;
  private readonly names: readonly { pattern: RegExp; person: Person }[];
  /** Family names as this article spells them beside a given name or an office. */
  private readonly spellings = new Set<string>();
  private readonly foreign = new Map<string, Person | null>();

  constructor(text: string, gazetteer: Gazetteer, isAboutTalks: boolean) {
    this.text = text;
    this.gazetteer = gazetteer;
    this.isAboutTalks = isAboutTalks;
    this.names = gazetteer.koreanNames().map(({ name, person }) => ({
      pattern: new RegExp(`(?<![가-힣])${name}(?=${particle}?(?![가-힣A-Za-z])|(?:${titleGroup}))`, "gu"),
      person,
    }));
  }

  /** All of a sentence in order; of two that overlap the one that says more. */
  inSentence(sentence: Span): RawMention[] {
    const drafts = [
      ...this.knownKoreans(sentence),
      ...this.respelt(sentence),
      ...this.foreigners(sentence),
      ...this.familyNames(sentence),
      ...this.unknown(sentence),
      ...officesAlone(this.text, sentence),
      ...standIns(this.text, sentence),
    ];
    const kept: WeightedMention[] = [];
    for (const draft of drafts.toSorted((a, b) => b.weight - a.weight || b.end - b.start - (a.end - a.start)))
      if (!kept.some((one) => overlaps(one, draft))) kept.push(draft);
    return kept.toSorted((a, b) => a.start - b.start);
  }

  private after(place: number, sentence: Span, length = 70): string {
    return this.text.slice(place, Math.min(sentence.end, place + length));
  }

  /** A named person with the title behind the name, if there is one. */
  private named(
    start: number,
    end: number,
    sentence: Span,
    person: Person | null,
    weight: number,
    how: RawMention["how"] = "name",
  ): WeightedMention | null {
    const rest = this.after(end, sentence);
    const title = titleBehind.exec(rest);
    const phraseBefore = this.titleBefore(start, sentence);
    const isOwn =
      title !== null &&
      !/(?:[은는이가을를와에로어해고며]|(?<!학)과|(?<!시)아|에서|의)\s/u.test(title[1] ?? "");
    // Words with particles between a name and a title: the title is another's, and the name is no name.
    if (person === null && !isOwn && phraseBefore === null) return null;
    const phrase = isOwn ? phraseOf(title[1] ?? "", title[2] ?? "") : phraseBefore;
    const until = isOwn ? end + title[0].length : end;
    const fits =
      typeof person?.official === "string" &&
      phrase !== null &&
      this.gazetteer.offices.fit(person.official, phrase) > 0;
    const isOfRecord = typeof person?.official === "string";
    const hasOtherTrade =
      otherTradeBehind.test(rest) ||
      otherTradeBefore.test(this.text.slice(Math.max(sentence.start, start - 12), start)) ||
      (isOwn && otherHead.test(title[2] ?? "") && (title[1] ?? "").trim() !== "");
    const standing = !isOfRecord
      ? null
      : fits
        ? "office"
        : hasOtherTrade || !this.isAboutTalks
          ? "trade"
          : null;
    const name = this.text.slice(start, end);
    const known = person ?? {
      key: name,
      official: null,
      name,
      family: name[0] ?? "",
      heads: phrase ? [phrase.head] : [],
    };
    return {
      start,
      end: until,
      how,
      person: known,
      family: known.family,
      phrase,
      label: person ? name : this.text.slice(start, until).trim(),
      weight,
      standing,
    };
  }

  /** "산업통상부 장관 김정관": the title before the name. */
  private titleBefore(start: number, sentence: Span): OfficePhrase | null {
    const before = this.text.slice(Math.max(sentence.start, start - 40), start);
    const found = new RegExp(`([가-힣A-Z()]{0,12}\\s?[가-힣A-Z()]{0,10}?)(${headGroup})\\s$`, "u").exec(
      before,
    );
    return found ? phraseOf(found[1] ?? "", found[2] ?? "") : null;
  }

  private knownKoreans(sentence: Span): WeightedMention[] {
    return this.names.flatMap(({ pattern, person }) =>
      matchesIn(pattern, this.text, sentence).flatMap(
        ({ start, end }) => this.named(start, end, sentence, person, 5) ?? [],
      ),
    );
  }

  /** A name that a translation spells by its sound, beside the office of whom it is like. */
  private respelt(sentence: Span): WeightedMention[] {
    return matchesIn(respeltName, this.text, sentence).flatMap(({ start, end }) =>
      this.gazetteer.soundingLike(this.text.slice(start, end)).flatMap((person) => {
        const official = person.official ?? "";
        const draft = this.named(start, end, sentence, person, 4.2);
        if (draft === null || draft.standing === "trade") return [];
        const { phrase } = draft;
        const fits =
          phrase !== null && phrase.domain.length > 0 && this.gazetteer.offices.fit(official, phrase) > 0.2;
        const before = this.text.slice(Math.max(sentence.start, start - 24), start);
        const isNegotiator = /(?:협상가|협상\s?대표|책임자|고문|보좌관|수석|사령탑|관리)\s$/u.test(before);
        return fits || (isNegotiator && this.gazetteer.offices.concerns(official, before)) ? [draft] : [];
      }),
    );
  }

  private personOf(word: string): Person | null {
    const cached = this.foreign.get(word);
    if (cached !== undefined) return cached;
    let person = word.length > 1 ? this.gazetteer.hangulFamily(word) : null;
    if (person === null) {
      const stem = honorificEnd.exec(word)?.[1];
      if (stem !== undefined && stem.length > 1) person = this.gazetteer.hangulFamily(stem);
    }
    this.foreign.set(word, person);
    return person;
  }

  private foreigners(sentence: Span): WeightedMention[] {
    let previous: { start: number; end: number; word: string } | null = null;
    return matchesIn(/[가-힣]{2,10}|[A-Z]{2}(?=\s[가-힣])/gu, this.text, sentence).flatMap(
      ({ match, start, end }) => {
        const before = previous;
        previous = { start, end, word: match[0] };
        const word = match[0];
        const person = this.personOf(word);
        if (person === null) return this.byGivenName(before, { start, end }, sentence);
        const whole = this.gazetteer.entries.find((entry) => entry.person.key === person.key)?.hangul;
        const family = whole?.family ?? "";
        const stemEnd = start + family.length;
        if (notThePersonKo.test(this.after(stemEnd, sentence))) return [];
        const given = (whole?.whole ?? "").split(" ")[0] ?? "";
        const hasGiven =
          before !== null &&
          start - before.end === 1 &&
          (before.word === given ||
            soundsAlike(before.word, given) ||
            (given.length === 2 && before.word.startsWith(given)));
        const from = hasGiven && before ? before.start : start;
        const draft = this.named(from, stemEnd, sentence, person, 4.5, hasGiven ? "name" : "family");
        if (draft === null) return [];
        const fits = draft.phrase !== null && this.gazetteer.offices.fit(person.key, draft.phrase) > 0;
        // A short word may be a common noun: "보트".
        const isSure = hasGiven || fits || family.length > 2;
        const spelling = this.text.slice(start, stemEnd);
        if (fits || hasGiven) this.spellings.add(spelling);
        const isExact = word.startsWith(family) || this.spellings.has(spelling);
        return isSure && (isExact || fits || hasGiven) ? [draft] : [];
      },
    );
  }

  /** A family name that is spelt in a way of its own, behind the given name and before the person's office. */
  private byGivenName(
    given: (Span & { word: string }) | null,
    family: Span,
    sentence: Span,
  ): WeightedMention[] {
    if (given === null || given.word.length < 2 || family.start - given.end !== 1) return [];
    const entry = this.gazetteer.entries.find(({ hangul }) => hangul.whole.startsWith(`${given.word} `));
    if (!entry) return [];
    const draft = this.named(given.start, family.end, sentence, entry.person, 4.4);
    const fits = draft?.phrase ? this.gazetteer.offices.fit(entry.person.key, draft.phrase) > 0 : false;
    return draft && fits ? [draft] : [];
  }

  private familyNames(sentence: Span): WeightedMention[] {
    return matchesIn(familyAndTitle, this.text, sentence).flatMap(({ match, start, end }) => {
      const [, family = "", domain = "", head = ""] = match;
      if (!isFamilySyllable(family) || this.isBehindForeignName(start, sentence)) return [];
      const phrase = phraseOf(domain, head);
      return [
        { start, end, how: "family" as const, person: null, family, phrase, label: match[0], weight: 4 },
      ];
    });
  }

  private unknown(sentence: Span): WeightedMention[] {
    const koreans = matchesIn(unknownKorean, this.text, sentence).flatMap(({ match, start, end }) => {
      const name = match[0];
      const rest = this.after(end, sentence);
      if (!isFamilySyllable(name[0] ?? "") || notKoreanNames.test(name)) return [];
      if (/^\s?(?:기자|특파원|통역)/u.test(rest) || isBeforeName(rest)) return [];
      // "제임스 콜드웰": the given name of somebody from elsewhere.
      const second = /^\s([가-힣]{2,6})\s/u.exec(rest)?.[1] ?? "";
      if (foreignSyllable.test(name.slice(1)) && foreignSyllable.test(second)) return [];
      // "이시바 시게루 일본 총리": a title of another country.
      if (foreignTitle.test(rest)) return [];
      if (/^[[(“"]?$/u.test(this.text.slice(sentence.start, start)) && this.isBeforeBody(name, rest))
        return this.named(start, end, sentence, null, 3) ?? [];
      if (
        (nameOrNot.test(name) || seldomName.test(name)) &&
        !titleAtOnce.test(rest) &&
        !this.isBeforeBody(name, rest)
      )
        return [];
      if (seldomName.test(name) && !this.isBehindBody(start, sentence)) return [];
      return this.named(start, end, sentence, null, 3) ?? [];
    });
    const short = matchesIn(shortKorean, this.text, sentence).flatMap(({ match, start, end }) => {
      const isName =
        isFamilySyllable(match[0][0] ?? "") &&
        !notKoreanNames.test(match[0]) &&
        (this.isBehindBody(start, sentence) ||
          (start === sentence.start && !officeAtOnce.test(this.after(end, sentence))));
      return isName ? (this.named(start, end, sentence, null, 2.7) ?? []) : [];
    });
    const foreigners = [
      ...matchesIn(foreignBeforeTitle, this.text, sentence).map((found) => ({ ...found, weight: 2.95 })),
      ...matchesIn(unknownForeign, this.text, sentence).map((found) => ({ ...found, weight: 2.9 })),
    ].flatMap(({ match, start, end, weight }) => {
      const [first = "", second = ""] = match[0].split(" ");
      const looksForeign = this.isBehindBody(start, sentence)
        ? foreignSyllable.test(first + second)
        : foreignSyllable.test(first) && (foreignSyllable.test(second) || isFamilySyllable(second));
      if (!looksForeign || [first, second].some((word) => notKoreanNames.test(word))) return [];
      return this.named(start, end, sentence, null, weight) ?? [];
    });
    // "대변인 강유정": a title before a name, as translated texts have it.
    const behind = matchesIn(
      new RegExp(`(?:${titleGroup})\\s([가-힣]{3})(?=${particle}(?![가-힣]))`, "gu"),
      this.text,
      sentence,
    ).flatMap(({ match, end }) => {
      const name = match[1] ?? "";
      if (!isFamilySyllable(name[0] ?? "") || notKoreanNames.test(name)) return [];
      return this.named(end - name.length, end, sentence, null, 2.8) ?? [];
    });
    // "협상가 데보라 린드퀴스트는"
    const foreignBehind = matchesIn(foreignBehindTitle, this.text, sentence).flatMap(({ match, end }) => {
      const name = match[1] ?? "";
      const words = name.split(" ");
      if (!words.every((word) => foreignSyllable.test(word) && !notKoreanNames.test(word))) return [];
      const start = end - name.length;
      return this.personOf(words[1] ?? "")
        ? []
        : {
            start,
            end,
            how: "name" as const,
            person: { key: name, official: null, name, family: name[0] ?? "", heads: [] },
            family: name[0] ?? "",
            phrase: null,
            label: name,
            weight: 2.8,
          };
    });
    const chinese = matchesIn(chineseName, this.text, sentence).flatMap(({ start, end }) =>
      this.isBehindBody(start, sentence) ? (this.named(start, end, sentence, null, 2.7) ?? []) : [],
    );
    const strangers = findStrangers(
      this.text,
      sentence,
      (word) => foreignSyllable.test(word),
      (word) => this.personOf(word) !== null,
    );
    return [...koreans, ...short, ...foreigners, ...foreignBehind, ...chinese, ...behind, ...strangers];
  }

  /** "케빈 김 대사대리": the syllable is the family name of a whole name. */
  private isBehindForeignName(start: number, sentence: Span): boolean {
    const given = /(?:^|\s)([가-힣]{2,4})\s$/u.exec(
      this.text.slice(Math.max(sentence.start, start - 6), start),
    )?.[1];
    return (
      given !== undefined &&
      foreignSyllable.test(given[0] ?? "") &&
      !/[은는이가에의을를와과도로서]$/u.test(given)
    );
  }

  /** A word in "-한" may be an adjective: "강력한 국민의힘 의원이"; it is a name where the sentence is about the person. */
  private isBeforeBody(name: string, rest: string): boolean {
    const found = bodyAndTitle.exec(rest);
    return found !== null && (!name.endsWith("한") || /^[은는]/u.test(rest.slice(found[0].length)));
  }

  private isBehindBody(start: number, sentence: Span): boolean {
    return bodyBefore.test(this.text.slice(Math.max(sentence.start, start - 20), start));
  }
}
