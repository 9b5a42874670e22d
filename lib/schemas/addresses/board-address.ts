/** Parses and writes the parameters of a board address (`?category=tariff&contested=1…`). */
import { z } from "zod";
import { categories, type Category } from "@/lib/domain/record/record";
import { groups } from "@/lib/domain/status/status";
import {
  type AddressParameters,
  parseValue,
  maxValueCharacters,
  valueOf,
  parseFilterWords,
} from "./address-parameters";
import type { BoardParameter } from "./board-parameters";

export const cardsPerPage = 24;
export const rowsPerPage = 40;

/** Each column of the board is a list with pages, and so is the table. */
export const boardLists = groups;
export const tableLists = ["table"] as const;

const views = ["board", "table"] as const;

export type BoardChoice = {
  category: Category | null;
  contested: boolean;
  reopened: boolean;
  q: string | null;
  view: (typeof views)[number];
};

/** Parameters with a closed list of values; the page is parsed in page-number.ts. */
type ListedParameter = Exclude<BoardParameter, "q" | "group" | "page">;

export type BoardProblem = { parameter: ListedParameter; value: string } | { parameter: "q"; length: number };

export const defaultBoardChoice: BoardChoice = {
  category: null,
  contested: false,
  reopened: false,
  q: null,
  view: "board",
};

const one = z.literal("1");
const parameterSchemas = {
  category: z.enum(categories),
  contested: one,
  reopened: one,
  view: z.enum(views),
};

/**
 * An invalid value is listed in `problems` and left out of the choice; nothing is thrown. An empty value,
 * which a form sends for a blank field, is no choice.
 */
export function parseBoardChoice(parameters: AddressParameters): {
  choice: BoardChoice;
  problems: BoardProblem[];
} {
  const problems: BoardProblem[] = [];
  function read<Output>(name: ListedParameter, schema: z.ZodType<Output>): Output | null {
    return parseValue(valueOf(parameters, name), schema, (value) =>
      problems.push({ parameter: name, value: value.slice(0, maxValueCharacters) }),
    );
  }
  const { q, tooLong } = parseFilterWords(parameters);
  if (tooLong !== null) problems.push({ parameter: "q", length: tooLong });
  const choice: BoardChoice = {
    category: read("category", parameterSchemas.category),
    contested: read("contested", parameterSchemas.contested) !== null,
    reopened: read("reopened", parameterSchemas.reopened) !== null,
    q,
    view: read("view", parameterSchemas.view) ?? "board",
  };
  return { choice, problems };
}

/** The query string of a choice with its question mark, or the empty string for the whole board. */
export function boardQuery(choice: BoardChoice): string {
  const parameters = new URLSearchParams();
  if (choice.category) parameters.set("category", choice.category);
  if (choice.contested) parameters.set("contested", "1");
  if (choice.reopened) parameters.set("reopened", "1");
  if (choice.q) parameters.set("q", choice.q);
  if (choice.view !== "board") parameters.set("view", choice.view);
  const text = parameters.toString();
  return text === "" ? "" : `?${text}`;
}
