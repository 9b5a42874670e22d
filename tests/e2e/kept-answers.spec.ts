/** Answers that are kept for everybody: one making for all who ask, and never older than the record. */
import type { RunningServer } from "../../scripts/own-server";
import { expect, test } from "../support/fixtures";
import { recordFolder } from "../support/record-folder";

type Sent = { status: number; headers: Record<string, string>; body: string };

async function ask(server: RunningServer, address: string, init: RequestInit = {}): Promise<Sent> {
  const response = await fetch(server.url + address, init);
  return { status: response.status, headers: Object.fromEntries(response.headers), body: await response.text() };
}

/** Each says in its text when it was made, to the millisecond. */
const pages = ["/en", "/ko/open", "/en/issues/auto-tariff", "/ko/as-of/2025-10-22", "/en/sources", "/ko/trends", "/en?view=table"];
/** None says more than the minute it was made in. */
const files = ["/data/issues.json", "/feeds/issues/auto-tariff.atom", "/embed/issues/auto-tariff", "/en/issues/auto-tariff.json", "/calendar/issues/auto-tariff.ics"];

test("a page is made once for all who ask for it, in whatever coding and at whatever other way to write its address", async ({ startOwnServer }) => {
  const server = await startOwnServer({ env: { PAGE_MAX_AGE_SECONDS: "3600" } });
  for (const address of pages) {
    const first = await ask(server, address, { headers: { "Accept-Encoding": "identity" } });
    expect(first.body, address).toContain("data-made-at");
    const others = [
      ask(server, address, { headers: { "Accept-Encoding": "br" } }),
      ask(server, `${address}${address.includes("?") ? "&" : "?"}utm_source=mail`, { headers: { "Accept-Encoding": "gzip" } }),
      // A reader's page is a document, also for who asks as the framework's router does.
      ask(server, address, { headers: { RSC: "1", Cookie: "a=b" } }),
    ];
    for (const other of await Promise.all(others)) expect([other.status, other.headers.etag, other.body === first.body], address).toEqual([200, first.headers.etag, true]);
  }
});

test("a change of the record shows at once in all that was kept", async ({ startOwnServer }) => {
  const server = await startOwnServer({ env: { PAGE_MAX_AGE_SECONDS: "3600" } });
  const addresses = ["/en", "/en/issues/auto-tariff", "/en/as-of/2025-10-22", ...files];
  for (const address of addresses) for (let times = 0; times < 2; times += 1) expect((await ask(server, address)).body, address).not.toContain("Another title");
  await server.importRecord(await recordFolder((record) => {
    const issue = record.issues.find(({ id }) => id === "auto-tariff");
    if (issue) issue.title.en = "Another title";
  }));
  for (const address of addresses) expect((await ask(server, address)).body.includes("Another title"), address).toBe(true);
});

test("an answer of the API that is kept counts like any other, and whoever asks too often is refused as ever", async ({ startOwnServer }) => {
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

test("who asks a kept address for a moment is led to it", async ({ startOwnServer }) => {
  const server = await startOwnServer();
  const address = "/api/v1/open";
  for (let times = 0; times < 3; times += 1) expect((await ask(server, address)).status).toBe(200);
  const led = await ask(server, address, { redirect: "manual", headers: { "Accept-Datetime": "Mon, 24 Nov 2025 10:00:00 GMT" } });
  expect([led.status, led.headers["location"]]).toEqual([302, expect.stringContaining("seenAt=")]);
});
