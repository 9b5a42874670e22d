/** Every address at which something leaves the site, for tests that look for what must not: pages, files, calendars, feeds, the API. */
import { asOf, pagesByChoice, pagesWithPast, timelessPages } from "./reader-addresses";

const locales = ["en", "ko"];
const day = "2026-11-24";
const inBoth = (places: readonly string[]) => locales.flatMap((locale) => places.map((place) => `/${locale}${place}`));

const pages = [...pagesWithPast, "/issues/auto-tariff", ...timelessPages, ...pagesByChoice];
const past = [...pagesWithPast, "/issues/auto-tariff"].map((page) => asOf(day, page));
const seenAt = "2099-01-01T00:00:00Z";

/** Addresses that answer today. What is searched for is the beginning of each hidden text. */
export function publicAddresses(hidden: string): string[] {
  return [
    ...inBoth(pages),
    ...inBoth(past),
    ...inBoth(["", "/open", "/issues/auto-tariff", asOf(day, ""), asOf(day, "/open"), asOf(day, "/issues/auto-tariff")].map((page) => `${page}?seenAt=${seenAt}`)),
    ...inBoth([`/search?q=${hidden}`, `?q=${hidden}`, `/sources?q=${hidden}`, "/manifest.webmanifest"]),
    "/",
    "/robots.txt",
    "/sitemap.xml",
    "/api/health",
    ...["", "?lang=ko"].flatMap((language) => ["/calendar.ics", "/calendar/issues/auto-tariff.ics", "/calendar/officials/kim-jung-kwan.ics"].map((file) => file + language)),
    ...["issues", "officials", "sources", "trips", "events"].map((file) => `/data/${file}.json`),
    "/data/datapackage.json",
  ];
}

const apiLists = ["issues", "officials", "trips", "events", "sources", "changes", "open", "countdown"];

/** Addresses that are agreed on and may not answer yet: each is looked through as soon as it does. To be moved above then. */
export function addressesNotYetBuilt(hidden: string): string[] {
  return [
    ...inBoth(["/changes", "/changes?since=2025-01-01", "/corrections", "/issues/auto-tariff.json"]),
    ...["atom", "json"].flatMap((format) =>
      ["changes", "corrections", "issues/auto-tariff", "officials/kim-jung-kwan", `search`].flatMap((feed) =>
        ["en", "ko"].map((lang) => `/feeds/${feed}.${format}?lang=${lang}${feed === "search" ? `&q=${hidden}` : ""}`),
      ),
    ),
    "/api/v1",
    "/api/v1/openapi.json",
    ...apiLists.flatMap((list) => [`/api/v1/${list}`, `/api/v1/${list}?limit=100`]),
    ...["issues", "open"].flatMap((list) => [`/api/v1/${list}?asOf=${day}`, `/api/v1/${list}?seenAt=${seenAt}`]),
    "/api/v1/issues/auto-tariff",
    "/api/v1/officials/kim-jung-kwan",
    "/api/v1/trips/trip-2025-10b",
    "/api/v1/events/apec-2025",
    ...["countdown", "board", "issues/auto-tariff"].flatMap((embed) => ["en", "ko"].map((lang) => `/embed/${embed}?lang=${lang}`)),
    ...["", "/issues/auto-tariff"].map((page) => `/oembed?format=json&url=SITE/en${page}`),
  ];
}
