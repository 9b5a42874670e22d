import type { PagedList } from "@/components/site/pager";

/** Returns the part of a list that is on this page. */
export type OnPage = <Item>(
  list: "site" | "issues" | "dates" | "trips",
  items: readonly Item[],
) => PagedList<Item>;
