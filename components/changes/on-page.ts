import type { PageOf } from "@/lib/domain/paging";

/** The page of a list that is shown, and where its other pages are. */
export type ListOnPage<Item> = { page: PageOf<Item>; to: (number: number) => string };

/** What of a list stands on this page. */
export type OnPage = <Item>(list: "site" | "issues" | "dates" | "trips", items: readonly Item[]) => ListOnPage<Item>;
