import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { clientLimit } from "@/lib/client-limit";

describe("a limit", () => {
  beforeEach(() => void vi.useFakeTimers({ now: new Date("2026-11-25T00:00:00Z") }));
  afterEach(() => void vi.useRealTimers());

  it("lets each client have its goes within the time, says how long to wait, and starts anew after it", async () => {
    const limit = clientLimit({ attempts: 2, seconds: 3600 });
    expect([await limit.take("192.0.2.1"), await limit.take("192.0.2.1")]).toEqual([null, null]);
    vi.advanceTimersByTime(30 * 60_000);
    expect(await limit.take("192.0.2.1")).toEqual({ minutes: 30 });
    expect(await limit.take("192.0.2.2")).toBeNull();
    vi.advanceTimersByTime(30 * 60_000);
    expect(await limit.take("192.0.2.1")).toBeNull();
  });

  it("never lets anybody wait longer than the window, also where the clock was set back", async () => {
    const limit = clientLimit({ attempts: 1, seconds: 3600 });
    await limit.take("192.0.2.1");
    vi.setSystemTime(new Date("2026-11-24T00:00:00Z"));
    expect(await limit.take("192.0.2.1")).toEqual({ minutes: 60 });
  });

  it("counts an IPv6 network of 64 bits, and an address with a port, as one client", async () => {
    const limit = clientLimit({ attempts: 1, seconds: 3600 });
    expect([await limit.take("2001:db8:0:1::1"), await limit.take("2001:db8:0:1:ffff::2")]).toEqual([null, { minutes: 60 }]);
    expect([await limit.take("192.0.2.7:4711"), await limit.take("192.0.2.7:4712")]).toEqual([null, { minutes: 60 }]);
  });

  it("counts many at once, and gives back what came to nothing", async () => {
    const limit = clientLimit({ attempts: 5, seconds: 3600 });
    const taken = await Promise.all(Array.from({ length: 20 }, () => limit.take("192.0.2.1")));
    expect(taken.filter((wait) => wait === null)).toHaveLength(5);
    const other = clientLimit({ attempts: 1, seconds: 3600 });
    await other.take(null);
    await other.refund(null);
    expect(await other.take(null)).toBeNull();
    expect(await other.take(null)).toEqual({ minutes: 60 });
  });
});
