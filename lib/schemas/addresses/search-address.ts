/** Parses and writes the parameters of a search address (`?q=…&kind=…`). */
import { z } from "zod";
import { searchKinds, type SearchKind } from "@/lib/domain/search/search-entries";
import { termsOf } from "@/lib/domain/search/search-terms";
import {
  type AddressParameters,
  maxQuestionCharacters,
  displayableText,
  parseValue,
  valueOf,
  shownValue,
} from "./address-parameters";

export const resultsPerGroup = 20;
export const resultsPerPage = 50;
const maxTypedCharacters = 2000;

export type SearchChoice = {
  /** The query; null where it is missing or invalid. */
  q: string | null;
  /** The typed text, to fill in the field again. */
  typed: string;
  kind: SearchKind | null;
};

export type SearchProblem =
  | { parameter: "q"; reason: "long"; length: number }
  | { parameter: "q"; reason: "empty" }
  | { parameter: "kind"; value: string };

/**
 * An invalid value is listed in `problems` and left out of the choice; nothing is thrown. An empty field is
 * no query.
 */
export function parseSearchChoice(parameters: AddressParameters): {
  choice: SearchChoice;
  problems: SearchProblem[];
} {
  const problems: SearchProblem[] = [];
  const value = valueOf(parameters, "q");
  const typed = displayableText(value ?? "");
  const length = [...typed].length;
  const problem: SearchProblem | null =
    length > maxQuestionCharacters
      ? { parameter: "q", reason: "long", length }
      : value !== null && termsOf(typed).length === 0
        ? { parameter: "q", reason: "empty" }
        : null;
  if (problem) problems.push(problem);
  return {
    choice: {
      q: typed === "" || problem ? null : typed,
      typed: displayableText(typed.slice(0, maxTypedCharacters)),
      kind: parseValue(valueOf(parameters, "kind"), z.enum(searchKinds), (value) =>
        problems.push({ parameter: "kind", value: shownValue(value) }),
      ),
    },
    problems,
  };
}

/** The query string of a search with its question mark; the empty string without a query. */
export function searchQuery({ q, kind }: Pick<SearchChoice, "q" | "kind">): string {
  if (q === null) return "";
  const parameters = new URLSearchParams({ q });
  if (kind) parameters.set("kind", kind);
  return `?${parameters.toString()}`;
}
