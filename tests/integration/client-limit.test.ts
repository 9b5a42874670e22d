/** The limits of what is rare, which all processes of the server count together: here two handles of one database. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { clientLimit } from "@/lib/limits/client-limit";
import type { Database } from "@/lib/db/connection/client";
import { deleteOldCounts } from "@/lib/db/accounts/limit-counts";
import { limiterOfRareAttempts } from "@/lib/limits/limiters";

import { rateLimiter } from "@/lib/limits/rate-limit";

import { engine, openAgain, openFreshDatabase, openReadOnly } from "../support/database";

const limitOf = (database: Database, attempts: number) =>
  clientLimit({ name: "reports", attempts, seconds: 3600 }, () => database);

/** The same limit in two processes. */
async function twoProcesses({ attempts = 1 } = {}) {
  const one = await openFreshDatabase();
  return { one, here: limitOf(one, attempts), there: limitOf(openAgain(one), attempts) };
}

describe("a limit", () => {
  // Only Date is faked: the database's timers must run.
  beforeEach(() => void vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-25T00:00:00Z") }));
  afterEach(() => void vi.useRealTimers());
  const clock = (time: string) => vi.setSystemTime(new Date(time));

  it("allows each client its requests within the window, whichever process counts them, and resets after it", async () => {
    const { here, there } = await twoProcesses({ attempts: 2 });
    expect([await here.take("192.0.2.1"), await there.take("192.0.2.1")]).toEqual([null, null]);
    clock("2026-11-25T00:30:00Z");
    expect(await here.take("192.0.2.1")).toEqual({ minutes: 30 });
    expect(await there.take("192.0.2.1")).toEqual({ minutes: 30 });
    expect(await there.take("192.0.2.2")).toBeNull();
    clock("2026-11-25T01:00:01Z");
    expect(await there.take("192.0.2.1")).toBeNull();
    expect(await here.take("192.0.2.1")).toBeNull();
    expect(await here.take("192.0.2.1")).toEqual({ minutes: 60 });
  });

  it("is no wait longer than the window where clocks differ, and none where the clock was set back by a day", async () => {
    const { here, there } = await twoProcesses();
    await here.take("192.0.2.1");
    clock("2026-11-24T23:59:30Z");
    expect(await there.take("192.0.2.1")).toEqual({ minutes: 60 });
    clock("2026-11-24T00:00:00Z");
    expect(await there.take("192.0.2.1")).toBeNull();
    expect(await there.take("192.0.2.1")).toEqual({ minutes: 60 });
  });

  it("counts an IPv6 network of 64 bits, and an address with a port, as one client", async () => {
    const { here, there } = await twoProcesses();
    expect([await here.take("2001:db8:0:1::1"), await there.take("2001:db8:0:1:ffff::2")]).toEqual([
      null,
      { minutes: 60 },
    ]);
    expect([await here.take("192.0.2.7:4711"), await there.take("192.0.2.7:4712")]).toEqual([
      null,
      { minutes: 60 },
    ]);
  });

  it("counts many at once in both processes, each one", async () => {
    const { one, here, there } = await twoProcesses({ attempts: 5 });
    const taken = await Promise.all(
      Array.from({ length: 12 }, (_, time) => (time % 2 ? here : there).take("192.0.2.1")),
    );
    expect(taken.filter((wait) => wait === null)).toHaveLength(5);
    expect(await one.reader.limitCount.count()).toBe(1);
  });

  it("gives back in one process an attempt that failed in the other", async () => {
    const { here, there } = await twoProcesses();
    await here.take(null);
    await there.refund(null);
    expect(await there.take(null)).toBeNull();
    expect(await here.take(null)).toEqual({ minutes: 60 });
  });

  it("says how long to wait without counting, and without a write", async () => {
    const { one, here, there } = await twoProcesses();
    expect(await here.wait("192.0.2.1")).toBeNull();
    expect(await one.reader.limitCount.count()).toBe(0);
    await here.take("192.0.2.1");
    expect(await there.wait("192.0.2.1")).toEqual({ minutes: 60 });
    expect(await there.wait("192.0.2.2")).toBeNull();
    clock("2026-11-24T00:00:00Z");
    expect(await there.wait("192.0.2.1")).toBeNull();
  });

  it("stores no address, and costs no write for a client that goes on though it is refused", async () => {
    const { one, here, there } = await twoProcesses();
    await here.take("192.0.2.1");
    await here.take("192.0.2.1");
    await there.take("192.0.2.1");
    const rows = await one.reader.limitCount.findMany();
    expect(JSON.stringify(rows)).not.toContain("192.0.2.1");
    for (let time = 0; time < 10; time += 1) {
      expect(await here.take("192.0.2.1")).toEqual({ minutes: 60 });
      expect(await there.take("192.0.2.1")).toEqual({ minutes: 60 });
    }
    expect(await one.reader.limitCount.findMany()).toEqual(rows);
  });

  it("is counted by each process for itself while the database cannot be written", async () => {
    const one = await openFreshDatabase();
    const limits = await Promise.all([openReadOnly(one), openReadOnly(one)]);
    for (const limit of limits.map((database) => limitOf(database, 2))) {
      expect([await limit.take("192.0.2.1"), await limit.take("192.0.2.1")]).toEqual([null, null]);
      expect(await limit.take("192.0.2.1")).toEqual({ minutes: 60 });
      await limit.refund("192.0.2.9");
    }
  });
});

it("the count of a window that is long over is deleted, and no other", async () => {
  const database = await openFreshDatabase();
  const at = new Date("2026-11-25T12:00:00Z");
  await database.accounts.limitCount.createMany({
    data: [
      { key: "old", points: 1, expire: new Date("2026-11-25T10:59:59Z") },
      { key: "of a clock behind", points: 1, expire: new Date("2026-11-25T11:30:00Z") },
      { key: "current", points: 1, expire: new Date("2026-11-25T12:30:00Z") },
    ],
  });
  await deleteOldCounts(at, database);
  const left = await database.reader.limitCount.findMany({ orderBy: { key: "asc" } });
  expect(left.map(({ key }) => key)).toEqual(["current", "of a clock behind"]);
});

it("a limit sets no timer, which would ask its database after that was closed", async () => {
  const database = await openFreshDatabase();
  vi.useFakeTimers({ toFake: ["setTimeout", "setInterval"] });
  try {
    limiterOfRareAttempts({ name: "reports", attempts: 1, seconds: 3600 }, database);
    expect(vi.getTimerCount()).toBe(0);
  } finally {
    vi.useRealTimers();
  }
});

it.runIf(engine === "postgresql")(
  "requests to the API are counted for all instances together, and no address is stored",
  async () => {
    const one = await openFreshDatabase();
    const [here, there] = [rateLimiter(3, one), rateLimiter(3, openAgain(one))];
    const states = [await here("192.0.2.1"), await there("192.0.2.1"), await here("192.0.2.1")];
    expect(states.map(({ allowed, remaining }) => [allowed, remaining])).toEqual([
      [true, 2],
      [true, 1],
      [true, 0],
    ]);
    for (const limiter of [here, there, here])
      expect(await limiter("192.0.2.1")).toMatchObject({ allowed: false, remaining: 0 });
    expect(await there("192.0.2.2")).toMatchObject({ allowed: true, remaining: 2 });
    expect(JSON.stringify(await one.reader.limitCount.findMany())).not.toContain("192.0.2");
  },
);

it.runIf(engine === "postgresql")(
  "while the database takes no counts, each instance counts requests to the API",
  async () => {
    const one = await openFreshDatabase();
    for (const limiter of [
      rateLimiter(1, await openReadOnly(one)),
      rateLimiter(1, await openReadOnly(one)),
    ]) {
      expect(await limiter("192.0.2.1")).toMatchObject({ allowed: true });
      expect(await limiter("192.0.2.1")).toMatchObject({ allowed: false });
    }
  },
);
