/** Filters, sorts and describes the list of sources. */
import { hasAllTerms, isBlank, termsOf } from "@/lib/domain/search/search-terms";
import { linesOfTexts } from "@/lib/domain/search/search-text";
import { comparePartialDates } from "@/lib/domain/time/partial-date";
import type { Access, Source, Tier } from "@/lib/domain/record/record";

/** Null does not filter. */
export type SourceFilter = {
  tier: Tier | null;
  access: Access | null;
  language: string | null;
  q: string | null;
};

/** By date of publication, newest first, undated last; ties in file order. */
export function newestSourcesFirst(sources: readonly Source[]): Source[] {
  return [...sources].sort((a, b) => {
    if (a.publishedOn && b.publishedOn) return comparePartialDates(b.publishedOn, a.publishedOn);
    return Number(a.publishedOn === null) - Number(b.publishedOn === null);
  });
}

/** The sources that match every filter; each word of `q` must occur in the title or the publisher's name. */
export function filterSources(
  sources: readonly Source[],
  { tier, access, language, q }: SourceFilter,
): Source[] {
  const terms = termsOf(q ?? "");
  return sources.filter((source) => {
    if (tier !== null && source.tier !== tier) return false;
    if (access !== null && source.access !== access) return false;
    if (language !== null && source.language !== language) return false;
    return isBlank(q) || hasAllTerms(terms, linesOfTexts([source.title, source.publisher]));
  });
}

/** The languages of these sources, the most frequent first, ties by their code. */
export function languagesOf(sources: readonly Source[]): string[] {
  const counts = new Map<string, number>();
  for (const { language } of sources) counts.set(language, (counts.get(language) ?? 0) + 1);
  return [...counts]
    .sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1))
    .map(([language]) => language);
}

export function isOfficial({ tier }: Source): boolean {
  return tier === "official_text" || tier === "official_statement";
}

/**
 * The language of editors' text where it is not recorded: Korean if it contains Hangul, otherwise English.
 */
export function editorsLanguage(words: string): "en" | "ko" {
  return /\p{Script=Hangul}/u.test(words) ? "ko" : "en";
}

/** The language of a title: a headline is in the source's language, a description in the editors'. */
export function titleLanguage({
  title,
  titleKind,
  language,
}: Pick<Source, "title" | "titleKind" | "language">): string {
  return titleKind === "headline" ? language : editorsLanguage(title);
}
