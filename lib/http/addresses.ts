/** Lists the public addresses, their parameters and properties, and maps each to its internal Next.js path. */
import { match } from "path-to-regexp";
import { isCalendarDay } from "@/lib/domain/time/calendar-day";
import { type Locale, locales } from "@/lib/domain/record/record";
import { preservedFilters } from "@/lib/schemas/forms/date-form";
import { boardParameters } from "@/lib/schemas/addresses/board-parameters";
import { changesParameters, correctionParameters, pageParameters, sourceParameters, timelineParameters } from "@/lib/schemas/addresses/filter-parameters";

/**
 * `document`: a page sent without the Next.js client script. `application`: a page that Next.js hydrates. `form`: a page
 * that also accepts POST. `file`: readable by other sites' scripts. `embed`: may be framed by other sites.
 * `direct`: passed to Next.js on each request, such as the desk and the build's own files.
 */
export type AddressKind = "document" | "application" | "form" | "file" | "image" | "embed" | "api" | "redirect" | "direct";

export type PublicAddress = {
  path: string;
  kind: AddressKind;
  /** The known query parameters; others are dropped. `all`: passed on unfiltered to a route that refuses unknown ones. */
  parameters: readonly string[] | "all";
  /** Available as of a day, below `/as-of/{day}`. */
  supportsAsOf: boolean;
  /** Available as this site showed it at a moment, by `?seenAt=` or `Accept-Datetime`. */
  supportsSeenAt: boolean;
  /** Also available as JSON, by `.json` or `Accept`. */
  hasJson: boolean;
  /** Without `lang`, the language is negotiated by `Accept-Language`. */
  negotiatesLanguage: boolean;
  /** Rendered for one client: never cached, never indexed. */
  isPrivate: boolean;
};

type AddressOptions = Partial<Omit<PublicAddress, "path" | "kind">>;

const address = (kind: AddressKind, path: string, options: AddressOptions = {}): PublicAddress => ({
  path,
  kind,
  parameters: [],
  supportsAsOf: false,
  supportsSeenAt: false,
  hasJson: false,
  negotiatesLanguage: false,
  isPrivate: false,
  ...options,
});

const asOf = { supportsAsOf: true };
const json = { hasJson: true };
const moments = { supportsSeenAt: true };
const byLanguage = { parameters: ["lang"], negotiatesLanguage: true };

export const publicAddresses: readonly PublicAddress[] = [
  address("redirect", "/", { negotiatesLanguage: true }),
  address("document", "/:locale", { ...asOf, ...moments, ...json, parameters: boardParameters }),
  address("document", "/:locale/open", { ...asOf, ...moments, ...json, parameters: pageParameters }),
  address("document", "/:locale/issues/:id", { ...asOf, ...moments, ...json, parameters: pageParameters }),
  address("document", "/:locale/rates", { ...asOf, ...json, parameters: pageParameters }),
  address("file", "/:locale/rates.csv", asOf),
  address("document", "/:locale/timeline", { ...asOf, parameters: [...timelineParameters, ...pageParameters] }),
  address("document", "/:locale/trips", { ...asOf, ...json, parameters: pageParameters }),
  address("document", "/:locale/trips/:id", { ...asOf, ...json, parameters: pageParameters }),
  address("document", "/:locale/summits", { ...asOf, ...json, parameters: pageParameters }),
  address("document", "/:locale/summits/:id", { ...asOf, ...json, parameters: pageParameters }),
  address("document", "/:locale/officials", { ...asOf, ...json, parameters: pageParameters }),
  address("document", "/:locale/officials/:id", { ...asOf, ...json, parameters: pageParameters }),
  address("application", "/:locale/trends", { parameters: pageParameters }),
  address("document", "/:locale/sources", { ...json, parameters: [...sourceParameters, ...pageParameters] }),
  address("document", "/:locale/sources/:id", { ...json, parameters: pageParameters }),
  address("document", "/:locale/changes", { ...json, parameters: [...changesParameters, ...pageParameters] }),
  address("document", "/:locale/corrections", { parameters: [...correctionParameters, ...pageParameters] }),
  address("document", "/:locale/search", { parameters: ["q", "kind", ...pageParameters] }),
  address("document", "/:locale/data", { parameters: pageParameters }),
  address("document", "/:locale/api"),
  address("document", "/:locale/about"),
  address("form", "/:locale/report", { parameters: ["type", "id", "page"], isPrivate: true }),
  address("document", "/:locale/report/thanks", { parameters: ["type", "id", "page"], isPrivate: true }),
  address("document", "/:locale/report/outdated", { isPrivate: true }),
  address("redirect", "/:locale/as-of", { parameters: ["date", "page", "id", ...preservedFilters] }),
  address("file", "/:locale/manifest.webmanifest"),
  address("document", "/r/:revision", byLanguage),
  address("file", "/timemap/*page", { parameters: "all" }),
  address("file", "/calendar.ics", { parameters: ["lang"] }),
  address("file", "/calendar/issues/:file", { parameters: ["lang"] }),
  address("file", "/calendar/officials/:file", { parameters: ["lang"] }),
  ...["/feeds/:file", "/feeds/issues/:file", "/feeds/officials/:file"].map((path) => address("file", path, { parameters: ["lang", "q", "kind", "before"] })),
  address("redirect", "/data", { negotiatesLanguage: true }),
  address("file", "/data/:file"),
  address("file", "/data/releases/:date/:file"),
  address("embed", "/embed{/*path}", { parameters: "all" }),
  address("file", "/oembed", { parameters: "all" }),
  address("image", "/share/*path"),
  address("api", "/api/v1{/*path}", { parameters: "all", ...moments }),
  address("file", "/robots.txt"),
  address("file", "/sitemap.xml"),
  ...["/fonts/*path", "/icons/*path", "/reader/*path", "/screenshots/*path", "/icon.svg", "/apple-icon.png", "/favicon.ico"].map((path) => address("file", path)),
  ...["/api/health", "/admin{/*path}", "/_next/*path"].map((path) => address("direct", path, { parameters: "all" })),
];

/** Whether the kind is an HTML page of the site. */
export const isPage = (kind: AddressKind): boolean => kind === "document" || kind === "application" || kind === "form";

export type AddressMatch = {
  address: PublicAddress;
  /** The requested path with percent-encoding normalized. */
  path: string;
  locale: Locale | null;
  /** The requested day as written, not validated; null for now. */
  day: string | null;
  /** The path after language and day; empty for the board. */
  rest: string;
};

const patterns = publicAddresses.map((each) => ({ address: each, matches: match(each.path, { decode: false, trailing: false }) }));

/** Decodes percent-encoded unreserved characters (RFC 3986, 6.2.2.2). */
const normalizeEncoding = (path: string) =>
  path.replace(/%([0-9a-f]{2})/gi, (whole, code: string) => {
    const character = String.fromCharCode(parseInt(code, 16));
    return /[\w.~-]/.test(character) ? character : whole.toUpperCase();
  });

const localized = /^\/(en|ko)(?:\/as-of\/([^/]+))?(\/.*)?$/;

/**
 * @example findAddress("/ko/as-of/2025-10-22/open") // { address: { path: "/:locale/open", … }, locale: "ko", day: "2025-10-22", rest: "/open" }
 */
export function findAddress(written: string): AddressMatch | null {
  const path = normalizeEncoding(written);
  const [, language, day = null, rest = ""] = localized.exec(path) ?? [];
  const locale = locales.find((known) => known === language) ?? null;
  const live = locale === null || day === null ? path : `/${locale}${rest}`;
  for (const { address: known, matches } of patterns) {
    if (known.path.startsWith("/:locale") ? locale === null || !matches(live) : !matches(path)) continue;
    // A day is only valid where the address supports it.
    if (day !== null && !known.supportsAsOf) return null;
    return { address: known, path, locale, day, rest };
  }
  return null;
}

/** The page's path for a request of its JSON; null for any other path. @example withoutJsonEnding("/en/open.json") // "/en/open" */
export function withoutJsonEnding(path: string): string | null {
  return /^\/(?:en|ko)(?:\/.*)?\.json$/.test(path) ? path.slice(0, -".json".length) : null;
}

/** The path of the page or route in app/: `/{locale}/{day or live}/…`, or `/{locale}/no-day` for an invalid day. */
export function internalPath({ address: { supportsAsOf }, path, locale, day, rest }: AddressMatch): string {
  if (!supportsAsOf) return path;
  if (day !== null && !isCalendarDay(day)) return rest.endsWith(".csv") ? `/${locale}/no-day${rest}` : `/${locale}/no-day`;
  return `/${locale}/${day ?? "live"}${rest}`;
}

/** The known parameters in their original order and encoding; unknown ones reach neither the page nor its cache key. */
export function knownQuery({ parameters, supportsSeenAt }: PublicAddress, query: string): string {
  if (parameters === "all" || query === "") return query;
  const isKnown = (name: string) => parameters.includes(name) || (supportsSeenAt && name === "seenAt");
  return query
    .split("&")
    .filter((pair) => [...new URLSearchParams(pair).keys()].every(isKnown) && pair !== "")
    .join("&");
}

const methodsOfPages = ["GET", "HEAD", "OPTIONS"];
/** For routes that check the method themselves. */
export const methodsOfRoutes = [...methodsOfPages, "POST", "PUT", "PATCH", "DELETE"];

export function methodsOf(found: AddressMatch | null): readonly string[] {
  const kind = found?.address.kind;
  if (kind === "api" || (kind === "direct" && !found?.path.startsWith("/_next/"))) return methodsOfRoutes;
  return kind === "form" ? [...methodsOfPages, "POST"] : methodsOfPages;
}
