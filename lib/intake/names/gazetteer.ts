/** The officials of the record by every spelling of their names. */
import type { CalendarDay } from "@/lib/domain/time/calendar-day";
import type { Official } from "@/lib/domain/record/record";
import type { PublicRecord } from "@/lib/domain/record/visibility";
import type { Person } from "./mention";
import { Offices } from "./offices";
import { editDistance, lettersOf, romanisedPatterns, soundsAlike } from "./romanisation";

type Entry = {
  person: Person;
  official: Official;
  /** Latin patterns of a Korean name. */
  romanised: { family: RegExp; given: RegExp } | null;
  /** Letters of the Latin given and family name, as recorded. */
  latin: { family: string; given: string };
  /** The name in Hangul: whole, and the family name of a foreigner. */
  hangul: { whole: string; family: string };
};

/** Days on which the record has a person travel, meet or speak. */
function activeDaysOf(record: PublicRecord): Map<string, string[]> {
  const days = new Map<string, string[]>();
  const add = (official: string | null, date: { value: string } | null) => {
    if (official === null || date === null || date.value.length < 10) return;
    days.set(official, [...(days.get(official) ?? []), date.value.slice(0, 10)]);
  };
  for (const { travellers, meetings, announcedOn } of record.trips) {
    const dates = [
      ...travellers.flatMap(({ departs, returns }) => [departs, returns]),
      ...meetings.map(({ date }) => date),
      announcedOn,
    ];
    for (const { official } of travellers) for (const date of dates) add(official, date);
    for (const { official, date } of meetings) add(official, date);
  }
  for (const { developments } of record.issues)
    for (const { claims, date } of developments) for (const { speaker } of claims) add(speaker, date);
  for (const { participants, schedule } of record.events)
    for (const { official } of participants) for (const { starts } of schedule) add(official, starts);
  return days;
}

function entryOf(official: Official): Entry {
  const { en, ko } = official.name;
  const words = (en ?? "").split(/\s+/);
  const isKorean = official.side === "KR" && ko !== null && /^[가-힣]{2,4}$/.test(ko);
  const family = isKorean ? (words[0] ?? "") : (words.at(-1) ?? "");
  const given = isKorean ? words.slice(1).join("") : words.slice(0, -1).join("");
  return {
    person: {
      key: official.id,
      official: official.id,
      name: en ?? ko ?? official.id,
      family: isKorean ? (ko[0] ?? "") : lettersOf(family),
      heads: [],
    },
    official,
    romanised: isKorean ? romanisedPatterns(ko) : null,
    latin: { family: lettersOf(family), given: lettersOf(given) },
    hangul: { whole: ko ?? "", family: isKorean ? (ko[0] ?? "") : ((ko ?? "").split(/\s+/).at(-1) ?? "") },
  };
}

export class Gazetteer {
  readonly entries: readonly Entry[];
  readonly offices: Offices;
  /** Recorded spellings in lower case, the longest first, and whose they are. */
  readonly aliases: readonly { words: string; person: Person }[];
  private readonly byFamily = new Map<string, Entry[]>();
  private readonly koreans: readonly Entry[];
  private readonly foreigners: readonly Entry[];

  constructor(record: PublicRecord, day: CalendarDay | null) {
    this.offices = new Offices(record.officials, activeDaysOf(record), day);
    this.entries = record.officials.map(entryOf).map((entry) => ({
      ...entry,
      person: { ...entry.person, heads: this.offices.headsOf(entry.official.id) },
    }));
    this.koreans = this.entries.filter(({ romanised }) => romanised !== null);
    this.foreigners = this.entries.filter(({ romanised }) => romanised === null);
    for (const entry of this.foreigners)
      this.byFamily.set(entry.latin.family, [...(this.byFamily.get(entry.latin.family) ?? []), entry]);
    this.aliases = this.entries
      .flatMap(({ official, person }) =>
        official.aliases.map(({ text }) => ({ words: text.toLowerCase(), person })),
      )
      .toSorted((a, b) => b.words.length - a.words.length);
  }

  /** The Korean official whose family and given name these are, in either order of the two words. */
  korean(first: string, second: string): Person | null {
    const [one, other] = [lettersOf(first), lettersOf(second)];
    for (const { romanised, person } of this.koreans) {
      if (romanised?.family.test(one) && romanised.given.test(other)) return person;
      if (romanised?.family.test(other) && romanised.given.test(one)) return person;
    }
    return null;
  }

  /** Officials whose family name is written so in Latin letters. */
  withFamily(word: string): Person[] {
    const letters = lettersOf(word);
    return this.entries
      .filter(({ romanised, latin }) => romanised?.family.test(letters) ?? latin.family === letters)
      .map(({ person }) => person);
  }

  /** The foreigner with this family name, spelt right or with one letter wrong in a long one. */
  foreigner(family: string): { person: Person; given: string; isExact: boolean } | null {
    const letters = lettersOf(family);
    const exact = this.byFamily.get(letters)?.[0];
    if (exact) return { person: exact.person, given: exact.latin.given, isExact: true };
    if (letters.length < 6) return null;
    const close = this.foreigners.find(
      ({ latin }) =>
        latin.family.length >= 6 &&
        latin.family[0] === letters[0] &&
        editDistance(latin.family, letters, 1) === 1 &&
        !letters.startsWith(latin.family),
    );
    return close ? { person: close.person, given: close.latin.given, isExact: false } : null;
  }

  /** The official of that name in Hangul, with or without a foreign given name before it. */
  hangulName(whole: string): Person | null {
    return (
      this.entries.find(({ hangul }) => hangul.whole.replaceAll(" ", "") === whole.replaceAll(" ", ""))
        ?.person ?? null
    );
  }

  /** Koreans whose name is not this one and sounds much like it. */
  soundingLike(name: string): Person[] {
    return this.koreans
      .filter(({ hangul }) => hangul.whole !== name && soundsAlike(hangul.whole, name, 2))
      .map(({ person }) => person);
  }

  /** The foreigner whose family name sounds like this word of Hangul. */
  hangulFamily(word: string): Person | null {
    const exact = this.foreigners.find(({ hangul }) => hangul.family === word);
    if (exact) return exact.person;
    return this.foreigners.find(({ hangul }) => soundsAlike(hangul.family, word))?.person ?? null;
  }

  /** Hangul names to look for: whole ones of Koreans. */
  koreanNames(): { name: string; person: Person }[] {
    return this.koreans.map(({ hangul, person }) => ({ name: hangul.whole, person }));
  }
}
