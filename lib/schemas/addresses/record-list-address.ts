/**
 * Parses and writes the parameters of an address of a list of records at the desk
 * (`?issue=auto-tariff&state=draft&sort=-date`).
 */
import { z } from "zod";
import {
  columnsOf,
  type ListChoice,
  type ListFilter,
  filtersOf,
  type ListColumn,
  type ListSort,
  listStates,
  shownSort,
  wholeList,
} from "@/lib/domain/editing/record-list";
import type { SavedFilter } from "@/lib/domain/editing/saved-filter";
import { type RecordType, stages } from "@/lib/domain/record/record";
import { toNfc } from "@/lib/domain/text/unicode-normalisation";
import { type AddressParameters, parseValue, valueOf, shownValue } from "./address-parameters";

/** Long enough for the address of a source. */
export const maxListWords = 500;

export type ListProblem =
  | { parameter: ListFilter | "sort"; value: string; allowed: readonly string[] }
  | { parameter: "q"; length: number };

/** What the rows of a list offer to filter by. */
type ListOptions = { issues: readonly string[]; editors: readonly string[] };

export const listParameterNames = ["q", "issue", "stage", "state", "who", "sort"] as const;

/** A column, with a minus for the reverse order. */
export const writtenSort = ({ column, isDescending }: ListSort) => `${isDescending ? "-" : ""}${column}`;

const sortsOf = (type: RecordType): ListSort[] =>
  columnsOf[type].flatMap((column) => [
    { column, isDescending: false },
    { column, isDescending: true },
  ]);

/** The words by which a list can be searched; `tooLong` is their length where it exceeds the maximum. */
function parseListWords(given: AddressParameters): { q: string | null; tooLong: number | null } {
  const value = valueOf(given, "q");
  const q = value === null ? null : toNfc(value).trim();
  return q !== null && q.length > maxListWords ? { q: null, tooLong: q.length } : { q, tooLong: null };
}

/**
 * Filters that the list does not have are ignored. An invalid value is listed in `problems` and left out of
 * the choice; nothing is thrown.
 */
export function parseListChoice(
  given: AddressParameters,
  type: RecordType,
  { issues, editors }: ListOptions,
): { choice: ListChoice; problems: ListProblem[] } {
  const problems: ListProblem[] = [];
  function read<Word extends string>(name: ListFilter | "sort", allowed: readonly Word[]): Word | null {
    return parseValue(valueOf(given, name), z.enum(allowed), (value) =>
      problems.push({
        parameter: name,
        value: shownValue(value),
        allowed,
      }),
    );
  }
  const filter = <Word extends string>(name: ListFilter, allowed: readonly Word[]) =>
    filtersOf[type].includes(name) ? read(name, allowed) : null;
  const { q, tooLong } = parseListWords(given);
  if (tooLong !== null) problems.push({ parameter: "q", length: tooLong });
  const choice: ListChoice = {
    ...wholeList,
    q,
    issue: filter("issue", issues),
    stage: filter("stage", stages),
    state: filter("state", listStates),
    who: filter("who", editors),
  };
  const written = read("sort", sortsOf(type).map(writtenSort));
  choice.sort = sortsOf(type).find((sort) => writtenSort(sort) === written) ?? null;
  return { choice, problems };
}

/** The parameters of a choice, in the order of an address. */
export function listParameters(choice: ListChoice): Record<string, string> {
  const values = { ...choice, sort: choice.sort && writtenSort(choice.sort) };
  return Object.fromEntries(
    listParameterNames.flatMap((name) => {
      const value = values[name];
      return value === null ? [] : [[name, value]];
    }),
  );
}

/** The query string of a choice with its question mark, or the empty string for the whole list. */
export function listQuery(choice: ListChoice): string {
  return writtenQuery(listParameters(choice));
}

/** The same of an address whose values are not known to be valid. */
export function givenListQuery(given: AddressParameters): string {
  return writtenQuery(given, [...listParameterNames, "page"]);
}

function writtenQuery(given: AddressParameters, names: readonly string[] = listParameterNames): string {
  const written = new URLSearchParams();
  for (const name of names) {
    const value = valueOf(given, name);
    if (value !== null) written.set(name, value);
  }
  return written.size === 0 ? "" : `?${written}`;
}

/**
 * The query string of a saved filter. `dropped`: the parameters that the list does not have. Values are not
 * checked here: the list names those that it cannot apply.
 */
export function savedListQuery({ type, parameters: saved }: Pick<SavedFilter, "type" | "parameters">): {
  query: string;
  dropped: string[];
} {
  const own: readonly string[] = ["q", ...filtersOf[type], "sort"];
  const entries = Object.entries(saved);
  const kept = entries.flatMap(([name, value]): [string, string][] =>
    own.includes(name) && typeof value === "string" ? [[name, value]] : [],
  );
  return {
    query: writtenQuery(Object.fromEntries(kept)),
    dropped: entries.map(([name]) => name).filter((name) => kept.every(([own]) => own !== name)),
  };
}

/** The choice with the list sorted by `column`: in its first order, or reversed where it is that already. */
export function sortedBy(
  choice: ListChoice,
  type: RecordType,
  column: ListColumn,
  first: ListSort,
): ListChoice {
  const shown = shownSort(type, choice);
  const isShown = shown?.column === column;
  return { ...choice, sort: isShown ? { column, isDescending: !shown.isDescending } : first };
}

/** The orders of a list as words of its address. */
export const offeredSorts = (type: RecordType): { sort: ListSort; word: string }[] =>
  sortsOf(type).map((sort) => ({ sort, word: writtenSort(sort) }));
