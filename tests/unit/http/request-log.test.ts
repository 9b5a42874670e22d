/** What the log says of a request: nothing of who sent it, and nothing of what was typed. */
import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";

/** The lines that the server writes for these requests, each with headers of its client. */
function linesFor(level: string, requests: string[]): Record<string, unknown>[] {
  const program = `
    const { createServer, request } = await import("node:http");
    const { createRequestHandler } = await import("@/lib/http/request-handler");
    const { responseQueue } = await import("@/lib/http/response-queue");
    const { bodyBudget, defaultBodyBudget } = await import("@/lib/http/body-budget");
    const { logRequest } = await import("@/lib/http/request-log");
    const handler = createRequestHandler({
      site: { url: "https://talks.example", isDevelopment: false },
      proxies: 1, maxAgeSeconds: 60, now: () => new Date(), cache: null, actions: null,
      queue: responseQueue({ total: 9, perClient: 9, timeoutMs: null }),
      bodyBudget: bodyBudget(defaultBodyBudget),
      apiLimit: async () => ({ headers: {}, refused: null }),
      live: { open: () => "full", count: () => 0, close: () => undefined },
      probes: { "/api/health/live": async () => ({ status: 200, body: {} }) },
      onHandled: logRequest, onRendered: () => undefined, onRequest: () => undefined,
      framework: async (request, response) => {
        if (request.url.includes("fails")) throw new Error("It failed.");
        response.setHeader("Content-Type", "text/html").end("<p>Answered</p>");
      },
    });
    const server = createServer((request, response) => void handler(request, response));
    await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
    for (const [place, line] of ${JSON.stringify(requests)}.entries()) {
      const [method, path] = line.split(" ");
      const headers = {
        "X-Forwarded-For": "203.0.113.77", "X-Request-Id": "request-number-" + place,
        Cookie: "session=cookie-secret", Referer: "https://talks.example/admin?q=referer-secret",
        "User-Agent": "agent-of-reader",
      };
      await new Promise((resolve) => {
        request({ port: server.address().port, method, path, headers }, (response) => response.resume().on("end", resolve)).end();
      });
    }
    server.close();
  `;
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", "tsx", "--input-type=module", "-e", program],
    { env: { ...process.env, LOG_LEVEL: level, NODE_ENV: "production" }, encoding: "utf8" },
  );
  expect(stderr).toBe("");
  return stdout
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

const requests = [
  "GET /en",
  "GET /en/search?q=typed-by-reader",
  "GET /admin/log?who=typed-at-desk",
  "GET /admin/welcome/one-time-secret?next=typed-at-desk",
  "POST /en?q=typed-by-reader",
  "GET /wp-login.php?q=typed-by-reader",
  "GET /admin/records/issue/fails?text=typed-at-desk",
  "GET /api/health/live",
];

test("is one line a request, with its id, place, status, time, size and use of the cache", () => {
  const lines = linesFor("info", requests);
  const ofRequests = lines.filter(({ msg }) => msg !== "A request failed");
  expect(ofRequests).toHaveLength(requests.length - 1);
  for (const line of ofRequests)
    expect(Object.keys(line).filter((name) => name !== "path")).toEqual([
      ...["level", "time", "requestId", "method", "kind", "address", "status", "ms", "bytes", "cache", "msg"],
    ]);
  expect(
    ofRequests.map(({ level, requestId, method, kind, address, path, status, msg }) => [
      ...[level, requestId, method, kind, address, path, status, msg],
    ]),
  ).toEqual([
    [30, "request-number-0", "GET", "page", "/:locale", undefined, 200, "Answered"],
    [30, "request-number-1", "GET", "page", "/:locale/search", undefined, 200, "Answered"],
    [30, "request-number-2", "GET", "desk", "/admin{/*path}", undefined, 200, "Answered"],
    [30, "request-number-3", "GET", "desk", "/admin{/*path}", undefined, 200, "Answered"],
    [
      40,
      "request-number-4",
      "POST",
      "page",
      "/:locale",
      "/en",
      405,
      "This address takes GET, HEAD, OPTIONS.",
    ],
    [30, "request-number-5", "GET", "page", null, "/wp-login.php", 200, "Answered"],
    [30, "request-number-6", "GET", "desk", "/admin{/*path}", undefined, 500, "Answered"],
  ]);
  for (const { bytes, ms } of ofRequests) {
    expect(bytes).toBeGreaterThan(100);
    expect(ms).toBeGreaterThanOrEqual(0);
  }
});

test("the line of an error has the id of its request", () => {
  const [error, ...more] = linesFor("error", requests);
  expect(more).toEqual([]);
  expect(error).toMatchObject({
    level: 50,
    requestId: "request-number-6",
    address: "/admin/records/issue/fails",
    err: { message: "It failed." },
  });
});

test("at the level of debugging the probes have their line as well", () => {
  expect(linesFor("debug", ["GET /api/health/live"])).toMatchObject([{ level: 20, kind: "health" }]);
});

test("no line has a client's address, a cookie, a secret, or typed text", () => {
  const text = JSON.stringify(linesFor("trace", requests));
  expect(text).not.toMatch(
    /203\.0\.113|127\.0\.0\.1|::1|cookie-secret|referer-secret|one-time-secret|agent-of-reader|typed-/,
  );
});
