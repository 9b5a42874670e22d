/** Determines the client of a request, by which all limits count. */
import type { IncomingMessage } from "node:http";
import { isIP, isIPv4, isIPv6 } from "node:net";

/** RFC 5952: groups without leading zeros, the longest run of zeros compressed. */
const canonical = (address: string) => new URL(`http://[${address}]/`).hostname.slice(1, -1);

/**
 * Normalizes an IP address: without port, brackets and zone, IPv4-mapped IPv6 as IPv4; null for what is no
 * address.
 * @example normalizeAddress("[2001:DB8::1]:443") // "2001:db8::1"
 */
export function normalizeAddress(written: string): string | null {
  const text = written.trim().toLowerCase();
  const bracketed = /^\[([^\]]*)\](?::\d{1,5})?$/.exec(text)?.[1];
  const beforePort = /^([\d.]+):\d{1,5}$/.exec(text)?.[1];
  const [address = ""] = (bracketed ?? beforePort ?? text).split("%", 1);
  if (isIPv4(address)) return address;
  if (!isIPv6(address)) return null;
  const groups = canonical(address);
  const [, high, low] = /^::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})$/.exec(groups) ?? [];
  if (high === undefined || low === undefined) return groups;
  const bytes = [high, low].flatMap((group) => [parseInt(group, 16) >> 8, parseInt(group, 16) & 255]);
  return bytes.join(".");
}

/**
 * The connection's address, or behind `proxies` trusted proxies, the entry that the outermost of them
 * appended. Entries before that come from the client and are ignored.
 * @example clientAddress("198.51.100.7, 192.0.2.1:4711", "10.0.0.2", 1) // "192.0.2.1"
 */
export function clientAddress(
  forwardedFor: string | undefined,
  connection: string | undefined,
  proxies: number,
): string | null {
  const peer = normalizeAddress(connection ?? "");
  if (proxies === 0) return peer;
  const entries = (forwardedFor ?? "")
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
  return normalizeAddress(entries.at(-proxies) ?? "") ?? peer;
}

/**
 * The key of a client for limits. An IPv6 client usually has a whole /64 network, so that counts as one.
 * Clients with unknown address share one name.
 * @example clientName("2001:db8:0:1:aaaa::1") // "2001:db8:0:1::/64"
 */
export function clientName(address: string | null): string {
  if (address === null || address === "") return "unknown";
  const plain = normalizeAddress(address);
  if (plain === null) return address;
  if (isIP(plain) === 4) return plain;
  const [before = "", after] = plain.split("::");
  const split = (part: string) => (part === "" ? [] : part.split(":"));
  const [first, last] = [split(before), split(after ?? "")];
  const all =
    after === undefined
      ? first
      : [...first, ...Array<string>(8 - first.length - last.length).fill("0"), ...last];
  return `${canonical(`${all.slice(0, 4).join(":")}::`)}/64`;
}

/** Sets `X-Forwarded-For` to the client's address alone and returns its name for limits. */
export function setForwardedClient(request: IncomingMessage, proxies: number): string {
  const forwardedFor = [request.headers["x-forwarded-for"]].flat().join(",");
  const address = clientAddress(forwardedFor, request.socket.remoteAddress, proxies);
  if (address === null) delete request.headers["x-forwarded-for"];
  else request.headers["x-forwarded-for"] = address;
  return clientName(address);
}

/** Reads the client set by `setForwardedClient`; null where unknown. */
export function clientOf(headers: Headers): string | null {
  const address = headers.get("x-forwarded-for");
  return address === null || address === "" ? null : clientName(address);
}
