/** Writes what a search finds for the API. */
import { lookupOf } from "@/lib/domain/record/lookup";
import { dateOfEntry, searchRecord } from "@/lib/domain/search/search";
import { type SearchEntry, type SearchKind, searchKinds } from "@/lib/domain/search/search-entries";
import { excerptOf } from "@/lib/domain/search/search-excerpt";
import { termsOf } from "@/lib/domain/search/search-terms";
import { addressOf } from "@/lib/format/addresses/page-addresses";
import { pageOfType } from "@/lib/format/addresses/record-address";
import { dutyAddress, entryAddress } from "@/lib/format/addresses/row-addresses";
import type { ApiResponse } from "@/lib/schemas/api/responses";
import { type ApiView, inLanguages, jsonAddress } from "./views";

/** `key`: unique among all results, in the characters of an id. */
type SearchRow = { key: string; entry: SearchEntry };

/** In the order of the page of results: by kind, those with all words in a title first, then newest first. */
export function searchRows({ record, asOf }: ApiView, q: string, kind: SearchKind | undefined): SearchRow[] {
  const { found } = searchRecord(record, q, asOf);
  return searchKinds
    .filter((each) => kind === undefined || each === kind)
    .flatMap((each) => found[each])
    .map((entry) => ({ key: `${entry.kind}-${entry.key.split("/").join("-")}`, entry }));
}

function pagesOf(view: ApiView, { kind, pageId, developmentId }: SearchEntry) {
  const { record, asOf, siteUrl } = view;
  return inLanguages((locale) => {
    if (kind === "measure")
      return `${siteUrl}${dutyAddress(addressOf({ page: "rates" }, locale, null), record.measures, pageId, asOf)}`;
    const page = pageOfType[kind === "claim" ? "development" : kind];
    const address = addressOf({ page, id: pageId }, locale, null);
    if (developmentId === null) return `${siteUrl}${address}`;
    return `${siteUrl}${entryAddress(address, lookupOf(record).issues.get(pageId), developmentId, asOf)}`;
  });
}

/** The excerpt is in the language that contains most of the words. */
export function searchItem(
  view: ApiView,
  q: string,
  { entry }: SearchRow,
): ApiResponse<"search">["items"][number] {
  const { kind, pageId, developmentId, title, by } = entry;
  const { line } = excerptOf(entry, termsOf(q), "en");
  const type = kind === "claim" || kind === "development" ? "issue" : kind;
  return {
    kind,
    id: pageId,
    development: developmentId,
    title: [...title],
    by: [...by],
    excerpt: line && { text: line.runs.map(({ text }) => text).join(""), language: line.language },
    date: dateOfEntry(entry, view.asOf),
    links: { page: pagesOf(view, entry), json: jsonAddress(view, type, pageId) },
  };
}
