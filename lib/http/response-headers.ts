/** Sets the response headers that depend only on the kind of address. */
import { randomBytes } from "node:crypto";
import { embedHeaders } from "@/lib/embed/policy";
import { contentSecurityPolicy, securityHeaders } from "@/lib/http/security-headers";
import type { AddressKind } from "./addresses";
import { documentPolicy } from "./document";

export type Site = { url: string; isDevelopment: boolean };

const noIndex = { "x-robots-tag": "noindex, nofollow" };
/** For responses to one client. */
export const privateHeaders = { "cache-control": "private, no-store", ...noIndex };

/** CORS headers for scripts of other sites. */
const cors = { "access-control-allow-origin": "*", "cross-origin-resource-policy": "cross-origin" };
const preflight = {
  "access-control-allow-methods": "GET, HEAD, OPTIONS",
  "access-control-allow-headers": "Accept, Accept-Datetime, If-None-Match, If-Modified-Since",
  "access-control-max-age": "86400",
};
const exposed = { "access-control-expose-headers": "Age, ETag, Last-Modified, Link, Retry-After" };

const headersByKind: Partial<Record<AddressKind, Record<string, string>>> = {
  file: { ...cors, ...exposed },
  embed: { "access-control-allow-origin": "*", ...embedHeaders },
};

export function headersOf(kind: AddressKind, { url, isDevelopment }: Site): Record<string, string> {
  const policy =
    kind === "document" && !isDevelopment ? documentPolicy : contentSecurityPolicy({ isDevelopment });
  return { ...securityHeaders(url), "content-security-policy": policy, ...headersByKind[kind] };
}

export function optionsHeaders(kind: AddressKind, methods: readonly string[]): Record<string, string> {
  const isReadable = kind === "file" || kind === "embed";
  return { allow: methods.join(", "), ...(isReadable ? { ...cors, ...preflight } : {}) };
}

/**
 * A desk page runs no script but the site's files and inline script with this request's nonce. Next.js takes
 * the nonce for its own scripts from the policy in the request headers.
 */
export function deskHeaders({ url, isDevelopment }: Site): {
  request: Record<string, string>;
  response: Record<string, string>;
} {
  const nonce = randomBytes(16).toString("base64");
  const policy = {
    "content-security-policy": contentSecurityPolicy({ inline: `'nonce-${nonce}'`, isDevelopment }),
  };
  const response = {
    ...securityHeaders(url),
    ...policy,
    ...privateHeaders,
    "referrer-policy": "same-origin",
  };
  return { request: { ...policy, "x-nonce": nonce }, response };
}
