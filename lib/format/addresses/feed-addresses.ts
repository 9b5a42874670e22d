/** Addresses of the feeds, and the feed of each page. */
import type { Locale } from "@/lib/domain/record/record";
import type { SearchKind } from "@/lib/domain/search/search-entries";
import { messagesOf } from "@/lib/messages/catalogue";
import type { PageRef } from "./page-addresses";

/** The scope of the changes in a feed. */
export type FeedScope =
  | { of: "changes" }
  | { of: "corrections" }
  | { of: "rates" }
  | { of: "issue" | "official"; id: string }
  | { of: "search"; q: string; kind: SearchKind | null };

export const feedFormats = ["atom", "rss", "json"] as const;
export type FeedFormat = (typeof feedFormats)[number];

export const feedMediaTypes: Record<FeedFormat, string> = {
  atom: "application/atom+xml",
  rss: "application/rss+xml",
  json: "application/feed+json",
};

/** The address with its language, without the host; `before` limits it to earlier changes. */
export function feedAddress(
  scope: FeedScope,
  format: FeedFormat,
  locale: Locale,
  before: number | null = null,
): string {
  const parameters = new URLSearchParams(
    scope.of === "search" ? { q: scope.q, ...(scope.kind ? { kind: scope.kind } : {}) } : {},
  );
  parameters.set("lang", locale);
  if (before !== null) parameters.set("before", String(before));
  const name = "id" in scope ? `${scope.of}s/${scope.id}` : scope.of;
  return `/feeds/${name}.${format}?${parameters.toString()}`;
}

/** The list of all feeds as OPML, without the host. */
export function opmlAddress(locale: Locale): string {
  return `/feeds/feeds.opml?lang=${locale}`;
}

/** The most specific feed of a page, else the feed of all changes. */
export function feedOfPage(place: PageRef): FeedScope {
  if (place.page === "corrections" || place.page === "rates") return { of: place.page };
  if ("id" in place && (place.page === "issue" || place.page === "official"))
    return { of: place.page, id: place.id };
  return { of: "changes" };
}

type FeedType = { url: string; title: string };

/**
 * The feed links of a page for its metadata alternates, by media type: its own feed first, then that of all
 * changes.
 */
export function feedTypes(own: FeedScope, locale: Locale): Record<string, FeedType[]> {
  const words = messagesOf(locale).feeds.links;
  const scopes = own.of === "changes" ? [own] : [own, { of: "changes" } as const];
  const listed = (format: FeedFormat) =>
    scopes.map((scope) => ({ url: feedAddress(scope, format, locale), title: words[scope.of] }));
  return Object.fromEntries(feedFormats.map((format) => [feedMediaTypes[format], listed(format)]));
}
