/** What a search address asks for (`?q=…&kind=…`): parsing it, and writing it back. */
import { z } from "zod";
import { searchKinds, type SearchKind } from "@/lib/domain/search/search-entries";
import { termsOf } from "@/lib/domain/search/search-text";
import { type AddressParameters, maxQuestionCharacters, readable, readValue, shownOfValue, valueOf } from "./address-parameters";

export const resultsPerGroup = 20;
export const resultsPerPage = 50;
const longestKept = 2000;

export type SearchChoice = {
  /** The question to answer; null where none is asked, or none that can be. */
  q: string | null;
  /** What was typed, to stand in the field again. */
  typed: string;
  kind: SearchKind | null;
};

export type SearchProblem =
  | { parameter: "q"; reason: "long"; length: number }
  | { parameter: "q"; reason: "empty" }
  | { parameter: "kind"; value: string };

/**
 * Reads the question out of address parameters. A value that is not allowed is named in `problems` and left
 * out of the choice; nothing is thrown. An empty field asks nothing.
 */
export function parseSearchChoice(parameters: AddressParameters): { choice: SearchChoice; problems: SearchProblem[] } {
  const problems: SearchProblem[] = [];
  const given = valueOf(parameters, "q");
  const typed = readable(given ?? "");
  const length = [...typed].length;
  const problem: SearchProblem | null =
    length > maxQuestionCharacters
      ? { parameter: "q", reason: "long", length }
      : given !== null && termsOf(typed).length === 0
        ? { parameter: "q", reason: "empty" }
        : null;
  if (problem) problems.push(problem);
  return {
    choice: {
      q: typed === "" || problem ? null : typed,
      typed: readable(typed.slice(0, longestKept)),
      kind: readValue(valueOf(parameters, "kind"), z.enum(searchKinds), (value) =>
        problems.push({ parameter: "kind", value: readable(value).slice(0, shownOfValue) }),
      ),
    },
    problems,
  };
}

/** The query string of a search with its question mark; the empty string where nothing is asked. */
export function searchQuery({ q, kind }: Pick<SearchChoice, "q" | "kind">): string {
  if (q === null) return "";
  const parameters = new URLSearchParams({ q });
  if (kind) parameters.set("kind", kind);
  return `?${parameters.toString()}`;
}
