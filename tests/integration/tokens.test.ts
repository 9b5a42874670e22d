import { createHash } from "node:crypto";
import { describe, expect, it, vi } from "vitest";
import { checkToken } from "@/lib/auth/token-request";
import { clientLimit } from "@/lib/limits/client-limit";
import { changeAccount, createAccount } from "@/lib/db/accounts/desk-accounts";
import { createToken, endToken, listTokens } from "@/lib/db/accounts/desk-tokens";
import type { Database } from "@/lib/db/connection/client";
import { saveDraft } from "@/lib/db/desk/drafts";
import { listVersions } from "@/lib/db/record/record-versions";
import { operator } from "@/lib/domain/editing/actor";
import { Editor } from "@/lib/domain/editing/editor";
import { type AccountRole, type DeskAction, deskActions } from "@/lib/domain/editing/permissions";
import type { TokenDays, TokenScope } from "@/lib/domain/editing/token";
import { publishDraft } from "@/lib/record/publish-draft";
import { openFreshDatabase, openLoadedDatabase, storedText } from "../support/database";

async function account(database: Database, name: string, role: AccountRole) {
  const made = await createAccount(operator, { name, email: `${name}@example.org`, role }, database);
  if (made.status !== "done") throw new Error(made.status);
  return Editor.signedIn({ accountId: made.account.id, name, role });
}

async function makeToken(
  database: Database,
  editor: Editor,
  scope: TokenScope = "publish",
  days: TokenDays = 30,
  name = "Importer",
) {
  const made = await createToken(editor, { name, scope, days }, database);
  if (made.status !== "done") throw new Error(made.status);
  return made;
}

const headersOf = (authorization: string, client = "203.0.113.5") =>
  new Headers({ authorization, "x-forwarded-for": client, cookie: "better-auth.session_token=stolen" });

function checker(database: Database) {
  const limit = clientLimit({ name: "wrong_token", attempts: 5, seconds: 600 }, () => database);
  return (token: string, action: DeskAction = "read_desk", client?: string) =>
    checkToken(headersOf(`Bearer ${token}`, client), action, database, limit);
}

const entries = (database: Database) => database.accounts.auditEntry.findMany({ orderBy: { seq: "asc" } });

async function desk() {
  const database = await openFreshDatabase();
  const admin = await account(database, "boss", "admin");
  return { database, admin, check: checker(database) };
}

describe("a token", () => {
  it("is stored as its hash alone, and is in no log and in no list", async () => {
    const { database, admin, check } = await desk();
    const { token, id } = await makeToken(database, admin);
    expect(token).toMatch(/^ktt_[\w-]{43}$/);
    await check(token);
    const stored = await storedText(database);
    expect(stored).not.toContain(token);
    expect(stored).not.toContain(token.slice(4));
    expect(await database.reader.deskToken.findMany()).toMatchObject([
      { hash: createHash("sha256").update(token).digest("hex") },
    ]);
    const listed = JSON.stringify(await listTokens(database));
    expect(listed).toContain(id);
    expect(listed).not.toMatch(/ktt_|[0-9a-f]{64}/);
    expect(JSON.stringify(await entries(database))).not.toMatch(/ktt_|[0-9a-f]{64}/);
    const second = await makeToken(database, admin);
    expect(second.token).not.toBe(token);
  });

  it("is made and ended by admins alone, who may be so no longer, and both are in the log", async () => {
    const { database, admin } = await desk();
    for (const role of ["viewer", "editor", "publisher"] as const) {
      const other = await account(database, role, role);
      expect(await createToken(other, { name: "X", scope: "draft", days: 30 }, database)).toEqual({
        status: "forbidden",
      });
      // An editor who says to be an admin.
      const pretended = Editor.signedIn({ accountId: other.accountId, name: role, role: "admin" });
      expect(await createToken(pretended, { name: "X", scope: "draft", days: 30 }, database)).toEqual({
        status: "forbidden",
      });
      const { id } = await makeToken(database, admin, "draft", 30, role);
      expect(await endToken(other, id, undefined, database)).toEqual({ status: "forbidden" });
    }
    const [token] = await listTokens(database);
    expect(await endToken(admin, token!.id, undefined, database)).toEqual({ status: "done" });
    expect(await endToken(admin, token!.id, undefined, database)).toEqual({ status: "ended_before" });
    expect(await endToken(admin, "nothing", undefined, database)).toEqual({ status: "unknown" });
    const logged = (await entries(database)).filter(({ action }) => /token/.test(action));
    expect(logged.map(({ action, result, who }) => `${who} ${action} ${result}`)).toEqual([
      "viewer make_token refused",
      "boss make_token done",
      "editor make_token refused",
      "boss make_token done",
      "publisher make_token refused",
      "boss make_token done",
      "boss end_token done",
    ]);
  });

  it("allows what its scope says and nothing else", async () => {
    const { database, admin, check } = await desk();
    const allowed = { draft: ["read_desk", "save_draft", "discard_draft"], publish: ["publish"] };
    const [draft, publish] = [
      await makeToken(database, admin, "draft", 0, "Drafter"),
      await makeToken(database, admin, "publish", 0, "Publisher"),
    ];
    for (const action of deskActions) {
      const [first, second] = [await check(draft.token, action), await check(publish.token, action)];
      const drafts = allowed.draft.includes(action);
      expect([action, first?.status]).toEqual([action, drafts ? "ok" : "forbidden"]);
      expect([action, second?.status]).toEqual([
        action,
        drafts || allowed.publish.includes(action) ? "ok" : "forbidden",
      ]);
    }
    const refused = (await entries(database)).find(({ action }) => action === "publish");
    expect(refused).toMatchObject({ who: "Drafter (boss)", result: "refused", channel: "api" });
  });

  it("is refused once it is ended, expired or cut short, and once its account is disabled", async () => {
    const { database, admin, check } = await desk();
    const second = await account(database, "second", "admin");
    const { token, id } = await makeToken(database, admin);
    expect((await check(token))?.status).toBe("ok");
    for (const wrong of [token.slice(0, -1), `${token}A`, token.toUpperCase(), `${token.slice(0, -1)}~`]) {
      expect(await check(wrong, "read_desk", "203.0.113.9")).toEqual({ status: "wrong" });
    }
    const short = await makeToken(database, admin, "draft", 30, "Short");
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 31 * 86_400_000 });
    try {
      expect(await check(short.token)).toEqual({ status: "wrong" });
    } finally {
      vi.useRealTimers();
    }
    expect((await check(short.token))?.status).toBe("ok");
    await endToken(second, id, undefined, database);
    expect(await check(token)).toEqual({ status: "wrong" });
    await changeAccount(second, admin.accountId, { isDisabled: true }, undefined, database);
    expect(await check(short.token)).toEqual({ status: "wrong" });
    const wrong = (await entries(database)).filter(({ action }) => action === "use_token");
    expect(wrong.map(({ who }) => who)).toEqual([
      ...["", "", "", ""],
      "Short (boss)",
      "Importer (boss)",
      "Short (boss)",
    ]);
  });

  it("acts with no more than the role that its account has now", async () => {
    const { database, admin, check } = await desk();
    const second = await account(database, "second", "admin");
    const { token } = await makeToken(database, admin);
    const setRole = (role: AccountRole) =>
      changeAccount(second, admin.accountId, { role }, undefined, database);
    await setRole("editor");
    expect((await check(token, "save_draft"))?.status).toBe("ok");
    expect((await check(token, "publish"))?.status).toBe("forbidden");
    await setRole("viewer");
    expect((await check(token, "save_draft"))?.status).toBe("forbidden");
    expect((await check(token, "read_desk"))?.status).toBe("ok");
  });

  it("never falls back on a session, and another scheme is no token", async () => {
    const { database } = await desk();
    const check = (authorization: string) =>
      checkToken(
        headersOf(authorization),
        "read_desk",
        database,
        clientLimit({ name: "wrong_token", attempts: 99, seconds: 60 }, () => database),
      );
    for (const bearer of ["Bearer", "Bearer ", "bearer x", "BEARER\tktt_x", `Bearer ${"x".repeat(100_000)}`])
      expect(await check(bearer), bearer.slice(0, 20)).toEqual({ status: "wrong" });
    for (const other of ["Basic dXNlcjpwYXNz", "Bearerktt_x", "Digest x"])
      expect(await check(other)).toBeNull();
    expect(await checkToken(new Headers(), "read_desk", database)).toBeNull();
  });

  it("is tried a few times from one client; others go on, and right ones do not count", async () => {
    const { database, admin, check } = await desk();
    const { token } = await makeToken(database, admin);
    for (let time = 0; time < 20; time += 1) expect((await check(token))?.status).toBe("ok");
    for (let time = 0; time < 5; time += 1) expect((await check("ktt_wrong"))?.status).toBe("wrong");
    expect(await check("ktt_wrong")).toEqual({ status: "wait", minutes: 10 });
    expect(await check(token)).toEqual({ status: "wait", minutes: 10 });
    expect((await check(token, "read_desk", "203.0.113.6"))?.status).toBe("ok");
    expect((await entries(database)).filter(({ action }) => action === "use_token")).toHaveLength(5);
  });

  it("says when it was last used, to the minute", async () => {
    const { database, admin, check } = await desk();
    const { token } = await makeToken(database, admin, "draft", 0);
    const used = async () => (await listTokens(database))[0]!.lastUsedAt;
    expect(await used()).toBeNull();
    await check(token);
    const first = await used();
    expect(first).not.toBeNull();
    await check(token);
    expect(await used()).toEqual(first);
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 90_000 });
    try {
      await check(token);
    } finally {
      vi.useRealTimers();
    }
    expect((await used())!.getTime()).toBeGreaterThan(first!.getTime());
  });
});

it("what a program writes has its name and that of its account in the history and the log", async () => {
  const database = await openLoadedDatabase();
  const admin = await account(database, "boss", "admin");
  const { token } = await makeToken(database, admin, "publish", 0, "Wire importer");
  const checked = await checker(database)(token, "publish");
  if (checked?.status !== "ok") throw new Error(checked?.status);
  const key = { type: "issue", id: "auto-tariff" } as const;
  const [head] = await listVersions(key, database);
  const summary = { en: "From a program", ko: "프로그램에서", origin: "both" };
  const from = { address: "203.0.113.5", by: "api" } as const;
  const saved = await saveDraft(
    checked.editor,
    { key, expected: { version: head!.version, save: 0 }, document: { ...head!.document, summary }, from },
    database,
  );
  if (saved.status !== "saved") throw new Error(saved.status);
  const published = await publishDraft(
    checked.editor,
    { key, expected: { version: head!.version, save: saved.save }, kind: "editorial", reason: "Wire", from },
    database,
  );
  expect(published.status).toBe("published");
  const who = "Wire importer (boss)";
  const revision = await database.reader.revision.findFirst({ orderBy: { seq: "desc" } });
  expect(revision).toMatchObject({ who, accountId: admin.accountId });
  expect(
    (await entries(database)).slice(-2).map((entry) => [entry.action, entry.who, entry.channel]),
  ).toEqual([
    ["save_draft", who, "api"],
    ["publish", who, "api"],
  ]);
});
