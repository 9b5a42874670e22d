import { describe, expect, it } from "vitest";

import { clientAddress, clientName, normalizeAddress } from "@/lib/http/client";

describe("clientAddress", () => {
  it.each<[string, string | undefined, string | undefined, number, string | null]>([
    ["without proxies, the connection's", undefined, "198.51.100.7", 0, "198.51.100.7"],
    ["without proxies, whatever the client wrote", "203.0.113.9", "198.51.100.7", 0, "198.51.100.7"],
    ["without proxies and without a connection, none", "203.0.113.9", undefined, 0, null],
    ["behind one proxy, what it wrote", "192.0.2.1", "10.0.0.2", 1, "192.0.2.1"],
    [
      "behind one proxy, what it wrote after what the client made up",
      "203.0.113.9, 192.0.2.1",
      "10.0.0.2",
      1,
      "192.0.2.1",
    ],
    ["behind two, what the farther wrote", "203.0.113.9, 192.0.2.1, 10.0.0.3", "10.0.0.2", 2, "192.0.2.1"],
    ["behind one proxy that wrote nothing, the connection's", undefined, "10.0.0.2", 1, "10.0.0.2"],
    ["behind one proxy that wrote blanks, the connection's", " , ,", "10.0.0.2", 1, "10.0.0.2"],
    [
      "behind more proxies than wrote, the connection's and not what the client made up",
      "203.0.113.9",
      "10.0.0.2",
      2,
      "10.0.0.2",
    ],
    [
      "behind one proxy that wrote the port as well, the address without it",
      "192.0.2.1:4711",
      "10.0.0.2",
      1,
      "192.0.2.1",
    ],
    [
      "behind one proxy that wrote an IPv6 address with its port, the address",
      "[2001:DB8::1]:4711",
      "10.0.0.2",
      1,
      "2001:db8::1",
    ],
    ["behind one proxy that knows none, the connection's", "unknown", "10.0.0.2", 1, "10.0.0.2"],
    [
      "of a connection by IPv6 that carries IPv4, the IPv4 address",
      undefined,
      "::ffff:198.51.100.7",
      0,
      "198.51.100.7",
    ],
    ["with blanks around it", " 203.0.113.9 ,  2001:db8::1  ", "10.0.0.2", 1, "2001:db8::1"],
  ])("is %s", (_, forwardedFor, connection, proxies, expected) => {
    expect(clientAddress(forwardedFor, connection, proxies)).toBe(expected);
  });
});

describe("normalizeAddress", () => {
  it.each([
    ["192.0.2.1", "192.0.2.1"],
    ["192.0.2.1:80", "192.0.2.1"],
    ["::ffff:192.0.2.1", "192.0.2.1"],
    ["::FFFF:C000:0201", "192.0.2.1"],
    ["[::ffff:192.0.2.1]:80", "192.0.2.1"],
    ["2001:0DB8:0000:0001:bbbb:cccc:dddd:eeee", "2001:db8:0:1:bbbb:cccc:dddd:eeee"],
    ["[fe80::1%eth0]", "fe80::1"],
    ["192.0.2.1:80:90", null],
    ["999.0.2.1", null],
    ["name.example", null],
    ["", null],
  ])("of %s is %s", (written, plain) => {
    expect(normalizeAddress(written)).toBe(plain);
  });
});

describe("clientName", () => {
  it.each([
    ["192.0.2.1", "192.0.2.1"],
    ["::ffff:192.0.2.1", "192.0.2.1"],
    ["2001:db8:0:1:aaaa::1", "2001:db8:0:1::/64"],
    ["2001:0DB8:0000:0001:bbbb:cccc:dddd:eeee", "2001:db8:0:1::/64"],
    ["2001:db8::1", "2001:db8::/64"],
    ["1:2:3:4:5:6:7:8", "1:2:3:4::/64"],
    ["::1", "::/64"],
    ["fe80::1%eth0", "fe80::/64"],
    ["2001:db8:0:1::/64", "2001:db8:0:1::/64"],
    ["not an address", "not an address"],
    ["", "unknown"],
    [null, "unknown"],
  ])("of %s is %s", (address, name) => {
    expect(clientName(address)).toBe(name);
  });
});
