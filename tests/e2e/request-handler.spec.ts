/**
 * What anybody may send to the server: it is refused in a line, keeps nobody waiting, and leaves nothing in
 * anybody's page.
 */
import { spawn } from "node:child_process";
import path from "node:path";
import { finishedBuild } from "../../scripts/builds.mjs";
import { type RunningServer, startServer } from "../../scripts/own-server";
import { expect, test } from "../support/fixtures";
import { rawResponse } from "../support/raw-request";

const root = path.resolve(import.meta.dirname, "../..");

let server: RunningServer;

test.beforeAll(async () => {
  server = await startServer({ env: { TRUSTED_PROXIES: "1" } });
});
test.afterAll(async () => server.stop());

test("a cached page has nothing of the first request", async () => {
  const [address, headers] = [
    `${server.url}/en/issues/auto-tariff`,
    {
      "Content-Security-Policy": "script-src 'nonce-janes'",
      "X-Nonce": "janes",
      Cookie: "name=janes",
      "User-Agent": "janes",
      "X-Forwarded-Host": "janes.example",
    },
  ];
  const first = await fetch(`${address}?secret=janes&utm_source=janes`, { headers });
  expect(first.status).toBe(200);
  const made = await first.text();
  expect(made).not.toContain("janes");
  // The same page: it says to the millisecond when it was made.
  expect(await (await fetch(address)).text()).toBe(made);
});

test("odd requests are refused with one short line in the log, and no stack", async () => {
  const part = "--x\r\nfoo: bar\r\n\r\nvalue\r\n--x--\r\n";
  const partOf = (name: string) =>
    `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\nvalue\r\n--x--\r\n`;
  const idOfNoAction = "40".padEnd(42, "0");
  const [oldForm, noAction] = [partOf(`$ACTION_ID_${idOfNoAction}`), partOf("text")];
  const form = (text: string) =>
    [
      "POST /en/report?page=board HTTP/1.1",
      "Content-Type: multipart/form-data; boundary=x",
      `Content-Length: ${text.length}`,
    ] as const;
  const odd: [string, readonly string[], string?][] = [
    ["405", ["TRACE /en HTTP/1.1"]],
    ["400", ["OPTIONS * HTTP/1.1"]],
    ["400", ["GET http://evil.example/en HTTP/1.1"]],
    ["405", ["PUT /favicon.ico HTTP/1.1", "Content-Length: 3"], "abc"],
    ["412", ["GET /favicon.ico HTTP/1.1", 'If-Match: "x"']],
    ["400", ["GET /favicon.ico HTTP/1.1", "If-Match: x y"]],
    ["404", ["GET /_next/image?url=%2Ficon.svg&w=640&q=75 HTTP/1.1"]],
    ["400", form("hello"), "hello"],
    ["400", form(part), part],
    ["400", form(""), ""],
    ["400", ["POST /en/report?page=board HTTP/1.1", "Next-Action: 40aa", "Content-Length: 3"], "[[["],
    // Forms of an older build, sent by script and without.
    [
      "409",
      ["POST /en/report?page=board HTTP/1.1", `Next-Action: ${idOfNoAction}`, "Content-Length: 2"],
      "[]",
    ],
    ["409", ["POST /admin/sign-in HTTP/1.1", `Next-Action: ${idOfNoAction}`, "Content-Length: 2"], "[]"],
    ["409", ["POST /admin HTTP/1.1", "Next-Action: toString", "Content-Length: 2"], "[]"],
    ["303", form(oldForm), oldForm],
    ["303", form(noAction), noAction],
  ];
  const before = server.output().length;
  for (const [status, lines, body] of odd)
    expect((await rawResponse(server.port, lines, body)).slice(0, 12), lines[0]).toBe(`HTTP/1.1 ${status}`);
  // What a process writes arrives a little later than its answer.
  const logged = () => server.output().slice(before).trim().split("\n");
  await expect.poll(() => logged().length).toBeGreaterThanOrEqual(odd.length);
  expect(logged()).toHaveLength(odd.length);
  for (const line of logged()) expect(line).toMatch(/^\{.{0,300}\}$/);
  expect(server.output()).not.toMatch(/^\s+at /m);
  // Each is answered and forgotten.
  expect((await fetch(`${server.url}/api/health`)).status).toBe(200);
});

/** One letter with so many marks that sorting them took the server minutes. */
const marks = (bytes: number) => `a${"\u0301\u0323".repeat(bytes / 4)}`;

test("a megabyte of combining marks does not block the server: the report form refuses it by size, the desk's forms need a session", async () => {
  const sent = (text: string) => {
    const form = new FormData();
    form.set("text", text);
    form.set("page", "board");
    return form;
  };
  const report = await fetch(`${server.url}/en/report?page=board`, {
    method: "POST",
    body: sent(marks(1_000_000)),
  });
  expect([report.status, await report.text()]).toEqual([
    413,
    "A form sent to this address may hold at most 64 kB. Go back: what you typed is still there.\n",
  ]);
  const desk = await fetch(`${server.url}/admin/records/issue/auto-tariff`, {
    method: "POST",
    body: sent(marks(1_000_000)),
    redirect: "manual",
  });
  expect(desk.status).toBeLessThan(500);
  const presence = await fetch(`${server.url}/admin/api/presence`, {
    method: "POST",
    body: "[".repeat(5_000_000),
    headers: { "Content-Type": "application/json" },
  });
  expect(presence.status).toBe(413);
  expect(
    (
      await fetch(`${server.url}/admin/api/presence`, {
        method: "POST",
        body: "{}",
        headers: { "Content-Type": "application/json" },
      })
    ).status,
  ).toBe(401);
  expect((await fetch(`${server.url}/en`)).status).toBe(200);
  expect(server.hasEnded()).toBe(false);
});

test("an IPv6 network, and an address with any port, is one client for signing in", async () => {
  const enter = async (number: number, from: string) => {
    const body = JSON.stringify({ email: `nobody${number}@example.org`, password: "wrong" });
    return (
      await fetch(`${server.url}/admin/api/session`, {
        method: "POST",
        body,
        headers: { "Content-Type": "application/json", "X-Forwarded-For": from },
      })
    ).status;
  };
  for (const from of [
    (number: number) => `2001:db8:0:1::${number.toString(16)}`,
    (number: number) => `192.0.2.7:${40_000 + number}`,
  ]) {
    for (let number = 1; number <= 20; number += 1) expect(await enter(number, from(number))).toBe(401);
    expect(await enter(21, from(21))).toBe(429);
  }
  expect(await enter(22, "2001:db8:0:2::1")).toBe(401);
});

test("a busy port is reported in one sentence", async () => {
  const second = spawn(process.execPath, [path.join(finishedBuild().folder, "server.mjs")], {
    cwd: root,
    env: {
      ...process.env,
      NODE_ENV: "production",
      PORT: String(server.port),
      DATABASE_URL: `file:${server.databaseFile}`,
    },
  });
  let said = "";
  second.stderr.on("data", (part) => (said += String(part)));
  const code = await new Promise((resolve) => second.once("close", resolve));
  expect(code).toBe(1);
  expect(said).toContain(`Port ${server.port} is in use by another program`);
  expect(said).not.toMatch(/^\s+at /m);
});
