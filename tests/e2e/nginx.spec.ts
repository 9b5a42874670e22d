/** nginx as deploy/ configures it, in front of two instances on one database, of which each runs its own build. */
import { connect } from "node:http2";
import { rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { type RunningServer, startServer } from "../../scripts/own-server";
import { startReaders, untilServing } from "../support/balanced-readers";
import { builtProject, finishBuildOf } from "../support/built-project";
import { createCommandAccount, signIn } from "../support/desk";
import { expect, test } from "../support/fixtures";
import { nginxPorts, nginxProblem, type RunningNginx, startNginx } from "../../scripts/nginx";

test.skip(nginxProblem !== null, `The configuration of nginx is not tried: ${nginxProblem}`);

let project: string;
let first: RunningServer;
let second: RunningServer;
let nginx: RunningNginx;

test.beforeAll(async () => {
  test.setTimeout(240_000);
  const ports = await nginxPorts();
  const env = {
    SITE_URL: `https://localhost:${ports.port}`,
    TRUSTED_PROXIES: "1",
    // So that a stored page becomes stale within a test.
    PAGE_MAX_AGE_SECONDS: "5",
  };
  project = builtProject();
  writeFileSync(path.join(project, "public/reader/elements-of-the-first.js"), "first");
  first = await startServer({ env, build: await finishBuildOf(project, "first") });
  rmSync(path.join(project, "public/reader/elements-of-the-first.js"));
  writeFileSync(path.join(project, "public/reader/elements-of-the-second.js"), "second");
  const { databaseFile } = first;
  second = await startServer({ env, databaseFile, build: await finishBuildOf(project, "second") });
  nginx = await startNginx(ports, [first.port, second.port]);
});
test.afterAll(async () => {
  await nginx?.stop();
  await second?.stop();
  await first?.stop();
  rmSync(project, { recursive: true, force: true });
});

test("it serves by TLS and HTTP/2, sends plain http there, and keeps readers' addresses and searches out of its log", async () => {
  const plain = await fetch(`${nginx.plainUrl}/en?page=2`, { redirect: "manual" });
  expect([plain.status, plain.headers.get("location")]).toEqual([301, "https://localhost/en?page=2"]);
  const session = connect(nginx.url, { rejectUnauthorized: false });
  const stream = session.request({ ":path": "/en/search?q=searched-by-a-reader" });
  const status = await new Promise((resolve, reject) => {
    stream.on("response", (headers) => resolve(headers[":status"])).on("error", reject);
  });
  await new Promise<void>((resolve) => void stream.resume().on("end", resolve));
  session.close();
  expect(status).toBe(200);
  await nginx.get("/admin/welcome/one-time-secret");
  await expect.poll(() => nginx.log()).toContain('"path":"/en/search"');
  expect(nginx.log()).not.toMatch(/searched-by-a-reader|one-time-secret|"127\.0\.0\.1"|::1/);
});

test("it stores what the headers allow, as they vary, and each answer has the id of its own request", async () => {
  const [made, stored] = [await nginx.get("/en/officials"), await nginx.get("/en/officials")];
  expect([made.headers["x-cache-status"], stored.headers["x-cache-status"]]).toEqual(["MISS", "HIT"]);
  expect(stored.body).toBe(made.body);
  expect(stored.headers["cache-control"]).toMatch(/^public, max-age=0, s-maxage=\d+$/);
  expect(stored.headers["x-request-id"]).toMatch(/^[\da-f]{32}$/);
  expect(stored.headers["x-request-id"]).not.toBe(made.headers["x-request-id"]);
  const json = await nginx.get("/en/officials", { Accept: "application/json" });
  expect(json.headers["content-type"]).toMatch(/^application\/json/);
  for (const language of ["ko", "en", "ko"])
    expect((await nginx.get("/", { "Accept-Language": language })).headers.location).toBe(`/${language}`);
  const tag = String(stored.headers.etag);
  expect((await nginx.get("/en/officials", { "If-None-Match": tag })).status).toBe(304);
  for (const address of ["/admin/sign-in", "/en/report?page=board", "/api/health/ready"])
    for (const time of [1, 2])
      expect((await nginx.get(address)).headers["x-cache-status"] ?? "none", `${address} ${time}`).toMatch(
        /^(none|MISS)$/,
      );
});

test("the log of an instance has the id that nginx gave the request", async () => {
  const { headers } = await nginx.get("/admin/sign-in");
  const logged = () => first.output() + second.output();
  await expect.poll(logged).toContain(`"requestId":"${String(headers["x-request-id"])}"`);
});

test("files of both builds are served by both instances", async () => {
  for (const name of ["first", "second"])
    for (let time = 0; time < 6; time += 1) {
      const { status, body } = await nginx.get(`/reader/elements-of-the-${name}.js?time=${time}`);
      expect([status, body]).toEqual([200, name]);
    }
  expect((await nginx.get("/reader/elements-of-the-third.js")).status).toBe(404);
});

test("an editor signs in and works through it, whichever instance answers", async ({ browser }) => {
  await createCommandAccount(first, { name: "han", email: "han@example.org", role: "editor" });
  const context = await browser.newContext({ ignoreHTTPSErrors: true });
  const page = await context.newPage();
  await page.goto(`${nginx.url}/admin/sign-in`);
  await signIn(page, { ...first, url: nginx.url }, { email: "han@example.org" });
  for (const address of ["/admin/me", "/admin/records/issue", "/admin", "/admin/me"])
    expect((await page.goto(nginx.url + address))?.status(), address).toBe(200);
  await context.close();
});

test("an instance that is killed, stopped or started gives no reader an error", async () => {
  test.setTimeout(240_000);
  const readers = startReaders(nginx, 6);
  await readers.more(20);
  await first.crash();
  await untilServing(first);
  await second.restart();
  await untilServing(second);
  await first.restart();
  await untilServing(first);
  await readers.more(20);
  expect(await readers.stop()).toEqual([200]);
});

test("while no instance answers, readers get the pages that are stored, and a word on the others", async () => {
  const headlineOf = (page: string) => /<h1[^>]*>(.*?)<\/h1>/.exec(page)?.[1];
  const headline = headlineOf((await nginx.get("/en/sources")).body);
  expect(headline).toContain("sources are listed");
  for (const server of [first, second]) {
    server.signal("SIGTERM");
    await server.ended();
  }
  // Either instance may have made the page that is stored.
  const stored = async () => {
    const { status, headers, body } = await nginx.get("/en/sources");
    expect([status, headlineOf(body)]).toEqual([200, headline]);
    return headers["x-cache-status"];
  };
  await expect.poll(stored).toBe("STALE");
  const other = await nginx.get("/admin/sign-in");
  expect([other.status, other.headers["retry-after"]]).toEqual([503, "5"]);
  expect(other.body).toContain("Try again in a few seconds");
});
