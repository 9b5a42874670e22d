/** The sign-in library's writes and their audit entry are one transaction. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { currentEditor } from "@/lib/auth/current-editor";
import { type DeskAuth, createDeskAuth } from "@/lib/auth/desk-auth";
import {
  beginSecondFactor,
  changePassword,
  confirmSecondFactor,
  endSecondFactor,
  renewBackupCodes,
} from "@/lib/auth/own-account";
import { choosePassword, setAccountPassword } from "@/lib/auth/passwords";
import { verifySecondStep } from "@/lib/auth/second-factor";
import { signIn } from "@/lib/auth/sign-in";
import { signOut } from "@/lib/auth/sign-out";
import type { Database } from "@/lib/db/connection/client";
import { createAccount } from "@/lib/db/accounts/desk-accounts";
import { createOneTimeLink } from "@/lib/db/accounts/one-time-links";
import { operator } from "@/lib/domain/editing/actor";
import { Editor } from "@/lib/domain/editing/editor";

import { openFreshDatabase } from "../support/database";
import { oneTimeCode } from "../support/one-time-code";
import { refuseStatements } from "../support/refuse-statements";

const password = "correct horse battery staple";
const email = "han@example.org";
const address = "192.0.2.7";
const browser = { "user-agent": "Firefox/133.0" };

let database: Database;
let auth: DeskAuth;
let accountId: string;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-26T00:00:00Z") });
  database = await openFreshDatabase();
  auth = createDeskAuth({
    database,
    siteUrl: "http://localhost:3000",
    secret: "k7Qz-93hJw-PpVx2-LmN8s-tRb4Y-cD6fG",
  });
  const made = await createAccount(operator, { name: "Han", email, role: "editor" }, database);
  if (made.status !== "done") throw new Error(made.status);
  accountId = made.account.id;
  await setAccountPassword(made.account, password, database);
});

afterEach(() => {
  vi.useRealTimers();
});

const cookiesOf = (headers: Headers) =>
  new Headers({
    ...browser,
    cookie: headers
      .getSetCookie()
      .map((line) => line.split(";")[0])
      .join("; "),
  });
const enter = () => signIn(auth, { email, password, address, headers: new Headers(browser) }, database);

async function cookies(): Promise<Headers> {
  const result = await enter();
  if (result.status !== "signed_in") throw new Error(result.status);
  return cookiesOf(result.headers);
}

const asking = (headers: Headers) => ({
  editor: Editor.signedIn({ accountId, name: "Han", role: "editor" }),
  headers,
  address,
});

/** The key as an `otpauth:` URI, and the headers of a session whose account has the factor turned on. */
async function withSecondFactor() {
  const headers = await cookies();
  const begun = await beginSecondFactor(auth, asking(headers), password, database);
  if (begun.status !== "done") throw new Error(begun.status);
  const secret = new URL(begun.result).searchParams.get("secret") ?? "";
  return { headers, code: () => oneTimeCode(secret) };
}

/** All account data that an action can change. */
async function state(): Promise<string> {
  const { reader } = database;
  const order = { orderBy: { id: "asc" } } as const;
  return JSON.stringify([
    await reader.deskAccount.findMany(order),
    await reader.deskSession.findMany(order),
    await reader.deskCredential.findMany(order),
    await reader.deskSecondFactor.findMany(order),
    await reader.deskVerification.findMany(order),
    await reader.deskLimit.findMany(order),
  ]);
}

const log = async () =>
  (await database.reader.auditEntry.findMany({ orderBy: { seq: "asc" } })).map(
    ({ action, result }) => `${action} ${result}`,
  );

/** Runs `work` while the database refuses `statement`; nothing may be written. */
async function expectNothing(statement: string, work: () => Promise<unknown>): Promise<void> {
  const allow = await refuseStatements(database, statement);
  const [before, logged] = [await state(), await log()];
  await expect(work()).rejects.toThrow();
  expect(await state()).toBe(before);
  expect(await log()).toEqual(logged);
  await allow();
}

/** Action and entry are written together, or neither. */
async function expectTogether(
  statement: string,
  work: () => Promise<unknown>,
  action: string,
): Promise<void> {
  await expectNothing(`INSERT ON "AuditEntry"`, work);
  await expectNothing(statement, work);
  const before = (await log()).length;
  await work();
  expect((await log()).slice(before)).toEqual([`${action} done`]);
}

describe("written with its entry in the audit log:", () => {
  it("signing in, and signing out", async () => {
    await expectTogether(`INSERT ON "DeskSession"`, enter, "sign_in");
    const headers = await cookies();
    await expectTogether(
      `DELETE ON "DeskSession"`,
      () => signOut(auth, asking(headers), database),
      "sign_out",
    );
    expect(await currentEditor(auth, headers)).toBeNull();
  });

  it("another password, with the end of the other sessions", async () => {
    const [headers] = [await cookies(), await cookies()];
    const chosen = { current: password, chosen: "another long password" };
    await expectNothing(`DELETE ON "DeskSession"`, () =>
      changePassword(auth, asking(headers), chosen, database),
    );
    await expectTogether(
      `UPDATE ON "DeskCredential"`,
      () => changePassword(auth, asking(headers), chosen, database),
      "change_password",
    );
  });

  it("a second factor turned on, asked for, given new backup codes and turned off", async () => {
    const { headers, code } = await withSecondFactor();
    let now = headers;
    const confirm = async () => {
      const confirmed = await confirmSecondFactor(auth, asking(headers), code(), database);
      if (confirmed.status !== "done") throw new Error(confirmed.status);
      now = cookiesOf(confirmed.headers);
    };
    await expectTogether(`UPDATE ON "DeskAccount"`, confirm, "turn_on_second_factor");
    await expectTogether(`INSERT ON "DeskVerification"`, enter, "sign_in_first_step");
    const asked = await cookies();
    expect(
      await database.reader.auditEntry.findFirst({
        orderBy: { seq: "desc" },
        select: { accountId: true, who: true },
      }),
    ).toEqual({ accountId, who: email });
    vi.setSystemTime(new Date("2026-11-26T00:02:00Z"));
    const step = async () => {
      const taken = await verifySecondStep(auth, { code: code(), headers: asked, address }, database);
      if (taken.status !== "signed_in") throw new Error(taken.status);
      now = cookiesOf(taken.headers);
    };
    await expectTogether(`INSERT ON "DeskSession"`, step, "second_factor");
    await expectTogether(
      `UPDATE ON "DeskSecondFactor"`,
      () => renewBackupCodes(auth, asking(now), password, database),
      "renew_backup_codes",
    );
    await expectTogether(
      `UPDATE ON "DeskAccount"`,
      () => endSecondFactor(auth, asking(now), password, database),
      "turn_off_second_factor",
    );
  });

  it("a password chosen by a link, with the use of the link and the first admin's account", async () => {
    const token = await createOneTimeLink({ accountId }, database);
    const choose = (given: string) =>
      choosePassword({ token: given, password: "a password of one's own", first: null, address }, database);
    await expectNothing(`INSERT ON "AuditEntry" WHEN NEW."action" = 'choose_password'`, () => choose(token));
    await expectNothing(`UPDATE ON "DeskCredential"`, () => choose(token));
    expect(await choose(token)).toMatchObject({ id: accountId });
    expect(await choose(token)).toBeNull();

    database = await openFreshDatabase();
    const first = await createOneTimeLink({ accountId: null }, database);
    const begin = () =>
      choosePassword(
        {
          token: first,
          password: "a password of one's own",
          first: { name: "Kim", email: "kim@example.org" },
          address,
        },
        database,
      );
    await expectNothing(`INSERT ON "DeskCredential"`, begin);
    expect(await begin()).toMatchObject({ email: "kim@example.org", role: "admin" });
    expect(await log()).toEqual([
      "make_link done",
      "use_link done",
      "make_account done",
      "choose_password done",
    ]);
  });
});

it("comparing a password blocks no other write, and a refused one is counted", async () => {
  await database.writer.$transaction(async (client) => {
    await client.recordState.update({ where: { id: 1 }, data: { version: { increment: 0 } } });
    await expect(
      auth.api.signInEmail({ body: { email, password: "wrong" }, headers: new Headers(browser) }),
    ).rejects.toThrow();
  });
  expect(
    await signIn(auth, { email, password: "wrong", address, headers: new Headers(browser) }, database),
  ).toEqual({ status: "refused" });
  expect((await log()).at(-1)).toBe("sign_in refused");
});
