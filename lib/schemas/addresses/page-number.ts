/** Which page of a list does an address ask for (`?page=3`, `?list=sources&page=2`): parsing it, and writing it back. */
import type { RequestedPage } from "@/lib/domain/paging";
import { type AddressParameters, readable, shownOfValue, valueOf } from "./address-parameters";

const pageNumber = /^[1-9]\d{0,5}$/;

/** The board's lists are its groups, and are called so in its addresses. */
type ListParameter = "list" | "group";

/**
 * Reads which list is on which page; `lists` are those of the page, of which the first needs no name. Whether there is
 * such a page is known only with the list. Nothing is thrown, and an empty value asks for nothing.
 */
export function parsePage<List extends string>(parameters: AddressParameters, lists: readonly [List, ...List[]], parameter: ListParameter = "list"): RequestedPage<List> {
  const page = valueOf(parameters, "page")?.trim() ?? "1";
  const named = valueOf(parameters, parameter)?.trim() ?? lists[0];
  const list = lists.find((one) => one === named);
  const shown = (value: string) => readable(value).slice(0, shownOfValue);
  const problem = list === undefined ? { parameter, value: shown(named), allowed: lists } : null;
  return { list: list ?? lists[0], number: pageNumber.test(page) ? Number(page) : null, value: shown(page), problem };
}

/** The query of a page with its question mark, empty for a first page; `query` holds the page's other choices and goes before it. */
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
