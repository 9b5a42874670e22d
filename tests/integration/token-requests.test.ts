/** The desk's JSON API of records as a program meets it: token, version and origin. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { DELETE, GET, PUT } from "@/app/admin/api/records/[type]/[id]/route";
import { POST } from "@/app/admin/api/records/[type]/[id]/[action]/route";
import { createAccount } from "@/lib/db/accounts/desk-accounts";
import { createToken } from "@/lib/db/accounts/desk-tokens";
import type { Database } from "@/lib/db/connection/client";
import { operator } from "@/lib/domain/editing/actor";
import { Editor } from "@/lib/domain/editing/editor";
import type { TokenScope } from "@/lib/domain/editing/token";
import { openLoadedDatabase } from "../support/database";

let sent = new Headers();
vi.mock("next/headers", () => ({
  headers: async () => sent,
  cookies: async () => ({ toString: () => sent.get("cookie") ?? "" }),
}));

let database: Database;
let admin: Editor;
const before = globalThis.talksDatabase;
beforeEach(async () => {
  database = await openLoadedDatabase();
  globalThis.talksDatabase = database;
  const made = await createAccount(
    operator,
    { name: "boss", email: "boss@example.org", role: "admin" },
    database,
  );
  if (made.status !== "done") throw new Error(made.status);
  admin = Editor.signedIn({ accountId: made.account.id, name: "boss", role: "admin" });
});
afterEach(() => {
  globalThis.talksDatabase = before;
});

async function tokenOf(scope: TokenScope): Promise<string> {
  const made = await createToken(admin, { name: "Importer", scope, days: 30 }, database);
  if (made.status !== "done") throw new Error(made.status);
  return made.token;
}

const params = { type: "issue", id: "auto-tariff" };
type Sent = { token?: string; headers?: Record<string, string>; body?: unknown };

function requestWith(method: string, { token, headers = {}, body }: Sent): Request {
  sent = new Headers({
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    ...(body === undefined ? {} : { "content-type": "application/json" }),
    host: "localhost:3000",
    ...headers,
  });
  const content = body === undefined ? {} : { body: JSON.stringify(body) };
  return new Request("http://localhost:3000/admin/api/records/issue/auto-tariff", {
    method,
    headers: sent,
    ...content,
  });
}
const get = (of: Sent) => GET(requestWith("GET", of), { params: Promise.resolve(params) });
const put = (of: Sent) => PUT(requestWith("PUT", of), { params: Promise.resolve(params) });
const remove = (of: Sent) => DELETE(requestWith("DELETE", of), { params: Promise.resolve(params) });
const act = (action: string, of: Sent) =>
  POST(requestWith("POST", of), { params: Promise.resolve({ ...params, action }) });

async function changed(token: string) {
  const read = await get({ token });
  expect([read.status, read.headers.get("etag")]).toEqual([200, '"1.0"']);
  const { document } = await read.json();
  return { ...document, summary: { en: "From a program", ko: "프로그램에서", origin: "both" } };
}

describe("a program with a token", () => {
  it("reads, saves and publishes where it names the version it has read", async () => {
    const token = await tokenOf("publish");
    const body = await changed(token);
    expect((await put({ token, body })).status).toBe(428);
    expect((await put({ token, body, headers: { "if-match": '"9.9"' } })).status).toBe(412);
    const saved = await put({ token, body, headers: { "if-match": '"1.0"' } });
    expect([saved.status, saved.headers.get("etag")]).toEqual([200, '"1.1"']);
    const published = await act("publish", {
      token,
      body: { kind: "editorial", reason: "From the wire" },
      headers: { "if-match": '"1.1"' },
    });
    expect([published.status, published.headers.get("etag")]).toEqual([200, '"2.0"']);
    const history = await database.reader.revision.findFirst({ orderBy: { seq: "desc" } });
    expect(history?.who).toBe("Importer (boss)");
  });

  it("needs no origin of its own, as no browser sends a token by itself", async () => {
    const token = await tokenOf("draft");
    const body = await changed(token);
    const headers = { "if-match": '"1.0"', origin: "https://importer.example" };
    expect((await put({ token, body, headers })).status).toBe(200);
    const gone = await remove({ token, headers: { ...headers, "if-match": '"1.1"' } });
    expect(gone.status).toBe(204);
  });

  it("may not do what its scope does not say, and nobody withdraws with one", async () => {
    const [draft, publish] = [await tokenOf("draft"), await tokenOf("publish")];
    const body = { kind: "editorial", reason: "No" };
    for (const [token, action] of [
      [draft, "publish"],
      [draft, "withdraw"],
      [publish, "withdraw"],
      [publish, "restore"],
    ] as const) {
      const refused = await act(action, { token, body, headers: { "if-match": '"1.0"' } });
      expect([action, refused.status]).toEqual([action, 403]);
      expect(refused.headers.get("www-authenticate")).toBe('Bearer error="insufficient_scope"');
      expect((await refused.json()).detail).toContain(`(${action})`);
    }
  });

  it("is refused with a wrong one, whatever session it sends beside it, and is told nothing of the token", async () => {
    const token = await tokenOf("publish");
    for (const wrong of ["", "ktt_", `${token}x`, "null"]) {
      const refused = await get({ token: wrong, headers: { cookie: "better-auth.session_token=x" } });
      expect([wrong, refused.status]).toEqual([wrong, 401]);
      expect(refused.headers.get("www-authenticate")).toBe('Bearer error="invalid_token"');
      expect(await refused.text()).not.toContain("ktt_");
    }
  });
});
