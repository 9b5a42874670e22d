import { describe, expect, it } from "vitest";

import { clientAddress } from "@/lib/client-address";

describe("clientAddress", () => {
  it.each<[string, string | undefined, string | undefined, number, string | null]>([
    ["without proxies, the connection's", undefined, "198.51.100.7", 0, "198.51.100.7"],
    ["without proxies, whatever the client wrote", "203.0.113.9", "198.51.100.7", 0, "198.51.100.7"],
    ["without proxies and without a connection, none", "203.0.113.9", undefined, 0, null],
    ["behind one proxy, what it wrote", "192.0.2.1", "10.0.0.2", 1, "192.0.2.1"],
    ["behind one proxy, what it wrote after what the client made up", "203.0.113.9, 192.0.2.1", "10.0.0.2", 1, "192.0.2.1"],
    ["behind two, what the farther wrote", "203.0.113.9, 192.0.2.1, 10.0.0.3", "10.0.0.2", 2, "192.0.2.1"],
    ["behind one proxy that wrote nothing, the connection's", undefined, "10.0.0.2", 1, "10.0.0.2"],
    ["behind one proxy that wrote blanks, the connection's", " , ,", "10.0.0.2", 1, "10.0.0.2"],
    ["behind more proxies than wrote, the connection's and not what the client made up", "203.0.113.9", "10.0.0.2", 2, "10.0.0.2"],
    ["with blanks around it", " 203.0.113.9 ,  2001:db8::1  ", "10.0.0.2", 1, "2001:db8::1"],
  ])("is %s", (_, forwardedFor, connection, proxies, expected) => {
    expect(clientAddress(forwardedFor, connection, proxies)).toBe(expected);
  });
});
