import type { PageOf } from "@/lib/domain/paging";

/** The shown page of a list, and the addresses of its other pages. */
export type ListOnPage<Item> = { page: PageOf<Item>; to: (number: number) => string };

/** Returns the part of a list that is on this page. */
export type OnPage = <Item>(list: "site" | "issues" | "dates" | "trips", items: readonly Item[]) => ListOnPage<Item>;
