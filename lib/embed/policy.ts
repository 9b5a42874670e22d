/** What a card for other sites may do in their pages, and who may frame it: the headers of everything below `/embed`. */
import { createHash } from "node:crypto";
import { cardStyle } from "./card-style";
import { countdownScript } from "./countdown-script";

function hashOf(text: string): string {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}

/** One style and one script, known by their hashes; nothing else is loaded, sent or run. */
const contentSecurityPolicy = [
  "default-src 'none'",
  `style-src ${hashOf(cardStyle)}`,
  `script-src ${hashOf(countdownScript)}`,
  // A card that is opened by itself asks for the site's icon.
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors *",
].join("; ");

export const embedHeaders = [
  { key: "Content-Security-Policy", value: contentSecurityPolicy },
  { key: "Cross-Origin-Opener-Policy", value: "unsafe-none" },
  // Pages that are isolated from other origins frame only what agrees to both.
  { key: "Cross-Origin-Resource-Policy", value: "cross-origin" },
  { key: "Cross-Origin-Embedder-Policy", value: "require-corp" },
  { key: "X-Robots-Tag", value: "noindex" },
];
