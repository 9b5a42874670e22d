/** Parses and writes the parameters of an address of the list of sources (`?tier=official_text&q=…`). */
import { z } from "zod";
import { accesses, tiers } from "@/lib/domain/record/record";
import type { SourceFilter } from "@/lib/domain/sources/source-list";
import {
  type AddressParameters,
  parseValue,
  maxValueCharacters,
  valueOf,
  parseFilterWords,
} from "./address-parameters";
import { type SourceParameter, sourceParameters } from "./filter-parameters";

export type SourceProblem =
  | { parameter: Exclude<SourceParameter, "q">; value: string; allowed: readonly string[] }
  | { parameter: "q"; length: number };

type SourceChoice = { choice: SourceFilter; problems: SourceProblem[] };

export const unfilteredSources: SourceFilter = { tier: null, access: null, language: null, q: null };

/**
 * `languages` are those of the sources. An invalid value is listed in `problems` and left out of the choice;
 * nothing is thrown.
 */
export function parseSourceChoice(parameters: AddressParameters, languages: readonly string[]): SourceChoice {
  const problems: SourceProblem[] = [];
  function read<Word extends string>(
    name: Exclude<SourceParameter, "q">,
    allowed: readonly Word[],
  ): Word | null {
    return parseValue(valueOf(parameters, name), z.enum(allowed), (value) =>
      problems.push({ parameter: name, value: value.slice(0, maxValueCharacters), allowed }),
    );
  }
  const tier = read("tier", tiers);
  const access = read("access", accesses);
  const language = read("language", languages);
  const { q, tooLong } = parseFilterWords(parameters);
  if (tooLong !== null) problems.push({ parameter: "q", length: tooLong });
  return { choice: { tier, access, language, q }, problems };
}

/** The query string of a choice with its question mark, or the empty string for all sources. */
export function sourcesQuery(choice: SourceFilter): string {
  const parameters = new URLSearchParams();
  for (const name of sourceParameters) {
    const value = choice[name];
    if (value !== null) parameters.set(name, value);
  }
  return parameters.size === 0 ? "" : `?${parameters}`;
}
