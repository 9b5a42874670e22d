import { describe, expect, it } from "vitest";

import { currentEditor } from "@/lib/auth/current-editor";
import { createDeskAuth } from "@/lib/auth/desk-auth";
import {
  beginSecondFactor,
  changePassword,
  confirmSecondFactor,
  endSecondFactor,
} from "@/lib/auth/own-account";
import { choosePassword, setAccountPassword } from "@/lib/auth/passwords";
import { signIn } from "@/lib/auth/sign-in";
import type { Database } from "@/lib/db/connection/client";
import {
  changeAccount,
  changeOwnName,
  createAccount,
  findAccount,
  listAccounts,
  removeSecondFactor,
} from "@/lib/db/accounts/desk-accounts";
import { findDraft, listDraftSaves, saveDraft } from "@/lib/db/desk/drafts";
import { endSessions, listSessions } from "@/lib/db/accounts/desk-sessions";
import {
  findOneTimeLink,
  createAccountLink,
  createOneTimeLink,
  isUsedLink,
} from "@/lib/db/accounts/one-time-links";
import { maxRefusals } from "@/lib/domain/editing/sign-in-limits";
import { operator } from "@/lib/domain/editing/actor";
import { Editor } from "@/lib/domain/editing/editor";
import type { AccountRole } from "@/lib/domain/editing/permissions";

import { openFreshDatabase, storedText } from "../support/database";
import { oneTimeCode } from "../support/one-time-code";

const password = "correct horse battery staple";
const site = "http://localhost:3000";

async function desk() {
  const database = await openFreshDatabase();
  const auth = createDeskAuth({ database, siteUrl: site, secret: "k7Qz-93hJw-PpVx2-LmN8s-tRb4Y-cD6fG" });
  const make = async (name: string, role: AccountRole) => {
    const made = await createAccount(operator, { name, email: `${name}@example.org`, role }, database);
    if (made.status !== "done") throw new Error(made.status);
    await setAccountPassword(made.account, password, database);
    return { ...made.account, editor: Editor.signedIn({ accountId: made.account.id, name, role }) };
  };
  const enter = (name: string, given = password) =>
    signIn(
      auth,
      {
        email: `${name}@example.org`,
        password: given,
        address: "192.0.2.1",
        headers: new Headers({ "user-agent": "Firefox/133.0" }),
      },
      database,
    );
  const cookies = async (name: string) => {
    const result = await enter(name);
    if (result.status !== "signed_in") throw new Error(result.status);
    return cookiesOf(result.headers);
  };
  return { database, auth, make, enter, cookies };
}

const cookiesOf = (headers: Headers) =>
  new Headers({
    cookie: headers
      .getSetCookie()
      .map((line) => line.split(";")[0])
      .join("; "),
  });

const entries = async (database: Database, action: string) =>
  (await database.accounts.auditEntry.findMany({ where: { action }, orderBy: { seq: "asc" } })).map(
    ({ who, result, recordId, details }) => ({
      who,
      result,
      recordId,
      details: JSON.parse(details) as unknown,
    }),
  );

describe("changing accounts", () => {
  it("leaves one admin where two disable each other at the same moment", async () => {
    const { database, make } = await desk();
    const [a, b] = [await make("a", "admin"), await make("b", "admin")];
    const results = await Promise.all([
      changeAccount(a.editor, b.id, { isDisabled: true }, undefined, database),
      changeAccount(b.editor, a.id, { isDisabled: true }, undefined, database),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(["done", "forbidden"]);
    expect((await listAccounts(database)).filter(({ isDisabled }) => !isDisabled)).toHaveLength(1);
    expect((await entries(database, "disable_account")).map(({ result }) => result)).toEqual([
      "done",
      "refused",
    ]);
  });

  it("leaves one admin where two demote themselves at the same moment", async () => {
    const { database, make } = await desk();
    const [a, b] = [await make("a", "admin"), await make("b", "admin")];
    const results = await Promise.all(
      [a, b].map(({ editor, id }) => changeAccount(editor, id, { role: "viewer" }, undefined, database)),
    );
    expect(results.map(({ status }) => status).sort()).toEqual(["done", "last_admin"]);
    expect((await entries(database, "change_role")).map(({ details }) => details)).toEqual([
      { from: "admin", to: "viewer" },
      { from: "admin", to: "viewer", reason: "last_admin" },
    ]);
  });

  it("is for admins alone", async () => {
    const { database, make } = await desk();
    const [admin, publisher] = [await make("a", "admin"), await make("p", "publisher")];
    const before = await listAccounts(database);
    expect(
      await changeAccount(publisher.editor, publisher.id, { role: "admin" }, undefined, database),
    ).toEqual({
      status: "forbidden",
    });
    expect(
      await changeAccount(publisher.editor, admin.id, { isDisabled: true }, undefined, database),
    ).toEqual({
      status: "forbidden",
    });
    expect(
      await createAccount(publisher.editor, { name: "x", email: "x@example.org", role: "admin" }, database),
    ).toEqual({ status: "forbidden" });
    expect(await createAccountLink(publisher.editor, admin.id, undefined, database)).toEqual({
      status: "forbidden",
    });
    expect(await removeSecondFactor(publisher.editor, admin.id, undefined, database)).toEqual({
      status: "forbidden",
    });
    expect(
      await endSessions(publisher.editor, { accountId: admin.id, id: "others", current: null }, database),
    ).toBeNull();
    expect(await listAccounts(database)).toEqual(before);
  });

  it("says so of an account that does not exist", async () => {
    const { database, make } = await desk();
    const { editor } = await make("a", "admin");
    expect(await changeAccount(editor, "none", { isDisabled: true }, undefined, database)).toEqual({
      status: "unknown_account",
    });
    expect(await createAccountLink(editor, "none", undefined, database)).toEqual({
      status: "unknown_account",
    });
    expect(await removeSecondFactor(editor, "none", undefined, database)).toEqual({
      status: "unknown_account",
    });
  });

  it("takes effect with the next request: another role, or no session", async () => {
    const { database, auth, make, cookies } = await desk();
    const [admin, editor] = [await make("a", "admin"), await make("e", "editor")];
    const headers = await cookies("e");
    expect(await currentEditor(auth, headers)).toMatchObject({ role: "editor" });
    await changeAccount(admin.editor, editor.id, { role: "viewer" }, undefined, database);
    expect(await currentEditor(auth, headers)).toMatchObject({ role: "viewer" });
    await changeAccount(admin.editor, editor.id, { isDisabled: true }, undefined, database);
    expect(await currentEditor(auth, headers)).toBeNull();
    expect(await listSessions(editor.id, database)).toEqual([]);
    await changeAccount(admin.editor, editor.id, { isDisabled: false }, undefined, database);
    expect(await currentEditor(auth, headers)).toBeNull();
  });

  it("refuses an email address that is taken, however it is written", async () => {
    const { database, make } = await desk();
    const { editor } = await make("a", "admin");
    expect(
      await createAccount(editor, { name: "A", email: " A@EXAMPLE.org ", role: "viewer" }, database),
    ).toEqual({ status: "email_taken" });
    expect((await entries(database, "make_account")).at(-1)).toMatchObject({
      who: "a",
      result: "refused",
      details: { reason: "email_taken" },
    });
  });
});

describe("a name", () => {
  const key = { type: "issue", id: "auto-tariff" } as const;
  const save = (editor: Editor, number: number, database: Database) =>
    saveDraft(
      editor,
      { key, expected: { version: 0, save: number - 1 }, document: { summary: `Text ${number}` } },
      database,
    );

  it("is changed by its holder and by an admin, from the next request, with an entry in the log", async () => {
    const { database, auth, make, cookies } = await desk();
    const [a, e] = [await make("a", "admin"), await make("e", "editor")];
    const headers = await cookies("e");
    expect(await changeOwnName(e.editor, "E. Kim", undefined, database)).toMatchObject({
      status: "done",
      account: { id: e.id, name: "E. Kim", email: "e@example.org" },
    });
    expect(await currentEditor(auth, headers)).toMatchObject({ accountId: e.id, name: "E. Kim" });
    expect(await changeAccount(a.editor, e.id, { name: "Kim E." }, undefined, database)).toMatchObject({
      status: "done",
      account: { name: "Kim E." },
    });
    expect(await currentEditor(auth, headers)).toMatchObject({ name: "Kim E." });
    // The same name again is no change.
    await changeAccount(a.editor, e.id, { name: "Kim E." }, undefined, database);
    expect(await entries(database, "change_name")).toEqual([
      { who: "e", result: "done", recordId: e.id, details: { from: "e", to: "E. Kim" } },
      { who: "a", result: "done", recordId: e.id, details: { from: "E. Kim", to: "Kim E." } },
    ]);
  });

  it("of another account is not an editor's to change", async () => {
    const { database, make } = await desk();
    const [a, e] = [await make("a", "admin"), await make("e", "editor")];
    expect(await changeAccount(e.editor, a.id, { name: "x" }, undefined, database)).toEqual({
      status: "forbidden",
    });
    expect((await findAccount(a.id, database))?.name).toBe("a");
  });

  it("stays in the history as it was, with the address once another account has it", async () => {
    const { database, make } = await desk();
    const [one, other] = [await make("one", "editor"), await make("other", "editor")];
    await save(one.editor, 1, database);
    await changeOwnName(one.editor, "J. Han", undefined, database);
    expect((await findDraft(key, database))?.who).toBe("one");
    await changeOwnName(other.editor, "One", undefined, database);
    const { accountId, role } = other.editor;
    await save(Editor.signedIn({ accountId, name: "One", role }), 2, database);
    expect((await findDraft(key, database))?.who).toBe("One (other@example.org)");
    expect((await listDraftSaves(key, database)).map(({ who }) => who)).toEqual([
      "One (other@example.org)",
      "one (one@example.org)",
    ]);
    const stored = await database.reader.draftSave.findMany({ orderBy: { save: "asc" } });
    expect(stored.map(({ who }) => who)).toEqual(["one", "One"]);
  });
});

describe("one-time links", () => {
  it("are in the database as a hash only", async () => {
    const { database, make } = await desk();
    const { editor, id } = await make("a", "admin");
    const made = await createAccountLink(editor, id, undefined, database);
    if (made.status !== "done") throw new Error(made.status);
    const stored = await storedText(database);
    expect(stored).toContain("one-time-link:");
    expect(stored).not.toContain(made.token);
  });

  it("are known as used once a password was chosen with them, and not before or for another reason", async () => {
    const { database, auth, make, enter } = await desk();
    const { id } = await make("a", "admin");
    const [old, token] = [
      await createOneTimeLink({ accountId: id }, database),
      await createOneTimeLink({ accountId: id }, database),
    ];
    expect(await isUsedLink(token, database)).toBe(false);
    await choosePassword({ token, password, first: null, address: null }, database);
    expect(await isUsedLink(token, database)).toBe(true);
    expect(await findOneTimeLink(token, database)).toBeNull();
    for (const other of [old, "nothing", ""]) expect(await isUsedLink(other, database)).toBe(false);
    // A later link and the library's own tidying leave it.
    await createOneTimeLink({ accountId: id }, database);
    await enter("a");
    await (await auth.$context).internalAdapter.findVerificationValue("anything");
    expect(await isUsedLink(token, database)).toBe(true);
  });

  it("are won by one of many who use it at once, and each try is in the log", async () => {
    const { database, make } = await desk();
    const { editor, id } = await make("a", "admin");
    const made = await createAccountLink(editor, id, undefined, database);
    if (made.status !== "done") throw new Error(made.status);
    const chosen = await Promise.all(
      ["one", "two", "three"].map((word) =>
        choosePassword(
          { token: made.token, password: `${word} ${password}`, first: null, address: "192.0.2.9" },
          database,
        ),
      ),
    );
    expect(chosen.filter((account) => account !== null)).toHaveLength(1);
    expect((await entries(database, "use_link")).map(({ result }) => result).sort()).toEqual([
      "done",
      "refused",
      "refused",
    ]);
    expect((await entries(database, "make_link")).at(-1)).toMatchObject({
      who: "a",
      result: "done",
      recordId: id,
    });
  });

  it("make one admin of a desk without accounts, however many hold the link", async () => {
    const { database } = await desk();
    const token = await createOneTimeLink({ accountId: null }, database);
    const first = (name: string) =>
      choosePassword(
        { token, password, first: { name, email: `${name}@example.org` }, address: null },
        database,
      );
    const made = await Promise.all([first("a"), first("b")]);
    expect(made.filter((account) => account !== null)).toHaveLength(1);
    expect(await listAccounts(database)).toMatchObject([{ role: "admin", hasPassword: true }]);
    expect(
      await findOneTimeLink(await createOneTimeLink({ accountId: null }, database), database),
    ).toBeNull();
  });

  it("work no longer once a newer one is made, time has run out, or the account is disabled", async () => {
    const { database, make } = await desk();
    const [admin, viewer] = [await make("a", "admin"), await make("v", "viewer")];
    const old = await createOneTimeLink({ accountId: viewer.id }, database);
    const token = await createOneTimeLink({ accountId: viewer.id }, database);
    expect(await findOneTimeLink(old, database)).toBeNull();
    expect(await findOneTimeLink(token, database)).toEqual({ accountId: viewer.id });
    await changeAccount(admin.editor, viewer.id, { isDisabled: true }, undefined, database);
    expect(await choosePassword({ token, password, first: null, address: null }, database)).toBeNull();
    expect(await createAccountLink(admin.editor, viewer.id, undefined, database)).toEqual({
      status: "disabled",
    });
    await changeAccount(admin.editor, viewer.id, { isDisabled: false }, undefined, database);
    await database.accounts.deskVerification.updateMany({
      data: { expiresAt: new Date("2020-01-01T00:00:00Z") },
    });
    expect(await choosePassword({ token, password, first: null, address: null }, database)).toBeNull();
  });
});

describe("one's own account", () => {
  it("changes the password with the current one, and ends all other sessions", async () => {
    const { database, auth, make, enter, cookies } = await desk();
    const { editor, id } = await make("e", "editor");
    const other = await cookies("e");
    const headers = await cookies("e");
    const changed = await changePassword(
      auth,
      { editor, headers, address: null },
      { current: password, chosen: "another long password" },
      database,
    );
    if (changed.status !== "done") throw new Error(changed.status);
    expect(await currentEditor(auth, other)).toBeNull();
    expect(await currentEditor(auth, cookiesOf(changed.result))).toMatchObject({ accountId: id });
    expect(await listSessions(id, database)).toHaveLength(1);
    expect((await enter("e")).status).toBe("refused");
    expect((await enter("e", "another long password")).status).toBe("signed_in");
    expect(await entries(database, "change_password")).toMatchObject([
      { who: "e", result: "done", recordId: id },
    ]);
  });

  it("limits guesses of the current password, also concurrent ones", async () => {
    const limit = maxRefusals.confirm_password.account ?? 0;
    const { database, auth, make, cookies } = await desk();
    const { editor } = await make("e", "editor");
    const headers = await cookies("e");
    const guess = (current: string) =>
      changePassword(
        auth,
        { editor, headers, address: "192.0.2.1" },
        { current, chosen: "another long password" },
        database,
      );
    const results = await Promise.all(Array.from({ length: 12 }, (_, number) => guess(`guess ${number}`)));
    expect(results.filter(({ status }) => status === "refused")).toHaveLength(limit);
    expect(results.filter(({ status }) => status === "wait")).toHaveLength(12 - limit);
    expect(await guess(password)).toEqual({ status: "wait", minutes: 15 });
    expect(await beginSecondFactor(auth, { editor, headers, address: null }, password, database)).toEqual({
      status: "wait",
      minutes: 15,
    });
    expect(await entries(database, "confirm_password")).toHaveLength(limit);
    expect(await entries(database, "confirm_password_limited")).toHaveLength(1);
    const log = JSON.stringify(await database.accounts.auditEntry.findMany());
    expect(log).not.toContain("guess ");
  });

  it("limits concurrent guesses at signing in", async () => {
    const limit = maxRefusals.sign_in.account_and_client ?? 0;
    const { make, enter } = await desk();
    await make("e", "editor");
    const results = await Promise.all(
      Array.from({ length: 15 }, (_, number) => enter("e", `guess ${number}`)),
    );
    expect(results.filter(({ status }) => status === "refused")).toHaveLength(limit);
    expect(results.filter(({ status }) => status === "wait")).toHaveLength(15 - limit);
  });

  it("gets a second factor once a code has confirmed it, and loses it with the password", async () => {
    const { database, auth, make, enter, cookies } = await desk();
    const { editor, id } = await make("e", "editor");
    let asking = { editor, headers: await cookies("e"), address: null };
    expect(await beginSecondFactor(auth, asking, "wrong", database)).toEqual({ status: "refused" });
    const begun = await beginSecondFactor(auth, asking, password, database);
    if (begun.status !== "done") throw new Error(begun.status);
    const secret = new URL(begun.result).searchParams.get("secret") ?? "";
    expect(await findAccount(id, database)).toMatchObject({ hasSecondFactor: false });
    const code = oneTimeCode(secret);
    const wrong = code === "000000" ? "111111" : "000000";
    expect(await confirmSecondFactor(auth, asking, wrong, database)).toEqual({ status: "refused" });
    expect(await enter("e")).toMatchObject({ secondFactor: false });
    const confirmed = await confirmSecondFactor(auth, asking, oneTimeCode(secret), database);
    if (confirmed.status !== "done") throw new Error(confirmed.status);
    expect(confirmed.codes).toHaveLength(10);
    expect(await findAccount(id, database)).toMatchObject({ hasSecondFactor: true });
    expect(await enter("e")).toMatchObject({ status: "signed_in", secondFactor: true });
    asking = { ...asking, headers: cookiesOf(confirmed.headers) };
    // A code alone must not show the backup codes a second time.
    expect(await confirmSecondFactor(auth, asking, oneTimeCode(secret), database)).toEqual({
      status: "refused",
    });
    expect(await endSecondFactor(auth, asking, "wrong", database)).toEqual({ status: "refused" });
    expect((await endSecondFactor(auth, asking, password, database)).status).toBe("done");
    expect(await enter("e")).toMatchObject({ status: "signed_in", secondFactor: false });
    expect((await entries(database, "turn_on_second_factor")).map(({ result }) => result)).toEqual([
      "refused",
      "done",
      "refused",
    ]);
    expect((await entries(database, "turn_off_second_factor")).map(({ result }) => result)).toEqual(["done"]);
    const log = JSON.stringify(await database.accounts.auditEntry.findMany());
    for (const hidden of [secret, ...confirmed.codes]) expect(log).not.toContain(hidden);
  });

  it("is freed of a lost second factor by an admin", async () => {
    const { database, auth, make, enter, cookies } = await desk();
    const [admin, { editor, id }] = [await make("a", "admin"), await make("e", "editor")];
    const asking = { editor, headers: await cookies("e"), address: null };
    const begun = await beginSecondFactor(auth, asking, password, database);
    if (begun.status !== "done") throw new Error(begun.status);
    await confirmSecondFactor(
      auth,
      asking,
      oneTimeCode(new URL(begun.result).searchParams.get("secret") ?? ""),
      database,
    );
    expect(await enter("e")).toMatchObject({ secondFactor: true });
    expect((await removeSecondFactor(admin.editor, id, undefined, database)).status).toBe("done");
    expect(await enter("e")).toMatchObject({ secondFactor: false });
    expect(await entries(database, "remove_second_factor")).toMatchObject([{ who: "a", recordId: id }]);
  });
});

describe("sessions", () => {
  it.each([
    ["198.51.100.7", "198.51.100.7"],
    ["2001:db8:1:2::42", "2001:db8:1:2::42"],
    ["::1", "::1"],
  ])("show the whole address they came from (%s)", async (address, shown) => {
    const { database, auth, make } = await desk();
    const { id } = await make("e", "editor");
    const headers = new Headers({ "x-forwarded-for": address });
    await signIn(auth, { email: "e@example.org", password, address, headers }, database);
    expect(await listSessions(id, database)).toMatchObject([{ address: shown }]);
  });

  it("are ended one by one, or all but the one that asks, by oneself or an admin", async () => {
    const { database, auth, make, cookies } = await desk();
    const [admin, { editor, id }] = [await make("a", "admin"), await make("e", "editor")];
    const all = [await cookies("e"), await cookies("e"), await cookies("e"), await cookies("e")];
    const idOf = async (headers: Headers) => (await auth.api.getSession({ headers }))?.session.id ?? "";
    const ids = await Promise.all(all.map(idOf));
    expect(await listSessions(id, database)).toMatchObject([{ browser: "Firefox/133.0" }, {}, {}, {}]);
    expect(await endSessions(editor, { accountId: id, id: ids[0]!, current: ids[3]! }, database)).toBe(1);
    expect(await endSessions(editor, { accountId: id, id: "others", current: ids[3]! }, database)).toBe(2);
    expect((await listSessions(id, database)).map((session) => session.id)).toEqual([ids[3]]);
    expect(await endSessions(admin.editor, { accountId: id, id: ids[3]!, current: null }, database)).toBe(1);
    expect(await currentEditor(auth, all[3]!)).toBeNull();
    expect((await entries(database, "end_sessions")).map(({ who, details }) => [who, details])).toEqual([
      ["e", { count: 1 }],
      ["e", { count: 2 }],
      ["a", { count: 1 }],
    ]);
  });

  it("of another account are not ended by naming them as one's own", async () => {
    const { database, auth, make, cookies } = await desk();
    const [, e] = [await make("a", "admin"), await make("e", "editor")];
    const headers = await cookies("a");
    const session = await auth.api.getSession({ headers });
    expect(
      await endSessions(e.editor, { accountId: e.id, id: session!.session.id, current: null }, database),
    ).toBe(0);
    expect(await currentEditor(auth, headers)).not.toBeNull();
  });
});
