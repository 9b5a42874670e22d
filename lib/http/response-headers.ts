/** Which headers does every answer of a kind carry, whatever it says? */
import { randomBytes } from "node:crypto";
import { embedHeaders } from "@/lib/embed/policy";
import { contentSecurityPolicy, securityHeaders } from "@/lib/http/security-headers";
import type { Kind } from "./addresses";
import { documentPolicy } from "./document";

export type Site = { url: string; isDevelopment: boolean };

const unlisted = { "x-robots-tag": "noindex, nofollow" };
/** What is made for one visitor. */
export const privateHeaders = { "cache-control": "private, no-store", ...unlisted };

/** Read by programs in other sites' pages. */
const readable = { "access-control-allow-origin": "*", "cross-origin-resource-policy": "cross-origin" };
const preflight = { "access-control-allow-methods": "GET, HEAD, OPTIONS", "access-control-allow-headers": "Accept, Accept-Datetime, If-None-Match, If-Modified-Since", "access-control-max-age": "86400" };
const exposed = { "access-control-expose-headers": "Age, ETag, Last-Modified, Link, Retry-After" };

const ofKind: Partial<Record<Kind, Record<string, string>>> = {
  file: { ...readable, ...exposed },
  // Before what `embed` says itself.
  embed: { "access-control-allow-origin": "*", ...embedHeaders },
};

export function headersOf(kind: Kind, { url, isDevelopment }: Site): Record<string, string> {
  const policy = kind === "document" && !isDevelopment ? documentPolicy : contentSecurityPolicy({ isDevelopment });
  return { ...securityHeaders(url), "content-security-policy": policy, ...ofKind[kind] };
}

/** What is answered to OPTIONS. */
export function optionsHeaders(kind: Kind, methods: readonly string[]): Record<string, string> {
  const isReadable = kind === "file" || kind === "embed";
  return { allow: methods.join(", "), ...(isReadable ? { ...readable, ...preflight } : {}) };
}

/**
 * For a page of the desk, which is made for one request: it runs no script but the site's files and what carries this
 * request's nonce. The framework reads that for its own script out of the policy in the request.
 */
export function deskHeaders({ url, isDevelopment }: Site): { request: Record<string, string>; response: Record<string, string> } {
  const nonce = randomBytes(16).toString("base64");
  const policy = { "content-security-policy": contentSecurityPolicy({ inline: `'nonce-${nonce}'`, isDevelopment }) };
  const response = { ...securityHeaders(url), ...policy, ...privateHeaders, "referrer-policy": "same-origin" };
  return { request: { ...policy, "x-nonce": nonce }, response };
}
