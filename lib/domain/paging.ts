/** Paging of long lists: the items of a page, and the page numbers to offer. */

/** One page of a list; an empty list has one empty page. */
export type PageOf<Item> = {
  items: readonly Item[];
  /** The page number, from 1. */
  number: number;
  pages: number;
  /** Positions of the first and the last item in the whole list, from 1; both 0 for an empty page. */
  from: number;
  to: number;
  total: number;
};

/** How many pages a list has: at least one. @example pageCount(41, 20) // 3 */
export function pageCount(total: number, size: number): number {
  return Math.max(1, Math.ceil(total / size));
}

/** A page of a list; the first page for a number past the last. */
export function pageOf<Item>(list: readonly Item[], size: number, number: number): PageOf<Item> {
  const pages = pageCount(list.length, size);
  const shown = number > pages ? 1 : number;
  const start = (shown - 1) * size;
  const items = list.slice(start, start + size);
  return {
    items,
    number: shown,
    pages,
    from: items.length === 0 ? 0 : start + 1,
    to: start + items.length,
    total: list.length,
  };
}

/** The page of the item at a 0-based index; 1 for an item that is not in the list (-1). */
export function pageWith(place: number, size: number): number {
  return Math.floor(Math.max(0, place) / size) + 1;
}

/**
 * The page links on page `number`: the first, the last and the adjacent pages; null is a gap.
 * @example offeredPages(5, 9) // [1, null, 4, 5, 6, null, 9]
 */
export function offeredPages(number: number, pages: number): (number | null)[] {
  const near = new Set([1, pages, number - 1, number, number + 1].filter((one) => one >= 1 && one <= pages));
  const offered: (number | null)[] = [];
  let before = 0;
  for (const one of [...near].sort((a, b) => a - b)) {
    // A gap of one page is replaced by that page.
    if (one - before === 2) offered.push(before + 1);
    else if (one - before > 2) offered.push(null);
    offered.push(one);
    before = one;
  }
  return offered;
}

/** The only list of a page that is not on its first page; the first list where none is named. */
export type PageChoice<List extends string> = { list: List; number: number };

/** A page number that does not exist, with the number of pages; or a list that the page does not have. */
export type PageProblem =
  | { parameter: "page"; value: string; pages: number }
  | { parameter: "list" | "group"; value: string; allowed: readonly string[] };

/** The page requested by an address, before the lengths of the lists are known. */
export type RequestedPage<List extends string> = {
  list: List;
  /** Null where the value is no page number. */
  number: number | null;
  /** The value in the address. */
  value: string;
  problem: Extract<PageProblem, { allowed: readonly string[] }> | null;
  /** Called where the address names no page of the list, which is known once the list is. */
  onMissing?: () => void;
};

/** The default request: every list is on its first page. */
export function firstPage<List extends string>(list: List): RequestedPage<List> {
  return { list, number: 1, value: "", problem: null };
}

/**
 * Resolves a request by the number of pages of each list; a page that does not exist leaves all lists on
 * their first.
 */
export function choosePage<List extends string>(
  { list, number, value, problem, onMissing }: RequestedPage<List>,
  pages: Readonly<Record<List, number>>,
): { choice: PageChoice<List>; problem: PageProblem | null } {
  if (problem) return { choice: { list, number: 1 }, problem };
  if (number !== null && number <= pages[list]) return { choice: { list, number }, problem: null };
  onMissing?.();
  return { choice: { list, number: 1 }, problem: { parameter: "page", value, pages: pages[list] } };
}

/** The page number of a list. */
export function numberOf<List extends string>(choice: PageChoice<List>, list: List): number {
  return choice.list === list ? choice.number : 1;
}
