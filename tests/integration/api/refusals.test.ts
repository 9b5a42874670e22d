import { beforeAll, describe, expect, it } from "vitest";

import type { ApiSite } from "@/lib/api/handle-request";
import { endpoints } from "@/lib/api/endpoints";
import { requestLimit } from "@/lib/limits/request-limit";
import type { Database } from "@/lib/db/connection/client";
import { Editor } from "@/lib/domain/editing/editor";
import { withdrawRecord } from "@/lib/record/withdraw-record";
import { apiParameters } from "@/lib/schemas/api/parameters";

import { ask, siteOn } from "../../support/api";
import { openLoadedDatabase } from "../../support/database";

const seo = Editor.signedIn({ accountId: "a2", name: "M. Seo", role: "publisher" });
let database: Database;
let site: ApiSite;
beforeAll(async () => {
  database = await openLoadedDatabase();
  site = siteOn(database, { now: () => new Date() });
});

const ids: Record<string, string> = {
  issues: "auto-tariff",
  officials: "kim-jung-kwan",
  trips: "trip-2025-10b",
  events: "apec-2025",
  changes: "1",
};
/** The parameters that an address asks for, as the start of a query. */
const required = (name: string, parameter: string) =>
  name === "search" && parameter !== "q" ? "q=rice&" : "";
async function addressOf(path: string): Promise<string> {
  const list = path.split("/")[1]!;
  const id = list === "sources" ? (await ask(site, "/sources?limit=1")).body.items[0].id : ids[list];
  return path.replace(/\{\w+\}/, id ?? "");
}

const hostile = [
  "",
  " ",
  "%00",
  "%0d%0aSet-Cookie:a=b",
  "%ED%A0%80",
  "%E0%A4%A",
  "%",
  "__proto__",
  "constructor",
  "'; DROP TABLE Issue;--",
  "%3Cscript%3Ealert(1)%3C/script%3E",
  "%F0%9F%98%80",
  "-1",
  "0",
  "1e9",
  "999999999999",
  "x".repeat(1_000_000),
  "2025-02-30",
  "2025-13-01",
  "9999-12-31",
  "NaN",
  "null",
  "%E2%80%AE",
  "[object Object]",
];
/** Hostile values that are valid: search words and unknown languages. */
const fitting = (name: string, value: string) =>
  (name === "q" && !/^(| |%00|%0d.*|%ED.*|%E0.*|x{101,})$/.test(value)) ||
  (name.endsWith("since") && value === "9999-12-31") ||
  (name === "language" && value === "null");

describe("a value that is not allowed", () => {
  it("is refused wherever it is given, by name and with what is allowed", async () => {
    for (const { name, path } of endpoints) {
      const address = await addressOf(path);
      for (const parameter of Object.keys(apiParameters[name].shape)) {
        for (const value of hostile) {
          if (fitting(parameter, value)) continue;
          const { status, body, headers, text } = await ask(
            site,
            `${address}?${required(name, parameter)}${parameter}=${value.replaceAll("#", "")}`,
          );
          expect([path, parameter, value.slice(0, 40), status]).toEqual([
            path,
            parameter,
            value.slice(0, 40),
            400,
          ]);
          expect(headers.get("content-type")).toContain("application/problem+json");
          expect(body).toMatchObject({
            title: "A parameter is not allowed",
            status: 400,
            type: "https://talks.example/en/api#invalid-parameter",
          });
          expect(body.errors.map((error: { parameter: string }) => error.parameter)).toEqual([parameter]);
          expect(body.errors[0].detail).toMatch(/Allowed: \S/);
          expect(text.length).toBeLessThan(3000);
          expect(text).not.toMatch(/\p{Cc}/u);
        }
        const twice = await ask(site, `${address}?${required(name, parameter)}${parameter}=a&${parameter}=b`);
        expect([parameter, twice.status]).toEqual([parameter, 400]);
        expect(twice.body.errors[0].detail).toContain("only once");
      }
      const unknown = await ask(
        site,
        `${address}?${required(name, "")}asof=2025-10-22&__proto__=1&constructor[]=x`,
      );
      expect(unknown.body.errors.map((error: { parameter: string }) => error.parameter)).toEqual([
        "asof",
        "__proto__",
        "constructor[]",
      ]);
    }
  }, 120_000);

  it("names the words of a closed list, the day that has not come, the moment before the first entry, and unknown ids", async () => {
    expect((await ask(site, "/issues?group=opened")).body.errors).toEqual([
      {
        parameter: "group",
        detail: "group: “opened” is not allowed. Allowed: open, agreed, in_effect, ended.",
        allowed: ["open", "agreed", "in_effect", "ended"],
      },
    ]);
    for (const query of [
      "asOf=2999-01-01",
      "seenAt=2999-01-01T00:00Z",
      "seenAt=2000-01-01",
      `seenAt=${new Date().toISOString()}&asOf=2999-01-01`,
      "cursor=abc",
      `cursor=${new URL((await ask(site, "/trips?limit=1")).body.next).searchParams.get("cursor")}`,
      "limit=201",
    ]) {
      expect((await ask(site, `/issues?${query}`)).status, query).toBe(400);
    }
    for (const address of [
      "/trips?issue=no-such-issue",
      "/trips?official=nobody",
      "/events?issue=nothing",
      "/changes?issue=nothing",
      "/changes?official=nobody",
      "/countdown?event=nothing",
    ]) {
      const { status, body } = await ask(site, address);
      expect([address, status]).toEqual([address, 400]);
      expect(body.errors[0].detail).toContain("as listed by /api/v1/");
    }
    expect((await ask(site, "/open?group=open")).body.errors[0]).toEqual({
      parameter: "group",
      detail: "group is not a parameter of this address. Allowed: asOf, seenAt.",
      allowed: ["asOf", "seenAt"],
    });
    expect((await ask(site, "/changes/1?x=1")).body.errors[0].detail).toBe(
      "x is not a parameter of this address, which takes none.",
    );
    const korean = await ask(site, "/issues?group=opened", { locale: "ko" });
    expect(korean.body.title).toBe("허용되지 않는 매개변수");
    expect(korean.headers.get("content-language")).toBe("ko");
  });
});

describe("unknown addresses", () => {
  it.each([
    "/nothing",
    "/issues/no-such-issue",
    "/issues/__proto__",
    "/changes/999999",
    "/changes/x",
    "/changes/0",
    "/officials/..%2f..%2fetc",
    "/sources/%00",
    "/issues/a/b",
    "/openapi.yaml",
    "/issues/auto-tariff?asOf=2020-01-01",
  ])("%s is not found", async (address) => {
    const { status, body, headers } = await ask(site, address);
    expect(status).toBe(404);
    expect(headers.get("content-type")).toContain("application/problem+json");
    expect(body).toMatchObject({ status: 404, title: "Not found" });
  });

  it("is gone where it was withdrawn, with the reason, and still there before that", async () => {
    const own = await openLoadedDatabase();
    const here = siteOn(own, { now: () => new Date() });
    await new Promise((resolve) => setTimeout(resolve, 10));
    const before = new Date().toISOString();
    await new Promise((resolve) => setTimeout(resolve, 10));
    await withdrawRecord(
      seo,
      { key: { type: "trip", id: "trip-2025-10b" }, expectedVersion: 1, reason: "Twice on record" },
      own,
    );
    const gone = await ask(here, "/trips/trip-2025-10b");
    expect(gone.status).toBe(410);
    expect(gone.body).toMatchObject({ reason: "Twice on record", status: 410 });
    expect((await ask(here, `/trips/trip-2025-10b?seenAt=${before}`)).status).toBe(200);
    expect((await ask(here, `/trips/trip-2025-10b?seenAt=${new Date().toISOString()}`)).status).toBe(410);
    expect((await ask(here, "/changes?type=trip&limit=1")).body.items[0]).toMatchObject({
      deed: "withdrawn",
      links: { revision: null },
    });
  });
});

describe("methods", () => {
  it("are GET, HEAD and OPTIONS; all others are refused", async () => {
    for (const address of [
      "/open",
      "/issues",
      "/issues/auto-tariff",
      "/changes",
      "/countdown",
      "/",
      "/openapi.json",
    ]) {
      for (const method of ["GET", "HEAD"])
        expect((await ask(site, address, { method })).status, method).toBe(200);
      for (const method of ["POST", "PUT", "PATCH", "DELETE"]) {
        const { status, headers, body } = await ask(site, address, { method });
        expect([method, status, headers.get("allow")]).toEqual([method, 405, "GET, HEAD, OPTIONS"]);
        expect(body.detail).toContain(method);
      }
    }
  });

  it("may be used by programs in browsers, from any site", async () => {
    const preflight = await ask(site, "/open", {
      method: "OPTIONS",
      headers: { Origin: "https://paper.example", "Access-Control-Request-Method": "GET" },
    });
    expect(preflight.status).toBe(204);
    for (const headers of [
      preflight.headers,
      (await ask(site, "/open")).headers,
      (await ask(site, "/open?x=1")).headers,
    ]) {
      expect(headers.get("access-control-allow-origin")).toBe("*");
      expect(headers.get("access-control-allow-methods")).toBe("GET, HEAD, OPTIONS");
      expect(headers.get("access-control-expose-headers")).toMatch(/ETag, Link, .*RateLimit-Remaining/);
      expect(headers.get("access-control-allow-credentials")).toBeNull();
    }
  });
});

describe("a client over the limit", () => {
  it("gets Retry-After and the language of the address, while other clients are answered", async () => {
    const limit = requestLimit({ requestsPerMinute: 3, siteUrl: "https://talks.example" });
    const remaining: (string | undefined)[] = [];
    for (let time = 0; time < 3; time += 1)
      remaining.push((await limit("198.51.100.7", "en")).headers["RateLimit-Remaining"]);
    expect(remaining).toEqual(["2", "1", "0"]);
    const { refused } = await limit("198.51.100.7", "en");
    expect(refused?.status).toBe(429);
    expect(await refused!.json()).toMatchObject({ status: 429, title: "Too many requests" });
    expect(Number(refused!.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(refused!.headers.get("ratelimit-limit")).toBe("3");
    expect(refused!.headers.get("cache-control")).toBe("no-store");
    expect((await limit("198.51.100.7", "ko")).refused?.headers.get("content-language")).toBe("ko");
    expect((await limit("198.51.100.8", "en")).refused).toBeNull();
  });
});
