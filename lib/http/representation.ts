/** Which answer does a request ask for: which address in which representation, and where does the framework make it? */
import type { IncomingMessage } from "node:http";
import Negotiator from "negotiator";
import type { Locale } from "@/lib/domain/record/record";
import { httpDate } from "@/lib/export/memento";
import { preferredLanguage } from "@/lib/http/preferred-language";
import { findAddress, type Found, internalPath, isPage, type Kind, knownQuery, methodsOf, methodsOfRoutes, withoutJsonEnding } from "./addresses";

export type Target = {
  kind: Kind;
  /** In which the reader is told of failures. */
  locale: Locale;
  methods: readonly string[];
  /** Whether there is no such address. */
  isMissing: boolean;
  /** Path and query of the framework's page or route; also the name of the answer among those that are kept. */
  internal: string;
  /** What the framework is told of the request beside its address. */
  headers: Record<string, string>;
  /** What the answer depends on beside its address. */
  vary: readonly string[];
  /** Whether there is no end of addresses like this one. */
  isUnbounded: boolean;
  /** Whether it is a page of today, without a choice. */
  isLive: boolean;
  /** False for what is asked of one request alone, such as a moment. */
  isKept: boolean;
  /** Whether the answer is for one visitor. */
  isPrivate: boolean;
  /** Where the address has former states: itself without a moment, and that of the list of them. */
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

const joined = (path: string, query: string) => (query === "" ? path : `${path}?${query}`);

const plain = { isMissing: false, headers: {}, vary: [], isUnbounded: false, isLive: false, isKept: true, isPrivate: false, moments: null } as const;

/** Of the page that says that there is nothing; the same for all addresses of a language. */
function missing(path: string): Target {
  const language = /^\/(en|ko)(?:\/|$)/.exec(path)?.[1];
  const locale = language === "ko" ? "ko" : "en";
  return { ...plain, isMissing: true, kind: "document", locale, methods: methodsOf(null), internal: `/${language ?? "-"}/not-found` };
}

/** The page's record as JSON; `place` is the path below the language. */
function jsonTarget({ path, locale, day, rest }: Pick<Found, "path" | "locale" | "day" | "rest">, query: string): Target {
  const place = rest === "" ? "/board" : rest;
  const internal = joined(`/page-data/${locale}${day === null ? "" : `/as-of/${day}`}${place}`, query);
  return { ...plain, kind: "api", locale: locale ?? "en", methods: methodsOfRoutes, internal, isUnbounded: query !== "", vary: path.endsWith(".json") ? [] : ["Accept"] };
}

type Asking = Pick<IncomingMessage, "url" | "headers">;

function withMoments(target: Target, { path, address }: Found, query: string, { headers }: Asking): Target {
  if (!address.hasMoments) return target;
  const vary = [...target.vary, "Accept-Datetime"];
  const original = joined(path, query.split("&").filter((pair) => !pair.startsWith("seenAt=")).join("&"));
  const moments = target.kind === "document" ? { original, timemap: `/timemap${original}` } : null;
  const wanted = headers["accept-datetime"];
  if (typeof wanted !== "string" || original !== joined(path, query)) return { ...target, vary, moments };
  const gate = { ...target, vary, headers: { ...target.headers, "accept-datetime": wanted }, isKept: false };
  // The API leads to its own moments, and passes over what is no date.
  if (target.kind !== "document") return httpDate.test(wanted.trim()) ? gate : { ...target, vary, moments };
  return { ...gate, kind: "redirect", internal: `/timegate?${new URLSearchParams({ address: original })}` };
}

/** Any address is one: what there is not asks for the page that says so. */
export function targetOf({ url = "", headers }: Asking): Target {
  const [written = "", ...parts] = url.split("?");
  const query = parts.join("?");
  if (!isDecodable(written)) return written.startsWith("/api/v1/") ? targetOf({ url: "/api/v1/not-an-address", headers }) : missing(written);
  const page = withoutJsonEnding(written);
  const found = findAddress(page ?? written);
  if (page !== null) {
    const json = found ?? { path: page, locale: page.startsWith("/ko") ? "ko" : "en", day: null, rest: page.slice(3) };
    const target = jsonTarget({ ...json, path: written }, query);
    return found ? withMoments(target, { ...found, path: written }, query, { headers }) : target;
  }
  if (!found) return missing(written);
  const { address, locale } = found;
  if (address.hasJson && prefersJson(headers)) return withMoments(jsonTarget(found, query), found, query, { headers });
  const known = knownQuery(address, query);
  const named = /(?:^|&)lang=(en|ko)(?:&|$)/.exec(known)?.[1];
  const target: Target = {
    ...plain,
    kind: address.kind,
    locale: locale ?? "en",
    methods: methodsOf(found),
    isPrivate: address.isPrivate,
    isKept: !address.isPrivate,
    internal: joined(internalPath(found), known),
    isLive: isPage(address.kind) && found.day === null && known === "",
    isUnbounded: known !== "" && known !== `lang=${named}`,
    headers: address.isByLanguage ? { "accept-language": named ?? preferredLanguage(headers["accept-language"] ?? null) } : {},
    vary: [...(address.hasJson ? ["Accept"] : []), ...(address.isByLanguage && named === undefined ? ["Accept-Language"] : [])],
  };
  return withMoments(target, found, known, { headers });
}
