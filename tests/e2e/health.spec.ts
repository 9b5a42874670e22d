/** The probes of a running server, and how a balancer learns that it stops. */
import { expect, test } from "../support/fixtures";

async function probe(url: string, name = "") {
  const response = await fetch(`${url}/api/health${name}`);
  expect(response.headers.get("cache-control")).toBe("no-store");
  expect(response.headers.get("content-type")).toBe("application/json");
  const { status } = (await response.json()) as { status: string };
  return [response.status, status];
}

test("the probes report live, ready and healthy; other methods are refused", async ({ site }) => {
  for (const name of ["", "/live", "/ready"]) {
    expect(await probe(site.url, name), name).toEqual([200, "ok"]);
    const refused = await fetch(`${site.url}/api/health${name}`, { method: "POST" });
    expect([refused.status, refused.headers.get("allow")]).toEqual([405, "GET, HEAD, OPTIONS"]);
  }
  expect((await fetch(`${site.url}/api/health/other`)).status).toBe(404);
});

test("from a stop signal on it is not ready, and takes requests as long as the balancer may need to learn that", async ({
  startOwnServer,
}) => {
  const server = await startOwnServer({ env: { STOP_DELAY_SECONDS: "300" } });
  expect(await probe(server.url, "/ready")).toEqual([200, "ok"]);
  server.signal("SIGTERM");
  await expect.poll(() => probe(server.url, "/ready")).toEqual([503, "stopping"]);
  expect(await probe(server.url, "/live")).toEqual([200, "ok"]);
  expect((await fetch(`${server.url}/en/open`)).status).toBe(200);
  // What comes within half a second is taken for the same signal.
  await expect.poll(() => (server.signal("SIGTERM"), server.hasEnded())).toBe(true);
  expect(await server.ended()).toBe(128 + 15);
});

test("after the delay it ends with 0", async ({ startOwnServer }) => {
  const server = await startOwnServer({ env: { STOP_DELAY_SECONDS: "1" } });
  server.signal("SIGTERM");
  expect(await server.ended()).toBe(0);
});
