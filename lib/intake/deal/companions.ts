/** Who goes along with those who travel: "with Yeo", "accompanied by Yeo", "여 본부장과 함께". */
import type { Locale } from "@/lib/domain/record/record";
import type { Mention } from "@/lib/intake/names/mention";
import type { Cast } from "@/lib/intake/names/newcomers";
import type { Sentence } from "@/lib/intake/text/sentences";
import type { Span } from "@/lib/intake/text/spans";
import { joinedWith, type SideOf, withInitials } from "./group";

export type Around = {
  text: string;
  language: Locale;
  people: Cast;
  sentence: Sentence;
  mentions: readonly Mention[];
  plain: string;
  /** Whose words the move is told in, if they are quoted. */
  speaker: string | null;
};

/** "Kim of the presidential office, with whom he had left" */
const withWhom =
  /^(?:\s(?:of|at|from|in)\s[^,.;]{2,40})?,\s(?:together\s)?(?:with|alongside)\swhom\s(?:\p{L}+\s){0,4}$/u;
const withName =
  /\b(?:with|(?:accompanied|joined|flanked)\sby|alongside|including|along\swith|together\swith|bringing|taking)\s(?:the\s|his\s|her\s|(?:South\s)?\p{L}+[’']s\s)?$/iu;
/** "여 본부장과 함께", "여 본부장을 대동하고", "여 본부장과 나란히" */
const togetherKo =
  /^(?:(?:과|와|이랑|하고)\s?(?:함께|같이|나란히|더불어|동반)|(?:을|를)\s(?:대동|동반|데리고|이끌고|수행원으로)|(?:의|이|가)\s(?:수행을\s받|동행(?:한|하는)\s가운데))/u;

/** "Lutnick comes in April, and Yeo will hold a call with Greer": with whom somebody else does something. */
function hasOwnClause({ text, mentions, people, sentence }: Around, trigger: Span, place: Span): boolean {
  return mentions.some(
    (mention) =>
      mention.start >= trigger.end &&
      mention.end <= place.start &&
      people.isSubject(withInitials(text, mention), sentence) &&
      /[,;]\s(?:(?:and|but|while|whereas|as)\s)?(?:the\s)?$/u.test(
        text.slice(trigger.end, withInitials(text, mention).start),
      ) &&
      /^\s(?:also\s)?(?:will|would|is|are|was|were|has|had|plans?|\p{Ll}+(?:s|ed))\s/u.test(
        text.slice(mention.end, mention.end + 24),
      ),
  );
}

/** "with Yeo leaving the day after" */
const hasOwnVerb =
  /^\s(?:leaving|departing|flying|following|joining|arriving|travell?ing|due|set|expected|to)\s/u;

function goesAlong(around: Around, trigger: Span, next: number, mention: Mention): boolean {
  const { text, language, sentence } = around;
  if (language === "ko")
    return togetherKo.test(text.slice(mention.end, mention.end + 16)) && mention.end <= trigger.start;
  if (mention.end <= trigger.start && withWhom.test(text.slice(mention.end, trigger.start))) return true;
  return (
    withName.test(text.slice(Math.max(sentence.start, mention.start - 30), mention.start)) &&
    mention.start >= trigger.start - 200 &&
    mention.start < next &&
    !hasOwnVerb.test(text.slice(mention.end, mention.end + 24)) &&
    !hasOwnClause(around, trigger, mention)
  );
}

/** The travellers with those of their side who go along, and whom the text joins to these. */
export function withCompanions(
  around: Around,
  trigger: Span,
  next: number,
  officials: readonly string[],
  sideOf: SideOf,
): string[] {
  const { text, language, mentions } = around;
  const side = sideOf(officials[0] ?? "");
  const isOfSide = ({ official }: Mention) => official !== null && sideOf(official) === side;
  const more = mentions
    .filter((mention) => isOfSide(mention) && goesAlong(around, trigger, next, mention))
    .flatMap((mention) => joinedWith(text, language, mentions, mention).filter(isOfSide));
  return [...new Set([...officials, ...more.flatMap(({ official }) => official ?? [])])];
}
