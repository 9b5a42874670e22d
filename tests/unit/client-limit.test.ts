import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { clientLimit, clientName } from "@/lib/client-limit";

describe("a client's name", () => {
  it.each([
    ["192.0.2.1", "192.0.2.1"],
    ["::ffff:192.0.2.1", "192.0.2.1"],
    ["2001:db8:0:1:aaaa::1", "2001:db8:0:1"],
    ["2001:0DB8:0000:0001:bbbb:cccc:dddd:eeee", "2001:db8:0:1"],
    ["2001:db8::1", "2001:db8:0:0"],
    ["::1", "0:0:0:0"],
    ["fe80::1%eth0", "fe80:0:0:0"],
    ["not an address", "not an address"],
    ["", "unknown"],
    [null, "unknown"],
  ])("of %s is %s", (address, name) => {
    expect(clientName(address)).toBe(name);
  });
});

describe("a limit", () => {
  beforeEach(() => void vi.useFakeTimers({ now: new Date("2026-11-25T00:00:00Z") }));
  afterEach(() => void vi.useRealTimers());

  it("lets each client have its goes within the time, says how long to wait, and starts anew after it", async () => {
    const limit = clientLimit({ goes: 2, seconds: 3600 });
    expect([await limit.take("192.0.2.1"), await limit.take("192.0.2.1")]).toEqual([null, null]);
    vi.advanceTimersByTime(30 * 60_000);
    expect(await limit.take("192.0.2.1")).toEqual({ minutes: 30 });
    expect(await limit.take("192.0.2.2")).toBeNull();
    vi.advanceTimersByTime(30 * 60_000);
    expect(await limit.take("192.0.2.1")).toBeNull();
  });

  it("counts many at once, and gives back what came to nothing", async () => {
    const limit = clientLimit({ goes: 5, seconds: 3600 });
    const taken = await Promise.all(Array.from({ length: 20 }, () => limit.take("192.0.2.1")));
    expect(taken.filter((wait) => wait === null)).toHaveLength(5);
    const other = clientLimit({ goes: 1, seconds: 3600 });
    await other.take(null);
    await other.giveBack(null);
    expect(await other.take(null)).toBeNull();
    expect(await other.take(null)).toEqual({ minutes: 60 });
  });
});
