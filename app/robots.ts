import type { MetadataRoute } from "next";
import { env } from "@/lib/env";

// The site's origin is known at run time, not at build time.
export const dynamic = "force-dynamic";

/** Later pages of these lists are indexed, because each has unique entries. */
const listsWithPages = ["timeline", "sources", "corrections"];

/** Excludes the desk, the API, and filtered lists. */
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
