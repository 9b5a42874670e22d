/** Sends requests over a real connection, with a fake framework that reports what reaches it. */
import { createServer, type IncomingHttpHeaders } from "node:http";
import { connect, type AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { requestLimit } from "@/lib/api/request-limit";
import { bodyBudget } from "@/lib/http/body-budget";
import { createRequestHandler } from "@/lib/http/request-handler";
import { answerQueue, defaultQueueLimits } from "@/lib/http/answer-queue";

type Reached = { method: string; url: string; headers: IncomingHttpHeaders; body: string };
let reached: Reached[] = [];

const megabyte = 1024 * 1024;
const room = bodyBudget({ total: 9 * megabyte, perClient: 5 * megabyte });
/** Bytes received of the bodies of a client. */
const taken = new Map<string, number>();

const answer = createRequestHandler({
  // The client is the one in the header, so that a test can act as several.
  proxies: 1,
  site: { url: "https://talks.example", isDevelopment: false },
  maxAgeSeconds: 60,
  now: () => new Date(),
  cache: null,
  queue: answerQueue(defaultQueueLimits),
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
  onRequest: () => undefined,
  async framework(request, response) {
    let body = "";
    for await (const part of request) body += String(part);
    reached.push({ method: request.method ?? "", url: request.url ?? "", headers: { ...request.headers }, body });
    if (request.url === "/en/live/issues/fails") throw new Error("The framework failed.");
    response.end("from the framework");
  },
});
const server = createServer((request, response) => void answer(request, response));
let origin = "";

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const address: AddressInfo | string | null = server.address();
  origin = `http://localhost:${typeof address === "object" ? address?.port : ""}`;
});
afterAll(() => void server.close());
beforeEach(() => void (reached = []));

const post = (address: string, body: BodyInit, headers: Record<string, string> = {}) => fetch(origin + address, { method: "POST", body, headers, duplex: "half" } as RequestInit);

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
    socket.on("data", (part) => (back += String(part))).on("end", () => resolve(back)).on("error", reject);
  });
}

describe("a body", () => {
  const limits = [["/en/report", 64], ["/ko/report?page=board", 64], ["/admin/sign-in", 64], ["/admin/welcome/abc", 64], ["/admin/api/presence", 4], ["/admin/api/session", 4], ["/admin/records/issue/x", 4096], ["/api/v1/open", 4]] as const;

  test.each(limits)("of %s may hold %i kB and not a byte more, and nothing larger reaches the framework", async (address, kilobytes) => {
    const most = "a".repeat(kilobytes * 1024);
    expect((await post(address, most)).status).toBe(200);
    expect(reached.map(({ body }) => body.length)).toEqual([most.length]);
    const refused = await post(address, `${most}a`);
    expect(refused.status).toBe(413);
    expect(await refused.text()).toMatch(/at most|까지/);
    expect(reached).toHaveLength(1);
  });

  test.each(limits)("of %s is counted as it comes where its length is not said", async (address, kilobytes) => {
    const { stream, sentBytes } = endless(16 * 1024);
    const answered = await post(address, stream).then(({ status }) => status, () => "cut off");
    expect(answered).toBe(413);
    expect(reached).toEqual([]);
    expect(sentBytes()).toBeLessThan(kilobytes * 1024 + 32 * 1024 * 1024);
  });

  test("comes whole, with its length, however it was sent", async () => {
    const parts = new ReadableStream({
      start(controller) {
        for (const part of ["가", "나", "다"]) controller.enqueue(new TextEncoder().encode(part));
        controller.close();
      },
    });
    await post("/admin/records/issue/x", parts, { "Content-Type": "text/plain" });
    expect(reached.map(({ body, headers }) => [body, headers["content-length"], headers["transfer-encoding"]])).toEqual([["가나다", "9", undefined]]);
  });

  test("that is broken off reaches nobody", async () => {
    const socket = connect(Number(new URL(origin).port), "localhost", () => socket.end("POST /en/report HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nhalf"));
    await new Promise((resolve) => socket.on("close", resolve).resume());
    expect(reached).toEqual([]);
  });

  test("that is a malformed form is refused, and the next request is answered", async () => {
    expect((await post("/en/report", "hello", { "Content-Type": "multipart/form-data; boundary=x" })).status).toBe(400);
    expect((await post("/en/report", "[[", { "Content-Type": "text/plain", "Next-Action": "abc" })).status).toBe(400);
    expect(reached).toEqual([]);
    expect((await fetch(`${origin}/en`)).status).toBe(200);
  });

  test("says in the language of its address that what was typed is still there", async () => {
    const large = "a".repeat(70 * 1024);
    expect(await (await post("/en/report", large)).text()).toContain("64 kB. Go back: what you typed is still there.");
    expect(await (await post("/ko/report", large)).text()).toContain("입력한 내용이 그대로 있다");
    const json = await post("/admin/api/session", large);
    expect([json.headers.get("content-type"), (await json.json()).status]).toEqual(["application/problem+json", 413]);
  });
});

/** A body of four megabytes without its last byte; `end` sends that, `drop` disconnects. */
async function heldBody(client: string) {
  let drop = (): void => undefined;
  let end = (): void => undefined;
  const stopped = new AbortController();
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      for (let part = 0; part < 4; part += 1) controller.enqueue(new Uint8Array(megabyte - (part === 3 ? 1 : 0)));
      end = () => {
        controller.enqueue(new Uint8Array(1));
        controller.close();
      };
      drop = () => stopped.abort();
    },
  });
  const sent = { method: "POST", body: stream, duplex: "half", signal: stopped.signal, headers: { "X-Forwarded-For": client } };
  const status = fetch(`${origin}/admin/records/issue/x`, sent as RequestInit).then((response) => response.status, () => "dropped");
  await expect.poll(() => taken.get(client)).toBe(4 * megabyte - 1);
  return { status, end, drop };
}

test("bodies under way take up no more room than there is: what comes then is refused in words and can be sent again", async () => {
  const small = (client: string, address = "/admin/records/issue/x") => post(address, "a".repeat(2 * megabyte), { "X-Forwarded-For": client });
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
  expect([json.headers.get("content-type"), (await json.json()).status]).toEqual(["application/problem+json", 503]);
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
    await fetch(`${origin}/en/issues/alaska-lng?secret=jane`, { headers: { "Content-Security-Policy": "script-src 'nonce-x'", "X-Nonce": "x", "X-Forwarded-Host": "evil.example", Cookie: "a=b", RSC: "1" } });
    expect(reached.map(({ url }) => url)).toEqual(["/en/live/issues/alaska-lng"]);
    expect(Object.keys(reached[0]!.headers).sort()).toEqual(["host", "user-agent"]);
  });

  test("names the client as the proxy before it does, whatever it says itself", async () => {
    await fetch(`${origin}/admin`, { headers: { "X-Forwarded-For": "203.0.113.9, 192.0.2.7", "X-Real-IP": "203.0.113.9", "X-Middleware-Subrequest": "proxy" } });
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
  for (const [line, status] of [["TRACE /en", 405], ["OPTIONS *", 400], ["GET http://evil.example/en", 400], ["PUT /favicon.ico", 405], ["GET /_next/image?url=/icon.svg&w=640&q=75", 404]] as const) {
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

test("where the framework fails, the reader is told so and the next one is answered", async () => {
  const failed = await fetch(`${origin}/en/issues/fails`);
  expect([failed.status, await failed.text()]).toEqual([500, "This could not be answered.\n"]);
  expect((await fetch(`${origin}/en`)).status).toBe(200);
});
