/** Where is what a page lists to be had as a file? */
import { addressOf, type Place, withQuery } from "@/lib/format/addresses/page-addresses";
import { shownDay, type ReaderView } from "./reader-view";

/** The whole list as a file. */
export type FullList = { href: string; name: string };

/** What the page shows, as JSON: from the same day and the same moment. */
export function pageAsJson(view: ReaderView, place: Place): FullList {
  const address = `${addressOf(place, view.locale, shownDay(view))}.json`;
  return { href: view.seenAt ? withQuery(address, `?seenAt=${view.seenAt.toISOString()}`) : address, name: "JSON" };
}

/** A table of the dataset. */
export function tableFile(table: string): FullList {
  return { href: `/data/${table}.csv`, name: `${table}.csv` };
}
