/** Parses and writes the requested page of a list (`?page=3`, `?list=sources&page=2`). */
import type { RequestedPage } from "@/lib/domain/paging";
import { type AddressParameters, valueOf, shownValue } from "./address-parameters";

const pageNumber = /^[1-9]\d{0,5}$/;

/** The lists of the board are its groups, with a parameter of that name. */
type ListParameter = "list" | "group";

/**
 * `lists` are those of the page; the first is the default. Whether the page exists is checked later, with the
 * length of the list. Nothing is thrown; an empty value is no request.
 */
export function parsePage<List extends string>(
  parameters: AddressParameters,
  lists: readonly [List, ...List[]],
  parameter: ListParameter = "list",
): RequestedPage<List> {
  const page = valueOf(parameters, "page")?.trim() ?? "1";
  const named = valueOf(parameters, parameter)?.trim() ?? lists[0];
  const list = lists.find((each) => each === named);
  const problem = list === undefined ? { parameter, value: shownValue(named), allowed: lists } : null;
  return {
    list: list ?? lists[0],
    number: pageNumber.test(page) ? Number(page) : null,
    value: shownValue(page),
    problem,
  };
}

/**
 * The query of a page with its question mark, `query` for a first page; `query` contains the other parameters
 * and comes first.
 */
export function pageQuery<List extends string>(
  lists: readonly [List, ...List[]],
  list: List,
  number: number,
  { query = "", parameter = "list" }: { query?: string; parameter?: ListParameter } = {},
): string {
  if (number === 1) return query;
  const page = `${list === lists[0] ? "" : `${parameter}=${list}&`}page=${number}`;
  return query === "" ? `?${page}` : `${query}&${page}`;
}
