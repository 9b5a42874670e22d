import { expect, test } from "../support/fixtures";

test("`/` leads to the language the browser prefers", async ({ request }) => {
  for (const [accepted, expected] of [
    ["ko-KR,ko;q=0.9,en;q=0.8", "/ko"],
    ["en-US,en;q=0.9", "/en"],
    ["fr-FR", "/en"],
    ["en;q=0.3,ko;q=0.7", "/ko"],
    ["*", "/en"],
    ["", "/en"],
  ] as const) {
    const response = await request.get("/", { headers: { "accept-language": accepted }, maxRedirects: 0 });
    expect(response.status(), accepted).toBe(307);
    expect(response.headers()["location"], accepted).toBe(expected);
  }
});

test("No cookie, no other host, strict headers", async ({ page, baseURL }) => {
  const hosts = new Set<string>();
  page.on("request", (request) => hosts.add(new URL(request.url()).origin));
  const response = await page.goto("/ko/open");
  await page.waitForLoadState("networkidle");
  expect([...hosts]).toEqual([new URL(baseURL ?? "").origin]);
  expect(await page.context().cookies()).toEqual([]);
  const headers = response?.headers() ?? {};
  expect(headers["content-security-policy"]).toContain("default-src 'none'");
  expect(headers["x-content-type-options"]).toBe("nosniff");
  expect(headers["x-powered-by"]).toBeUndefined();
});

test("Unverified items are nowhere", async ({ request }) => {
  // Kept by the editors, not public: FORMAT, "verification".
  for (const address of [
    "/en/issues/project-star",
    "/en/issues/first-projects",
    "/en",
    "/en?view=table",
    "/en/open",
  ]) {
    const html = await (await request.get(address)).text();
    expect(html, address).not.toContain("project-star-2026-09-22");
    expect(html, address).not.toContain("first-projects-2026-07-22");
  }
});
