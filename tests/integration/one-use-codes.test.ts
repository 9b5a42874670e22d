/** A code of the second step is accepted once, also with simultaneous attempts. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { currentEditor } from "@/lib/auth/current-editor";
import { createDeskAuth } from "@/lib/auth/desk-auth";
import {
  beginSecondFactor,
  confirmSecondFactor,
  countBackupCodes,
  renewBackupCodes,
} from "@/lib/auth/own-account";
import { setAccountPassword } from "@/lib/auth/passwords";
import { verifySecondStep } from "@/lib/auth/second-factor";
import { signIn } from "@/lib/auth/sign-in";
import { openDatabase } from "@/lib/db/connection/client";
import { createAccount } from "@/lib/db/accounts/desk-accounts";
import { removeLocks } from "@/lib/db/accounts/sign-in-limits";
import { operator } from "@/lib/domain/editing/actor";
import { Editor } from "@/lib/domain/editing/editor";

import { openFreshDatabase } from "../support/database";
import { oneTimeCode } from "../support/one-time-code";

const password = "correct horse battery staple";
const email = "han@example.org";
const secret = "k7Qz-93hJw-PpVx2-LmN8s-tRb4Y-cD6fG";
const stepMs = 30_000;
const start = Date.parse("2026-11-24T09:00:00Z");

const cookiesOf = (headers: Headers) =>
  headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");

/** An account whose second factor was confirmed with the code of `start`. */
async function desk() {
  const database = await openFreshDatabase();
  const auth = createDeskAuth({ database, siteUrl: "http://localhost:3000", secret });
  const made = await createAccount(operator, { name: "J. Han", email, role: "editor" }, database);
  if (made.status !== "done") throw new Error(made.status);
  const { id } = made.account;
  await setAccountPassword(made.account, password, database);
  const firstStep = async (address = "192.0.2.1", cookie = "") => {
    const result = await signIn(
      auth,
      { email, password, address, headers: new Headers({ cookie }) },
      database,
    );
    if (result.status !== "signed_in") throw new Error(result.status);
    return [cookiesOf(result.headers), cookie].filter((part) => part !== "").join("; ");
  };
  const asking = {
    editor: Editor.signedIn({ accountId: id, name: "J. Han", role: "editor" }),
    headers: new Headers({ cookie: await firstStep() }),
    address: null,
  };
  const begun = await beginSecondFactor(auth, asking, password, database);
  if (begun.status !== "done") throw new Error(begun.status);
  const key = new URL(begun.result).searchParams.get("secret") ?? "";
  const confirmed = await confirmSecondFactor(auth, asking, oneTimeCode(key), database);
  if (confirmed.status !== "done") throw new Error(confirmed.status);
  /** The app's code the given number of time steps after `start`. */
  const code = (step: number) => oneTimeCode(key, start + step * stepMs);
  const secondStep = (cookie: string, given: string, address = "192.0.2.1") =>
    verifySecondStep(auth, { code: given, who: email, headers: new Headers({ cookie }), address }, database);
  const enter = async (given: string, address?: string) =>
    secondStep(await firstStep(address), given, address);
  return { database, auth, id, firstStep, secondStep, enter, code, backupCodes: confirmed.codes };
}

const at = (step: number) => vi.setSystemTime(start + step * stepMs);

// Only Date is faked: the database's timers must run.
beforeEach(() => void vi.useFakeTimers({ toFake: ["Date"], now: start }));
afterEach(() => void vi.useRealTimers());

describe("a one-time code", () => {
  it("is used by turning the second factor on", async () => {
    const { enter, code } = await desk();
    expect(await enter(code(0))).toEqual({ status: "refused" });
  });

  it("lets in once, and neither it nor an earlier one a second time", async () => {
    const { enter, code } = await desk();
    at(3);
    expect((await enter(code(3))).status).toBe("signed_in");
    for (const used of [3, 2])
      expect(await enter(code(used)), `the code of step ${used}`).toEqual({ status: "refused" });
    expect((await enter(code(4))).status).toBe("signed_in");
    at(4);
    for (const used of [4, 3])
      expect(await enter(code(used)), `the code of step ${used}`).toEqual({ status: "refused" });
    expect((await enter(code(5))).status).toBe("signed_in");
  });

  it("of the step before lets in where no later one did", async () => {
    const { enter, code } = await desk();
    at(3);
    expect((await enter(code(2))).status).toBe("signed_in");
    expect((await enter(code(3))).status).toBe("signed_in");
    expect(await enter(code(2))).toEqual({ status: "refused" });
  });

  it("that was refused as used leaves the sign-in open for the next", async () => {
    const { firstStep, secondStep, code } = await desk();
    const cookie = await firstStep();
    expect(await secondStep(cookie, code(0))).toEqual({ status: "refused" });
    expect((await secondStep(cookie, code(1))).status).toBe("signed_in");
  });

  it("lets in one of many sign-ins that use it at once, in one process or two", async () => {
    const { database, auth, firstStep, code } = await desk();
    at(3);
    const again = openDatabase(database.url);
    const other = createDeskAuth({ database: again, siteUrl: "http://localhost:3000", secret });
    const cookies = [await firstStep(), await firstStep(), await firstStep(), await firstStep()];
    // Bypasses the desk's sequential execution, which is per process.
    const verify = (by: typeof auth, cookie: string) =>
      by.api.verifyTOTP({ body: { code: code(3) }, headers: new Headers({ cookie }), returnHeaders: true });
    const results = await Promise.allSettled(
      cookies.map((cookie, index) => verify(index % 2 ? other : auth, cookie)),
    );
    await again.close();
    const entered = results.filter((result) => result.status === "fulfilled");
    expect(entered).toHaveLength(1);
    expect(
      await currentEditor(auth, new Headers({ cookie: cookiesOf(entered[0]!.value.headers) })),
    ).toMatchObject({ name: "J. Han" });
  });

  it("stays used after a restart", async () => {
    const { database, firstStep, enter, code } = await desk();
    at(3);
    expect((await enter(code(3))).status).toBe("signed_in");
    const cookie = await firstStep();
    const again = openDatabase(database.url);
    const auth = createDeskAuth({ database: again, siteUrl: "http://localhost:3000", secret });
    expect(
      await verifySecondStep(auth, { code: code(3), headers: new Headers({ cookie }), address: null }, again),
    ).toEqual({ status: "refused" });
    await again.close();
  });
});

describe("a backup code", () => {
  it("accepts one of many concurrent sign-ins with it, and none after", async () => {
    const { auth, firstStep, enter, backupCodes } = await desk();
    const cookies = [await firstStep(), await firstStep(), await firstStep()];
    const verify = (cookie: string) =>
      auth.api.verifyBackupCode({ body: { code: backupCodes[0]! }, headers: new Headers({ cookie }) });
    const results = await Promise.allSettled(cookies.map(verify));
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await enter(backupCodes[0]!)).toEqual({ status: "refused" });
    expect((await enter(backupCodes[1]!)).status).toBe("signed_in");
  });
});

describe("backup codes", () => {
  it("are counted, and renewed with the password", async () => {
    const { database, auth, id, firstStep, secondStep, enter, code, backupCodes } = await desk();
    const left = () => countBackupCodes(auth, { id, hasSecondFactor: true });
    expect(await countBackupCodes(auth, { id, hasSecondFactor: false })).toBeNull();
    expect(await left()).toBe(10);
    await enter(backupCodes[0]!);
    expect(await left()).toBe(9);
    at(3);
    const entered = await secondStep(await firstStep(), code(3));
    if (entered.status !== "signed_in") throw new Error(entered.status);
    const asking = {
      editor: Editor.signedIn({ accountId: id, name: "J. Han", role: "editor" }),
      headers: new Headers({ cookie: cookiesOf(entered.headers) }),
      address: null,
    };
    expect(await renewBackupCodes(auth, asking, "not the password", database)).toEqual({ status: "refused" });
    expect(await left()).toBe(9);
    const renewed = await renewBackupCodes(auth, asking, password, database);
    if (renewed.status !== "done") throw new Error(renewed.status);
    expect(await left()).toBe(10);
    expect(await enter(backupCodes[1]!)).toEqual({ status: "refused" });
    expect((await enter(renewed.result[0]!)).status).toBe("signed_in");
    const told = await database.accounts.auditEntry.findMany({ where: { action: "renew_backup_codes" } });
    expect(told.map(({ who, result }) => [who, result])).toEqual([["J. Han", "done"]]);
    expect(JSON.stringify(await database.accounts.auditEntry.findMany())).not.toContain(renewed.result[0]);
  });
});

describe("wrong codes", () => {
  it("of a client lock out that client only, until an admin lifts the lock", async () => {
    const { database, id, firstStep, secondStep, enter, code } = await desk();
    at(3);
    const attacker = "203.0.113.9";
    for (let time = 0; time < 5; time += 1)
      expect(await enter("000000", attacker)).toEqual({ status: "refused" });
    expect(await secondStep(await firstStep(attacker), code(3), attacker)).toEqual({
      status: "wait",
      minutes: 15,
    });
    expect((await enter(code(3))).status).toBe("signed_in");
    expect((await removeLocks(operator, id, undefined, database)).status).toBe("done");
    expect((await enter(code(4), attacker)).status).toBe("signed_in");
    const told = await database.accounts.auditEntry.findMany({ where: { action: "second_factor_limited" } });
    expect(told.map(({ who, details }) => [who, details])).toEqual([
      [email, '{"limit":"account_and_client"}'],
    ]);
  });

  it("from many clients lock out browsers that are not known, and no known one", async () => {
    const { firstStep, secondStep, enter, code } = await desk();
    at(3);
    const entered = await enter(code(3));
    if (entered.status !== "signed_in") throw new Error(entered.status);
    const device = entered.headers
      .getSetCookie()
      .find((line) => line.startsWith("talks-desk.device."))!
      .split(";")[0]!;
    for (let time = 0; time < 10; time += 1)
      expect(await enter("000000", `203.0.113.${time}`)).toEqual({ status: "refused" });
    expect((await enter(code(4))).status).toBe("wait");
    expect((await secondStep(await firstStep("192.0.2.1", device), code(4))).status).toBe("signed_in");
  });
});
