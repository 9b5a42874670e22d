/** Clauses of a sentence: what one verb says. */
import { matchesIn, type Span } from "@/lib/intake/text/spans";

const breaks =
  /[,;:–—]\s(?:while|but|whereas|which|who|although|though|even though|even as|with|yet|because|so|after)\s|,\s(?:and|or)\s|\s(?:but|while|whereas|because|although|even though|rather than|instead of)\s|\s(?:and|though)\s(?=(?:they|it|he|she|we|that|Washington|Seoul|Trump|Tokyo)\s)|;\s|\s[–—-]{1,2}\s|(?<=[가-힣](?:으며|이며|하며|되며|지며|으나|지만|는데|인데|했고|았고|었고|였고|되고|하고|이고|겠고|면서|으니|면|어서|아서|라서|있어|반면)),?\s(?!있|싶|나서)|(?<=[가-힣](?:고|어|아|해|돼|로)),\s/giu;
/** Behind a comma one more of a list is no clause. */
const listItem = /^[,;]\s(?:and|or)\s(?:the\s|its\s|their\s|on\s|for\s|other\s)?(?:\p{L}+\s){0,2}$/iu;

/** In order of the text, without gaps. `items` are the places of what a list may join. */
export function clausesOf(text: string, sentence: Span, items: readonly Span[]): Span[] {
  const clauses: Span[] = [];
  let start = sentence.start;
  for (const hit of matchesIn(breaks, text, sentence)) {
    const behind = items.find((item) => item.start >= hit.end);
    const hasVerb =
      behind !== undefined &&
      /^\s(?:still\s|now\s)?(?:pays?|is|are|was|were|faces?|stays?|remains?|will|would|has|have|keeps?)\b/u.test(
        text.slice(behind.end, behind.end + 20),
      ) &&
      /\d|percent/u.test(text.slice(start, hit.start));
    const isList =
      !hasVerb &&
      /^,\s(?:and|or)/iu.test(hit.match[0]) &&
      items.some((item) => item.end <= hit.start && hit.start - item.end < 12) &&
      items.some((item) => item.start >= hit.end && listItem.test(text.slice(hit.start, item.start)));
    if (isList || hit.start <= start) continue;
    clauses.push({ start, end: hit.start });
    start = hit.start;
  }
  clauses.push({ start, end: sentence.end });
  return clauses;
}
