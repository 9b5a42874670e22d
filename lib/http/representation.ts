/** Resolves a request to its target: the address, the representation, and the internal Next.js path. */
import type { IncomingMessage } from "node:http";
import Negotiator from "negotiator";
import { type Locale, locales } from "@/lib/domain/record/record";
import type { PageFileEnding } from "@/lib/format/addresses/file-addresses";
import { httpDate } from "@/lib/export/memento";
import { preferredLanguage } from "@/lib/http/preferred-language";
import {
  findAddress,
  findPageFile,
  type AddressMatch,
  internalPath,
  isPage,
  type AddressKind,
  knownQuery,
  methodsOf,
  methodsOfRoutes,
  withoutJsonEnding,
} from "./addresses";

export type Target = {
  kind: AddressKind;
  /** Of the table of addresses, with the day where it has one; null where there is no such address. */
  pattern: string | null;
  /** The language of error texts. */
  locale: Locale;
  methods: readonly string[];
  /** There is no such address. */
  isMissing: boolean;
  takesTokens: boolean;
  /** Path and query of the Next.js page or route; also the cache key. */
  internal: string;
  /** Request headers passed to Next.js. */
  headers: Record<string, string>;
  /** Names of the request headers that select the representation. */
  vary: readonly string[];
  /** The address is one of unboundedly many. */
  isUnbounded: boolean;
  /** A page as of now, without query parameters. */
  isLive: boolean;
  /** False for responses to one request alone, such as a TimeGate redirect. */
  isCacheable: boolean;
  /** The response is for one client. */
  isPrivate: boolean;
  /** Where the address has mementos: the address without `seenAt`, and its TimeMap. */
  moments: { original: string; timemap: string } | null;
};

const isDecodable = (path: string) => {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
};

function prefersJson(headers: IncomingMessage["headers"]): boolean {
  const [preferred] = new Negotiator({ headers }).mediaTypes(["text/html", "application/json"]);
  return preferred === "application/json";
}

const withQuery = (path: string, query: string) => (query === "" ? path : `${path}?${query}`);

const defaults = {
  isMissing: false,
  takesTokens: false,
  headers: {},
  vary: [],
  isUnbounded: false,
  isLive: false,
  isCacheable: true,
  isPrivate: false,
  moments: null,
} as const;

/** The not-found page; one response for all missing addresses of a language. */
function missingTarget(path: string): Target {
  const language = /^\/(en|ko)(?:\/|$)/.exec(path)?.[1];
  const locale = language === "ko" ? "ko" : "en";
  return {
    ...defaults,
    isMissing: true,
    kind: "document",
    pattern: null,
    locale,
    methods: methodsOf(null),
    internal: `/${language ?? "-"}/not-found`,
  };
}

function patternOf({ address, day }: AddressMatch): string {
  return day === null ? address.path : address.path.replace("/:locale", "/:locale/as-of/:day");
}

/** The page's data as JSON. `pattern`: null where there is no such page. */
function jsonTarget(
  { path, locale, day, rest }: Pick<AddressMatch, "path" | "locale" | "day" | "rest">,
  query: string,
  pattern: string | null,
): Target {
  const place = rest === "" ? "/board" : rest;
  const internal = withQuery(`/page-data/${locale}${day === null ? "" : `/as-of/${day}`}${place}`, query);
  return {
    ...defaults,
    kind: "api",
    pattern: pattern === null ? null : `${pattern}.json`,
    locale: locale ?? "en",
    methods: methodsOfRoutes,
    internal,
    isUnbounded: query !== "",
    vary: path.endsWith(".json") ? [] : ["Accept"],
  };
}

/** A page as a table or as Markdown, with the parameters of the page. */
function fileTarget({ ending, page }: { ending: PageFileEnding; page: AddressMatch }, query: string): Target {
  const { address, locale, day, rest } = page;
  const parameters = knownQuery(address, query);
  const place = `/${locale}${day === null ? "" : `/as-of/${day}`}${rest === "" ? "/board" : rest}`;
  return {
    ...defaults,
    kind: "file",
    pattern: `${patternOf(page)}.${ending}`,
    locale: locale ?? "en",
    methods: methodsOf(page),
    internal: withQuery(`/page-file/${ending}${place}`, parameters),
    isUnbounded: parameters !== "",
  };
}

type RequestHead = Pick<IncomingMessage, "url" | "headers">;

function withMoments(
  target: Target,
  { path, address }: AddressMatch,
  query: string,
  { headers }: RequestHead,
): Target {
  if (!address.supportsSeenAt) return target;
  const vary = [...target.vary, "Accept-Datetime"];
  const original = withQuery(
    path,
    query
      .split("&")
      .filter((pair) => !pair.startsWith("seenAt="))
      .join("&"),
  );
  const moments = target.kind === "document" ? { original, timemap: `/timemap${original}` } : null;
  const requestedDate = headers["accept-datetime"];
  if (typeof requestedDate !== "string" || original !== withQuery(path, query))
    return { ...target, vary, moments };
  const gate = {
    ...target,
    vary,
    headers: { ...target.headers, "accept-datetime": requestedDate },
    isCacheable: false,
  };
  // The API redirects to its own mementos and ignores an invalid date.
  if (target.kind !== "document")
    return httpDate.test(requestedDate.trim()) ? gate : { ...target, vary, moments };
  return { ...gate, kind: "redirect", internal: `/timegate?${new URLSearchParams({ address: original })}` };
}

/** Never null: a missing address resolves to the not-found page. */
export function resolveTarget({ url = "", headers }: RequestHead): Target {
  const [path = "", ...parts] = url.split("?");
  const query = parts.join("?");
  if (!isDecodable(path))
    return path.startsWith("/api/v1/")
      ? resolveTarget({ url: "/api/v1/not-an-address", headers })
      : missingTarget(path);
  const file = findPageFile(path);
  if (file) return fileTarget(file, query);
  const page = withoutJsonEnding(path);
  const match = findAddress(page ?? path);
  if (page !== null) {
    const json = match ?? {
      path: page,
      locale: page.startsWith("/ko") ? "ko" : "en",
      day: null,
      rest: page.slice(3),
    };
    const target = jsonTarget({ ...json, path }, query, match && patternOf(match));
    return match ? withMoments(target, { ...match, path }, query, { headers }) : target;
  }
  if (!match) return missingTarget(path);
  const { address, locale } = match;
  if (address.hasJson && prefersJson(headers))
    return withMoments(jsonTarget(match, query, patternOf(match)), match, query, { headers });
  const parameters = knownQuery(address, query);
  const lang = /(?:^|&)lang=(en|ko)(?:&|$)/.exec(parameters)?.[1];
  const negotiated =
    locales.find((known) => known === lang) ?? preferredLanguage(headers["accept-language"] ?? null);
  const target: Target = {
    ...defaults,
    kind: address.kind,
    pattern: patternOf(match),
    locale: locale ?? (address.negotiatesLanguage ? negotiated : "en"),
    methods: methodsOf(match),
    isMissing: match.isMissing,
    takesTokens: address.takesTokens,
    isPrivate: address.isPrivate,
    isCacheable: !address.isPrivate,
    internal: withQuery(internalPath(match), parameters),
    isLive: isPage(address.kind) && match.day === null && parameters === "",
    isUnbounded: parameters !== "" && parameters !== `lang=${lang}`,
    headers: address.negotiatesLanguage ? { "accept-language": negotiated } : {},
    vary: [
      ...(address.hasJson ? ["Accept"] : []),
      ...(address.negotiatesLanguage && lang === undefined ? ["Accept-Language"] : []),
    ],
  };
  return withMoments(target, match, parameters, { headers });
}
