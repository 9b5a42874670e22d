import { expect, test } from "../support/fixtures";
import { findSchemaProblems } from "../support/schema-org";

const addresses = [
  "/en",
  "/ko",
  "/en/open",
  "/ko/issues/auto-tariff",
  "/en/as-of/2025-10-22",
  "/ko/as-of/2025-10-22/issues/deal-form",
];

test("Every page names its picture, its address and its other language", async ({
  page,
  baseURL,
  request,
}) => {
  for (const address of addresses) {
    await page.goto(address);
    const content = (selector: string) => page.locator(`head ${selector}`).first().getAttribute("content");
    expect(await content('meta[property="og:url"]'), address).toBe(`${baseURL}${address}`);
    expect(await page.locator('link[rel="canonical"]').getAttribute("href"), address).toBe(
      `${baseURL}${address}`,
    );
    expect(await content('meta[property="og:locale"]'), address).toBe(
      address.startsWith("/ko") ? "ko_KR" : "en_GB",
    );
    expect(await content('meta[name="twitter:card"]'), address).toBe("summary_large_image");
    expect(
      await page
        .locator('link[rel="alternate"][hreflang]')
        .evaluateAll((links) => links.map((link) => link.getAttribute("hreflang"))),
      address,
    ).toEqual(["en", "ko", "x-default"]);
    for (const [property, value] of [
      ["width", "1200"],
      ["height", "630"],
    ] as const) {
      expect(await content(`meta[property="og:image:${property}"]`), address).toBe(value);
    }
    expect(await content('meta[property="og:image:alt"]'), address).toBeTruthy();
    const image = (await content('meta[property="og:image"]')) ?? "";
    expect(image, address).toContain(`${baseURL}/share/`);
    const response = await request.get(image);
    expect(response.status(), image).toBe(200);
    expect(response.headers()["content-type"], image).toBe("image/png");
    const body = await response.body();
    expect([body.readUInt32BE(16), body.readUInt32BE(20)], image).toEqual([1200, 630]);
  }
});

test("a page as published at a moment, and a version, name their own title, picture, address and card", async ({
  page,
  baseURL,
  request,
}) => {
  await page.goto("/en/issues/auto-tariff");
  const live = await page.title();
  const moment = new Date().toISOString();
  const robots = await (await request.get("/robots.txt")).text();
  const previews = robots.split("\n\n").find((group) => group.includes("kakaotalk-scrap")) ?? "";
  for (const [address, title, canonical] of [
    [
      `/en/issues/auto-tariff?seenAt=${moment}`,
      /^Automobile and parts tariff .* – as published /,
      `/en/issues/auto-tariff?seenAt=${moment}`,
    ],
    [`/ko/as-of/2025-10-22?seenAt=${moment}`, /2025년 10월 22일/, `/ko/as-of/2025-10-22?seenAt=${moment}`],
    ["/r/25?lang=en", /^Version 1 of /, "/r/25"],
  ] as const) {
    await page.goto(address);
    expect(await page.title(), address).toMatch(title);
    expect(await page.title(), address).not.toBe(live);
    expect(await page.locator('link[rel="canonical"]').getAttribute("href")).toBe(baseURL + canonical);
    const content = (property: string) =>
      page.locator(`head meta[property="${property}"]`).getAttribute("content");
    expect(await content("og:url"), address).toBe(baseURL + address);
    expect(`${await page.title()} `, address).toContain(await content("og:title"));
    const image = await request.get((await content("og:image")) ?? "");
    expect([image.status(), image.headers()["content-type"]], address).toEqual([200, "image/png"]);
    const card = page.locator('link[type="application/json+oembed"]');
    const embed = await request.get((await card.getAttribute("href")) ?? "");
    expect(embed.status(), address).toBe(200);
    expect((await embed.json()).title, address).toBe(await card.getAttribute("title"));
    // What a link's preview needs is fetched by those who make it.
    const path = new URL(address, baseURL).pathname;
    for (const rule of previews.match(/(?<=^Disallow: ).*/gm) ?? [])
      expect([path, path.startsWith(rule.replace("/*", "/en"))], rule).toEqual([path, false]);
  }
  expect(previews).toMatch(/^Allow: \/$/m);
});

test("an unknown record has no share image", async ({ request }) => {
  for (const address of [
    "/share",
    "/share/en",
    "/share/fr/board.png",
    "/share/en/board",
    "/share/en/issue/no-such-issue.png",
    "/share/en/issue/%00.png",
    "/share/en/issue/..%2f..%2fetc%2fpasswd.png",
    "/share/en/issue/%F0%9F%98%80.png",
    "/share/en/as-of/2025-02-30/board.png",
    "/share/en/as-of/9999-12-31/board.png",
    `/share/en/issue/${"a".repeat(3000)}.png`,
  ]) {
    expect([400, 404], address.slice(0, 60)).toContain((await request.get(address)).status());
  }
});

test("every address of the site map answers, in both languages, and robots.txt names it", async ({
  request,
  baseURL,
}) => {
  const robots = await (await request.get("/robots.txt")).text();
  expect(robots).toContain(`Sitemap: ${baseURL}/sitemap.xml`);
  expect(robots).toContain("Disallow: /admin");
  const map = await (await request.get("/sitemap.xml")).text();
  const listed = [...map.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) => url!);
  expect(listed).toContain(`${baseURL}/ko/issues/auto-tariff`);
  expect(listed).toContain(`${baseURL}/en`);
  expect(new Set(listed).size).toBe(listed.length);
  // One of each kind is asked for; the rest are made from the same list.
  const kinds = new Map(listed.map((url) => [url.replace(/\/[^/]+$/, ""), url]));
  for (const url of kinds.values()) expect((await request.get(url)).status(), url).toBe(200);
});

test("Pages describe themselves in the terms of schema.org", async ({ request }) => {
  for (const address of [...addresses, "/en/about"]) {
    const html = await (await request.get(address)).text();
    const spoken = JSON.parse(
      /<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(html)?.[1] ?? "",
    );
    expect(spoken["@context"], address).toBe("https://schema.org");
    expect(spoken["@graph"].length, address).toBeGreaterThan(0);
    expect(findSchemaProblems(spoken["@graph"]), address).toEqual([]);
  }
});

test("The icons and the manifest of each language are there", async ({ request, page }) => {
  for (const [locale, name] of [
    ["en", "Korea–US Tariff Talks"],
    ["ko", "한미 관세협상 현황판"],
  ] as const) {
    await page.goto(`/${locale}`);
    const address = (await page.locator('link[rel="manifest"]').getAttribute("href")) ?? "";
    const response = await request.get(address);
    expect(response.headers()["content-type"]).toContain("application/manifest+json");
    const manifest = await response.json();
    expect(manifest).toMatchObject({ name, lang: locale, start_url: `/${locale}` });
    expect(manifest.icons.length).toBeGreaterThan(0);
    for (const { src } of manifest.icons) expect((await request.get(src)).status(), src).toBe(200);
    const touch = (await page.locator('link[rel="apple-touch-icon"]').getAttribute("href")) ?? "";
    expect((await request.get(touch)).status()).toBe(200);
  }
  expect((await request.get("/favicon.ico")).status()).toBe(200);
  expect((await request.get("/fr/manifest.webmanifest")).status()).toBe(404);
});
