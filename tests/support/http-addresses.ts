/**
 * The table of public addresses for the test of HTTP rules: media type, what the response depends on, CORS,
 * lifetime.
 */

export type PublicAddress = {
  at: string;
  /** Media type of the response without `Accept`, or its end if there are several. */
  type: string;
  /** The same address returns JSON by `Accept`. */
  hasJson?: boolean;
  /** The same address is a TimeGate: it redirects to its former states by `Accept-Datetime`. */
  hasFormerStates?: boolean;
  /** Readable from other origins (CORS). */
  isCrossOrigin?: boolean;
  /** It never changes, so it can be cached for longer than a minute. */
  isImmutable?: boolean;
};

const day = "2025-10-22";
const asOf = (page: string) => `/as-of/${day}${page}`;

/** English and Korean alternately: both use the same code, and each page is rendered only once. */
const alternateLocales = (places: readonly string[]) =>
  places.map((place, index) => `/${index % 2 === 0 ? "en" : "ko"}${place}`);
const all = (addresses: readonly string[], of: Omit<PublicAddress, "at">) =>
  addresses.map((at): PublicAddress => ({ at, ...of }));

const html = "text/html";
const json = "application/json";

/** Pages with former states, as they are now and as of a day. */
const withFormerStates = [
  "/en",
  "/ko",
  "/en?category=tariff",
  "/en/open",
  "/ko/issues/auto-tariff",
  `/ko${asOf("")}`,
  `/en${asOf("/open")}`,
  `/en${asOf("/issues/auto-tariff")}`,
];
const withJson = alternateLocales([
  ...[
    "/rates",
    "/officials",
    "/officials/kim-jung-kwan",
    "/trips",
    "/trips/trip-2025-10b",
    "/summits",
    "/summits/apec-2025",
    "/sources",
    "/sources?q=Reuters",
    "/sources/khswatch",
    "/changes",
    "/changes?since=2025-10-22",
  ],
  ...[
    "/rates",
    "/officials",
    "/officials/kim-jung-kwan",
    "/trips",
    "/trips/trip-2025-10b",
    "/summits",
    "/summits/apec-2025",
  ].map(asOf),
]);
const otherPages = alternateLocales([
  "/timeline",
  "/timeline?kind=departure",
  asOf("/timeline"),
  "/trends",
  "/corrections",
  "/corrections?kind=clarification",
  "/search",
  "/search?q=Lutnick",
  "/data",
  "/api",
  "/feeds",
  "/about",
]);
const twins = alternateLocales([
  ".json",
  "/open.json",
  "/rates.json",
  "/issues/auto-tariff.json",
  "/officials.json",
  "/trips/trip-2025-10b.json",
  "/summits.json",
  "/sources.json",
  "/changes.json",
  `${asOf("")}.json`,
  asOf("/open.json"),
  asOf("/issues/auto-tariff.json"),
]);

const api = [
  ...[
    "",
    "/openapi.json",
    "/issues",
    "/issues/auto-tariff",
    "/open",
    `/open?asOf=${day}`,
    "/measures?limit=2",
    "/officials/kim-jung-kwan",
    "/trips?limit=2",
    "/events/apec-2025",
    "/sources?limit=3",
    "/changes?limit=3",
    "/countdown",
    "/claims?limit=2",
    "/search?q=rice&limit=2",
  ],
].map((address) => `/api/v1${address}`);

/**
 * Facts known only from a running server: its origin, a moment it can show, the address of a released file
 * and of its TimeMaps.
 */
type SiteFacts = { site: string; seenAt: string; released: string; timeMaps: readonly string[] };

export function httpAddresses({ site, seenAt, released, timeMaps }: SiteFacts): PublicAddress[] {
  const moment = `seenAt=${seenAt}`;
  return [
    ...all(withFormerStates, { type: html, hasJson: true, hasFormerStates: true }),
    ...all(withJson, { type: html, hasJson: true }),
    ...all(otherPages, { type: html }),
    ...all(
      [
        `/en?${moment}`,
        `/ko/open?${moment}`,
        `/en/issues/auto-tariff?${moment}`,
        `/ko${asOf("/open")}?${moment}`,
      ],
      { type: html, hasJson: true },
    ),
    ...all(["/r/1?lang=en", "/r/1?lang=ko"], { type: html }),
    ...all([...twins, `/en/open.json?${moment}`], { type: json, isCrossOrigin: true }),
    ...all(
      [
        "/en.csv",
        "/ko/open.csv",
        `/en${asOf("/open.csv")}`,
        "/en/timeline.csv?kind=meeting",
        "/ko/trips.csv",
        "/en/trends.csv",
        "/ko/trends/time-in-state.csv",
        "/en/changes.csv?since=2025-10-22",
      ],
      { type: "text/csv", isCrossOrigin: true },
    ),
    ...all(
      ["/en.md", "/ko/open.md", "/en/issues/auto-tariff.md", `/ko${asOf("/rates.md")}`, "/en/changes.md"],
      {
        type: "text/markdown",
        isCrossOrigin: true,
      },
    ),
    ...all(["/llms.txt"], { type: "text/plain", isCrossOrigin: true }),
    ...all(["/feeds/feeds.opml?lang=ko"], { type: "text/x-opml", isCrossOrigin: true }),
    ...all(["/data/korea-us-tariff-talks.zip"], { type: "application/zip", isCrossOrigin: true }),
    ...all(["/en/rates.csv", `/ko${asOf("/rates.csv")}`, "/data/claims.csv"], {
      type: "text/csv",
      isCrossOrigin: true,
    }),
    ...all(
      [
        "/feeds/changes.atom",
        "/feeds/corrections.atom?lang=ko",
        "/feeds/issues/auto-tariff.atom",
        "/feeds/officials/kim-jung-kwan.atom",
        "/feeds/search.atom?q=tariff",
      ],
      { type: "application/atom+xml", isCrossOrigin: true },
    ),
    ...all(["/feeds/changes.rss", "/feeds/issues/auto-tariff.rss?lang=ko"], {
      type: "application/rss+xml",
      isCrossOrigin: true,
    }),
    ...all(["/feeds/changes.json?lang=ko", "/feeds/rates.json", "/feeds/issues/auto-tariff.json"], {
      type: "application/feed+json",
      isCrossOrigin: true,
    }),
    ...all(
      [
        "/calendar.ics",
        "/calendar/issues/auto-tariff.ics?lang=ko",
        "/calendar/officials/kim-jung-kwan.ics",
        "/calendar/events/apec-2025.ics",
      ],
      { type: "text/calendar", isCrossOrigin: true },
    ),
    ...all(["/data/issues.json", "/data/measures.json", "/data/datapackage.json"], {
      type: json,
      isCrossOrigin: true,
    }),
    ...all([released], { type: json, isCrossOrigin: true, isImmutable: true }),
    ...all(["/share/en/board.png", "/share/ko/issue/auto-tariff.png", `/share/en/as-of/${day}/board.png`], {
      type: "image/png",
    }),
    ...all(
      [
        "/embed/board?lang=ko&theme=dark",
        "/embed/rates",
        "/embed/countdown",
        `/embed/issues/auto-tariff?asOf=${day}`,
      ],
      { type: html, isCrossOrigin: true },
    ),
    ...all([`/oembed?url=${encodeURIComponent(`${site}/en/open`)}`], { type: json, isCrossOrigin: true }),
    ...all([`/oembed?format=xml&url=${encodeURIComponent(`${site}/ko`)}`], {
      type: "/xml",
      isCrossOrigin: true,
    }),
    ...all([...api, `/api/v1/open?${moment}`], { type: json, isCrossOrigin: true }),
    ...all(["/.well-known/api-catalog"], { type: "application/linkset+json", isCrossOrigin: true }),
    ...all(["/robots.txt"], { type: "text/plain" }),
    ...all(["/sitemap.xml"], { type: "/xml" }),
    ...all(["/en/manifest.webmanifest", "/ko/manifest.webmanifest"], { type: "application/manifest+json" }),
    ...all(timeMaps, { type: "application/link-format" }),
  ];
}

/** Pages with a malformed value of a known parameter. */
export const malformedChoices = [
  "/en?category=nonsense",
  "/en?view=nonsense",
  "/en?group=nonsense",
  "/en/open?list=nonsense",
  "/en/officials/kim-jung-kwan?list=nonsense&page=2",
  "/en/trips?page=nonsense",
  "/en?page=nonsense",
  "/en?contested=2",
  `/en${asOf("")}?category=nonsense`,
  "/en/timeline?kind=nonsense",
  "/en/timeline?side=nonsense",
  "/en/timeline?issue=nonsense",
  `/en${asOf("/timeline")}?kind=nonsense`,
  "/en/sources?tier=nonsense",
  "/en/sources?access=nonsense",
  "/en/changes?since=nonsense",
  "/en/changes?since=2025-10-22&until=nonsense",
  "/en/corrections?kind=nonsense",
  "/en/corrections?before=0",
  "/en/search?q=tariff&kind=nonsense",
];

/** Addresses without a page. */
export const notFound = [
  "/en/as-of/2025-02-30",
  "/ko/as-of/yesterday/open",
  "/en/as-of/2025-13-01/issues/auto-tariff",
  "/en/no-such-page",
  "/ko/no/such/page",
  "/en/issues/no-such-issue",
  "/en/trips/no-such-trip",
  `/en${asOf("/issues/no-such-issue")}`,
  "/fr/open",
  "/no-such-page",
  "/share/en/no-such-page.png",
];

/** Errors of addresses that are readable from other origins: they must be readable too. */
export const crossOriginRefusals = [
  ...[
    "/data/nothing.csv",
    "/data/releases/2026-01-01/issues.json",
    "/feeds/nothing.atom",
    "/feeds/issues/nothing.json",
    "/calendar/issues/nothing.ics",
    "/embed/nothing",
    "/embed/issues/nothing",
    "/api/v1/nothing",
    "/api/v1/issues/nothing",
    "/en/nothing.json",
    "/ko/issues/nothing.json",
  ].map((at) => [at, 404] as const),
  ...[
    "/feeds/changes.atom?lang=fr",
    "/feeds/search.atom",
    "/calendar.ics?lang=fr",
    "/embed/board?lang=fr",
    "/oembed",
    "/api/v1/open?asOf=nonsense",
    "/en/open.json?asOf=nonsense",
    "/en/as-of/2025-02-30/open.json",
  ].map((at) => [at, 400] as const),
  ["/en/as-of/2025-02-30/rates.csv", 404] as const,
  ["/en/as-of/2025-02-30/open.csv", 404] as const,
  ["/ko/issues/nothing.md", 404] as const,
  ["/en/trends/nothing.csv", 404] as const,
  ["/en.csv?category=nonsense", 400] as const,
  ["/en/open.md?seenAt=nonsense", 400] as const,
];

/** Request targets that no regular client sends. */
export const malformedTargets = (port: number) => [
  ...[
    `http://localhost:${port}/en/open`,
    "http://evil.example/en",
    "http://",
    "http://%",
    "https://evil.example:99999/",
    "evil.example:443",
  ],
  ...[
    "*",
    "en",
    "?seenAt=x",
    "//",
    "///",
    "//en",
    "//evil.example",
    "//evil.example/en",
    "/\\evil.example",
    "/en//open",
    "/en/",
    "/en/open/",
    "/api/v1//issues",
    "/data//issues.json",
  ],
  ...[
    "/..",
    "/../..",
    "/en/..",
    "/en/../ko",
    "/../../etc/passwd",
    "/%2e%2e",
    "/%2e%2e%2fetc%2fpasswd",
    "/en/%2e%2e/ko",
    "/./en",
    "/en/.",
  ],
  ...["/en#top", "/en?q=rice#top", "/#//evil.example", "/en/issues/auto-tariff#"],
  ...[
    "/\0",
    "/en\0",
    "/%00",
    "/en/%00",
    "/en?q=%00",
    "/%",
    "/en/%",
    "/en/%E0%A4%A",
    "/%ED%A0%80",
    "/en/%zz/open",
    "/feeds/%E0%A4%A.atom",
    "/embed/%",
    "/data/%",
    "/calendar/issues/%.ics",
  ],
  ...[
    "/en;x=1",
    "/en/open%2f",
    "/en%2fopen",
    "/EN",
    "/en?",
    "/en??",
    "/en?&&=",
    "/en?q",
    "/_next/image?url=%2Ficon.svg&w=640&q=75",
    "/_next/data/x/en.json",
    "/page-data/en/board",
    `/en/${"a/".repeat(2000)}`,
    `/en?q=${"a".repeat(12_000)}`,
  ],
];
