/** The sign-in limits while others try passwords. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { createDeskAuth } from "@/lib/auth/desk-auth";
import { choosePassword, setAccountPassword } from "@/lib/auth/passwords";
import { signIn } from "@/lib/auth/sign-in";
import { countRefusedAttempt, unknownAccount } from "@/lib/auth/sign-in-attempts";
import { openDatabase } from "@/lib/db/connection/client";
import { createAccount } from "@/lib/db/accounts/desk-accounts";
import { removeLocks, listAccountLocks } from "@/lib/db/accounts/sign-in-limits";
import { findOneTimeLink, createOneTimeLink } from "@/lib/db/accounts/one-time-links";
import { maxRefusals } from "@/lib/domain/editing/sign-in-limits";
import { operator } from "@/lib/domain/editing/actor";
import { Editor } from "@/lib/domain/editing/editor";

import { openFreshDatabase } from "../support/database";

const password = "correct horse battery staple";
const email = "han@example.org";
const limits = { client: 20, account: 20, account_and_client: 5, device: 5 };
const [home, attacker] = ["198.51.100.7", "203.0.113.9"];

async function desk(siteUrl = "http://localhost:3000") {
  const database = await openFreshDatabase();
  const auth = createDeskAuth({ database, siteUrl, secret: "k7Qz-93hJw-PpVx2-LmN8s-tRb4Y-cD6fG" });
  const made = await createAccount(operator, { name: "J. Han", email, role: "editor" }, database);
  if (made.status !== "done") throw new Error(made.status);
  await setAccountPassword(made.account, password, database);
  const { id } = made.account;
  type Given = { email?: string; password?: string; address?: string | null; cookie?: string };
  const enter = ({ cookie = "", ...given }: Given = {}) =>
    signIn(auth, { email, password, address: home, headers: new Headers({ cookie }), ...given }, database);
  const device = async (given: Given = {}) => {
    const result = await enter(given);
    if (result.status !== "signed_in") throw new Error(result.status);
    return result.headers.getSetCookie().find((line) => line.startsWith("talks-desk.device."))!;
  };
  const fail = async (times: number, given: (time: number) => Given) => {
    for (let time = 0; time < times; time += 1)
      expect(await enter({ password: "wrong", ...given(time) })).toEqual({ status: "refused" });
  };
  /** The same without hashing passwords, which is slow: counts all attempts except the last. */
  const failMany = async (times: number, given: (time: number) => { address: string; email?: string }) => {
    for (let time = 0; time < times - 1; time += 1) {
      const { address, email: named } = given(time);
      const entry = {
        accountId: null,
        who: named ?? email,
        action: "sign_in",
        result: "refused",
        address,
        recordedAt: new Date(),
      } as const;
      await countRefusedAttempt(
        {
          action: "sign_in",
          account: named === undefined ? id : unknownAccount(named),
          address,
          device: null,
        },
        entry,
        database,
      );
    }
    await fail(1, () => given(times - 1));
  };
  /** Wrong passwords from enough clients to lock the account for unknown browsers. */
  const flood = () => failMany(limits.account, (time) => ({ address: `192.0.2.${time}` }));
  const logged = async (action: string) =>
    (await database.accounts.auditEntry.findMany({ where: { action, result: "refused" } })).map(
      ({ details }) => details,
    );
  return { database, auth, id, enter, device, fail, failMany, flood, logged };
}

// Only Date is faked: the database's timers must run.
beforeEach(() => void vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-24T09:00:00Z") }));
afterEach(() => void vi.useRealTimers());

const clock = (time: string) => vi.setSystemTime(new Date(time));

it("The limits of signing in are those that these tests are about", () => {
  expect(maxRefusals.sign_in).toEqual(limits);
});

describe("wrong passwords from one client", () => {
  it.each([
    ["that exists", email],
    ["that does not", "nobody@example.org"],
  ])(
    "lock that client out of an account %s for a quarter of an hour, even with the right password",
    async (_, name) => {
      const { enter, fail } = await desk();
      await fail(limits.account_and_client, () => ({ email: name, address: attacker }));
      expect(await enter({ email: name, address: attacker })).toEqual({ status: "wait", minutes: 15 });
      clock("2026-11-24T09:14:00Z");
      expect(await enter({ email: name, address: attacker })).toEqual({ status: "wait", minutes: 1 });
      clock("2026-11-24T09:15:01Z");
      expect((await enter({ email: name, address: attacker })).status).toBe(
        name === email ? "signed_in" : "refused",
      );
    },
  );

  it("do not lock out other clients", async () => {
    const { enter, fail } = await desk();
    await fail(limits.account_and_client, () => ({ address: attacker }));
    expect((await enter({ address: attacker })).status).toBe("wait");
    expect((await enter()).status).toBe("signed_in");
  });

  it("lock it out of every account after twenty", async () => {
    const { enter, failMany } = await desk();
    await failMany(limits.client, (time) => ({ email: `n${time}@example.org`, address: attacker }));
    expect((await enter({ address: attacker })).status).toBe("wait");
    expect((await enter()).status).toBe("signed_in");
  });

  it.each([
    ["the addresses of one IPv6 network", (time: number) => `2001:db8:1:2:${time}::1`],
    ["an IPv4 address written as IPv6", (time: number) => (time % 2 ? "::ffff:203.0.113.9" : "203.0.113.9")],
  ])("are those of one, whatever it writes: %s", async (_, address) => {
    const { enter, fail } = await desk();
    await fail(limits.account_and_client, (time) => ({ address: address(time) }));
    expect((await enter({ address: address(77) })).status).toBe("wait");
  });

  it("count again after a restart", async () => {
    const { database, auth, enter, fail } = await desk();
    await fail(limits.account_and_client, () => ({ address: attacker }));
    const again = openDatabase(database.url);
    const result = await signIn(auth, { email, password, address: attacker, headers: new Headers() }, again);
    await again.close();
    expect(result).toEqual(await enter({ address: attacker }));
    expect(result.status).toBe("wait");
  });
});

describe("wrong passwords from many clients", () => {
  it("lock browsers that the account does not know, and let a known one in from wherever", async () => {
    const { enter, device, flood } = await desk();
    const known = await device();
    await flood();
    expect((await enter()).status).toBe("wait");
    expect((await enter({ cookie: "talks-desk.device.x=y" })).status).toBe("wait");
    expect((await enter({ cookie: known })).status).toBe("signed_in");
    expect((await enter({ cookie: known, address: "192.0.2.1" })).status).toBe("signed_in");
  });

  it("stop locking when an admin lifts the lock, and this is logged", async () => {
    const { database, id, enter, flood, logged } = await desk();
    await flood();
    expect(await listAccountLocks(new Date(), database)).toEqual(
      new Map([
        [
          id,
          [
            expect.objectContaining({
              action: "sign_in",
              client: null,
              isKnownBrowser: false,
              until: new Date("2026-11-24T09:15:00Z"),
            }),
          ],
        ],
      ]),
    );
    expect(await logged("sign_in_limited")).toEqual(['{"limit":"account"}']);
    const as = (role: "publisher" | "admin") => Editor.signedIn({ accountId: "x", name: "X", role });
    expect(await removeLocks(as("publisher"), id, undefined, database)).toEqual({ status: "forbidden" });
    expect(await removeLocks(as("admin"), "none", undefined, database)).toEqual({
      status: "unknown_account",
    });
    expect((await enter()).status).toBe("wait");
    expect((await removeLocks(as("admin"), id, undefined, database)).status).toBe("done");
    expect(await listAccountLocks(new Date(), database)).toEqual(new Map());
    expect((await enter()).status).toBe("signed_in");
    expect(await database.accounts.auditEntry.findMany({ where: { action: "lift_lock" } })).toMatchObject([
      { who: "X", result: "done", recordId: id },
    ]);
  });
});

describe("a known browser", () => {
  it("has a limit of its own", async () => {
    const { enter, device, fail } = await desk();
    const known = await device();
    await fail(limits.device, () => ({ cookie: known }));
    expect((await enter({ cookie: known })).status).toBe("wait");
    expect((await enter()).status).toBe("signed_in");
  });

  it("is known to its account alone, for half a year, and only where the desk itself says so", async () => {
    const { auth, database, id, enter, device, flood } = await desk();
    const known = await device();
    const other = await createAccount(
      operator,
      { name: "Other", email: "other@example.org", role: "editor" },
      database,
    );
    const otherId = other.status === "done" ? other.account.id : "";
    await flood();
    const [value = ""] = known.split("=").slice(1).join("=").split(";");
    const [first = "", ...rest] = value;
    for (const made of [
      `talks-desk.device.${otherId}=${value}`,
      `talks-desk.device.${id}=${value.slice(0, -1)}`,
      `talks-desk.device.${id}=${[first === "x" ? "y" : "x", ...rest].join("")}`,
    ]) {
      expect((await enter({ cookie: made })).status, made).toBe("wait");
    }
    const elsewhere = createDeskAuth({
      database,
      siteUrl: "http://localhost:3000",
      secret: "another-secret-of-more-than-32-signs",
    });
    expect(
      (
        await signIn(
          elsewhere,
          { email, password, address: home, headers: new Headers({ cookie: known }) },
          database,
        )
      ).status,
    ).toBe("wait");
    expect(
      (
        await signIn(
          auth,
          { email, password, address: home, headers: new Headers({ cookie: known }) },
          database,
        )
      ).status,
    ).toBe("signed_in");
    clock("2027-06-01T00:00:00Z");
    await flood();
    expect((await enter({ cookie: known })).status).toBe("wait");
  });

  it.each([
    ["http://localhost:3000", false],
    ["https://talks.example", true],
  ])("is remembered in a cookie of the desk that no script reads (%s)", async (siteUrl, isSecure) => {
    const { device } = await desk(siteUrl);
    const cookie = await device();
    for (const attribute of ["Path=/admin", "HttpOnly", "SameSite=Lax"])
      expect(cookie).toContain(`; ${attribute}`);
    expect(cookie.includes("; Secure")).toBe(isSecure);
    expect(cookie).not.toContain(email);
  });
});

describe("the log", () => {
  it("has one line for a lock, however often it refuses", async () => {
    const { database, enter, fail, flood, logged } = await desk();
    await fail(limits.account_and_client, () => ({ address: attacker }));
    const before = await database.accounts.auditEntry.count();
    for (let time = 0; time < 30; time += 1) await enter({ address: attacker, password: "wrong" });
    expect(await database.accounts.auditEntry.count()).toBe(before);
    expect(await logged("sign_in_limited")).toEqual(['{"limit":"account_and_client"}']);
    clock("2026-11-24T09:30:00Z");
    await flood();
    for (let time = 0; time < 30; time += 1) await enter({ address: `192.0.3.${time}`, password: "wrong" });
    expect(await logged("sign_in_limited")).toEqual([
      '{"limit":"account_and_client"}',
      '{"limit":"account"}',
    ]);
  });

  it("has one for made-up one-time links too, while a true link still works", async () => {
    const { database, id, logged } = await desk();
    const token = await createOneTimeLink({ accountId: id }, database);
    const spend = (made: string) =>
      choosePassword({ token: made, password, first: null, address: attacker }, database);
    for (let time = 0; time < 30; time += 1) expect(await spend(`made-up-${time}`)).toBeNull();
    expect(await logged("use_link")).toHaveLength(20);
    expect(await logged("use_link_limited")).toEqual(['{"limit":"client"}']);
    expect(await findOneTimeLink(token, database)).not.toBeNull();
    expect(await spend(token)).toMatchObject({ id });
  });
});

describe("a clock that is set back", () => {
  it("by a day locks nobody out: attempts in the future do not count", async () => {
    const { enter, fail } = await desk();
    await fail(limits.account_and_client, () => ({}));
    expect((await enter()).status).toBe("wait");
    clock("2026-11-23T09:00:00Z");
    expect((await enter()).status).toBe("signed_in");
    await fail(limits.account_and_client, () => ({}));
    expect(await enter()).toEqual({ status: "wait", minutes: 15 });
  });

  it("by ten minutes never makes a wait longer than the window", async () => {
    const { enter, fail } = await desk();
    await fail(limits.account_and_client - 1, () => ({}));
    clock("2026-11-24T08:50:00Z");
    await fail(limits.account_and_client, () => ({}));
    expect(await enter()).toEqual({ status: "wait", minutes: 15 });
  });
});

it("What is counted is forgotten when it is old", async () => {
  const { database, fail, failMany } = await desk();
  await failMany(10, (time) => ({ email: `n${time}@example.org`, address: attacker }));
  expect(await database.accounts.deskLimit.count()).toBe(21);
  clock("2026-11-24T10:00:00Z");
  await fail(1, () => ({ email: "n0@example.org" }));
  expect(await database.accounts.deskLimit.count()).toBe(3);
});

describe("two processes of a server", () => {
  /** Another one at the same database, with modules and connections of its own. */
  async function anotherProcess(url: string) {
    vi.resetModules();
    const { createDeskAuth: create } = await import("@/lib/auth/desk-auth");
    const { signIn: enterThere } = await import("@/lib/auth/sign-in");
    const { openDatabase: open } = await import("@/lib/db/connection/client");
    const database = open(url);
    const auth = create({ database, siteUrl: "http://localhost:3000", secret: "k7Qz-93hJw-PpVx2-LmN8s" });
    const enter = (given: string) =>
      enterThere(auth, { email, password: given, address: attacker, headers: new Headers() }, database);
    return { enter, auth, close: () => database.close() };
  }

  it("let the last attempt within a limit be one, when both are asked at once", async () => {
    const { database, enter, failMany, logged } = await desk();
    const other = await anotherProcess(database.url);
    await failMany(limits.account_and_client - 1, () => ({ address: attacker }));
    const results = await Promise.all([
      enter({ address: attacker, password: "wrong" }),
      other.enter("wrong"),
    ]);
    expect(results).toContainEqual({ status: "refused" });
    expect(results).toContainEqual({ status: "wait", minutes: 15 });
    expect(await logged("sign_in_limited")).toEqual(['{"limit":"account_and_client"}']);
    expect(await logged("sign_in")).toHaveLength(limits.account_and_client);
    await other.close();
  });

  it("let nobody in whose password is found right after the other has reached the limit", async () => {
    const { database, fail, failMany } = await desk();
    const other = await anotherProcess(database.url);
    await failMany(limits.account_and_client - 1, () => ({ address: attacker }));
    const compare = other.auth.api.signInEmail;
    vi.spyOn(other.auth.api, "signInEmail").mockImplementationOnce((async (given: never) => {
      await fail(1, () => ({ address: attacker }));
      return compare(given);
    }) as never);
    expect(await other.enter(password)).toEqual({ status: "wait", minutes: 15 });
    expect(await database.reader.deskSession.count()).toBe(0);
    expect(await database.reader.auditEntry.count({ where: { action: "sign_in", result: "done" } })).toBe(0);
    await other.close();
  });
});
