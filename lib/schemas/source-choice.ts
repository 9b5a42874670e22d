/** What an address of the list of sources asks for (`?tier=official_text&q=…`). */
import { z } from "zod";
import { accesses, tiers } from "@/lib/domain/record";
import type { SourceFilter } from "@/lib/domain/source-list";
import { maxQueryLength } from "./board-address";
import type { SourceParameter } from "./filter-parameters";

export type SourceProblem =
  | { parameter: Exclude<SourceParameter, "q">; value: string; allowed: readonly string[] }
  | { parameter: "q"; length: number };

export type SourceChoice = { choice: SourceFilter; problems: SourceProblem[] };

export const everySource: SourceFilter = { tier: null, access: null, language: null, q: null };

type Parameters = Record<string, string | string[] | undefined>;

const shownOfValue = 80;

/** The first value given; an empty one is no choice: that is what a form sends for a field left blank. */
function valueOf(parameters: Parameters, name: SourceParameter): string | null {
  const given = parameters[name];
  const first = Array.isArray(given) ? given[0] : given;
  return first === undefined || first.trim() === "" ? null : first;
}

/**
 * Reads the choice out of address parameters; `languages` are those a source may have. A parameter with a value
 * that is not allowed is named in `problems` and left out of the choice; nothing is thrown.
 */
export function parseSourceChoice(parameters: Parameters, languages: readonly string[]): SourceChoice {
  const problems: SourceProblem[] = [];
  function read<Word extends string>(name: Exclude<SourceParameter, "q">, allowed: readonly Word[]): Word | null {
    const value = valueOf(parameters, name);
    if (value === null) return null;
    const parsed = z.enum(allowed).safeParse(value);
    if (parsed.success) return parsed.data;
    problems.push({ parameter: name, value: value.slice(0, shownOfValue), allowed });
    return null;
  }
  const tier = read("tier", tiers);
  const access = read("access", accesses);
  const language = read("language", languages);
  // NFC: Korean typed on some systems arrives decomposed and would match nothing.
  const words = valueOf(parameters, "q")?.normalize("NFC").trim() ?? null;
  const tooLong = words !== null && words.length > maxQueryLength;
  if (tooLong) problems.push({ parameter: "q", length: words.length });
  return { choice: { tier, access, language, q: tooLong ? null : words }, problems };
}
