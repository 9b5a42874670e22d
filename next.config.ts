import { fileURLToPath } from "node:url";
import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";
// Reading the environment here makes a bad value stop the server and the build before anything else happens.
import { embedHeaders } from "./lib/embed/policy";
import { env, isDevelopment } from "./lib/env";
import { boardParameters } from "./lib/schemas/board-parameters";
import { changesParameters, correctionParameters, sourceParameters, timelineParameters } from "./lib/schemas/filter-parameters";
import { securityHeaders } from "./lib/security-headers";

/** Sends an address with any of these parameters to the route that reads them. */
function byChoice(parameters: readonly string[], from: string, to: string) {
  return parameters.map((key) => ({
    source: `/:locale(en|ko)${from}`,
    has: [{ type: "query" as const, key }],
    destination: `/:locale${to}`,
  }));
}

/** Pages whose record is also to be had as JSON: by `.json` at the end of the address, or by `Accept`. */
const pagesWithData = "board|open|issues/[^/]+|officials(?:/[^/]+)?|trips(?:/[^/]+)?|summits(?:/[^/]+)?|sources(?:/[^/]+)?|changes";
const asksForJson = {
  has: [{ type: "header" as const, key: "accept", value: "(?:.*,)?\\s*application/json\\b.*" }],
  // A browser asks for pages first, whatever else it takes.
  missing: [{ type: "header" as const, key: "accept", value: ".*text/html.*" }],
};
const pagesAsJson = [
  { source: "/:locale(en|ko)\\.json", destination: "/page-data/:locale/board" },
  { source: "/:locale(en|ko)/as-of/:date([^/]+)\\.json", destination: "/page-data/:locale/as-of/:date/board" },
  { source: "/:locale(en|ko)/:place(.+)\\.json", destination: "/page-data/:locale/:place" },
  { source: "/:locale(en|ko)", destination: "/page-data/:locale/board", ...asksForJson },
  { source: "/:locale(en|ko)/as-of/:date([^/]+)", destination: "/page-data/:locale/as-of/:date/board", ...asksForJson },
  { source: `/:locale(en|ko)/:place((?:as-of/[^/]+/)?(?:${pagesWithData}))`, destination: "/page-data/:locale/:place", ...asksForJson },
];

const config: NextConfig = {
  poweredByHeader: false,
  generateEtags: false,
  reactStrictMode: true,
  serverExternalPackages: ["better-sqlite3", "@prisma/adapter-better-sqlite3", "pino"],
  // Made pages are kept with the revision they were made from, so that a change of the record shows at once.
  cacheHandler: fileURLToPath(new URL("./lib/cache/page-cache.mjs", import.meta.url)),
  cacheMaxMemorySize: 0,
  // No cache on the way may hand out a page past its minute.
  expireTime: 60,
  experimental: {
    // Pages of the desk answer 403 where a role does not suffice.
    authInterrupts: true,
    // A form holds at most what a record may: anything larger is no form of ours.
    serverActions: { bodySizeLimit: "4mb", allowedOrigins: [new URL(env.SITE_URL).host] },
  },
  // A whole board or list is one made page; one by choice is made per request by a route of its own.
  async rewrites() {
    return {
      beforeFiles: [
        ...pagesAsJson,
        ...byChoice(["seenAt"], "", "/seen/board"),
        ...byChoice(["seenAt"], "/open", "/seen/open"),
        ...byChoice(["seenAt"], "/issues/:id", "/seen/issues/:id"),
        ...byChoice(["seenAt"], "/as-of/:date", "/as-of/:date/seen/board"),
        ...byChoice(["seenAt"], "/as-of/:date/open", "/as-of/:date/seen/open"),
        ...byChoice(["seenAt"], "/as-of/:date/issues/:id", "/as-of/:date/seen/issues/:id"),
        ...byChoice(boardParameters, "", "/board"),
        ...byChoice(boardParameters, "/as-of/:date", "/as-of/:date/board"),
        ...byChoice(timelineParameters, "/timeline", "/filtered/timeline"),
        ...byChoice(timelineParameters, "/as-of/:date/timeline", "/as-of/:date/filtered/timeline"),
        ...byChoice(sourceParameters, "/sources", "/filtered/sources"),
        ...byChoice(changesParameters, "/changes", "/filtered/changes"),
        ...byChoice(correctionParameters, "/corrections", "/filtered/corrections"),
      ],
      afterFiles: [],
      fallback: [],
    };
  },
  async headers() {
    return [
      { source: "/:path*", headers: securityHeaders(env.SITE_URL, isDevelopment) },
      // Made to be framed; nothing else may be.
      { source: "/embed/:path*", headers: embedHeaders },
      {
        source: "/admin/:path*",
        headers: [
          { key: "Cache-Control", value: "private, no-store" },
          { key: "X-Robots-Tag", value: "noindex, nofollow" },
          { key: "Referrer-Policy", value: "same-origin" },
        ],
      },
      {
        // A form is nothing to find or to keep.
        source: "/:locale(en|ko)/report/:path*",
        headers: [
          { key: "Cache-Control", value: "private, no-store" },
          { key: "X-Robots-Tag", value: "noindex, nofollow" },
        ],
      },
      {
        source: "/fonts/:file*.woff2",
        headers: [{ key: "Cache-Control", value: "public, max-age=31536000, immutable" }],
      },
    ];
  },
};

export default createNextIntlPlugin("./lib/messages/request.ts")(config);
