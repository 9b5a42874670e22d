/** The permanent ids of feeds and their entries: tag URIs (RFC 4151), which name no host that could change. */
import type { Locale } from "@/lib/domain/record/record";
import type { FeedScope } from "@/lib/format/addresses/feed-addresses";

/**
 * An authority and a date. The authority is below the reserved domain `invalid` (RFC 2606), so that nobody else
 * can hold it and a site that moves keeps its ids. Never changed: readers would show every entry twice.
 */
const authority = "tag:korea-us-tariff-talks.invalid,2026";

/** One entry in each language, so that a program that follows both feeds shows both. */
export function entryTag(seq: number, locale: Locale): string {
  return `${authority}:r/${seq}/${locale}`;
}

/** The same for every format and every page of a feed. */
export function feedTag(scope: FeedScope, locale: Locale): string {
  switch (scope.of) {
    case "issue":
    case "official":
      return `${authority}:feeds/${scope.of}s/${scope.id}/${locale}`;
    case "search": {
      const query = new URLSearchParams({ q: scope.q, ...(scope.kind ? { kind: scope.kind } : {}) });
      return `${authority}:feeds/search/${locale}?${query}`;
    }
    default:
      return `${authority}:feeds/${scope.of}/${locale}`;
  }
}
