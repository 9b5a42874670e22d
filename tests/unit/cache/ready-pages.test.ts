import { createServer, get, Server, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import PageCache from "@/lib/cache/page-cache.mjs";
import { sendReadyPages } from "@/lib/cache/ready-pages";

const versionKey = Symbol.for("tariff-talks.record-version");
const ageKey = Symbol.for("tariff-talks.page-max-age-seconds");
const untouched = Server.prototype.emit;
const store = new PageCache();
let [version, isBroken, framework, sentinels] = [1, false, 0, 0];

const html = (text: string) => `<html><head><meta name="record-version" content="${version}"/></head>${text}</html>`;
/** Serves a kept page as the framework does: by its store, with headers of its own. */
async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
  framework += 1;
  const path = new URL(request.url ?? "", "http://localhost").pathname;
  request.url = (request.url ?? "").replace("/./", "/");
  const kept = await store.get(path);
  if (request.headers.rsc !== undefined) return void response.setHeader("Content-Type", "text/x-component").end("data");
  response.setHeader("Content-Type", request.headers.accept === "application/json" ? "application/json" : "text/html; charset=utf-8");
  response.setHeader("X-Nextjs-Cache", kept ? "HIT" : "MISS");
  response.setHeader("Vary", "rsc");
  if (path.startsWith("/en/cookie")) response.setHeader("Set-Cookie", "a=b");
  if (path.startsWith("/en/double")) await store.get("/en/other");
  response.statusCode = kept?.value.status ?? 200;
  response.end(kept?.value.html ?? "made for this request");
}
const server = createServer((request, response) => void serve(request, response).catch(() => response.writeHead(500).end()));
let origin = "";

beforeAll(async () => {
  Reflect.set(globalThis, versionKey, () => {
    if (isBroken) throw new Error("no database");
    return version;
  });
  sendReadyPages();
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const address: AddressInfo | string | null = server.address();
  origin = `http://localhost:${typeof address === "object" ? address?.port : ""}`;
});
afterAll(() => {
  Server.prototype.emit = untouched;
  Reflect.deleteProperty(globalThis, versionKey);
  Reflect.deleteProperty(globalThis, ageKey);
  server.close();
});
beforeEach(() => {
  [version, isBroken] = [1, false];
  Reflect.set(globalThis, ageKey, 60);
});

/** What an address is answered, and whether the framework was asked. */
async function ask(address: string, init?: RequestInit) {
  const before = framework;
  const response = await fetch(origin + address, init);
  const body = await response.text();
  return { status: response.status, headers: response.headers, body, isReady: framework === before };
}

/** Whatever was to be kept of earlier answers is kept by now: a page that came later is. */
async function settled(): Promise<void> {
  await ready("/en/sentinel", `after ${(sentinels += 1)}`);
}

async function ready(address: string, text: string, status = 200): Promise<void> {
  await store.set(address, { kind: "APP_PAGE", html: html(text), status });
  await expect.poll(async () => (await ask(address)).isReady).toBe(true);
}

describe("a page that is ready", () => {
  test("is sent as the framework sent it, whole or compressed, with its length", async () => {
    await ready("/ko", "한국 “15%” 😀");
    for (const [accepted, encoding] of [["gzip, br", "gzip"], ["identity", null]] as const) {
      const { isReady, status, headers, body } = await ask("/ko", { headers: { "Accept-Encoding": accepted } });
      expect({ isReady, status, body, encoding: headers.get("content-encoding"), vary: headers.get("vary"), type: headers.get("content-type") }).toEqual({
        isReady: true, status: 200, body: html("한국 “15%” 😀"), encoding, vary: "rsc, Accept-Encoding", type: "text/html; charset=utf-8",
      });
      expect(Number(headers.get("content-length"))).toBeGreaterThan(0);
    }
    const head = await ask("/ko", { method: "HEAD" });
    expect([head.isReady, head.body]).toEqual([true, ""]);
  });

  test("goes to nobody who asks for something else", async () => {
    await ready("/en", "page");
    for (const address of ["/en?view=table", "/EN", "/en/"]) expect((await ask(address)).isReady, address).toBe(false);
    for (const method of ["POST", "PUT", "OPTIONS"]) expect((await ask("/en", { method })).isReady, method).toBe(false);
    for (const [name, value] of [["RSC", "1"], ["Accept", "application/json"], ["Accept-Datetime", "x"], ["Next-Router-State-Tree", "x"]] as const) {
      expect((await ask("/en", { headers: { [name]: value } })).isReady, name).toBe(false);
    }
    expect((await ask("/en", { headers: { Accept: "text/html, application/json;q=0.5" } })).isReady).toBe(true);
  });

  test("is kept for the address as it was written, not as the framework reads it", async () => {
    await store.set("/en/e", { kind: "APP_PAGE", html: html("text") });
    // A client that tidies addresses up would not send this one.
    const written = () => new Promise<void>((resolve) => get({ port: new URL(origin).port, path: "/en/./e" }, (response) => response.resume().on("end", resolve)));
    for (let times = 0; times < 3; times += 1) {
      await written();
      await settled();
    }
    expect((await ask("/en/e")).isReady).toBe(false);
    await expect.poll(async () => (await ask("/en/e")).isReady).toBe(true);
  });

  test("is not sent after a change of the record, and the page made since is", async () => {
    await ready("/en/a", "first");
    version = 2;
    expect(await ask("/en/a")).toMatchObject({ isReady: false, body: "made for this request" });
    await ready("/en/a", "second");
    expect((await ask("/en/a")).body).toBe(html("second"));
  });

  test("is not sent past its age", async () => {
    await ready("/en/b", "old");
    Reflect.set(globalThis, ageKey, 0);
    expect((await ask("/en/b")).isReady).toBe(false);
  });

  test("is replaced at once by one that is kept anew, with its status", async () => {
    await ready("/en/c", "there");
    await store.set("/en/c", { kind: "APP_PAGE", html: html("gone"), status: 410 });
    const next = await ask("/en/c");
    expect([next.isReady, next.status, next.body]).toEqual([false, 410, html("gone")]);
    await expect.poll(async () => (await ask("/en/c")).isReady).toBe(true);
    expect((await ask("/en/c")).status).toBe(410);
  });

  test("waits while the database cannot be asked", async () => {
    await ready("/en/d", "text");
    isBroken = true;
    expect(await ask("/en/d")).toMatchObject({ isReady: false, status: 500 });
    isBroken = false;
    expect((await ask("/en/d")).isReady).toBe(true);
  });
});

test.each(["/en/cookie", "/en/double"])("%s is never sent so: it is somebody's own, or of more than one page", async (address) => {
  await store.set("/en/other", { kind: "APP_PAGE", html: html("other") });
  await store.set(address, { kind: "APP_PAGE", html: html("text") });
  for (let times = 0; times < 4; times += 1) {
    expect((await ask(address)).isReady).toBe(false);
    await settled();
  }
});

test("nothing of the desk is ever sent so, nor what is no page", async () => {
  for (const address of ["/admin", "/admin/nowhere", "/api/health", "/english"]) {
    await store.set(address, { kind: "APP_PAGE", html: html("text") });
    for (let times = 0; times < 3; times += 1) {
      expect((await ask(address)).isReady, address).toBe(false);
      await settled();
    }
  }
});

test("what is not kept goes its usual way", async () => {
  for (let times = 0; times < 3; times += 1) expect(await ask("/en/never")).toMatchObject({ isReady: false, body: "made for this request" });
});
