/** What becomes of a request whose address is no text: a `%` that is followed by no character's bytes. */
import { subscribe } from "node:diagnostics_channel";
import { IncomingMessage } from "node:http";

function isReadable(address: string): boolean {
  try {
    decodeURIComponent(address.split("?", 1)[0] ?? "");
    return true;
  } catch {
    return false;
  }
}

/** An address that names no page, in the language of the one that was asked for. */
export function readableAddress(address: string): string {
  if (isReadable(address)) return address;
  if (address.startsWith("/api/v1/")) return "/api/v1/not-an-address";
  return `/${address.startsWith("/ko/") ? "ko" : "en"}/not-an-address`;
}

/**
 * Gives such requests the page that says there is nothing. The framework decodes a path before any code of ours
 * runs and answers a failure with a bare 500; the channel speaks before it does.
 */
export function answerMalformedAddresses(): void {
  subscribe("http.server.request.start", (message) => {
    if (typeof message !== "object" || message === null || !("request" in message)) return;
    const { request } = message;
    if (request instanceof IncomingMessage && request.url !== undefined) request.url = readableAddress(request.url);
  });
}
