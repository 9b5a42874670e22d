/** Which requests are refused by their first lines, before anything of them is read? */
import type { IncomingMessage } from "node:http";

export type Refusal = {
  status: number;
  /** One sentence, for whoever sent it and for the log. */
  reason: string;
  /** The same for whoever sent it, in their language, where that is another. */
  said?: string;
  headers?: Record<string, string>;
};

const entityTags = /^\s*(?:W\/)?"[^"]*"\s*(?:,\s*(?:W\/)?"[^"]*"\s*)*$/;

/** The desk's own JSON reads `If-Match`. Everywhere else tags are weak or there is none, and no weak tag matches (RFC 9110, 13.1.1). */
function refusalByMatch(path: string, match: string | undefined): Refusal | null {
  if (match === undefined || match.trim() === "*" || path.startsWith("/admin/api/")) return null;
  return entityTags.test(match) ? { status: 412, reason: "Nothing here has the entity tag that If-Match names." } : { status: 400, reason: "If-Match must be a list of entity tags or *." };
}

/** `methods`: those that the address takes; where nothing is (`isMissing`) only readers get a page that says so. */
export function refusalOf({ method = "", url = "", headers }: Pick<IncomingMessage, "method" | "url" | "headers">, { methods, isMissing }: { methods: readonly string[]; isMissing: boolean }): Refusal | null {
  if (!url.startsWith("/")) return { status: 400, reason: "The target of a request must be a path that begins with /." };
  if (url.includes("#")) return { status: 400, reason: "The target of a request has no fragment." };
  const path = url.split("?", 1)[0] ?? "";
  // The framework would make pictures smaller for whoever asks; no page here wants that.
  if (path === "/_next/image") return { status: 404, reason: "There is nothing at this address." };
  const isTaken = methods.includes(method);
  if (!isTaken && isMissing) return { status: 404, reason: "There is nothing at this address." };
  if (!isTaken) return { status: 405, reason: `This address takes ${methods.join(", ")}.`, headers: { Allow: methods.join(", ") } };
  return refusalByMatch(path, headers["if-match"]);
}
