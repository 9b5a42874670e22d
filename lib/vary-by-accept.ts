/** How do caches on the way learn that a page's address also answers with JSON? */
import { subscribe } from "node:diagnostics_channel";
import { IncomingMessage, ServerResponse } from "node:http";

/** Pages that answer to `Accept`, as next.config.ts leads them. */
const negotiated = /^\/(?:en|ko)(?:\/as-of\/[^/?]+)?(?:\/(?:open|changes|(?:issues|officials|trips|summits|sources)(?:\/[^/?]+)?))?\/?(?:\?|$)/;

export function answersToAccept(address: string): boolean {
  return negotiated.test(address);
}

/** The same list with `Accept` in it. */
export function withAccept(vary: string): string {
  const names = vary.split(",").map((name) => name.trim().toLowerCase());
  return names.includes("accept") || names.includes("*") ? vary : `Accept${vary.trim() === "" ? "" : `, ${vary}`}`;
}

const textOf = (value: number | string | readonly string[]) => (typeof value === "object" ? value.join(", ") : String(value));

/**
 * Writes `Accept` into `Vary` of those pages. The framework sets that header of a page by itself and takes none from
 * its configuration.
 */
export function varyPagesByAccept(): void {
  subscribe("http.server.request.start", (message) => {
    if (typeof message !== "object" || message === null || !("request" in message) || !("response" in message)) return;
    const { request, response } = message;
    if (!(request instanceof IncomingMessage) || !(response instanceof ServerResponse)) return;
    if (!answersToAccept(request.url ?? "")) return;
    const setHeader = response.setHeader;
    response.setHeader = (name, value) => setHeader.call(response, name, name.toLowerCase() === "vary" ? withAccept(textOf(value)) : value);
  });
}
