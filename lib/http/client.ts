/** Which client sends a request, whoever says what? The only place that decides it: every limit counts by what stands here. */
import type { IncomingMessage } from "node:http";
import { isIP, isIPv4, isIPv6 } from "node:net";

/** As the standard writes it: groups without leading zeros, the longest run of zeros left out. */
const canonical = (address: string) => new URL(`http://[${address}]/`).hostname.slice(1, -1);

/**
 * One way of writing an IP address: without the port that some proxies write after it, without brackets and zone, an
 * IPv4 address without its IPv6 form; null for what is no address.
 * @example plainAddress("[2001:DB8::1]:443") // "2001:db8::1"
 */
export function plainAddress(written: string): string | null {
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
 * The address of the client: that of the connection, or where `proxies` of our own stand in between, the one that
 * the farthest of them has written down. What a client wrote into the header itself lies before that and is not read.
 * @example clientAddress("198.51.100.7, 192.0.2.1:4711", "10.0.0.2", 1) // "192.0.2.1"
 */
export function clientAddress(forwardedFor: string | undefined, connection: string | undefined, proxies: number): string | null {
  const own = plainAddress(connection ?? "");
  if (proxies === 0) return own;
  const written = (forwardedFor ?? "").split(",").map((part) => part.trim()).filter((part) => part !== "");
  return plainAddress(written.at(-proxies) ?? "") ?? own;
}

/**
 * The client as limits count it: an IPv6 connection has a whole network of 64 bits to itself, so that counts as one.
 * Clients whose address is not known share one name.
 * @example clientName("2001:db8:0:1:aaaa::1") // "2001:db8:0:1::/64"
 */
export function clientName(address: string | null): string {
  if (address === null || address === "") return "unknown";
  const plain = plainAddress(address);
  if (plain === null) return address;
  if (isIP(plain) === 4) return plain;
  const [before = "", after] = plain.split("::");
  const split = (part: string) => (part === "" ? [] : part.split(":"));
  const [first, last] = [split(before), split(after ?? "")];
  const all = after === undefined ? first : [...first, ...Array<string>(8 - first.length - last.length).fill("0"), ...last];
  return `${canonical(`${all.slice(0, 4).join(":")}::`)}/64`;
}

/** From now on the request carries the client's address, and nothing else, in `X-Forwarded-For`; its name for limits. */
export function settleClient(request: IncomingMessage, proxies: number): string {
  const forwardedFor = [request.headers["x-forwarded-for"]].flat().join(",");
  const address = clientAddress(forwardedFor, request.socket.remoteAddress, proxies);
  if (address === null) delete request.headers["x-forwarded-for"];
  else request.headers["x-forwarded-for"] = address;
  return clientName(address);
}

/** The client of a request that came through the front door, which has settled the address; null where it is not known. */
export function clientOf(headers: Headers): string | null {
  const address = headers.get("x-forwarded-for");
  return address === null || address === "" ? null : clientName(address);
}
