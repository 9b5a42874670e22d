/** Which public addresses are there, what do they take, and where does the framework answer them? The one table that says it. */
import { match } from "path-to-regexp";
import { isCalendarDay } from "@/lib/domain/time/calendar-day";
import { type Locale, locales } from "@/lib/domain/record/record";
import { choicesOfDays } from "@/lib/schemas/forms/as-of-form";
import { boardParameters } from "@/lib/schemas/addresses/board-parameters";
import { changesParameters, correctionParameters, pageParameters, sourceParameters, timelineParameters } from "@/lib/schemas/addresses/filter-parameters";

/**
 * `document`: a page that leaves without the framework's script. `application`: a page that it takes over. `form`: one
 * that also takes what is sent. `file`: what programs of other sites may read. `embed`: what other sites may frame.
 * `direct`: what the framework answers each request by itself, as the desk and its own files.
 */
export type Kind = "document" | "application" | "form" | "file" | "image" | "embed" | "api" | "redirect" | "direct";

export type PublicAddress = {
  path: string;
  kind: Kind;
  /** Names of the parameters that it knows, or `all` where every other is refused by name. */
  parameters: readonly string[] | "all";
  /** Whether it can be seen as of a day, below `/as-of/{day}`. */
  supportsAsOf: boolean;
  /** Whether it can be seen as this site showed it at a moment, by `?seenAt=` or `Accept-Datetime`. */
  hasMoments: boolean;
  /** Whether it answers as JSON too, by `.json` or `Accept`. */
  hasJson: boolean;
  /** Whether it is in the language that the browser prefers, where the address names none. */
  isByLanguage: boolean;
  /** Whether it is made for one visitor: no cache keeps it and no search engine lists it. */
  isPrivate: boolean;
};

type Choice = Partial<Omit<PublicAddress, "path" | "kind">>;

const address = (kind: Kind, path: string, choice: Choice = {}): PublicAddress => ({
  path,
  kind,
  parameters: [],
  supportsAsOf: false,
  hasMoments: false,
  hasJson: false,
  isByLanguage: false,
  isPrivate: false,
  ...choice,
});

const past = { supportsAsOf: true };
const json = { hasJson: true };
const moments = { hasMoments: true };
const byLanguage = { parameters: ["lang"], isByLanguage: true };

export const publicAddresses: readonly PublicAddress[] = [
  address("redirect", "/", { isByLanguage: true }),
  address("document", "/:locale", { ...past, ...moments, ...json, parameters: boardParameters }),
  address("document", "/:locale/open", { ...past, ...moments, ...json, parameters: pageParameters }),
  address("document", "/:locale/issues/:id", { ...past, ...moments, ...json, parameters: pageParameters }),
  address("document", "/:locale/rates", { ...past, ...json, parameters: pageParameters }),
  address("file", "/:locale/rates.csv", past),
  address("document", "/:locale/timeline", { ...past, parameters: [...timelineParameters, ...pageParameters] }),
  address("document", "/:locale/trips", { ...past, ...json, parameters: pageParameters }),
  address("document", "/:locale/trips/:id", { ...past, ...json, parameters: pageParameters }),
  address("document", "/:locale/summits", { ...past, ...json, parameters: pageParameters }),
  address("document", "/:locale/summits/:id", { ...past, ...json, parameters: pageParameters }),
  address("document", "/:locale/officials", { ...past, ...json, parameters: pageParameters }),
  address("document", "/:locale/officials/:id", { ...past, ...json, parameters: pageParameters }),
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
  address("redirect", "/:locale/as-of", { parameters: ["date", "page", "id", ...choicesOfDays] }),
  address("file", "/:locale/manifest.webmanifest"),
  address("document", "/r/:revision", byLanguage),
  address("file", "/timemap/*page", { parameters: "all" }),
  address("file", "/calendar.ics", { parameters: ["lang"] }),
  address("file", "/calendar/issues/:file", { parameters: ["lang"] }),
  address("file", "/calendar/officials/:file", { parameters: ["lang"] }),
  ...["/feeds/:file", "/feeds/issues/:file", "/feeds/officials/:file"].map((path) => address("file", path, { parameters: ["lang", "q", "kind", "before"] })),
  address("redirect", "/data", { isByLanguage: true }),
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

/** Whether readers get a page of HTML in this site's frame. */
export const isPage = (kind: Kind): boolean => kind === "document" || kind === "application" || kind === "form";

/** Where an address was found in the table. */
export type Found = {
  address: PublicAddress;
  /** The path as it was asked for, written in the one usual way. */
  path: string;
  locale: Locale | null;
  /** The day as of which it is asked for, as written; null for now. */
  day: string | null;
  /** The path below the language and the day; empty for the board. */
  rest: string;
};

const patterns = publicAddresses.map((each) => ({ address: each, matches: match(each.path, { decode: false, trailing: false }) }));

/** Letters, digits and `-._~` mean the same written out as written as themselves (RFC 3986, 6.2.2.2). */
const plainlyWritten = (path: string) =>
  path.replace(/%([0-9a-f]{2})/gi, (whole, code: string) => {
    const sign = String.fromCharCode(parseInt(code, 16));
    return /[\w.~-]/.test(sign) ? sign : whole.toUpperCase();
  });

const localized = /^\/(en|ko)(?:\/as-of\/([^/]+))?(\/.*)?$/;

/**
 * The public address that a path is.
 * @example findAddress("/ko/as-of/2025-10-22/open") // { address: { path: "/:locale/open", … }, locale: "ko", day: "2025-10-22", rest: "/open" }
 */
export function findAddress(written: string): Found | null {
  const path = plainlyWritten(written);
  const [, language, day = null, rest = ""] = localized.exec(path) ?? [];
  const locale = locales.find((known) => known === language) ?? null;
  const live = locale === null || day === null ? path : `/${locale}${rest}`;
  for (const { address: known, matches } of patterns) {
    if (known.path.startsWith("/:locale") ? locale === null || !matches(live) : !matches(path)) continue;
    // The form by which a day is chosen is no day.
    if (day !== null && !known.supportsAsOf) return null;
    return { address: known, path, locale, day, rest };
  }
  return null;
}

/** The path of the page whose JSON a path asks for; null where it asks for none. @example withoutJsonEnding("/en/open.json") // "/en/open" */
export function withoutJsonEnding(path: string): string | null {
  return /^\/(?:en|ko)(?:\/.*)?\.json$/.test(path) ? path.slice(0, -".json".length) : null;
}

/** Where the framework has the page or route: one tree for what is now and what was, and one place for all days that are none. */
export function internalPath({ address: { supportsAsOf }, path, locale, day, rest }: Found): string {
  if (!supportsAsOf) return path;
  if (day !== null && !isCalendarDay(day)) return rest.endsWith(".csv") ? `/${locale}/no-day${rest}` : `/${locale}/no-day`;
  return `/${locale}/${day ?? "live"}${rest}`;
}

/** The parameters that an address knows, as written and in the order given; no others come to a page or into what is kept of it. */
export function knownQuery({ parameters, hasMoments }: PublicAddress, query: string): string {
  if (parameters === "all" || query === "") return query;
  const isKnown = (name: string) => parameters.includes(name) || (hasMoments && name === "seenAt");
  return query
    .split("&")
    .filter((pair) => [...new URLSearchParams(pair).keys()].every(isKnown) && pair !== "")
    .join("&");
}

const methodsOfPages = ["GET", "HEAD", "OPTIONS"];
/** Where the route says itself which of them it takes. */
export const methodsOfRoutes = [...methodsOfPages, "POST", "PUT", "PATCH", "DELETE"];

/** The methods it takes. What the API and the desk take is said by their routes. */
export function methodsOf(found: Found | null): readonly string[] {
  const kind = found?.address.kind;
  if (kind === "api" || (kind === "direct" && !found?.path.startsWith("/_next/"))) return methodsOfRoutes;
  return kind === "form" ? [...methodsOfPages, "POST"] : methodsOfPages;
}
