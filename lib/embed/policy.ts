/** The security headers of embedded cards, below `/embed`. */
import { createHash } from "node:crypto";
import { cardScript } from "@/lib/generated/reader-script";
import { cardStyle } from "./card-style";

function hashOf(text: string): string {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}

/** Allows one style and one script by hash, and nothing else. */
const contentSecurityPolicy = [
  "default-src 'none'",
  `style-src ${hashOf(cardStyle)}`,
  `script-src ${hashOf(cardScript)}`,
  // A browser requests the site's icon when a card is opened outside a frame.
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors *",
].join("; ");

export const embedHeaders = {
  "content-security-policy": contentSecurityPolicy,
  "cross-origin-opener-policy": "unsafe-none",
  // Cross-origin isolated pages frame only documents with both headers.
  "cross-origin-resource-policy": "cross-origin",
  "cross-origin-embedder-policy": "require-corp",
  "x-robots-tag": "noindex",
};
