import { createServer, Server } from "node:http";
import type { AddressInfo } from "node:net";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { keepReady, namesTag, sendReadyFiles } from "@/lib/cache/ready-files";

const untouched = Server.prototype.emit;
const start = Date.parse("2026-11-25T00:00:00Z");
let [version, at, isBroken] = [1, start, false];
const server = createServer((_request, response) => response.end("from the framework"));
let origin = "";

beforeAll(async () => {
  sendReadyFiles({
    recordVersion: () => {
      if (isBroken) throw new Error("no database");
      return version;
    },
    now: () => new Date(at),
    headersOf: (path) => ({ "X-Path": path }),
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const address: AddressInfo | string | null = server.address();
  origin = `http://localhost:${typeof address === "object" ? address?.port : ""}`;
});
afterAll(() => {
  Server.prototype.emit = untouched;
  server.close();
});
beforeEach(() => {
  [version, at, isBroken] = [1, start, false];
});

const text = "가 long enough to be worth the effort. ".repeat(60);
const file = (changes: Partial<Parameters<typeof keepReady>[1]> = {}) => ({ version: 1, untilMs: Infinity, body: new TextEncoder().encode("ready"), mediaType: "text/plain", etag: '"a"', headers: { ETag: '"a"' }, ...changes });
const bodyOf = async (address: string, init?: RequestInit) => (await fetch(origin + address, init)).text();

describe("a file that is ready", () => {
  test("is sent to whoever asks for its very address, and for no other", async () => {
    keepReady("/one?a=1", file());
    expect(await bodyOf("/one?a=1")).toBe("ready");
    for (const other of ["/one", "/one?a=2", "/one?a=1&b=2", "/ONE?a=1", "/one/?a=1"]) expect(await bodyOf(other), other).toBe("from the framework");
    for (const method of ["POST", "PUT", "DELETE", "OPTIONS"]) expect(await bodyOf("/one?a=1", { method }), method).toBe("from the framework");
    expect((await fetch(`${origin}/one?a=1`)).headers.get("x-path")).toBe("/one");
  });

  test("is not sent once the record has another version, nor again when it returns to a lower one", async () => {
    keepReady("/two", file());
    expect(await bodyOf("/two")).toBe("ready");
    version = 2;
    expect(await bodyOf("/two")).toBe("from the framework");
    version = 1;
    expect(await bodyOf("/two")).toBe("from the framework");
  });

  test("is sent until the moment it says, not a millisecond longer", async () => {
    keepReady("/three", file({ untilMs: start + 60_000 }));
    at = start + 59_999;
    expect(await bodyOf("/three")).toBe("ready");
    at = start + 60_000;
    expect(await bodyOf("/three")).toBe("from the framework");
  });

  test("waits while the database cannot be asked", async () => {
    keepReady("/four", file());
    isBroken = true;
    expect(await bodyOf("/four")).toBe("from the framework");
    isBroken = false;
    expect(await bodyOf("/four")).toBe("ready");
  });

  test("goes compressed only to whom takes that", async () => {
    keepReady("/five", file({ body: new TextEncoder().encode(text) }));
    await expect.poll(async () => (await fetch(`${origin}/five`)).headers.get("etag")).toBe('"a"');
    for (const [accepted, encoding] of [["gzip", "gzip"], ["br, gzip;q=0.5", "gzip"], ["*", "gzip"], ["gzip;q=0", null], ["gzip;q=0, *", null], ["gzip;q=0.0, identity", null], ["identity", null], ["br", null]] as const) {
      const response = await fetch(`${origin}/five`, { headers: { "Accept-Encoding": accepted } });
      expect([response.headers.get("content-encoding"), await response.text()], accepted).toEqual([encoding, text]);
      expect(response.headers.get("vary")).toBe("Accept-Encoding");
    }
    expect(gunzipSync(Buffer.from(await compressedBytes("/five"))).toString()).toBe(text);
  });

  test("is a 304 without a body for whom has it", async () => {
    keepReady("/six", file());
    const response = await fetch(`${origin}/six`, { headers: { "If-None-Match": 'W/"a"' } });
    expect([response.status, await response.text(), response.headers.get("content-type"), response.headers.get("etag")]).toEqual([304, "", null, '"a"']);
    expect(await bodyOf("/six", { headers: { "If-None-Match": '"b"' } })).toBe("ready");
  });

  test("what is asked for stays while what nobody asks for goes", async () => {
    keepReady("/asked", file());
    keepReady("/unasked", file());
    for (let number = 0; number < 3 * 400; number += 1) {
      if (number % 400 === 0) expect(await bodyOf("/asked"), String(number)).toBe("ready");
      keepReady(`/others?${number}`, file());
    }
    expect(await bodyOf("/asked")).toBe("ready");
    expect(await bodyOf("/unasked")).toBe("from the framework");
  });

  test("many addresses cannot fill the memory: the oldest go", async () => {
    keepReady("/seven", file());
    for (let number = 0; number < 500; number += 1) keepReady(`/many?${number}`, file());
    expect(await bodyOf("/seven")).toBe("from the framework");
    expect(await bodyOf("/many?499")).toBe("ready");
    const large = new Uint8Array(23 * 1024 * 1024).map((_, place) => (place * 2654435761) >>> 13);
    // One after another: compressed side by side, any of them may be the last to be kept.
    for (const name of ["a", "b", "c"]) {
      keepReady(`/large/${name}`, file({ body: large }));
      await expect.poll(() => bodyOf(`/large/${name}`).then((body) => body.length)).toBeGreaterThan(1000);
    }
    expect(await bodyOf("/many?499")).toBe("from the framework");
  });
});

async function compressedBytes(address: string): Promise<ArrayBuffer> {
  const { get } = await import("node:http");
  return new Promise((resolve) => {
    get(origin + address, { headers: { "accept-encoding": "gzip" } }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () => resolve(new Uint8Array(Buffer.concat(parts)).buffer));
    });
  });
}

test.each([
  [null, false],
  ["", false],
  ['"a"', true],
  ['W/"a"', true],
  ['"b", "a"', true],
  ["*", true],
  ['"ab"', false],
  ["a", false],
])("%s names the tag: %s", (known, is) => {
  expect(namesTag(known, '"a"')).toBe(is);
  expect(namesTag(known, 'W/"a"')).toBe(is);
});
