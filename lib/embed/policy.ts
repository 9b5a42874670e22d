/** What a card for other sites may do in their pages, and who may frame it: the headers of everything below `/embed`. */
import { createHash } from "node:crypto";
import { cardScript } from "../generated/reader-script";
import { cardStyle } from "./card-style";

function hashOf(text: string): string {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}

/** One style and one script, known by their hashes; nothing else is loaded, sent or run. */
const contentSecurityPolicy = [
  "default-src 'none'",
  `style-src ${hashOf(cardStyle)}`,
  `script-src ${hashOf(cardScript)}`,
  // A card that is opened by itself asks for the site's icon.
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors *",
].join("; ");

export const embedHeaders = {
  "content-security-policy": contentSecurityPolicy,
  "cross-origin-opener-policy": "unsafe-none",
  // Pages that are isolated from other origins frame only what agrees to both.
  "cross-origin-resource-policy": "cross-origin",
  "cross-origin-embedder-policy": "require-corp",
  "x-robots-tag": "noindex",
};
