import type { MetadataRoute } from "next";
import { env } from "@/lib/env";

// The site's own address is known when it runs, not when it is built.
export const dynamic = "force-dynamic";

/** Everything may be found but the desk, the API, and lists made from a reader's own choice or words. */
export default function robots(): MetadataRoute.Robots {
  return {
    rules: {
      userAgent: "*",
      allow: "/",
      disallow: ["/admin", "/api/", "/*/search?", "/en?", "/ko?", "/*/as-of/*?", "/*/timeline?", "/*/sources?", "/*/changes?", "/*/corrections?", "/*/report", "/*/filtered/"],
    },
    sitemap: `${env.SITE_URL}/sitemap.xml`,
  };
}
