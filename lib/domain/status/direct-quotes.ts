/** The quote of a claim, unless it is only a newspaper's headline. */
import { toNfc } from "@/lib/domain/text/unicode-normalisation";
import type { Lookup } from "@/lib/domain/record/lookup";
import type { Claim } from "@/lib/domain/record/record";

function letters(text: string): string {
  return toNfc(text)
    .replace(/[^\p{L}\p{N}]+/gu, "")
    .toLowerCase();
}

/**
 * Null where a cited source has the quote in its headline, unless a named speaker said it on the record and
 * it has no ellipsis. A headline is the title of a source and never a quote of a party.
 */
export function directQuote(claim: Claim, { sources }: Pick<Lookup, "sources">): Claim["quote"] {
  const { quote, attribution, speaker, speakerLabel, citations } = claim;
  if (!quote) return null;
  const isNamed = attribution === "on_record" && (speaker !== null || speakerLabel !== null);
  if (isNamed && !/…|\.\.\./.test(quote.text)) return quote;
  const inHeadline = citations.some(({ source }) => {
    const cited = sources.get(source);
    return cited?.titleKind === "headline" && letters(cited.title).includes(letters(quote.text));
  });
  return inHeadline ? null : quote;
}
