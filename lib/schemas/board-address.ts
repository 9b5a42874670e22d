/** What a board address asks for (`?category=tariff&contested=1…`): parsing it, and writing it back. */
import { z } from "zod";
import { categories, type Category } from "@/lib/domain/record";
import { groups, type Group } from "@/lib/domain/status";
import { type AddressParameters, readValue, shownOfValue, valueOf, wordsAsked } from "./address-parameters";
import type { BoardParameter } from "./board-parameters";

export const maxPage = 1000;
export const cardsPerPage = 24;
const views = ["board", "table"] as const;

export type BoardChoice = {
  category: Category | null;
  contested: boolean;
  reopened: boolean;
  q: string | null;
  /** The column that is not on its first page; the others are. */
  group: Group | null;
  page: number;
  view: (typeof views)[number];
};

export type BoardProblem =
  | { parameter: Exclude<BoardParameter, "q">; value: string }
  | { parameter: "q"; length: number };

export const wholeBoard: BoardChoice = {
  category: null,
  contested: false,
  reopened: false,
  q: null,
  group: null,
  page: 1,
  view: "board",
};

const one = z.literal("1");
const parameterSchemas = {
  category: z.enum(categories),
  contested: one,
  reopened: one,
  group: z.enum(groups),
  page: z.string().regex(/^[1-9]\d{0,3}$/).transform(Number).pipe(z.number().max(maxPage)),
  view: z.enum(views),
};

/**
 * Reads the choice out of address parameters. A parameter with a value that is not allowed is named
 * in `problems` and left out of the choice; nothing is thrown. An empty value is no choice: that is
 * what a form sends for a field left blank.
 */
export function parseBoardChoice(parameters: AddressParameters): { choice: BoardChoice; problems: BoardProblem[] } {
  const problems: BoardProblem[] = [];
  function read<Output>(name: Exclude<BoardParameter, "q">, schema: z.ZodType<Output>): Output | null {
    return readValue(valueOf(parameters, name), schema, (value) => problems.push({ parameter: name, value: value.slice(0, shownOfValue) }));
  }
  const { q, tooLong } = wordsAsked(parameters);
  if (tooLong !== null) problems.push({ parameter: "q", length: tooLong });
  const choice: BoardChoice = {
    category: read("category", parameterSchemas.category),
    contested: read("contested", parameterSchemas.contested) !== null,
    reopened: read("reopened", parameterSchemas.reopened) !== null,
    q,
    group: read("group", parameterSchemas.group),
    page: read("page", parameterSchemas.page) ?? 1,
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
  if (choice.group && choice.page > 1) {
    parameters.set("group", choice.group);
    parameters.set("page", String(choice.page));
  }
  const text = parameters.toString();
  return text === "" ? "" : `?${text}`;
}
