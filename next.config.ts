import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";
// Reading the environment here makes an invalid value stop the server and the build first.
import { env } from "./lib/env";
import { maxDeskFormBytes } from "./lib/http/body-limit";

const immutable = [{ key: "Cache-Control", value: "public, max-age=31536000, immutable" }];

const config: NextConfig = {
  poweredByHeader: false,
  // The development server logs every address; that of a one-time link is a secret.
  logging: { incomingRequests: { ignore: [/^\/admin\/welcome\//] } },
  generateEtags: false,
  reactStrictMode: true,
  // `npm run typecheck` checks the types; checking them again takes a third of a build.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: [
    "better-sqlite3",
    "@prisma/adapter-better-sqlite3",
    "pg",
    "@prisma/adapter-pg",
    "pino",
  ],
  // No page needs resized images, so the server offers no resizing.
  images: { unoptimized: true },
  // The head of every page is complete when sent; streamed metadata would need script to move it into place.
  htmlLimitedBots: /.*/,
  experimental: {
    // Desk pages return 403 where the role does not suffice.
    authInterrupts: true,
    // lib/http refuses larger bodies before Next.js sees them.
    serverActions: { bodySizeLimit: maxDeskFormBytes, allowedOrigins: [new URL(env.SITE_URL).host] },
  },
  // All other headers come from lib/http/response-headers.ts. The names of these files contain the hash of
  // their content.
  async headers() {
    return [
      { source: "/reader/:file*.js", headers: immutable },
      { source: "/fonts/:file*.woff2", headers: immutable },
    ];
  },
};

export default createNextIntlPlugin("./lib/messages/request.ts")(config);
