/** Who is meant at each place of an article: names, families, offices and pronouns, resolved in reading order. */
import type { Locale } from "@/lib/domain/record/record";
import { isWithin, Placed, type Span } from "@/lib/intake/text/spans";
import type { Quotation } from "@/lib/intake/text/quotations";
import type { Sentence } from "@/lib/intake/text/sentences";
import { EnglishPeople } from "./english-people";
import type { Gazetteer } from "./gazetteer";
import { KoreanPeople } from "./korean-people";
import { type Mention, type Person, type RawMention, topicWithoutVerb } from "./mention";
import { koreanHeads } from "./offices";
import { lettersOf } from "./romanisation";

/** Least fit of a title alone, without a name: one of three subjects of an office is enough. */
const leastFit = 0.2;

/** Behind these an English name is no subject. */
const preposition =
  /\b(?:with|of|by|to|from|between|against|for|on|about|at|via|including|unlike|after|before|(?<![,;]["”’']?\s)and|met|meet|meets|meeting|meet with|see|saw|told|tell|ask|asked|visit|urged?|joined|accompany|accompanying|accompanied|alongside|than|through|toward|towards|under|over|into|without|telephoned|called|phoned|thanked|briefed|hosted|welcomed)\s(?:(?:with|the|both|his|her|its|south|korea's|seoul's|counterpart|counterparts?)\s|[“"'])*$/i;
const subjectParticle = /^(?:\s?\([^)]{0,20}\))?(?:은|는|이|가|께서는?|도)(?![가-힣])/u;
const topicParticle = /^(?:\s?\([^)]{0,20}\))?(?:은|는|께서는|도)(?![가-힣])/u;

/** "김 장관의 걸음은": the sentence is about the person. */
const ownerOfSubject = /^의\s[가-힣]{1,8}(?:은|는|이|가)(?![가-힣])/u;

type Row = { sentence: Sentence; raw: RawMention[] };

/**
 * A name of the record that the article gives another trade, and nowhere an office, is a stranger's
 * throughout; in an article about something else so is every name without an office.
 */
function withoutNamesakes(rows: readonly Row[], isAboutTalks: boolean): Row[] {
  const inOffice = new Set<string>();
  const inTrade = new Set<string>();
  for (const { person, standing } of rows.flatMap(({ raw }) => raw)) {
    if (standing === "office" && person) inOffice.add(person.key);
    if (standing === "trade" && person) inTrade.add(person.key);
  }
  const isOther = ({ person, standing }: RawMention) =>
    person?.official !== null &&
    person !== null &&
    (standing === "trade" || (inTrade.has(person.key) && !inOffice.has(person.key)));
  const asStranger = (mention: RawMention): RawMention[] => {
    const { person } = mention;
    if (person === null || !isOther(mention)) return [mention];
    if (!isAboutTalks || inOffice.has(person.key)) return [];
    const name = mention.label;
    return [
      { ...mention, person: { ...person, key: `namesake:${person.key}`, official: null, name, heads: [] } },
    ];
  };
  return rows.map(({ sentence, raw }) => ({ sentence, raw: raw.flatMap(asStranger) }));
}

export class People {
  mentions: Placed<Mention>;
  /** All persons that are named in the article, by key. */
  readonly introduced: ReadonlyMap<string, Person>;
  /** Keys of people outside the record by family name, at most a few of each: for who is named later on. */
  private readonly withSameFamily = new Map<string, string[]>();
  /** Whom the sentences are about, in order. */
  private readonly subjects: Placed<Mention>;
  private readonly officialsNamed: readonly string[];
  private readonly text: string;
  private readonly language: Locale;
  private readonly gazetteer: Gazetteer;

  constructor(
    text: string,
    language: Locale,
    sentences: readonly Sentence[],
    quotations: readonly Quotation[],
    gazetteer: Gazetteer,
    isAboutTalks: boolean,
  ) {
    this.text = text;
    this.language = language;
    this.gazetteer = gazetteer;
    const reader =
      language === "ko"
        ? new KoreanPeople(text, gazetteer, isAboutTalks)
        : new EnglishPeople(text, gazetteer, isAboutTalks);
    const rows = withoutNamesakes(
      sentences.map((sentence) => ({ sentence, raw: reader.inSentence(sentence) })),
      isAboutTalks,
    );
    const introduced = new Map<string, Person>();
    for (const { raw } of rows) {
      for (const { how, person, phrase } of raw) {
        if (person === null || (how !== "name" && person.official === null)) continue;
        if (how !== "name" && how !== "family") continue;
        const known = introduced.get(person.key) ?? person;
        introduced.set(person.key, { ...known, heads: phrase ? [...known.heads, phrase.head] : known.heads });
      }
    }
    this.introduced = introduced;
    this.officialsNamed = [...introduced.values()]
      .filter(({ official }) => official !== null)
      .map(({ key }) => key);
    for (const { key, family, official } of introduced.values()) {
      const keys = this.withSameFamily.get(family) ?? [];
      if (official === null && keys.length < 5) this.withSameFamily.set(family, [...keys, key]);
    }
    const quoted = new Placed(quotations);
    const recent: string[] = [];
    const subjects: Mention[] = [];
    const timesSubject = new Map<string, number>();
    let main: Mention | null = null;
    let subject: Mention | null = null;
    let subjectPart = 0;
    const resolved: Mention[] = [];
    for (const { sentence, raw } of rows) {
      let inSentence: Mention | null = null;
      let owner: Mention | null = null;
      for (const mention of raw) {
        // After a paragraph about nobody, "he" is whom the article is mostly about.
        const isBackToMain: boolean =
          sentence.part - subjectPart > 1 &&
          3 * (timesSubject.get(subject?.key ?? "") ?? 0) <= (timesSubject.get(main?.key ?? "") ?? 0);
        const found = this.resolve(mention, recent, inSentence ?? (isBackToMain ? main : subject));
        resolved.push(found);
        if (found.key === null || found.how === "body") continue;
        const person = found.key;
        if (this.introduced.has(person) || found.official !== null) {
          const at = recent.indexOf(person);
          if (at >= 0) recent.splice(at, 1);
          recent.unshift(person);
          if (recent.length > 40) recent.pop();
        }
        const around = quoted.before(mention.start + 1);
        const isQuoted = around !== undefined && isWithin(mention, around);
        if (
          !isQuoted &&
          this.isSubject(found, sentence) &&
          (inSentence === null || (language === "ko" && this.isTopic(found)))
        )
          inSentence = found;
        else if (
          !isQuoted &&
          language === "ko" &&
          ownerOfSubject.test(text.slice(mention.end, mention.end + 16))
        )
          owner ??= found;
      }
      inSentence ??= owner;
      inSentence ??= topicWithoutVerb(
        text,
        language === "ko",
        sentence,
        resolved.slice(resolved.length - raw.length),
      );
      if (sentence.kind === "headline" || inSentence === null) continue;
      subject = inSentence;
      subjectPart = sentence.part;
      subjects.push(inSentence);
      const times = (timesSubject.get(subject.key ?? "") ?? 0) + 1;
      timesSubject.set(subject.key ?? "", times);
      if (main === null || times > (timesSubject.get(main.key ?? "") ?? 0)) main = subject;
    }
    this.mentions = new Placed(resolved);
    this.subjects = new Placed(subjects);
  }

  /** "He" in somebody's own words is somebody else: whom the paragraph named, else the last subject. */
  readSpeech(speakerAt: (place: Span) => string | null): void {
    const names: Mention[] = [];
    this.mentions = new Placed(
      this.mentions.entries.map((mention) => {
        const speaker = speakerAt(mention);
        const isOther = (one: Mention) => one.official !== null && one.official !== speaker;
        const isNamed = mention.how !== "pronoun" && mention.how !== "body";
        if (isNamed && mention.official !== null) names.push(mention);
        if (
          speaker === null ||
          (mention.key !== null && mention.official !== speaker) ||
          !/^(?:he|she|그|그녀)$/iu.test(mention.label)
        )
          return mention;
        const named = names.findLast(isOther);
        const isNear = named !== undefined && !this.text.slice(named.end, mention.start).includes("\n");
        const meant = isNear
          ? named
          : this.subjects.entries.findLast((one) => one.end <= mention.start && isOther(one));
        const { person, key, official } = meant ?? { person: null, key: null, official: null };
        return { ...mention, person, key, official };
      }),
    );
  }

  /** Whom the last sentence before the place is about. */
  subjectBefore(place: number): Mention | null {
    return this.subjects.before(place) ?? null;
  }

  /** Whether the mention could be who does something in its sentence. */
  isSubject(mention: Mention, sentence: Span): boolean {
    if (mention.key === null) return false;
    // "산업 장관 정관 김은": in translations the name stands behind the office, the family name last.
    const nameBehind = mention.how === "office" ? /^\s[가-힣]{2}\s[가-힣](?=[은는이가]\s)/u : /^$/u;
    if (this.language === "ko")
      return subjectParticle.test(this.text.slice(mention.end, mention.end + 30).replace(nameBehind, ""));
    // "the secretary's answer", "his answer": the answer is the subject.
    const isPossessive =
      mention.how === "pronoun" &&
      (/^(?:his|her)$/i.test(mention.label) ||
        (!/^(?:he|she)$/i.test(mention.label) &&
          /^[’']s/.test(this.text.slice(mention.end, mention.end + 2))));
    if (isPossessive) return false;
    return !preposition.test(this.text.slice(Math.max(sentence.start, mention.start - 40), mention.start));
  }

  /** Whether a Korean mention is what the sentence is about (은, 는). */
  isTopic({ end }: Span): boolean {
    return topicParticle.test(this.text.slice(end, end + 30));
  }

  private sameFamily(person: Person, family: string): boolean {
    if (person.official !== null) {
      if (person.family === family) return true;
      return this.gazetteer.withFamily(family).some(({ key }) => key === person.key);
    }
    return person.family === family;
  }

  private fits(person: Person, { phrase }: RawMention): boolean {
    if (phrase === null) return true;
    if (person.official !== null && this.gazetteer.offices.fit(person.official, phrase) > 0) return true;
    const isCalledSo = person.heads.some((head) => head === phrase.head || head.endsWith(phrase.head));
    return phrase.domain.length === 0
      ? isCalledSo || person.heads.length === 0
      : person.official === null && isCalledSo;
  }

  private resolve(mention: RawMention, recent: readonly string[], subject: Mention | null): Mention {
    const as = (person: Person | null): Mention => ({
      ...mention,
      person,
      key: person?.key ?? null,
      official: person?.official ?? null,
    });
    const unresolved: Mention = { ...mention, key: null, official: null };
    switch (mention.how) {
      case "name":
        return as(mention.person);
      case "family": {
        if (mention.person !== null) return as(mention.person);
        return as(this.byFamily(mention, recent));
      }
      case "office": {
        if (mention.phrase === null) return unresolved;
        const phrase = { ...mention.phrase, side: mention.phrase.side ?? this.sideOf(mention.label) };
        if (
          phrase.domain.every((word) => /^(?:us|korea|korean|south|president)$/.test(word)) &&
          this.language === "en" &&
          !/prime|vice/.test(phrase.head) &&
          !(phrase.head === "president" && phrase.side)
        )
          return this.antecedent(mention, recent, subject);
        const holder = this.gazetteer.offices.holder(phrase, this.language === "ko" ? 0.15 : leastFit);
        const person = this.gazetteer.entries.find(({ official }) => official.id === holder)?.person ?? null;
        return as(person);
      }
      case "pronoun":
        return this.antecedent(mention, recent, subject);
      default: {
        const isBack = /^(?:the official|이 관계자|이 당국자|해당 관계자)$/iu.test(mention.label);
        if (isBack) return this.antecedent(mention, recent, subject);
        return { ...mention, key: `${mention.how}:${lettersOf(mention.label)}`, official: null };
      }
    }
  }

  private sideOf(label: string): "US" | "KR" | null {
    if (/\bU\.?S\.?\b|\bAmerican?\b|Washington|미국|美/u.test(label)) return "US";
    return /\bKorea|Seoul|한국/u.test(label) ? "KR" : null;
  }

  private byFamily(mention: RawMention, recent: readonly string[]): Person | null {
    const family = mention.family ?? "";
    const others = this.withSameFamily.get(family) ?? [];
    for (const key of [...recent, ...this.officialsNamed, ...others]) {
      const person =
        this.introduced.get(key) ?? this.gazetteer.entries.find((entry) => entry.person.key === key)?.person;
      if (person && this.sameFamily(person, family) && this.fits(person, mention)) return person;
    }
    if (mention.phrase === null) return null;
    // A translation calls an official by a title of its own: the only one of that family name is meant.
    const sameFamily = [...this.officialsNamed, ...others]
      .flatMap((key) => this.introduced.get(key) ?? [])
      .filter((person) => this.sameFamily(person, family));
    const [only] = sameFamily;
    // Companies and universities have titles that no office has.
    const isOfOffice = this.language === "en" || koreanHeads.some((head) => head === mention.phrase?.head);
    if (!isOfOffice && only?.official !== null) return null;
    if (only && sameFamily.length === 1 && mention.phrase.domain.length === 0) return only;
    const namesakes = this.gazetteer.entries.filter(({ person }) => this.sameFamily(person, family));
    const [namesake] = namesakes;
    // Few are called Wi: a title that the office may have is enough.
    const isOnlyOne = namesakes.length === 1 && mention.phrase.domain.length === 0;
    if (namesake && isOnlyOne && this.gazetteer.offices.isCalled(namesake.official.id, mention.phrase.head))
      return namesake.person;
    const holder = this.gazetteer.offices.holder(
      mention.phrase,
      0.05,
      new Set(namesakes.map(({ official }) => official.id)),
    );
    return namesakes.find(({ official }) => official.id === holder)?.person ?? null;
  }

  /** Whom a pronoun or "the minister" stands for: the last of that title, else the last subject. */
  private antecedent(mention: RawMention, recent: readonly string[], subject: Mention | null): Mention {
    const word = mention.label.toLowerCase().split(/\s+/).at(-1) ?? "";
    const isPlain = /^(?:he|she|his|her|그|그녀|office)$/u.test(word);
    if (!isPlain) {
      // The subject of the sentence before takes precedence over others named since.
      if (subject?.official && subject.person?.heads.some((head) => head.endsWith(word)))
        return { ...mention, person: subject.person, key: subject.key, official: subject.official };
      for (const key of recent.slice(0, 8)) {
        const person =
          this.introduced.get(key) ??
          this.gazetteer.entries.find((entry) => entry.person.key === key)?.person;
        if (
          person?.heads.some(
            (head) => head.endsWith(word) || (word === "spokesperson" && head.startsWith("spokes")),
          )
        )
          return { ...mention, person, key: person.key, official: person.official };
      }
      if (/official|관계자|당국자/.test(word) && subject?.how === "unnamed")
        return { ...mention, key: subject.key, official: null, label: subject.label };
      return { ...mention, key: null, official: null };
    }
    if (subject === null) return { ...mention, key: null, official: null };
    return {
      ...mention,
      person: subject.person,
      key: subject.key,
      official: subject.official,
      label: subject.official === null ? subject.label : mention.label,
    };
  }
}
