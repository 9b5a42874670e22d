/** Refuses requests by method, target and headers, before the body is read. */
import type { IncomingMessage } from "node:http";
import type { AddressKind } from "./addresses";
import type { Target } from "./representation";

export type Refusal = {
  status: number;
  /** One sentence, for the client and the log. */
  reason: string;
  /** The reason for the client in its language, where available. */
  localized?: string;
  headers?: Record<string, string>;
};

const entityTags = /^\s*(?:W\/)?"[^"]*"\s*(?:,\s*(?:W\/)?"[^"]*"\s*)*$/;

/** Only the desk's JSON evaluates `If-Match`. All other tags are weak and never match (RFC 9110, 13.1.1). */
function refusalByMatch(kind: AddressKind, match: string | undefined): Refusal | null {
  if (match === undefined || match.trim() === "*" || kind === "deskJson") return null;
  return entityTags.test(match)
    ? { status: 412, reason: "Nothing here has the entity tag that If-Match names." }
    : { status: 400, reason: "If-Match must be a list of entity tags or *." };
}

/** A GET of a missing address is not refused here, since it gets the not-found page. */
export function findRefusal(
  { method = "", url = "", headers }: Pick<IncomingMessage, "method" | "url" | "headers">,
  { kind, methods, isMissing }: Pick<Target, "kind" | "methods" | "isMissing">,
): Refusal | null {
  if (!url.startsWith("/"))
    return { status: 400, reason: "The target of a request must be a path that begins with /." };
  if (url.includes("#")) return { status: 400, reason: "The target of a request has no fragment." };
  const path = url.split("?", 1)[0] ?? "";
  // Next.js resizes images for any client; no page uses that.
  if (path === "/_next/image") return { status: 404, reason: "There is nothing at this address." };
  const isAllowed = methods.includes(method);
  if (!isAllowed && isMissing) return { status: 404, reason: "There is nothing at this address." };
  if (!isAllowed)
    return {
      status: 405,
      reason: `This address takes ${methods.join(", ")}.`,
      headers: { Allow: methods.join(", ") },
    };
  return refusalByMatch(kind, headers["if-match"]);
}
