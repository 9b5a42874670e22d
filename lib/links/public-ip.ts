/** Checks whether an IP address is public. */
import { BlockList, isIP } from "node:net";

// Separate lists, because a BlockList also matches an IPv4 address against IPv6 ranges in its mapped form.
const nonPublic = { 4: new BlockList(), 6: new BlockList() };
for (const [network, bits] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
] as const) {
  nonPublic[4].addSubnet(network, bits, "ipv4");
}
// Including the ranges that embed an IPv4 address, which could be any of the above.
for (const [network, bits] of [
  ["::", 96],
  ["::ffff:0:0", 96],
  ["64:ff9b::", 96],
  ["64:ff9b:1::", 48],
  ["100::", 64],
  ["2001::", 32],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["fc00::", 7],
  ["fe80::", 10],
  ["fec0::", 10],
  ["ff00::", 8],
] as const) {
  nonPublic[6].addSubnet(network, bits, "ipv6");
}

/** False for private, loopback, link-local and reserved addresses, and for what is no IP address. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !nonPublic[4].check(address, "ipv4");
  return family === 6 && !nonPublic[6].check(address, "ipv6");
}
