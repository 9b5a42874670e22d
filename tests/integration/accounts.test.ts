import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { currentEditor, requireEditor } from "@/lib/auth/current-editor";
import { createDeskAuth } from "@/lib/auth/desk-auth";
import { signIn } from "@/lib/auth/sign-in";
import { Editor } from "@/lib/domain/editing/editor";

import { openFreshDatabase, storedText } from "../support/database";

const password = "correct horse battery staple";
const email = "han@example.org";

async function desk(role: "viewer" | "editor" | "publisher" | "admin" = "editor") {
  const database = await openFreshDatabase();
  const auth = createDeskAuth({
    database,
    siteUrl: "http://localhost:3000",
    secret: "k7Qz-93hJw-PpVx2-LmN8s-tRb4Y-cD6fG",
  });
  const { user } = await auth.api.createUser({ body: { email, name: "J. Han", password, role } });
  const enter = (given: { email?: string; password?: string; address?: string | null } = {}) =>
    signIn(auth, { email, password, address: "192.0.2.1", headers: new Headers(), ...given }, database);
  const cookies = async () => {
    const result = await enter();
    if (result.status !== "signed_in") throw new Error(result.status);
    return new Headers({
      cookie: result.headers
        .getSetCookie()
        .map((line) => line.split(";")[0])
        .join("; "),
    });
  };
  return { database, auth, user, enter, cookies };
}

describe("signing in", () => {
  // Only Date is faked: the database's timers must run.
  beforeEach(() => void vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-24T09:00:00Z") }));
  afterEach(() => void vi.useRealTimers());

  it("makes an Editor of the account's session", async () => {
    const { auth, cookies } = await desk("publisher");
    const editor = await currentEditor(auth, await cookies());
    expect(Editor.is(editor)).toBe(true);
    expect(editor).toMatchObject({ name: "J. Han", role: "publisher" });
  });

  it("sets a cookie that scripts cannot read and other sites do not send", async () => {
    const { enter } = await desk();
    const result = await enter({ email: " HAN@example.org " });
    expect(result.status === "signed_in" && result.headers.getSetCookie()[0]).toMatch(
      /^talks-desk\.session_token=.*HttpOnly.*SameSite=Lax/,
    );
  });

  it.each([
    ["no cookie", ""],
    ["a made-up session", "talks-desk.session_token=abc.def"],
  ])("is no session with %s", async (_, cookie) => {
    const { auth } = await desk();
    expect(await currentEditor(auth, new Headers({ cookie }))).toBeNull();
  });

  it("is nothing that a stranger can do by signing up", async () => {
    const { auth } = await desk();
    await expect(
      auth.api.signUpEmail({ body: { email: "eve@example.org", name: "Eve", password } }),
    ).rejects.toThrow();
    const made = auth.handler(
      new Request("http://localhost:3000/admin/auth/sign-up/email", {
        method: "POST",
        headers: { "content-type": "application/json", origin: "http://localhost:3000" },
        body: JSON.stringify({ email: "eve@example.org", name: "Eve", password, role: "admin" }),
      }),
    );
    expect((await made).status).toBeGreaterThanOrEqual(400);
  });

  it("is refused alike for a wrong password and for an account that does not exist", async () => {
    const { enter } = await desk();
    expect(await enter({ password: "wrong" })).toEqual({ status: "refused" });
    expect(await enter({ email: "nobody@example.org" })).toEqual({ status: "refused" });
  });

  it("ends at once where the account is disabled, and cannot begin again", async () => {
    const { auth, database, user, cookies, enter } = await desk();
    const headers = await cookies();
    await database.accounts.deskAccount.update({ where: { id: user.id }, data: { banned: true } });
    expect(await currentEditor(auth, headers)).toBeNull();
    expect(await enter()).toEqual({ status: "refused" });
  });

  it("refuses an account without a role", async () => {
    const { auth, database, user, cookies } = await desk();
    const headers = await cookies();
    await database.accounts.deskAccount.update({ where: { id: user.id }, data: { role: null } });
    expect(await currentEditor(auth, headers)).toBeNull();
  });

  it("keeps no password and no session's key in the audit log, and only a hash of the password anywhere", async () => {
    const { database, enter } = await desk();
    await enter();
    await enter({ password: "a wrong password" });
    const entries = await database.accounts.auditEntry.findMany();
    expect(entries.map(({ action, result, who }) => [action, result, who])).toEqual([
      ["sign_in", "done", email],
      ["sign_in", "refused", email],
    ]);
    const stored = await storedText(database);
    expect(stored).not.toContain(password);
    expect(stored).not.toContain("a wrong password");
  });
});

describe("asking for a action", () => {
  it("is granted by role, refused and logged, or answered with signing in", async () => {
    const { auth, database, cookies } = await desk("editor");
    const headers = await cookies();
    expect(await requireEditor(auth, headers, "save_draft", database)).toMatchObject({
      status: "ok",
      editor: { role: "editor" },
    });
    expect(await requireEditor(auth, headers, "publish", database)).toEqual({ status: "forbidden" });
    expect(await requireEditor(auth, new Headers(), "read_desk", database)).toEqual({ status: "signed_out" });
    const refused = await database.accounts.auditEntry.findMany({ where: { result: "refused" } });
    expect(refused).toMatchObject([{ who: "J. Han", action: "publish" }]);
  });
});
