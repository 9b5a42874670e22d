import type { MetadataRoute } from "next";
import { env } from "@/lib/env";

// The site's origin is known at run time, not at build time.
export const dynamic = "force-dynamic";

/** Later pages of these lists are indexed, because each has unique entries. */
const listsWithPages = ["timeline", "sources", "corrections"];

/**
 * Programs that fetch a page somebody shared, to show its title and picture. KakaoTalk sends the name of Facebook
 * beside its own.
 */
const linkPreviews = [
  "facebookexternalhit",
  "kakaotalk-scrap",
  "Twitterbot",
  "Slackbot-LinkExpanding",
  "LinkedInBot",
  "Discordbot",
  "TelegramBot",
  "WhatsApp",
  "SkypeUriPreview",
  "redditbot",
];

/** Excludes the desk, the API, and filtered lists; a page that somebody shared is previewed at any address. */
export default function robots(): MetadataRoute.Robots {
  return {
    rules: [
      {
        userAgent: "*",
        allow: ["/", ...listsWithPages.map((list) => `/*/${list}?page=`)],
        disallow: [
          "/admin",
          "/api/",
          "/*/search?",
          "/en?",
          "/ko?",
          "/*/as-of/*?",
          "/*/timeline?",
          "/*/sources?",
          "/*/changes?",
          "/*/corrections?",
          "/*/report",
          "/*/follow",
        ],
      },
      { userAgent: linkPreviews, allow: "/", disallow: ["/admin", "/*/report", "/*/follow"] },
    ],
    sitemap: `${env.SITE_URL}/sitemap.xml`,
  };
}
