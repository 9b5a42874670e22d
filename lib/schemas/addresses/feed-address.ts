/** Parses the address of a feed (`?lang=…&before=…`, and `?q=…&kind=…` of a search). */
import { locales, type Locale } from "@/lib/domain/record/record";
import { searchKinds, type SearchKind } from "@/lib/domain/search/search-entries";
import { maxQuestionCharacters } from "./address-parameters";
import { parseSearchChoice } from "./search-address";

export type FeedProblem =
  | { parameter: "lang" | "kind"; value: string; allowed: readonly string[] }
  | { parameter: "before"; value: string }
  | { parameter: "q"; length: number; max: number };

type FeedChoice = { locale: Locale; before: number | null };

/** The default language is English; `before` is a sequence number, exclusive. */
export function parseFeedChoice(parameters: URLSearchParams): {
  choice: FeedChoice;
  problem: FeedProblem | null;
} {
  const lang = parameters.get("lang") ?? "en";
  const locale = locales.find((each) => each === lang);
  const typed = parameters.get("before");
  const isNumber = typed === null || /^[1-9]\d{0,14}$/.test(typed);
  return {
    choice: { locale: locale ?? "en", before: typed !== null && isNumber ? Number(typed) : null },
    problem: !locale
      ? { parameter: "lang", value: lang, allowed: locales }
      : isNumber
        ? null
        : { parameter: "before", value: typed },
  };
}

/** Parses query and kind by the rules of the search page. */
export function parseFeedSearch(
  parameters: URLSearchParams,
): { q: string; kind: SearchKind | null } | FeedProblem {
  const { choice, problems } = parseSearchChoice({
    q: parameters.get("q") ?? undefined,
    kind: parameters.get("kind") ?? undefined,
  });
  for (const problem of problems) {
    if (problem.parameter === "kind")
      return { parameter: "kind", value: problem.value, allowed: searchKinds };
    if (problem.parameter === "q")
      return {
        parameter: "q",
        length: problem.reason === "long" ? problem.length : 0,
        max: maxQuestionCharacters,
      };
  }
  return choice.q === null
    ? { parameter: "q", length: 0, max: maxQuestionCharacters }
    : { q: choice.q, kind: choice.kind };
}
