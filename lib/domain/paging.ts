/** Which part of a long list stands on a page, and which pages are there? */

/** One page of a list; an empty list has one page, on which nothing stands. */
export type PageOf<Item> = {
  items: readonly Item[];
  /** Which page it is, from 1. */
  number: number;
  pages: number;
  /** Place in the whole list of the first and the last item here, from 1; both 0 where there is none. */
  from: number;
  to: number;
  total: number;
};

/** How many pages a list has: at least one. @example pageCount(41, 20) // 3 */
export function pageCount(total: number, size: number): number {
  return Math.max(1, Math.ceil(total / size));
}

/** A page of a list; a number past the last page is that of the first. */
export function pageOf<Item>(list: readonly Item[], size: number, number: number): PageOf<Item> {
  const pages = pageCount(list.length, size);
  const shown = number > pages ? 1 : number;
  const start = (shown - 1) * size;
  const items = list.slice(start, start + size);
  return { items, number: shown, pages, from: items.length === 0 ? 0 : start + 1, to: start + items.length, total: list.length };
}

/** The page on which the item at a place from 0 stands; 1 for an item that is not in the list (-1). */
export function pageWith(place: number, size: number): number {
  return Math.floor(Math.max(0, place) / size) + 1;
}

/**
 * The pages that a reader can choose from `number`: the first, the last and those beside it; null stands for pages
 * left out between two.
 * @example pagesOffered(5, 9) // [1, null, 4, 5, 6, null, 9]
 */
export function pagesOffered(number: number, pages: number): (number | null)[] {
  const near = new Set([1, pages, number - 1, number, number + 1].filter((one) => one >= 1 && one <= pages));
  const offered: (number | null)[] = [];
  let before = 0;
  for (const one of [...near].sort((a, b) => a - b)) {
    // A gap of one page is that page.
    if (one - before === 2) offered.push(before + 1);
    else if (one - before > 2) offered.push(null);
    offered.push(one);
    before = one;
  }
  return offered;
}

/** Of a page's lists the one that is not on its first page; the first of the page's lists where none is named. */
export type PageChoice<List extends string> = { list: List; number: number };

/** A page number that cannot be shown: `pages` are those the list has; or a list that the page does not have. */
export type PageProblem =
  | { parameter: "page"; value: string; pages: number }
  | { parameter: "list" | "group"; value: string; allowed: readonly string[] };

/** What an address asks for, before it is known how long the lists are. */
export type RequestedPage<List extends string> = {
  list: List;
  /** Null where what was asked for is no number of a page. */
  number: number | null;
  /** What the address says. */
  value: string;
  problem: Extract<PageProblem, { allowed: readonly string[] }> | null;
  /** Called where the address names no page of the list, which is known once the list is. */
  onMissing?: () => void;
};

/** Nothing asked: every list is on its first page. */
export function firstPage<List extends string>(list: List): RequestedPage<List> {
  return { list, number: 1, value: "", problem: null };
}

/** What is shown of what was asked for, by the number of pages of each list; a page that is not there leaves all lists on their first. */
export function choosePage<List extends string>(
  { list, number, value, problem, onMissing }: RequestedPage<List>,
  pages: Readonly<Record<List, number>>,
): { choice: PageChoice<List>; problem: PageProblem | null } {
  if (problem) return { choice: { list, number: 1 }, problem };
  if (number !== null && number <= pages[list]) return { choice: { list, number }, problem: null };
  onMissing?.();
  return { choice: { list, number: 1 }, problem: { parameter: "page", value, pages: pages[list] } };
}

/** On which page a list is. */
export function numberOf<List extends string>(choice: PageChoice<List>, list: List): number {
  return choice.list === list ? choice.number : 1;
}
