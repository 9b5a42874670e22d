import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import PageCache, { versionOf } from "@/lib/cache/page-cache.mjs";

const versionKey = Symbol.for("tariff-talks.record-version");
const html = (version: number) => `<html><head><meta name="record-version" content="${version}"/></head></html>`;
const page = (text: string) => ({ kind: "APP_PAGE", html: text, status: 200 });

describe("the page store", () => {
  let version = 1;
  const cache = new PageCache();
  beforeEach(async () => {
    version = 1;
    Reflect.set(globalThis, versionKey, () => version);
    vi.useFakeTimers({ now: new Date("2026-11-23T00:00:00Z") });
    await cache.revalidateTag();
  });
  afterEach(() => {
    vi.useRealTimers();
    Reflect.deleteProperty(globalThis, versionKey);
  });

  test("keeps a page while the record has the version it was made from", async () => {
    await cache.set("/en", page(html(1)));
    expect(await cache.get("/en")).not.toBeNull();
    version = 2;
    expect(await cache.get("/en")).toBeNull();
  });

  test("drops at once a page that was made from an older record than the present one", async () => {
    version = 2;
    await cache.set("/en", page(html(1)));
    expect(await cache.get("/en")).toBeNull();
  });

  test("keeps a page for a minute, not a millisecond longer", async () => {
    await cache.set("/en", page(html(1)));
    vi.advanceTimersByTime(59_999);
    expect(await cache.get("/en")).not.toBeNull();
    vi.advanceTimersByTime(1);
    expect(await cache.get("/en")).toBeNull();
  });

  test("a not-found page is sent as 404, and forgotten when the record changes", async () => {
    const missing = page('<meta name="page-status" content="404"/>');
    await cache.set("/en/x", missing);
    expect(missing.status).toBe(404);
    expect(await cache.get("/en/x")).not.toBeNull();
    version = 2;
    expect(await cache.get("/en/x")).toBeNull();
  });

  test.each(["404", "410"])("a page sent as %s that was made before a publication and is kept after it is not served", async (status) => {
    version = 2;
    await cache.set("/en/x", page(`<meta name="record-version" content="1"/><meta name="page-status" content="${status}"/>`));
    expect(await cache.get("/en/x")).toBeNull();
  });

  test("a page of what was withdrawn is sent as 410, and forgotten when the record changes", async () => {
    const gone = page('<meta name="page-status" content="410"/>');
    await cache.set("/en/x", gone);
    expect(gone.status).toBe(410);
    expect(await cache.get("/en/x")).not.toBeNull();
    version = 2;
    expect(await cache.get("/en/x")).toBeNull();
    const other = page('<meta name="page-status" content="500"/>');
    await cache.set("/en/y", other);
    expect(other.status).toBe(200);
  });

  test("stays within its memory, dropping what was not asked for longest", async () => {
    const large = html(1) + "x".repeat(35 * 1024 * 1024);
    await cache.set("/a", page(large));
    await cache.set("/b", page(large));
    await cache.get("/a");
    await cache.set("/c", page(large));
    expect(await cache.get("/b")).toBeNull();
    expect(await cache.get("/a")).not.toBeNull();
  });
});

test("a page says which version it was made from", () => {
  expect(versionOf({ html: html(407) })).toBe(407);
  expect(versionOf({ html: "<html></html>" })).toBeNull();
});
