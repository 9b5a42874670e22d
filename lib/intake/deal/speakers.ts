/** Who speaks at a place: "I" in a quote or an answer is its speaker. */
import type { Newcomers } from "@/lib/intake/names/newcomers";
import type { FoundQuote } from "@/lib/intake/quotes/find-quotes";
import { isWithin, Placed, type Span } from "@/lib/intake/text/spans";

type PlacedQuote = Span & { quote: FoundQuote };

export class Speakers {
  private readonly quotes: Placed<PlacedQuote>;

  constructor(
    quotes: readonly PlacedQuote[],
    private readonly newcomers: Newcomers,
  ) {
    this.quotes = new Placed(quotes);
  }

  /** Whose words the place is part of; null where no one is named. */
  at(place: Span): string | null {
    const around = this.quotes.before(place.start + 1);
    if (!around || !isWithin(place, around)) return null;
    return around.quote.speaker ?? this.newcomers.in(around.quote.speakerLabel);
  }
}

export const firstPerson = /\b(?:I|we|We)\b|(?:^|[\s“"])(?:저는|제가|저희|나는|내가|우리는)\s/u;

const adnominal = /(?:오는|있는|하는|가는|되는|만나는|없는|같은)\s/gu;
const subject = /[가-힣](?:은|는|이|가|께서)\s/u;

/** Whether what is done at a place of a quote is done by its speaker: "I", or in Korean nobody who is named. */
export function isOfSpeaker(isKorean: boolean, words: string, acts: RegExp): boolean {
  if (firstPerson.test(words)) return true;
  const at = isKorean ? words.search(acts) : -1;
  if (at < 0) return false;
  const lead =
    words
      .slice(0, at)
      .split(/[.?!]\s/u)
      .at(-1) ?? "";
  return !subject.test(lead.replace(adnominal, ""));
}
