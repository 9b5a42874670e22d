/** Every public address, for tests that search for leaks: pages, files, calendars, feeds, the API. */
import { asOf, pagesByChoice, pagesWithPast, timelessPages } from "./reader-addresses";

const locales = ["en", "ko"];
const day = "2026-11-24";
const inBothLocales = (places: readonly string[]) =>
  locales.flatMap((locale) => places.map((place) => `/${locale}${place}`));

const pages = [...pagesWithPast, "/issues/auto-tariff", ...timelessPages, ...pagesByChoice];
const past = [...pagesWithPast, "/issues/auto-tariff"].map((page) => asOf(day, page));

const paged = ["issues", "measures", "officials", "trips", "events", "sources", "changes"];

/**
 * `site` is the server's own origin; `hidden` is the beginning of each hidden text, used as a search term.
 */
export function publicAddresses(site: string, hidden: string): string[] {
  const seenAt = new Date().toISOString();
  const feeds = [
    "changes",
    "corrections",
    "rates",
    "issues/auto-tariff",
    "officials/kim-jung-kwan",
    "search",
  ];
  return [
    ...inBothLocales(pages),
    ...inBothLocales(past),
    ...inBothLocales(
      [
        "",
        "/open",
        "/issues/auto-tariff",
        asOf(day, ""),
        asOf(day, "/open"),
        asOf(day, "/issues/auto-tariff"),
      ].map((page) => `${page}?seenAt=${seenAt}`),
    ),
    ...inBothLocales([
      `/search?q=${hidden}`,
      `?q=${hidden}`,
      `/sources?q=${hidden}`,
      "/manifest.webmanifest",
    ]),
    ...inBothLocales([
      "/changes?since=2025-01-01",
      "/corrections?kind=clarification",
      "/report?type=issue&id=auto-tariff",
      "/issues/auto-tariff.json",
      "/open.json",
      "/rates.json",
      "/rates.csv",
      ".csv",
      "/open.csv",
      "/timeline.csv",
      "/trips.csv",
      "/trends.csv",
      "/trends/amounts.csv",
      "/changes.csv?since=2025-01-01",
      ".md",
      "/open.md",
      "/rates.md",
      "/issues/auto-tariff.md",
      "/changes.md?since=2025-01-01",
      asOf(day, "/rates.csv"),
      ".json",
    ]),
    "/",
    "/robots.txt",
    "/llms.txt",
    "/feeds/feeds.opml",
    "/sitemap.xml",
    "/api/health",
    "/api/health/live",
    "/api/health/ready",
    ...["", "?lang=ko"].flatMap((language) =>
      [
        "/calendar.ics",
        "/calendar/issues/auto-tariff.ics",
        "/calendar/officials/kim-jung-kwan.ics",
        "/calendar/events/apec-2025.ics",
      ].map((file) => file + language),
    ),
    ...["issues", "officials", "sources", "trips", "events", "measures"].map((file) => `/data/${file}.json`),
    "/data",
    "/data/datapackage.json",
    ...["atom", "rss", "json"].flatMap((format) =>
      feeds.flatMap((feed) =>
        locales.map(
          (lang) => `/feeds/${feed}.${format}?lang=${lang}${feed === "search" ? `&q=${hidden}` : ""}`,
        ),
      ),
    ),
    "/api/v1",
    "/api/v1/openapi.json",
    ...[...paged, "open", "countdown"].map((list) => `/api/v1/${list}`),
    ...paged.map((list) => `/api/v1/${list}?limit=100`),
    ...["issues", "measures", "officials", "sources", "search"].map((list) => `/api/v1/${list}?q=${hidden}`),
    "/api/v1/claims?limit=200",
    "/.well-known/api-catalog",
    ...["issues", "measures", "open"].flatMap((list) => [
      `/api/v1/${list}?asOf=${day}`,
      `/api/v1/${list}?seenAt=${seenAt}`,
    ]),
    ...[
      "issues/auto-tariff",
      "officials/kim-jung-kwan",
      "trips/trip-2025-10b",
      "events/apec-2025",
      "measures/passenger-cars",
    ].map((record) => `/api/v1/${record}`),
    ...["countdown", "board", "rates", "issues/auto-tariff"].flatMap((embed) =>
      locales.map((lang) => `/embed/${embed}?lang=${lang}`),
    ),
    "/embed/rates?goods=passenger-cars,copper",
    ...["", "/rates", "/issues/auto-tariff"].map(
      (page) => `/oembed?format=json&url=${encodeURIComponent(`${site}/en${page}`)}`,
    ),
  ];
}
