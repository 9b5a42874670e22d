/** Where a trip led, if the sentence that reports it does not say: by the places that the article names. */
import type { Locale } from "@/lib/domain/record/record";
import { matchesIn, type Span } from "@/lib/intake/text/spans";
import { englishPlace, inKorea, koreanPlace } from "./travel-words";

const american =
  /United States|U\.?S\.?|America|Washington|New York|Texas|Georgia|Alaska|Hawaii|Houston|Los Angeles|Philadelphia|Palm Beach|미국|워싱턴|뉴욕|조지아|텍사스|알래스카|하와이|필라델피아/u;
export const isInAmerica = (name: string): boolean => american.test(name);

const placesEn = new RegExp(`\\b(?:in|to|from|for|at)\\s(?<place>${englishPlace})(?![\\p{L}])`, "gu");
const placesKo = new RegExp(
  `(?<![가-힣])(?<place>(?!현지)${koreanPlace})(?=에서|으로|로|을|를|에|의|행|\\s|\\(|$)`,
  "gu",
);

type Place = Span & { name: string };

export class TripPlaces {
  private readonly language: Locale;
  private readonly abroad: readonly Place[];
  private readonly inKorea: readonly Place[];

  constructor(text: string, language: Locale, sentences: readonly Span[]) {
    this.language = language;
    const all = sentences.flatMap((sentence) =>
      matchesIn(language === "ko" ? placesKo : placesEn, text, sentence).map(({ match, start, end }) => ({
        start,
        end,
        name: match.groups?.place ?? "",
      })),
    );
    this.abroad = all.filter(({ name }) => isInAmerica(name));
    this.inKorea = all.filter(({ name }) => inKorea.test(name));
  }

  /** The fullest name in the sentence, else the last before it, else the next; the country where none is named. */
  near(sentence: Span, isForeign: boolean): string {
    const places = isForeign ? this.inKorea : this.abroad;
    const inSentence = places
      .filter(({ start }) => start >= sentence.start && start < sentence.end)
      .toSorted((a, b) => b.name.length - a.name.length)[0];
    const found =
      inSentence ??
      places.findLast(({ end }) => end <= sentence.start) ??
      places.find(({ start }) => start >= sentence.end);
    if (found) return found.name;
    if (this.language === "ko") return isForeign ? "한국" : "미국";
    return isForeign ? "South Korea" : "the United States";
  }
}
