/** Files and pages that are sent without the framework: the same as it would send them, and never older than the record. */
import type { RunningServer } from "../../scripts/own-server";
import { expect, test } from "../support/fixtures";
import { recordFolder } from "../support/record-folder";

const addresses = ["/feeds/changes.atom", "/feeds/changes.json?lang=ko", "/feeds/issues/auto-tariff.atom", "/calendar.ics", "/calendar/issues/auto-tariff.ics?lang=ko", "/data/issues.json", "/data/datapackage.json", "/embed/board?lang=ko&theme=dark", "/embed/issues/auto-tariff?asOf=2025-10-22", "/api/v1/open?asOf=2025-10-22", "/api/v1/issues/auto-tariff", "/api/v1/changes?limit=3"];

type Sent = { status: number; headers: Record<string, string>; body: string };

async function ask(server: RunningServer, address: string, init: RequestInit = {}): Promise<Sent> {
  const response = await fetch(server.url + address, init);
  const headers = Object.fromEntries(response.headers);
  // When it was sent, by which connection, and what the framework says of its own ways of asking.
  for (const name of ["date", "connection", "keep-alive", "vary", "transfer-encoding", "ratelimit-remaining", "ratelimit-reset"]) delete headers[name];
  return { status: response.status, headers, body: await response.text() };
}

const withoutLength = ({ "content-length": _, ...headers }: Record<string, string>) => headers;

/** A card says the minute it was made in: it is asked for again within the same. */
async function earlyInTheMinute(): Promise<void> {
  const second = new Date().getUTCSeconds();
  if (second > 40) await new Promise((resolve) => setTimeout(resolve, (61 - second) * 1000));
}

test("the second to ask gets what the first got, and who has it gets 304", async ({ startOwnServer }) => {
  const server = await startOwnServer();
  const coded = { "Accept-Encoding": "gzip" };
  for (const address of addresses) {
    if (address.startsWith("/embed/board")) await earlyInTheMinute();
    const plain = { "Accept-Encoding": "identity" };
    const first = await ask(server, address, { headers: plain });
    expect(first.status, address).toBe(200);
    expect(first.headers["content-security-policy"], address).toBeTruthy();
    // The framework sends these in parts; a ready file says its length.
    await expect(async () => expect((await ask(server, address, { headers: plain })).headers["content-length"]).toBeDefined()).toPass();
    for (const headers of [plain, coded]) {
      const second = await ask(server, address, { headers });
      const { "content-encoding": encoding, "content-length": length, ...others } = second.headers;
      expect({ ...second, headers: others }, address).toEqual({ ...first, headers: withoutLength(first.headers) });
      const whole = Buffer.byteLength(first.body);
      if (headers === coded) expect([encoding, Number(length) < whole], address).toEqual(["gzip", true]);
      else expect([encoding, length], address).toEqual([undefined, String(whole)]);
    }
    const known = await ask(server, address, { headers: { "If-None-Match": `"other", W/${first.headers["etag"]?.replace(/^W\//, "")}` } });
    expect([known.status, known.body, known.headers["content-type"]], address).toEqual([304, "", undefined]);
    expect((await ask(server, address, { headers: { "If-None-Match": '"other"' } })).status, address).toBe(200);
    const head = await ask(server, address, { method: "HEAD", headers: plain });
    expect([head.status, head.body, head.headers["content-length"]], address).toEqual([200, "", String(Buffer.byteLength(first.body))]);
    expect((await ask(server, address, { method: "POST" })).status, address).toBe(405);
  }
});

test("a change of the record shows at once in what was ready", async ({ startOwnServer }) => {
  const server = await startOwnServer();
  const [data, feed, card] = ["/data/issues.json", "/feeds/issues/auto-tariff.atom", "/embed/issues/auto-tariff"];
  for (const address of [data, feed, card]) for (let times = 0; times < 3; times += 1) expect((await ask(server, address)).body).not.toContain("Another title");
  await server.importRecord(await recordFolder((record) => {
    const issue = record.issues.find(({ id }) => id === "auto-tariff");
    if (issue) issue.title.en = "Another title";
  }));
  for (const address of [data, feed, card]) expect((await ask(server, address)).body, address).toContain("Another title");
});

const pages = ["/en", "/ko/open", "/en/issues/auto-tariff", "/ko/as-of/2025-10-22", "/en/sources", "/ko/trends", "/en/issues/nowhere", "/en/as-of/2025-02-30"];

test("a page that is ready is the page the framework sends, to whoever asks for the page", async ({ startOwnServer }) => {
  const server = await startOwnServer({ env: { PAGE_MAX_AGE_SECONDS: "3600" } });
  for (const address of pages) {
    const plain = { "Accept-Encoding": "identity" };
    await ask(server, address, { headers: plain });
    const served = await ask(server, address, { headers: plain });
    expect(served.headers["x-nextjs-cache"], address).toBe("HIT");
    await expect(async () => expect((await ask(server, address, { headers: plain })).headers["content-length"]).toBeDefined()).toPass();
    const whole = Buffer.byteLength(served.body);
    for (const headers of [plain, { "Accept-Encoding": "gzip, deflate, br", Accept: "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8" }]) {
      const response = await fetch(server.url + address, { headers });
      expect(response.headers.get("vary")?.toLowerCase(), address).toContain("accept-encoding");
      const ready = await ask(server, address, { headers });
      const { "content-encoding": encoding, "content-length": length, ...others } = ready.headers;
      expect({ ...ready, headers: others }, address).toEqual({ ...served, headers: withoutLength(served.headers) });
      if (headers === plain) expect([encoding, length], address).toEqual([undefined, String(whole)]);
      else expect([encoding, Number(length) < whole / 2], address).toEqual(["gzip", true]);
    }
    const head = await ask(server, address, { method: "HEAD", headers: plain });
    expect([head.status, head.body, head.headers["content-length"]], address).toEqual([served.status, "", String(whole)]);
    // The framework's router is answered by the framework.
    expect((await ask(server, address, { headers: { RSC: "1" } })).headers["content-type"], address).toContain("text/x-component");
  }
  const data = await ask(server, "/en/issues/auto-tariff", { headers: { Accept: "application/json" } });
  expect(data.headers["content-type"]).toContain("application/json");
  expect((await ask(server, "/en?view=table")).body).not.toBe((await ask(server, "/en")).body);
  const led = await ask(server, "/en", { redirect: "manual", headers: { "Accept-Datetime": "Mon, 24 Nov 2025 10:00:00 GMT" } });
  expect([led.status, led.headers["location"]]).toEqual([302, expect.stringContaining("seenAt=")]);
});

test("a change of the record shows at once in a page that was ready, whoever asked for it before", async ({ startOwnServer }) => {
  const server = await startOwnServer({ env: { PAGE_MAX_AGE_SECONDS: "3600" } });
  const addresses = ["/en", "/en/issues/auto-tariff", "/en/as-of/2025-10-22"];
  const isReady = async (address: string) => (await ask(server, address, { headers: { "Accept-Encoding": "identity" } })).headers["content-length"] !== undefined;
  for (const address of addresses) await expect.poll(() => isReady(address)).toBe(true);
  await server.importRecord(await recordFolder((record) => {
    const issue = record.issues.find(({ id }) => id === "auto-tariff");
    if (issue) issue.title.en = "Another title";
  }));
  for (const address of addresses) {
    expect((await ask(server, address)).body.includes("Another title"), address).toBe(true);
    await expect.poll(() => isReady(address)).toBe(true);
    expect((await ask(server, address)).body.includes("Another title"), address).toBe(true);
  }
});

test("an answer of the API that is ready counts like any other, and whoever asks too often is refused as ever", async ({ startOwnServer }) => {
  const server = await startOwnServer({ env: { API_REQUESTS_PER_MINUTE: "12" } });
  const address = "/api/v1/open?asOf=2025-10-22";
  const left: (string | null)[] = [];
  for (let times = 0; times < 14; times += 1) {
    const response = await fetch(server.url + address);
    left.push(response.headers.get("ratelimit-remaining"));
    expect([response.status, response.headers.get("content-type")?.split(";")[0], response.headers.get("access-control-allow-origin")], String(times)).toEqual(
      times < 12 ? [200, "application/json", "*"] : [429, "application/problem+json", "*"],
    );
    if (times >= 12) expect(response.headers.get("retry-after")).toMatch(/^\d+$/);
    await response.text();
  }
  expect(left.slice(0, 12)).toEqual(Array.from({ length: 12 }, (_, place) => String(11 - place)));
});

test("who asks a ready address for a moment is led to it", async ({ startOwnServer }) => {
  const server = await startOwnServer();
  const address = "/api/v1/open";
  for (let times = 0; times < 3; times += 1) expect((await ask(server, address)).status).toBe(200);
  const led = await ask(server, address, { redirect: "manual", headers: { "Accept-Datetime": "Mon, 24 Nov 2025 10:00:00 GMT" } });
  expect([led.status, led.headers["location"]]).toEqual([302, expect.stringContaining("seenAt=")]);
});
