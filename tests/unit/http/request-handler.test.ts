/** Sends requests over a real connection, with a fake framework that reports what reaches it. */
import { createServer, type IncomingHttpHeaders } from "node:http";
import { connect, type AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { requestLimit } from "@/lib/limits/request-limit";
import type { HandledRequest } from "@/lib/http/exchange";
import { bodyBudget } from "@/lib/http/body-budget";
import { createRequestHandler } from "@/lib/http/request-handler";
import { liveStreams } from "@/lib/http/live-streams";
import { responseQueue, defaultQueueLimits } from "@/lib/http/response-queue";

type Reached = { method: string; url: string; headers: IncomingHttpHeaders; body: string };
let reached: Reached[] = [];

let answered: HandledRequest[] = [];

const megabyte = 1024 * 1024;
const room = bodyBudget({ total: 9 * megabyte, perClient: 5 * megabyte });
/** Bytes received of the bodies of a client. */
const taken = new Map<string, number>();

const live = liveStreams(
  { recordVersion: () => 1, publishedRevisions: async () => [{ seq: 12 }, { seq: 9 }] },
  { total: 3, perClient: 2 },
);

const answer = createRequestHandler({
  live,
  // The client is the one in the header, so that a test can act as several.
  proxies: 1,
  site: { url: "https://talks.example", isDevelopment: false },
  maxAgeSeconds: 60,
  now: () => new Date(),
  cache: null,
  queue: responseQueue(defaultQueueLimits),
  probes: { "/api/health/live": async () => ({ status: 200, body: { status: "ok" } }) },
  apiLimit: requestLimit({ requestsPerMinute: 1000, siteUrl: "https://talks.example" }),
  bodyBudget: {
    openReservation(client) {
      const place = room.openReservation(client);
      return {
        ...place,
        take(bytes) {
          taken.set(client, (taken.get(client) ?? 0) + bytes);
          return place.take(bytes);
        },
      };
    },
  },
  actions: null,
  onRendered: () => undefined,
  onHandled: (request) => void answered.push(request),
  onRequest: () => undefined,
  async framework(request, response) {
    let body = "";
    for await (const part of request) body += String(part);
    reached.push({
      method: request.method ?? "",
      url: request.url ?? "",
      headers: { ...request.headers },
      body,
    });
    if (request.url === "/admin/fails") {
      response.statusCode = 500;
      response.setHeader("Set-Cookie", ["a=1"]);
      response.setHeader("Content-Type", "text/html; charset=utf-8");
      response.write("<p>Begun</p>");
      return void response.end("<script>script of the framework</script>");
    }
    if (request.url === "/admin/log.csv") {
      response.write("first line\n");
      await new Promise<void>((resolve) => (sendRest = resolve));
    }
    if (request.url === "/en/live/issues/fails") throw new Error("The framework failed.");
    response.end("from the framework");
  },
});
let sendRest = () => undefined as void;
const server = createServer((request, response) => void answer(request, response));
let origin = "";

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const address: AddressInfo | string | null = server.address();
  origin = `http://localhost:${typeof address === "object" ? address?.port : ""}`;
});
afterAll(() => void server.close());
beforeEach(() => {
  reached = [];
  answered = [];
});

const post = (address: string, body: BodyInit, headers: Record<string, string> = {}) =>
  fetch(origin + address, { method: "POST", body, headers, duplex: "half" } as RequestInit);

/** A body without `Content-Length`, and how much of it was read. */
function endless(partBytes: number) {
  let parts = 0;
  const stream = new ReadableStream({
    pull(controller) {
      parts += 1;
      controller.enqueue(new Uint8Array(partBytes));
    },
  });
  return { stream, sentBytes: () => parts * partBytes };
}

/** The response to raw bytes. */
function raw(text: string, port = Number(new URL(origin).port)): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, "localhost", () => socket.write(text));
    let back = "";
    socket
      .on("data", (part) => (back += String(part)))
      .on("end", () => resolve(back))
      .on("error", reject);
  });
}

describe("a body", () => {
  const limits = [
    ["/en/report", 64],
    ["/ko/report?page=board", 64],
    ["/admin/sign-in", 64],
    ["/admin/welcome/abc", 64],
    ["/admin/api/presence", 4],
    ["/admin/api/session", 4],
    ["/admin/records/issue/x", 4096],
    ["/api/v1/open", 4],
    ["/mcp", 64],
  ] as const;

  test.each(limits)(
    "of %s may hold %i kB and not a byte more, and nothing larger reaches the framework",
    async (address, kilobytes) => {
      const largest = "a".repeat(kilobytes * 1024);
      expect((await post(address, largest)).status).toBe(200);
      expect(reached.map(({ body }) => body.length)).toEqual([largest.length]);
      const refused = await post(address, `${largest}a`);
      expect(refused.status).toBe(413);
      expect(await refused.text()).toMatch(/at most|까지/);
      expect(reached).toHaveLength(1);
    },
  );

  test.each(limits)(
    "of %s is counted as it comes where its length is not said",
    async (address, kilobytes) => {
      const { stream, sentBytes } = endless(16 * 1024);
      const answered = await post(address, stream).then(
        ({ status }) => status,
        () => "cut off",
      );
      expect(answered).toBe(413);
      expect(reached).toEqual([]);
      expect(sentBytes()).toBeLessThan(kilobytes * 1024 + 32 * 1024 * 1024);
    },
  );

  test("comes whole, with its length, however it was sent", async () => {
    const parts = new ReadableStream({
      start(controller) {
        for (const part of ["가", "나", "다"]) controller.enqueue(new TextEncoder().encode(part));
        controller.close();
      },
    });
    await post("/admin/records/issue/x", parts, { "Content-Type": "text/plain" });
    expect(
      reached.map(({ body, headers }) => [body, headers["content-length"], headers["transfer-encoding"]]),
    ).toEqual([["가나다", "9", undefined]]);
  });

  test("that is aborted reaches no handler", async () => {
    const socket = connect(Number(new URL(origin).port), "localhost", () =>
      socket.end("POST /en/report HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nhalf"),
    );
    await new Promise((resolve) => socket.on("close", resolve).resume());
    expect(reached).toEqual([]);
  });

  test("that is a malformed form is refused, and the next request is answered", async () => {
    expect(
      (await post("/en/report", "hello", { "Content-Type": "multipart/form-data; boundary=x" })).status,
    ).toBe(400);
    expect(
      (await post("/en/report", "[[", { "Content-Type": "text/plain", "Next-Action": "abc" })).status,
    ).toBe(400);
    expect(reached).toEqual([]);
    expect((await fetch(`${origin}/en`)).status).toBe(200);
  });

  test("says in the language of its address that what was typed is still there", async () => {
    const large = "a".repeat(70 * 1024);
    expect(await (await post("/en/report", large)).text()).toContain(
      "64 kB. Go back: what you typed is still there.",
    );
    expect(await (await post("/ko/report", large)).text()).toContain("입력한 내용이 그대로 있다");
    const json = await post("/admin/api/session", large);
    expect([json.headers.get("content-type"), (await json.json()).status]).toEqual([
      "application/problem+json",
      413,
    ]);
  });
});

/** A body of four megabytes without its last byte; `end` sends that, `drop` disconnects. */
async function heldBody(client: string) {
  let drop = (): void => undefined;
  let end = (): void => undefined;
  const stopped = new AbortController();
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      for (let part = 0; part < 4; part += 1)
        controller.enqueue(new Uint8Array(megabyte - (part === 3 ? 1 : 0)));
      end = () => {
        controller.enqueue(new Uint8Array(1));
        controller.close();
      };
      drop = () => stopped.abort();
    },
  });
  const sent = {
    method: "POST",
    body: stream,
    duplex: "half",
    signal: stopped.signal,
    headers: { "X-Forwarded-For": client },
  };
  const status = fetch(`${origin}/admin/records/issue/x`, sent as RequestInit).then(
    (response) => response.status,
    () => "dropped",
  );
  await expect.poll(() => taken.get(client)).toBe(4 * megabyte - 1);
  return { status, end, drop };
}

test("bodies under way take up no more room than there is: what comes then is refused in words and can be sent again", async () => {
  const small = (client: string, address = "/admin/records/issue/x") =>
    post(address, "a".repeat(2 * megabyte), { "X-Forwarded-For": client });
  const statusFor = (client: string) => small(client).then(({ status }) => status);
  const first = await heldBody("192.0.2.1");
  // One client's large body leaves budget for others.
  expect(await statusFor("192.0.2.1")).toBe(503);
  expect(await statusFor("192.0.2.3")).toBe(200);
  const second = await heldBody("192.0.2.2");
  const refused = await small("192.0.2.3");
  expect([refused.status, refused.headers.get("retry-after")]).toEqual([503, "5"]);
  const said = await refused.text();
  expect(said).toContain("Send it again in a moment");
  expect(said).toContain("입력한 내용이 그대로 있으니");
  const json = await small("192.0.2.3", "/admin/api/records/issue/x");
  expect([json.headers.get("content-type"), (await json.json()).status]).toEqual([
    "application/problem+json",
    503,
  ]);
  // A small body still fits.
  expect((await post("/en/report", "a", { "X-Forwarded-For": "192.0.2.3" })).status).toBe(200);
  first.drop();
  await expect.poll(() => statusFor("192.0.2.3")).toBe(200);
  second.end();
  expect([await first.status, await second.status]).toEqual(["dropped", 200]);
  // Fails where budget is released twice or not at all.
  for (let time = 0; time < 6; time += 1) expect(await statusFor("192.0.2.2")).toBe(200);
});

describe("what reaches the framework", () => {
  test("is a page's own address and nothing of its reader", async () => {
    await fetch(`${origin}/en/issues/alaska-lng?secret=jane`, {
      headers: {
        "Content-Security-Policy": "script-src 'nonce-x'",
        "X-Nonce": "x",
        "X-Forwarded-Host": "evil.example",
        Cookie: "a=b",
        RSC: "1",
      },
    });
    expect(reached.map(({ url }) => url)).toEqual(["/en/live/issues/alaska-lng"]);
    expect(Object.keys(reached[0]!.headers).sort()).toEqual(["host", "user-agent"]);
  });

  test("names the client as the proxy before it does, whatever it says itself", async () => {
    await fetch(`${origin}/admin`, {
      headers: {
        "X-Forwarded-For": "203.0.113.9, 192.0.2.7",
        "X-Real-IP": "203.0.113.9",
        "X-Middleware-Subrequest": "proxy",
      },
    });
    expect(reached[0]?.headers["x-forwarded-for"]).toBe("192.0.2.7");
    expect(reached[0]?.headers).not.toHaveProperty("x-real-ip");
    expect(reached[0]?.headers).not.toHaveProperty("x-middleware-subrequest");
  });

  test("is an address that can be read", async () => {
    await raw("GET /ko/issues/%ED%A0%80 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    expect(reached.map(({ url }) => url)).toEqual(["/ko/not-found"]);
  });
});

test("odd requests are refused with a short answer, and none of them reaches the framework", async () => {
  for (const [line, status] of [
    ["TRACE /en", 405],
    ["OPTIONS *", 400],
    ["GET http://evil.example/en", 400],
    ["PUT /favicon.ico", 405],
    ["GET /_next/image?url=/icon.svg&w=640&q=75", 404],
  ] as const) {
    const back = await raw(`${line} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
    expect(back.split("\r\n")[0], line).toContain(`HTTP/1.1 ${status}`);
    expect(back.length, line).toBeLessThan(600);
  }
  expect(reached).toEqual([]);
});

test("a page says which methods it takes", async () => {
  const asked = await fetch(`${origin}/en/report`, { method: "OPTIONS" });
  expect([asked.status, asked.headers.get("allow")]).toEqual([204, "GET, HEAD, OPTIONS, POST"]);
  expect(reached).toEqual([]);
});

test("where the framework fails, the reader gets an error page and the next request is answered", async () => {
  const failed = await fetch(`${origin}/en/issues/fails`);
  const id = failed.headers.get("x-request-id");
  expect([failed.status, await failed.text()]).toEqual([
    500,
    `This could not be answered. Reference: ${id}\n`,
  ]);
  expect((await fetch(`${origin}/en`)).status).toBe(200);
});

test("every answer has the id of its request, that of the trusted proxy if it is well-formed", async () => {
  const idOf = async (address: string, id: string, method = "GET") =>
    (
      await fetch(origin + address, { method, headers: { "X-Request-Id": id }, redirect: "manual" })
    ).headers.get("x-request-id");
  const sent = "0f3a5c7e9b1d2f4a";
  for (const address of ["/en", "/admin", "/favicon.ico", "/api/health/live", "//en", "/en/issues/fails"])
    expect(await idOf(address, sent), address).toBe(sent);
  expect(await idOf("/en", sent, "POST")).toBe(sent);
  expect(await idOf("/en", "<b>")).toMatch(/^[\da-f-]{36}$/);
  expect(answered.at(-1)?.id).toMatch(/^[\da-f-]{36}$/);
});

describe("a page of the desk that fails", () => {
  test("is a page without script that has the reference, whatever Next.js had begun to send", async () => {
    const failed = await fetch(`${origin}/admin/fails`, { headers: { "X-Request-Id": "0f3a5c7e9b1d2f4a" } });
    expect([failed.status, failed.headers.get("set-cookie")]).toEqual([500, "a=1"]);
    const page = await failed.text();
    expect(page).toContain("<code>0f3a5c7e9b1d2f4a</code>");
    expect(page).toContain('<section lang="ko">');
    expect(page).not.toContain("script of the framework");
  });

  test("says of a form that it may have been saved, and that what was typed is still there", async () => {
    const failed = await fetch(`${origin}/admin/fails`, {
      method: "POST",
      body: new URLSearchParams({ a: "b" }),
    });
    expect(failed.status).toBe(500);
    const text = await failed.text();
    expect(text).toContain("Go back: what you typed is still there.");
    expect(text).toContain("뒤로 가면 입력한 내용이 그대로 있다.");
    expect(text).not.toContain("No data was lost");
  });

  test("leaves what the script of a page asks for as it is", async () => {
    const failed = await fetch(`${origin}/admin/fails`, { headers: { RSC: "1" } });
    expect(await failed.text()).toContain("script of the framework");
  });
});

describe("a message of an MCP client", () => {
  const port = () => Number(new URL(origin).port);
  /** The status line and the headers of the answer to a POST. */
  const sent = (host: string, more = "", method = "POST") =>
    raw(`${method} /mcp HTTP/1.1\r\nHost: ${host}\r\n${more}Content-Length: 0\r\nConnection: close\r\n\r\n`);

  test("reaches the framework by the site's name or this machine's, within the API's limit, and is kept by nobody", async () => {
    for (const host of ["talks.example", `localhost:${port()}`, "127.0.0.1:3000", "[::1]:3000"]) {
      const answer = await sent(host, "X-Forwarded-For: 203.0.113.77\r\n");
      expect(answer, host).toMatch(/^HTTP\/1\.1 200 /);
      expect(answer).toMatch(/RateLimit-Remaining: 99\d/i);
      expect(answer).toMatch(/cache-control: private, no-store/i);
    }
    expect(reached.map(({ method, url }) => `${method} ${url}`)).toEqual(Array(4).fill("POST /mcp"));
    expect(answered.map(({ kind, pattern }) => [kind, pattern])).toEqual(Array(4).fill(["json", "/mcp"]));
  });

  test.each([
    ["evil.example", ""],
    ["evil.example", "Origin: http://evil.example\r\n"],
    ["localhost.evil.example", ""],
    ["127.0.0.1.nip.io:3000", ""],
    ["", ""],
    ["talks.example", "Origin: https://evil.example\r\n"],
    ["talks.example", "Origin: null\r\n"],
    ["talks.example", "Origin: http://talks.example\r\n"],
    ["talks.example", "Origin: http://localhost:3000\r\n"],
    ["localhost:3000", "Origin: http://localhost:3001\r\n"],
  ])("to %j with %j is refused", async (host, more) => {
    expect(await sent(host, more)).toMatch(/^HTTP\/1\.1 403 /);
    expect(reached).toEqual([]);
  });

  test("comes from a page of the site itself or of this machine", async () => {
    expect(await sent("talks.example", "Origin: https://talks.example\r\n")).toMatch(/^HTTP\/1\.1 200 /);
    expect(await sent("localhost:3000", "Origin: http://localhost:3000\r\n")).toMatch(/^HTTP\/1\.1 200 /);
  });

  test.each(["GET", "HEAD", "DELETE", "PUT", "PATCH"])("is not sent by %s", async (method) => {
    const answer = await sent("talks.example", "", method);
    expect(answer).toMatch(/^HTTP\/1\.1 405 /);
    expect(answer).toMatch(/^allow: POST, OPTIONS\r$/im);
    expect(reached).toEqual([]);
  });

  test("may be asked about", async () => {
    const answer = await sent("talks.example", "", "OPTIONS");
    expect(answer).toMatch(/^HTTP\/1\.1 204 /);
    expect(answer).toMatch(/^allow: POST, OPTIONS\r$/im);
  });

  test("of a client that sends too many is refused with a time to wait", async () => {
    const one = "X-Forwarded-For: 203.0.113.78\r\n";
    for (let count = 0; count < 1000; count += 100)
      await Promise.all(
        Array.from({ length: 100 }, () =>
          fetch(`${origin}/api/v1/open`, { headers: { "X-Forwarded-For": "203.0.113.78" }, method: "POST" }),
        ),
      );
    const refused = await sent("talks.example", one);
    expect(refused).toMatch(/^HTTP\/1\.1 429 /);
    expect(refused).toMatch(/^retry-after: \d+\r$/im);
    expect(await sent("talks.example", "X-Forwarded-For: 203.0.113.79\r\n")).toMatch(/^HTTP\/1\.1 200 /);
  });
});

describe("a stream of what is published", () => {
  const opened = new AbortController();
  const stream = (path: string, client: string, method = "GET") =>
    fetch(`${origin}${path}`, { method, signal: opened.signal, headers: { "X-Forwarded-For": client } });
  afterAll(() => opened.abort());

  test("is for one client, in pieces that no proxy keeps, and begins with the count", async () => {
    const response = await stream("/live?after=9", "203.0.113.90");
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("text/event-stream; charset=utf-8");
    expect(response.headers.get("cache-control")).toBe("private, no-store, no-transform");
    expect(response.headers.get("x-accel-buffering")).toBe("no");
    expect(response.headers.get("content-encoding")).toBeNull();
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
    let text = "";
    while (!text.includes("data: 1\n\n")) text += (await reader.read()).value ?? "";
    expect(reached).toEqual([]);
    expect(answered).toEqual([]);
    await reader.cancel();
    await expect
      .poll(() => answered.map(({ kind, status, path }) => [kind, status, path]))
      .toEqual([["stream", 200, "/live"]]);
  });

  test("is refused where a client has too many, and where all have", async () => {
    await stream("/live?after=9", "203.0.113.91");
    await stream("/live?after=9", "203.0.113.91");
    const third = await stream("/live?after=9", "203.0.113.91");
    expect([third.status, third.headers.get("retry-after")]).toEqual([429, "30"]);
    expect(third.headers.get("content-type")).toContain("text/plain");
    await stream("/live?after=9", "203.0.113.92");
    const fourth = await stream("/live?after=9", "203.0.113.93");
    expect([fourth.status, fourth.headers.get("retry-after")]).toEqual([503, "30"]);
    await fourth.text();
    await expect.poll(() => answered.map(({ overload }) => overload)).toEqual(["client", "streams"]);
  });

  test.each(["", "?after=", "?after=-1", "?after=1e3", "?after=x", "?after=9999999999", "?after=%00"])(
    "at /live%s is refused, and the reason says what is allowed",
    async (query) => {
      const response = await stream(`/live${query}`, "203.0.113.94");
      expect(response.status).toBe(400);
      expect(await response.text()).toContain("after must be the number of a revision");
    },
  );

  test("is asked for its head, and taken by no other method", async () => {
    const head = await stream("/live?after=9", "203.0.113.94", "HEAD");
    expect([head.status, head.headers.get("content-type"), await head.text()]).toEqual([
      200,
      "text/event-stream; charset=utf-8",
      "",
    ]);
    for (const method of ["POST", "PUT", "DELETE"]) {
      const refused = await stream("/live?after=9", "203.0.113.94", method);
      expect([refused.status, refused.headers.get("allow")]).toEqual([405, "GET, HEAD, OPTIONS"]);
    }
    expect(live.count()).toBe(3);
  });
});

test("a file of the desk is sent while it is made, and a page of the desk when it is whole", async () => {
  const table = await fetch(`${origin}/admin/log.csv`);
  const reader = table.body!.getReader();
  expect(Buffer.from((await reader.read()).value!).toString()).toBe("first line\n");
  expect(table.headers.get("cache-control")).toBe("private, no-store");
  sendRest();
  expect(Buffer.from((await reader.read()).value!).toString()).toBe("from the framework");
  expect((await fetch(`${origin}/admin`)).headers.get("content-length")).toBe("18");
});

test("another spelling of the desk's address has the same headers and refusals", async () => {
  const [plain, encoded] = await Promise.all(
    ["/admin/sign-in", "/%61dmin/sign-in"].map((path) => fetch(origin + path)),
  );
  expect(encoded!.headers.get("cache-control")).toBe(plain!.headers.get("cache-control"));
  const sent = { method: "POST", body: "a=b", headers: { Origin: "https://other.example" } };
  expect((await fetch(`${origin}/%61dmin/sign-in`, sent)).status).toBe(403);
});
