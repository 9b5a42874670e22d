/**
 * The API on the production build: at its own addresses, at those of the pages, and on the page that
 * describes it.
 */
import { request as httpRequest } from "node:http";
import { expect, test } from "../support/fixtures";

const json = { Accept: "application/json" };
const browser = { Accept: "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8" };

const sameResource = [
  ["/en", "/en.json", "/api/v1/issues"],
  ["/ko/open", "/ko/open.json", "/api/v1/open"],
  ["/en/issues/auto-tariff", "/en/issues/auto-tariff.json", "/api/v1/issues/auto-tariff"],
  ["/en/officials", "/en/officials.json", "/api/v1/officials"],
  ["/ko/officials/kim-jung-kwan", "/ko/officials/kim-jung-kwan.json", "/api/v1/officials/kim-jung-kwan"],
  ["/en/trips", "/en/trips.json", "/api/v1/trips"],
  ["/en/trips/trip-2025-10b", "/en/trips/trip-2025-10b.json", "/api/v1/trips/trip-2025-10b"],
  ["/en/summits", "/en/summits.json", "/api/v1/events"],
  ["/ko/summits/apec-2025", "/ko/summits/apec-2025.json", "/api/v1/events/apec-2025"],
  ["/en/sources", "/en/sources.json", "/api/v1/sources"],
  ["/en/as-of/2025-10-22", "/en/as-of/2025-10-22.json", "/api/v1/issues?asOf=2025-10-22"],
  ["/en/as-of/2025-10-22/open", "/en/as-of/2025-10-22/open.json", "/api/v1/open?asOf=2025-10-22"],
  [
    "/ko/as-of/2025-10-22/issues/auto-tariff",
    "/ko/as-of/2025-10-22/issues/auto-tariff.json",
    "/api/v1/issues/auto-tariff?asOf=2025-10-22",
  ],
  [
    "/en/as-of/2025-10-22/summits/apec-2025",
    "/en/as-of/2025-10-22/summits/apec-2025.json",
    "/api/v1/events/apec-2025?asOf=2025-10-22",
  ],
] as const;

for (const [page, file, api] of sameResource) {
  test(`${page} answers browsers with the page and programs with ${api}`, async ({ request }) => {
    const expected = await request.get(api);
    expect(expected.status()).toBe(200);
    const asked = await request.get(page, { headers: json });
    expect(asked.headers().vary).toMatch(/(^|, )Accept(,|$)/);
    for (const answer of [asked, await request.get(file), await request.get(file, { headers: browser })]) {
      expect(answer.status()).toBe(200);
      expect(answer.headers()["content-type"]).toBe("application/json; charset=utf-8");
      expect(answer.headers().etag).toBe(expected.headers().etag);
    }
    for (const headers of [browser, { Accept: "*/*" }, { Accept: "text/html, application/json" }]) {
      const answer = await request.get(page, { headers });
      expect(answer.status()).toBe(200);
      expect(answer.headers()["content-type"]).toContain("text/html");
      expect(answer.headers().vary).toMatch(/(^|, )Accept(,|$)/);
    }
  });
}

test("the page of a list chooses nothing of the data, of a record neither", async ({ request }) => {
  for (const address of [
    "/en/open?page=2",
    "/en/issues/auto-tariff?list=trips&page=2",
    "/ko/officials/kim-jung-kwan?page=2",
  ]) {
    const asked = await request.get(address, { headers: json });
    expect([asked.status(), asked.headers()["content-type"]], address).toEqual([
      200,
      "application/json; charset=utf-8",
    ]);
  }
});

test("a page requested as JSON gives the errors of the API, in the page's language", async ({ request }) => {
  const unknown = await request.get("/ko/issues/no-such-issue.json");
  expect(unknown.status()).toBe(404);
  expect(unknown.headers()["content-type"]).toContain("application/problem+json");
  expect((await unknown.json()).title).toBe("찾을 수 없음");
  for (const address of [
    "/en/as-of/2025-02-30/open.json",
    "/en/as-of/2999-01-01.json",
    "/en/open.json?asOf=2025-10-22&asOf=2025-10-23",
    "/en/as-of/2025-10-22/open.json?asOf=2025-10-23",
  ]) {
    expect((await request.get(address)).status(), address).toBe(400);
  }
  for (const address of [
    "/en/nothing.json",
    "/en/timeline.json",
    "/en/issues.json",
    "/en/as-of/2025-10-22/sources.json",
    "/fr/open.json",
  ]) {
    expect((await request.get(address)).status(), address).toBe(404);
  }
});

test("a moment at a page's address carries Memento headers once", async ({ request }) => {
  const now = new Date().toISOString();
  const seen = await request.get(`/en/open.json?seenAt=${now}`);
  expect(seen.headers()["memento-datetime"]).toBe(new Date(now).toUTCString());
  const negotiated = await request.get(`/en/open?seenAt=${now}`, { headers: json });
  expect(negotiated.headers()["content-type"]).toContain("application/json");
  expect(negotiated.headers()["memento-datetime"]).toBe(new Date(now).toUTCString());
  expect(
    negotiated.headersArray().filter(({ name }) => name.toLowerCase() === "memento-datetime"),
  ).toHaveLength(1);
  expect(await negotiated.text()).toBe(await seen.text());
});

test("answers with 304, and to HEAD, OPTIONS and other methods, as it is described", async ({
  request,
  site,
}) => {
  const first = await request.get("/api/v1/open?asOf=2025-10-22");
  const body = await first.json();
  expect(body.count).toBe(11);
  const same = await request.get("/api/v1/open?asOf=2025-10-22", {
    headers: { "If-None-Match": first.headers().etag! },
  });
  expect([same.status(), await same.text()]).toEqual([304, ""]);
  const head = await request.head("/api/v1/open?asOf=2025-10-22");
  expect([head.status(), await head.text()]).toEqual([200, ""]);
  expect(
    (await request.fetch("/api/v1/open", { method: "OPTIONS" })).headers()["access-control-allow-origin"],
  ).toBe("*");
  for (const method of ["POST", "PUT", "PATCH", "DELETE"]) {
    const refused = await request.fetch("/api/v1/issues", { method, data: { any: "thing" } });
    expect([method, refused.status(), refused.headers().allow]).toEqual([method, 405, "GET, HEAD, OPTIONS"]);
  }
  // As no client of ours would write it.
  const raw = (path: string) =>
    new Promise<number>((resolve, reject) => {
      httpRequest(
        { port: site.port, path },
        (response) => (response.resume(), resolve(response.statusCode ?? 0)),
      )
        .on("error", reject)
        .end();
    });
  for (const path of [
    "/api/v1/issues/%E0%A4%A",
    "/api/v1/%",
    "/api/v1/issues?asOf=%E0%A4%A",
    "/api/v1//issues",
    "/api/v1/issues/%ED%A0%80",
    "/api/v1/issues?q=%00",
    "/en/issues/%E0%A4%A.json",
  ]) {
    const status = await raw(path);
    expect(status >= 300 && status < 500, `${path} ${status}`).toBe(true);
  }
});

test("a client over the limit gets 429, also at pages' addresses for JSON, while pages still answer", async ({
  startOwnServer,
  request,
}) => {
  const server = await startOwnServer({ env: { API_REQUESTS_PER_MINUTE: "4" } });
  const ask = (address: string, headers = {}) => request.get(`${server.url}${address}`, { headers });
  expect((await ask("/api/v1/open")).headers()["ratelimit-remaining"]).toBe("3");
  expect((await ask("/en/open.json")).headers()["ratelimit-remaining"]).toBe("2");
  // A header that the client writes itself does not make it somebody else.
  expect(
    (await ask("/api/v1/open", { "X-Forwarded-For": "203.0.113.9" })).headers()["ratelimit-remaining"],
  ).toBe("1");
  await ask("/api/v1/issues");
  const refused = await ask("/api/v1/issues");
  expect(refused.status()).toBe(429);
  expect(Number(refused.headers()["retry-after"])).toBeGreaterThan(0);
  expect((await ask("/en/open")).status()).toBe(200);
});

test("the reference page is led to, describes every address, and its examples answer", async ({
  page,
  request,
}) => {
  await page.goto("/en/data");
  await page.getByRole("main").getByRole("link", { name: "API" }).click();
  await expect(page).toHaveURL("/en/api");
  const document = await (await request.get("/api/v1/openapi.json")).json();
  expect(Object.keys(document.paths).length).toBeGreaterThan(10);
  for (const path of Object.keys(document.paths))
    await expect(page.getByRole("main")).toContainText(`/api/v1${path === "/" ? "" : path}`);
  const links = await page
    .locator("main a[href*='/api/v1'], main a[href$='.json']")
    .evaluateAll((found) => found.map((link) => link.getAttribute("href") ?? ""));
  expect(links.length).toBeGreaterThan(15);
  for (const link of new Set(links)) expect((await request.get(link)).status(), link).toBe(200);
  await page.getByText("Example", { exact: true }).first().click();
  await expect(page.locator("pre").first()).toContainText('"asOf": "2025-10-22"');
  const problem = await (await request.get("/api/v1/open?x=1")).json();
  await page.goto(problem.type);
  await expect(page.locator("#invalid-parameter")).toBeInViewport();
  await page.goto("/ko");
  await page.getByRole("contentinfo").getByRole("link", { name: "API 안내" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "API 안내" })).toBeVisible();
});
