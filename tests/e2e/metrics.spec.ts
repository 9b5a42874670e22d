/** The metrics of a running server, on a port of their own. */
import { freePort } from "../../scripts/own-server";
import { expect, test } from "../support/fixtures";
import { parseExposition, valueOf } from "../support/prometheus";

test("count what readers and editors ask for, by kind, without names", async ({ startOwnServer }) => {
  const port = await freePort();
  const server = await startOwnServer({
    env: { METRICS_PORT: String(port), TRUSTED_PROXIES: "1", API_REQUESTS_PER_MINUTE: "1" },
  });
  const read = async () => (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  const headers = { "X-Forwarded-For": "203.0.113.77", "User-Agent": "agent-of-reader" };
  const get = async (address: string) => {
    const response = await fetch(server.url + address, { headers, redirect: "manual" });
    await response.arrayBuffer();
    return response.status;
  };
  const before = parseExposition(await read());
  expect(await get("/en")).toBe(200);
  expect(await get("/en")).toBe(200);
  expect(await get("/en/open.json")).toBe(200);
  expect(await get("/feeds/changes.atom")).toBe(200);
  expect(await get("/share/en/open.png")).toBe(200);
  expect(await get("/embed/board?lang=en")).toBe(200);
  expect(await get("/admin")).toBe(307);
  expect(await get("/icon.svg")).toBe(200);
  expect(await get("/en/nothing-at-all")).toBe(404);
  expect(await get("/api/v1/open")).toBe(429);

  const text = await read();
  const samples = parseExposition(text);
  const counted = (kind: string, status: string) =>
    valueOf(samples, "talks_requests_total", { kind, status });
  expect([counted("page", "200"), counted("page", "404")]).toEqual([2, 1]);
  expect([counted("json", "200"), counted("json", "429")]).toEqual([1, 1]);
  for (const kind of ["file", "image", "embed", "static"]) expect(counted(kind, "200"), kind).toBe(1);
  expect(counted("desk", "307")).toBe(1);
  const cache = (result: string) => valueOf(samples, "talks_cache_requests_total", { result });
  expect([cache("hit"), cache("stale")]).toEqual([1, 0]);
  expect(valueOf(samples, "talks_overload_refusals_total", { limit: "client" })).toBe(1);
  expect(valueOf(samples, "talks_render_duration_seconds_count", { lane: "live" })).toBeGreaterThan(0);
  expect(valueOf(samples, "talks_queue_waiting", { lane: "live" })).toBe(0);
  expect(valueOf(before, "talks_saving_possible")).toBe(1);
  expect(text).not.toMatch(/203\.0\.113|agent-of-reader|nothing-at-all|127\.0\.0\.1/);

  // Readers do not reach them.
  expect(await get("/metrics")).toBe(404);
  server.signal("SIGTERM");
  expect(await server.ended()).toBe(0);
});
