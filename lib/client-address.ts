/** From which address does a request come, whoever says what? */
import { subscribe } from "node:diagnostics_channel";
import { IncomingMessage } from "node:http";

/**
 * The address of the client: that of the connection, or where `proxies` of our own stand in between, the one that
 * the farthest of them has written down. What a client wrote into the header itself lies before that and is not read.
 * @example clientAddress("198.51.100.7, 192.0.2.1", "10.0.0.2", 1) // "192.0.2.1"
 */
export function clientAddress(forwardedFor: string | undefined, connection: string | undefined, proxies: number): string | null {
  if (proxies === 0) return connection ?? null;
  const written = (forwardedFor ?? "").split(",").map((part) => part.trim()).filter((part) => part !== "");
  return written.at(-proxies) ?? connection ?? null;
}

/** Lets every request carry that address, and nothing else, in `X-Forwarded-For`, before anything of ours reads it. */
export function settleClientAddresses(proxies: number): void {
  subscribe("http.server.request.start", (message) => {
    if (typeof message !== "object" || message === null || !("request" in message)) return;
    const { request } = message;
    if (!(request instanceof IncomingMessage)) return;
    const written = request.headers["x-forwarded-for"];
    const address = clientAddress(Array.isArray(written) ? written.join(",") : written, request.socket.remoteAddress, proxies);
    if (address === null) delete request.headers["x-forwarded-for"];
    else request.headers["x-forwarded-for"] = address;
  });
}
