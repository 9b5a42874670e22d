import type { MetadataRoute } from "next";
import { env } from "@/lib/env";

// The site's own address is known when it runs, not when it is built.
export const dynamic = "force-dynamic";

/** Later pages of these lists are no choice: each has entries that are on no other. */
const listsWithPages = ["timeline", "sources", "corrections"];

/** Everything may be found but the desk, the API, and lists made from a reader's own choice or words. */
export default function robots(): MetadataRoute.Robots {
  return {
    rules: {
      userAgent: "*",
      allow: ["/", ...listsWithPages.map((list) => `/*/${list}?page=`)],
      disallow: ["/admin", "/api/", "/*/search?", "/en?", "/ko?", "/*/as-of/*?", "/*/timeline?", "/*/sources?", "/*/changes?", "/*/corrections?", "/*/report"],
    },
    sitemap: `${env.SITE_URL}/sitemap.xml`,
  };
}
