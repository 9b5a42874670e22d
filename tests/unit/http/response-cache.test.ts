import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { freshnessHeaders, cacheControl } from "@/lib/http/freshness";
import { type RenderedResponse, responseCache } from "@/lib/http/response-cache";

const start = new Date("2026-11-29T03:00:00Z");
let version: number | null = 1;
let made = 0;

const now = () => new Date();
const later = (seconds: number) => vi.setSystemTime(new Date(Date.now() + seconds * 1000));

function answerOf(
  text: string,
  choice: Partial<Omit<RenderedResponse, "context">> & {
    context?: Partial<RenderedResponse["context"]>;
  } = {},
): RenderedResponse {
  const { context, headers = {}, ...rest } = choice;
  const answer = {
    status: 200,
    body: Buffer.from(text),
    encoded: {},
    madeAt: now(),
    ...rest,
    headers,
    context: { status: null, freshUntil: undefined, memento: null, isUnbounded: false, ...context },
  };
  return {
    ...answer,
    headers: {
      "content-type": "text/html",
      "cache-control": cacheControl({ ...answer, headers }, true, 60),
      ...headers,
    },
  };
}

const cacheOf = (maxBytes = { site: 1_000_000, unbounded: 20_000 }) =>
  responseCache({ recordVersion: () => version, now, maxBytes });

/** Requests an answer as lib/http does, and returns its body. */
async function ask(
  cache: ReturnType<typeof cacheOf>,
  name: string,
  choice: Parameters<typeof answerOf>[1] = {},
  isUnbounded = false,
): Promise<string> {
  const { response: kept } = cache.find(name);
  const answer =
    kept ?? (await cache.make(name, isUnbounded, async () => answerOf(`${name} ${(made += 1)}`, choice)));
  return String(answer?.body);
}

beforeEach(() => {
  vi.useFakeTimers({ now: start, toFake: ["Date"] });
  version = 1;
  made = 0;
});
afterEach(() => void vi.useRealTimers());

describe("an answer that is kept", () => {
  test("is served for its time, not a second longer", async () => {
    const cache = cacheOf();
    expect(await ask(cache, "a")).toBe("a 1");
    later(59);
    expect(await ask(cache, "a")).toBe("a 1");
    later(1);
    expect(await ask(cache, "a")).toBe("a 2");
  });

  test("is not served once the record has another version, nor again when it returns to a lower one", async () => {
    const cache = cacheOf();
    await ask(cache, "a");
    version = 2;
    expect(await ask(cache, "a")).toBe("a 2");
    version = 1;
    expect(await ask(cache, "a")).toBe("a 3");
  });

  test("is served as long as the record stays where nothing else makes it untrue", async () => {
    const cache = cacheOf();
    await ask(cache, "a", { context: { freshUntil: null } });
    later(3600);
    expect(await ask(cache, "a")).toBe("a 1");
    version = 2;
    expect(await ask(cache, "a")).toBe("a 2");
  });

  test("is served until the moment it names, and its Cache-Control ends then too", async () => {
    const cache = cacheOf();
    const until = new Date(start.getTime() + 20_000);
    await ask(cache, "a", { context: { freshUntil: until } });
    expect(cache.find("a").response?.headers["cache-control"]).toBe("public, max-age=0, s-maxage=20");
    later(19);
    expect(await ask(cache, "a")).toBe("a 1");
    later(1);
    expect(await ask(cache, "a")).toBe("a 2");
  });

  test("has an Age, so that no shared cache keeps it too long", async () => {
    const cache = cacheOf();
    await ask(cache, "a");
    await ask(cache, "b", { context: { freshUntil: null } });
    later(42);
    expect(freshnessHeaders(cache.find("a").response!)).toEqual({ age: "42" });
    expect(freshnessHeaders(cache.find("b").response!)).toEqual({});
  });

  test("is not served where the clock was set back behind the moment it was made", async () => {
    const cache = cacheOf();
    await ask(cache, "a");
    later(-10);
    expect(await ask(cache, "a")).toBe("a 2");
  });

  test("is served, however old, while the database cannot be read", async () => {
    const cache = cacheOf();
    await ask(cache, "a");
    version = null;
    later(36_000);
    expect(await ask(cache, "a")).toBe("a 1");
  });
});

test("a search says whether there was an answer, and whether it was still fresh", async () => {
  const cache = cacheOf();
  expect(cache.find("a").use).toBe("miss");
  await ask(cache, "a");
  expect(cache.find("a").use).toBe("hit");
  later(60);
  expect(cache.find("a").use).toBe("stale");
  expect(cache.find("a").use).toBe("miss");
});

test("an answer begun before a publication is not given to requests after it", async () => {
  const cache = cacheOf();
  let end = (_: RenderedResponse) => undefined as void;
  const before = cache.make("a", false, () => new Promise<RenderedResponse>((resolve) => (end = resolve)));
  version = 2;
  const after = cache.make("a", false, async () => answerOf("new"));
  end(answerOf("old"));
  expect([String((await before)?.body), String((await after)?.body)]).toEqual(["old", "new"]);
  const kept = cache.find("a").response;
  expect(kept === null || String(kept.body) === "new").toBe(true);
  expect(await ask(cache, "a")).not.toBe("old");
});

test("concurrent requests share one rendering, and a failure is not cached", async () => {
  const cache = cacheOf();
  let end = (_: RenderedResponse) => undefined as void;
  const making = vi.fn(() => new Promise<RenderedResponse>((resolve) => (end = resolve)));
  const asked = [1, 2, 3].map(() => cache.make("a", false, making));
  end(answerOf("once"));
  expect(await Promise.all(asked.map(async (answer) => String((await answer)?.body)))).toEqual([
    "once",
    "once",
    "once",
  ]);
  expect(making).toHaveBeenCalledTimes(1);
  await expect(cache.make("b", false, () => Promise.reject(new Error("failed")))).rejects.toThrow("failed");
  expect(await ask(cache, "b")).toBe("b 1");
  expect(cache.make("c", false, () => null)).toBeNull();
});

test.each([
  ["one that says so itself", { headers: { "cache-control": "no-store" } }],
  ["one for a visitor", { headers: { "cache-control": "private, no-store" } }],
  ["a failure", { status: 500 }],
])("%s is never kept", async (_, choice) => {
  const cache = cacheOf();
  await ask(cache, "a", choice);
  expect(cache.find("a").response).toBeNull();
});

test("a refusal is kept like any answer, and displaces none", async () => {
  const cache = cacheOf();
  await ask(cache, "page");
  for (let number = 0; number < 50; number += 1) await ask(cache, `refused ${number}`, { status: 400 });
  expect([
    cache.find("refused 49").response !== null,
    cache.find("page").response !== null,
    cache.find("refused 0").response,
  ]).toEqual([true, true, null]);
});

test("a 410 is cached here, but not in browsers", async () => {
  const cache = cacheOf();
  await ask(cache, "a", { status: 410 });
  expect(freshnessHeaders(cache.find("a").response!)).toEqual({
    "cache-control": "public, max-age=0, must-revalidate",
  });
});

test("countless addresses displace each other and never a page of the site", async () => {
  const cache = cacheOf({ site: 1_000_000, unbounded: 20_000 });
  await ask(cache, "page");
  for (let number = 0; number < 200; number += 1) {
    await ask(cache, `asked ${number}`, {}, true);
    await ask(cache, `nothing ${number}`, { status: 404 });
    await ask(cache, `before ${number}`, { context: { isUnbounded: true } });
  }
  expect(cache.find("page").response).not.toBeNull();
  expect(cache.find("asked 0").response).toBeNull();
  expect(cache.find("before 199").response).not.toBeNull();
});

test("entries in use stay while unused ones are evicted", async () => {
  const cache = cacheOf({ site: 20_000, unbounded: 20_000 });
  for (let number = 0; number < 50; number += 1) {
    await ask(cache, `page ${number}`);
    cache.find("page 0");
  }
  expect(cache.find("page 0").response).not.toBeNull();
  expect(cache.find("page 1").response).toBeNull();
});

test("an answer is given the framework's silence as a minute, and its own word where it has one", () => {
  const made = { status: 200, madeAt: start, context: { freshUntil: undefined } };
  const of = (own: string | undefined, isPage = false) =>
    cacheControl({ ...made, headers: own === undefined ? {} : { "cache-control": own } }, isPage, 60);
  expect(of(undefined, true)).toBe("public, max-age=0, s-maxage=60");
  expect(of("private, no-cache, no-store, max-age=0, must-revalidate", true)).toBe(
    "public, max-age=0, s-maxage=60",
  );
  expect(of("public, max-age=0, must-revalidate")).toBe("public, max-age=60");
  expect(of("public, max-age=31536000, immutable")).toBe("public, max-age=31536000, immutable");
  expect(of("no-store")).toBe("no-store");
});
