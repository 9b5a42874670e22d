import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";
// Reading the environment here makes a bad value stop the server and the build before anything else happens.
import { env } from "./lib/env";
import { maxDeskFormBytes } from "./lib/http/body-limit";

const unchanging = [{ key: "Cache-Control", value: "public, max-age=31536000, immutable" }];

const config: NextConfig = {
  poweredByHeader: false,
  // The development server writes every address to the terminal; that of a one-time link is a secret.
  logging: { incomingRequests: { ignore: [/^\/admin\/welcome\//] } },
  generateEtags: false,
  reactStrictMode: true,
  serverExternalPackages: ["better-sqlite3", "@prisma/adapter-better-sqlite3", "pino"],
  // No page has a picture that would have to be made smaller: nobody may have the server do it.
  images: { unoptimized: true },
  // The head of every page is whole when it is sent; it would be moved into place by script.
  htmlLimitedBots: /.*/,
  experimental: {
    // Pages of the desk answer 403 where a role does not suffice.
    authInterrupts: true,
    // The front door refuses what is larger before the framework sees it.
    serverActions: { bodySizeLimit: maxDeskFormBytes, allowedOrigins: [new URL(env.SITE_URL).host] },
  },
  // Everything else is said by the front door (lib/http/response-headers.ts). The names of these files hold the hash of what they say.
  async headers() {
    return [
      { source: "/reader/:file*.js", headers: unchanging },
      { source: "/fonts/:file*.woff2", headers: unchanging },
    ];
  },
};

export default createNextIntlPlugin("./lib/messages/request.ts")(config);
