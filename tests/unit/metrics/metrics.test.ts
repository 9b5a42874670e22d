/** What Prometheus reads of this server, and that no client can make it grow. */
import { readFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { type HandledRequest, requestKinds } from "@/lib/http/exchange";
import { createMetrics } from "@/lib/metrics/metrics";
import { metricsServer } from "@/lib/metrics/metrics-server";
import { parseExposition, type Sample, valueOf } from "../../support/prometheus";

const answered = (of: Partial<HandledRequest> = {}): HandledRequest => ({
  id: "0f3a5c7e9b1d2f4a",
  method: "GET",
  kind: "page",
  pattern: "/:locale",
  path: "/en",
  status: 200,
  seconds: 0.002,
  bytes: 14_000,
  cache: "hit",
  refusal: null,
  overload: null,
  ...of,
});

let isSavingPossible = true;
type Outbox = Parameters<typeof createMetrics>[0]["outbox"];
const metricsNow = (outbox: Outbox = null) =>
  createMetrics({
    build: "4711",
    queue: { waiting: () => ({ live: 0, other: 7 }) },
    openStreams: () => 3,
    isSavingPossible: () => isSavingPossible,
    outbox,
  });
const read = async (metrics: ReturnType<typeof metricsNow>): Promise<Sample[]> =>
  parseExposition(await metrics.exposition());

test("count requests by kind and status, use of the cache, and refusals by limit", async () => {
  const metrics = metricsNow();
  for (const request of [
    answered(),
    answered({ cache: "miss", seconds: 0.3 }),
    answered({ kind: "json", cache: "stale" }),
    answered({ kind: "desk", status: 500, cache: null }),
    answered({ status: null, cache: null }),
    answered({ status: 503, refusal: "Full.", overload: "queue", cache: "miss" }),
  ])
    metrics.handled(request);
  const samples = await read(metrics);
  const requests = (kind: string, status: string) =>
    valueOf(samples, "talks_requests_total", { kind, status });
  expect([requests("page", "200"), requests("json", "200"), requests("desk", "500")]).toEqual([2, 1, 1]);
  expect([requests("page", "none"), requests("page", "503")]).toEqual([1, 1]);
  const cache = (result: string) => valueOf(samples, "talks_cache_requests_total", { result });
  expect([cache("hit"), cache("stale"), cache("miss")]).toEqual([1, 1, 2]);
  const refusals = (limit: string) => valueOf(samples, "talks_overload_refusals_total", { limit });
  expect([refusals("queue"), refusals("bodies"), refusals("client")]).toEqual([1, 0, 0]);
  // The duration of a stream says how long a page was open, and would be taken for slowness.
  metrics.handled(answered({ kind: "stream", seconds: 3600, cache: null }));
  const withStream = await read(metrics);
  expect(valueOf(withStream, "talks_requests_total", { kind: "stream", status: "200" })).toBe(1);
  expect(await metrics.exposition()).not.toMatch(/duration_seconds_\w+\{[^}]*kind="stream"/);
  expect(valueOf(withStream, "talks_live_streams", {})).toBe(3);
  const below = (le: string) =>
    valueOf(samples, "talks_request_duration_seconds_bucket", { kind: "page", le });
  expect([below("0.005"), below("0.25"), below("0.5"), below("+Inf")]).toEqual([3, 3, 4, 4]);
});

test("time rendering and the database's lock, and say what waits, what is served and whether saving works", async () => {
  const metrics = metricsNow();
  metrics.rendered("live", 0.05);
  metrics.rendered("other", 2);
  metrics.lock.waited(20);
  metrics.lock.held(0.004);
  const samples = await read(metrics);
  expect(valueOf(samples, "talks_render_duration_seconds_count", { lane: "live" })).toBe(1);
  expect(valueOf(samples, "talks_render_duration_seconds_sum", { lane: "other" })).toBe(2);
  expect(valueOf(samples, "talks_database_lock_wait_seconds_bucket", { le: "15" })).toBe(0);
  expect(valueOf(samples, "talks_database_lock_wait_seconds_bucket", { le: "60" })).toBe(1);
  expect(valueOf(samples, "talks_database_lock_held_seconds_sum")).toBe(0.004);
  expect(valueOf(samples, "talks_queue_waiting", { lane: "other" })).toBe(7);
  expect(valueOf(samples, "talks_build_info", { build: "4711" })).toBe(1);
  expect(valueOf(samples, "talks_saving_possible")).toBe(1);
  isSavingPossible = false;
  expect(valueOf(await read(metrics), "talks_saving_possible")).toBe(0);
  for (const own of ["nodejs_eventloop_lag_p99_seconds", "process_resident_memory_bytes"])
    expect(valueOf(samples, own), own).toBeGreaterThan(0);
});

test("have no label that a client chooses, so they do not grow with what is asked", async () => {
  const metrics = metricsNow();
  const ask = (round: number) => {
    for (const kind of requestKinds)
      metrics.handled(
        answered({
          kind,
          id: `secret-${round}`,
          method: `M${round}`,
          path: `/secret-${round}`,
          pattern: round % 2 === 0 ? null : "/:locale",
          refusal: `secret-${round}`,
        }),
      );
  };
  const shapeNow = async () =>
    (await read(metrics)).map(({ name, labels }) => `${name} ${JSON.stringify(labels)}`).sort();
  ask(0);
  const shape = await shapeNow();
  for (let round = 1; round < 200; round += 1) ask(round);
  expect(await shapeNow()).toEqual(shape);
  expect(shape.join("\n")).not.toContain("secret");
  const labels = new Set((await read(metrics)).flatMap((sample) => Object.keys(sample.labels)));
  expect(
    [...labels]
      .filter((label) => !/^(le|quantile|type|space|kind|version|major|minor|patch)$/.test(label))
      .sort(),
  ).toEqual(["build", "lane", "limit", "result", "status"]);
});

test("are those that docs/operations.md explains", async () => {
  const documented: string[] =
    readFileSync("docs/operations.md", "utf8").match(/`(talks|nodejs|process)_\w+`/g) ?? [];
  const outbox = async () => ({ waiting: 0, due: 0, oldestDueSeconds: 0 });
  const exposed = [...(await metricsNow(outbox).exposition()).matchAll(/^# TYPE (\S+)/gm)].map(
    ([, name]) => `\`${name}\``,
  );
  expect(new Set(documented.filter((name) => !exposed.includes(name)))).toEqual(new Set());
  expect(exposed.filter((name) => name.startsWith("`talks_") && !documented.includes(name))).toEqual([]);
});

test("are served at /metrics and nowhere else", async () => {
  const server = metricsServer(metricsNow());
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address: AddressInfo | string | null = server.address();
  const url = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
  const response = await fetch(`${url}/metrics`);
  expect(response.headers.get("content-type")).toMatch(/^text\/plain; version=0\.0\.4/);
  expect(parseExposition(await response.text()).length).toBeGreaterThan(50);
  for (const other of ["/", "/metrics?x", "/en"]) expect((await fetch(url + other)).status, other).toBe(404);
  expect((await fetch(`${url}/metrics`, { method: "POST" })).status).toBe(404);
  server.close();
});

test("that a process does not tell in time are answered with 503 and a sentence", async () => {
  const server = metricsServer({
    contentType: "text/plain",
    exposition: () => Promise.reject(new Error("Operation timed out.")),
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address: AddressInfo | string | null = server.address();
  const response = await fetch(
    `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}/metrics`,
  );
  expect(response.status).toBe(503);
  expect(await response.text()).toBe("A process of this server did not answer in time.\n");
  server.close();
});

test("tell the outbox of alerts where mail is sent, and nothing where the database does not answer", async () => {
  const state = { waiting: 5, due: 2, oldestDueSeconds: 90 };
  const names = (samples: Sample[]) => samples.map(({ name }) => name).filter((name) => /alert/.test(name));
  const samples = await read(metricsNow(async () => state));
  expect(valueOf(samples, "talks_alert_mails", { state: "due" })).toBe(2);
  expect(valueOf(samples, "talks_alert_mails", { state: "waiting" })).toBe(3);
  expect(valueOf(samples, "talks_alert_oldest_due_seconds", {})).toBe(90);
  expect(names(await read(metricsNow(() => Promise.reject(new Error("away")))))).toEqual([]);
  expect(names(await read(metricsNow()))).toEqual([]);
});
