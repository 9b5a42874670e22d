/**
 * Lists the public addresses, their parameters and properties, and maps each to its internal Next.js path.
 */
import { match } from "path-to-regexp";
import { isCalendarDay } from "@/lib/domain/time/calendar-day";
import { type Locale, locales } from "@/lib/domain/record/record";
import { type PageFileEnding, pageFileEndings, pageFilesOf } from "@/lib/format/addresses/file-addresses";
import { pageRefAt, supportsAsOf, supportsSeenAt } from "@/lib/format/addresses/page-addresses";
import { preservedFilters } from "@/lib/schemas/forms/date-form";
import { boardParameters } from "@/lib/schemas/addresses/board-parameters";
import {
  changesParameters,
  correctionParameters,
  pageParameters,
  sourceParameters,
  timelineParameters,
} from "@/lib/schemas/addresses/filter-parameters";

/**
 * `document`: a page sent without the Next.js client script. `application`: a page that Next.js hydrates.
 * `form`: a page that also accepts POST. `file`: readable by other sites' scripts. `embed`: may be framed by
 * other sites. `mcp`: answers the messages of a protocol, by POST. `stream`: events, for as
 * long as the client listens. `probe`: says how this server is. Each request of the
 * following is passed to Next.js. `desk`: a page for editors, which is rendered whole before it is sent.
 * `deskFile`: a file for editors, sent while it is made. `deskJson`: read by the desk's scripts and by editors'
 * programs. `build`: a file of the build.
 */
export type AddressKind =
  | "document"
  | "application"
  | "form"
  | "file"
  | "image"
  | "embed"
  | "api"
  | "mcp"
  | "stream"
  | "redirect"
  | "probe"
  | "desk"
  | "deskFile"
  | "deskJson"
  | "build";

type PublicAddress = {
  path: string;
  kind: AddressKind;
  /**
   * The known query parameters; others are dropped. `all`: passed on unfiltered to a route that refuses
   * unknown ones.
   */
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
  /**
   * The form of the path, where most of those that fit the pattern are never found, with the path that is
   * rendered for all of these; null for any.
   */
  shape: { form: RegExp; missing: string } | null;
  /** Programs send a token instead of a session. */
  takesTokens: boolean;
  /** The path of its route in app/; null where that is its own. */
  route: string | null;
};

type AddressOptions = Partial<Omit<PublicAddress, "path" | "kind">>;

const localePart = /^\/:locale/;

const address = (kind: AddressKind, path: string, options: AddressOptions = {}): PublicAddress => {
  const place = localePart.test(path) ? pageRefAt(path.replace(localePart, "")) : null;
  return {
    path,
    kind,
    parameters: [],
    supportsAsOf: place !== null && supportsAsOf(place),
    supportsSeenAt: place !== null && supportsSeenAt(place),
    hasJson: false,
    negotiatesLanguage: false,
    isPrivate: false,
    shape: null,
    takesTokens: false,
    route: null,
    ...options,
  };
};

const json = { hasJson: true };
const byLanguage = { parameters: ["lang"], negotiatesLanguage: true };

export const publicAddresses: readonly PublicAddress[] = [
  address("redirect", "/", { negotiatesLanguage: true }),
  address("document", "/:locale", { ...json, parameters: boardParameters }),
  address("document", "/:locale/open", { ...json, parameters: pageParameters }),
  address("document", "/:locale/issues/:id", { ...json, parameters: pageParameters }),
  address("document", "/:locale/rates", { ...json, parameters: pageParameters }),
  address("document", "/:locale/timeline", { parameters: [...timelineParameters, ...pageParameters] }),
  address("document", "/:locale/trips", { ...json, parameters: pageParameters }),
  address("document", "/:locale/trips/:id", { ...json, parameters: pageParameters }),
  address("document", "/:locale/summits", { ...json, parameters: pageParameters }),
  address("document", "/:locale/summits/:id", { ...json, parameters: pageParameters }),
  address("document", "/:locale/officials", { ...json, parameters: pageParameters }),
  address("document", "/:locale/officials/:id", { ...json, parameters: pageParameters }),
  address("file", "/:locale/trends/:file"),
  address("application", "/:locale/trends", { parameters: pageParameters }),
  address("document", "/:locale/sources", { ...json, parameters: [...sourceParameters, ...pageParameters] }),
  address("document", "/:locale/sources/:id", { ...json, parameters: pageParameters }),
  address("document", "/:locale/changes", { ...json, parameters: [...changesParameters, ...pageParameters] }),
  address("document", "/:locale/corrections", { parameters: [...correctionParameters, ...pageParameters] }),
  address("document", "/:locale/search", { parameters: ["q", "kind", ...pageParameters] }),
  address("document", "/:locale/data", { parameters: pageParameters }),
  address("document", "/:locale/api"),
  address("document", "/:locale/feeds", { parameters: pageParameters }),
  address("document", "/:locale/about"),
  address("form", "/:locale/report", { parameters: ["type", "id", "page"], isPrivate: true }),
  address("document", "/:locale/report/thanks", { parameters: ["type", "id", "page"], isPrivate: true }),
  address("document", "/:locale/report/outdated", { isPrivate: true }),
  address("form", "/:locale/follow", { parameters: ["what"], isPrivate: true }),
  address("document", "/:locale/follow/sent", { isPrivate: true }),
  address("document", "/:locale/follow/ended", { isPrivate: true }),
  // The page of a link in a mail, the route that ends all alerts, and the file of what is stored.
  ...["", "/end", "/export"].map((part) =>
    address("form", `/:locale/follow/:token${part}`, { parameters: ["done"], isPrivate: true }),
  ),
  address("redirect", "/:locale/as-of", { parameters: ["date", "page", "id", ...preservedFilters] }),
  address("file", "/:locale/manifest.webmanifest"),
  address("document", "/r/:revision", {
    ...byLanguage,
    shape: { form: /^\/r\/[1-9]\d{0,8}$/, missing: "/r/0" },
  }),
  address("file", "/timemap/*page", { parameters: "all" }),
  address("file", "/calendar.ics", { parameters: ["lang"] }),
  address("file", "/calendar/issues/:file", { parameters: ["lang"] }),
  address("file", "/calendar/officials/:file", { parameters: ["lang"] }),
  address("file", "/calendar/events/:file", { parameters: ["lang"] }),
  ...["/feeds/:file", "/feeds/issues/:file", "/feeds/officials/:file"].map((path) =>
    address("file", path, { parameters: ["lang", "q", "kind", "before"] }),
  ),
  address("redirect", "/data", { negotiatesLanguage: true }),
  address("file", "/data/:file"),
  address("file", "/data/releases/:date/:file"),
  address("embed", "/embed{/*path}", { parameters: "all" }),
  address("file", "/oembed", { parameters: "all" }),
  address("image", "/share/*path", { parameters: ["seenAt"] }),
  address("api", "/api/v1{/*path}", { parameters: "all", supportsSeenAt: true, negotiatesLanguage: true }),
  address("mcp", "/mcp", { isPrivate: true }),
  address("stream", "/live", { parameters: ["after"], isPrivate: true }),
  // The files of a folder that begins with a dot are neither compiled nor checked.
  address("file", "/.well-known/api-catalog", { route: "/api-catalog" }),
  address("file", "/robots.txt"),
  address("file", "/sitemap.xml"),
  address("file", "/llms.txt", { parameters: ["lang"] }),
  ...[
    "/fonts/*path",
    "/icons/*path",
    "/reader/*path",
    "/screenshots/*path",
    "/icon.svg",
    "/apple-icon.png",
    "/favicon.ico",
  ].map((path) => address("file", path)),
  ...["/api/health", "/api/health/live", "/api/health/ready"].map((path) => address("probe", path)),
  address("deskJson", "/admin/api/records/*path", { parameters: "all", takesTokens: true }),
  address("deskJson", "/admin/api/*path", { parameters: "all" }),
  address("deskFile", "/admin/log.csv", { parameters: "all" }),
  address("desk", "/admin{/*path}", { parameters: "all" }),
  address("build", "/_next/*path", { parameters: "all" }),
];

/** Whether the kind is an HTML page of the site. */
export const isPage = (kind: AddressKind): boolean =>
  kind === "document" || kind === "application" || kind === "form";

export const isDesk = (kind: AddressKind): boolean =>
  kind === "desk" || kind === "deskFile" || kind === "deskJson";

export type AddressMatch = {
  address: PublicAddress;
  /** The requested path with percent-encoding normalized. */
  path: string;
  locale: Locale | null;
  /** The requested day as written, not validated; null for now. */
  day: string | null;
  /** The path after language and day; empty for the board. */
  rest: string;
  /** The path has not the form of those that are found. */
  isMissing: boolean;
};

const patterns = publicAddresses.map((each) => ({
  address: each,
  matches: match(each.path, { decode: false, trailing: false }),
}));

/** Decodes percent-encoded unreserved characters (RFC 3986, 6.2.2.2). */
const normalizeEncoding = (path: string) =>
  path.replace(/%([0-9a-f]{2})/gi, (whole, code: string) => {
    const character = String.fromCharCode(parseInt(code, 16));
    return /[\w.~-]/.test(character) ? character : whole.toUpperCase();
  });

const localized = /^\/(en|ko)(?:\/as-of\/([^/]+))?(\/.*)?$/;

/**
 * @example findAddress("/ko/as-of/2025-10-22/open") // { address: { path: "/:locale/open", … }, locale: "ko",
 * day: "2025-10-22", rest: "/open" }
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
    const isMissing = known.shape !== null && !known.shape.form.test(path);
    return { address: known, path, locale, day, rest, isMissing };
  }
  return null;
}

/**
 * The page of which a path is the table or the Markdown; null for any other path. @example findPageFile("/en/open.csv")
 * // { ending: "csv", page: { path: "/en/open", … } }
 */
export function findPageFile(path: string): { ending: PageFileEnding; page: AddressMatch } | null {
  const ending = pageFileEndings.find((each) => path.endsWith(`.${each}`));
  const page = ending && /^\/(?:en|ko)/.test(path) ? findAddress(path.slice(0, -ending.length - 1)) : null;
  if (!ending || !page) return null;
  const place = pageRefAt(page.rest);
  return place && pageFilesOf(place).includes(ending) ? { ending, page } : null;
}

/**
 * The page's path for a request of its JSON; null for any other path. @example
 * withoutJsonEnding("/en/open.json") // "/en/open"
 */
export function withoutJsonEnding(path: string): string | null {
  return /^\/(?:en|ko)(?:\/.*)?\.json$/.test(path) ? path.slice(0, -".json".length) : null;
}

/**
 * The path of the page or route in app/: `/{locale}/{day or live}/…`, or `/{locale}/no-day` for an invalid
 * day.
 */
export function internalPath({
  address: { supportsAsOf, route, shape },
  path,
  isMissing,
  locale,
  day,
  rest,
}: AddressMatch): string {
  if (shape !== null && isMissing) return shape.missing;
  if (!supportsAsOf) return route ?? path;
  if (day !== null && !isCalendarDay(day)) return `/${locale}/no-day`;
  return `/${locale}/${day ?? "live"}${rest}`;
}

/**
 * The known parameters in their original order and encoding; unknown ones reach neither the page nor its
 * cache key.
 */
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
  if (kind === "mcp") return ["POST", "OPTIONS"];
  if (kind === "api" || (kind && isDesk(kind))) return methodsOfRoutes;
  return kind === "form" ? [...methodsOfPages, "POST"] : methodsOfPages;
}
