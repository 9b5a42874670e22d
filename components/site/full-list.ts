/** Links to the full content of a list as a file. */
import { addressOf, type PageRef, withQuery } from "@/lib/format/addresses/page-addresses";
import { shownDay, type ReaderView } from "./reader-view";

/** The full list as a file. */
export type FullList = { href: string; name: string };

/** The page's content as JSON, as of the same day and moment. */
export function pageAsJson(view: ReaderView, place: PageRef): FullList {
  const address = `${addressOf(place, view.locale, shownDay(view))}.json`;
  return {
    href: view.seenAt ? withQuery(address, `?seenAt=${view.seenAt.toISOString()}`) : address,
    name: "JSON",
  };
}

/** A table of the dataset. */
export function tableFile(table: string): FullList {
  return { href: `/data/${table}.csv`, name: `${table}.csv` };
}
