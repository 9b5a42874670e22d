import type { APIRequestContext, Page } from "@playwright/test";
import { parseFeed } from "@rowanmanning/feed-parser";
import { createCommandAccount, signIn } from "../support/desk";
import { expect, test } from "../support/fixtures";

const seo = { name: "M. Seo", email: "seo@example.org", role: "publisher" } as const;
const record = "/admin/records/development/auto-tariff-2025-12-04";

async function atom(request: APIRequestContext, url: string) {
  const answer = await request.get(url);
  expect(answer.status(), url).toBe(200);
  expect(answer.headers()["content-type"]).toBe("application/atom+xml; charset=utf-8");
  return { answer, feed: parseFeed(await answer.text()) };
}

async function writeCorrection(page: Page, what: string) {
  await page.locator('[name="effectiveFrom.value"]:visible').fill("2025-12-01");
  await page.locator('[name="what.en"]:visible').fill(what);
  await page.locator('form button[value="compare"]:not([aria-hidden])').click();
  await expect(page).toHaveURL(/\/publish/);
}

for (const isScripted of [true, false]) {
  test.describe(isScripted ? "with script" : "without script", () => {
    test.use({ locale: "en", javaScriptEnabled: isScripted });

    test("the desk says before publishing what a follower reads in the feed afterwards", async ({
      page,
      request,
      startOwnServer,
    }) => {
      test.setTimeout(120_000);
      const server = await startOwnServer();
      await createCommandAccount(server, seo);
      const feeds = ["changes", "corrections", "issues/auto-tariff"].map(
        (name) => `${server.url}/feeds/${name}.atom`,
      );
      const first = await Promise.all(feeds.map((url) => atom(request, url)));

      await signIn(page, server, seo, record);
      await writeCorrection(page, "The notice set 15% from 1 December.");
      const said = page.getByRole("region", { name: "Text in the feeds" });
      const [english, korean] = [
        "corrected. Applies from: 1 Dec 2025 (before: 1 Nov 2025",
        "정정. 적용 시작: 2025년 12월 1일 (이전: 2025년 11월 1일",
      ];
      await expect(said).toContainText(english!);
      await expect(said).toContainText(korean!);
      await expect(said).toContainText("Not sent to feeds.");
      // A draft is in no feed.
      for (const [index, url] of feeds.entries()) {
        const same = await request.get(url, {
          headers: { "If-None-Match": first[index]!.answer.headers()["etag"]! },
        });
        expect(same.status()).toBe(304);
      }

      await page.getByRole("radio", { name: "Editorial" }).check();
      await expect(said.getByText("Not sent to feeds.")).toBeVisible();
      await expect(said.getByText(english!)).toBeHidden();
      await page.getByRole("radio", { name: "Correction" }).check();
      await expect(said.getByText(english!)).toBeVisible();
      await expect(said.getByText("Not sent to feeds.")).toBeHidden();
      const promised = (await said.locator("p[lang=en]:visible").innerText())
        .replace(/^English\s+/, "")
        .trim();
      await page.locator('textarea[name="reason"]').fill("The notice names 1 December");
      await page.locator('main form button:not([type="button"])').last().click();
      await expect(page).toHaveURL(/history\?published=/);

      for (const [index, url] of feeds.entries()) {
        const { answer, feed } = await atom(request, url);
        const before = first[index]!;
        expect(answer.headers()["etag"]).not.toBe(before.answer.headers()["etag"]);
        const ids = new Set(before.feed.items.map(({ id }) => id));
        const added = feed.items.filter(({ id }) => !ids.has(id));
        expect(
          added.map(({ title, categories }) => ({ title, terms: categories.map(({ term }) => term) })),
        ).toEqual([{ title: promised, terms: ["correction", "changed"] }]);
        expect(added[0]!.content).toContain("The notice set 15% from 1 December.");
        expect(added[0]!.content).toContain("The notice names 1 December");
        // The entry leads to what it tells of.
        await page.goto(added[0]!.url!);
        await expect(page.getByRole("main")).toContainText("The notice set 15% from 1 December.");
      }
      const inKorean = await (await request.get(`${server.url}/feeds/corrections.json?lang=ko`)).json();
      expect(inKorean.items[0].title).toContain(korean);
    });
  });
}

test("pages link to their feed, visibly and in the head", async ({ page, request, site }) => {
  const pages = [
    ["/en", "/feeds/changes.atom?lang=en"],
    ["/ko/issues/auto-tariff", "/feeds/issues/auto-tariff.atom?lang=ko"],
    ["/en/officials/howard-lutnick", "/feeds/officials/howard-lutnick.atom?lang=en"],
    [
      "/ko/search?q=%EA%B4%80%EC%84%B8&kind=claim",
      "/feeds/search.atom?q=%EA%B4%80%EC%84%B8&kind=claim&lang=ko",
    ],
    ["/en/data", "/feeds/changes.atom?lang=en"],
  ] as const;
  for (const [address, feed] of pages) {
    await page.goto(address);
    const named = page.locator('link[rel="alternate"][type="application/atom+xml"]').first();
    await expect(named).toHaveAttribute("href", `${site.url}${feed}`);
    await expect(page.locator(`a[href="${feed}"]`), address).toHaveCount(1);
    const { feed: read } = await atom(request, feed);
    expect(read.items.length, feed).toBeGreaterThan(0);
    expect(read.self).toBe(`${site.url}${feed}`);
    const json = await request.get(feed.replace(".atom", ".json"));
    expect(json.headers()["content-type"]).toBe("application/feed+json; charset=utf-8");
    expect((await json.json()).items.map(({ id }: { id: string }) => id)).toEqual(
      read.items.map(({ id }) => id),
    );
  }
  await page.goto("/en/as-of/2025-10-22/issues/auto-tariff");
  await expect(page.locator('link[type="application/atom+xml"]')).toHaveCount(0);
  await expect(page.getByRole("link", { name: "Atom", exact: true })).toHaveCount(0);
});

test("the page of rates and the list of feeds name the feed of rates, which begins empty", async ({
  page,
  request,
  site,
}) => {
  for (const [address, feed] of [
    ["/en/rates", "/feeds/rates.atom?lang=en"],
    ["/ko/rates", "/feeds/rates.atom?lang=ko"],
    ["/en/data", "/feeds/rates.atom?lang=en"],
  ] as const) {
    await page.goto(address);
    await expect(page.locator(`a[href="${feed}"]`), address).toHaveCount(1);
    if (address !== "/en/data")
      await expect(
        page.locator('link[rel="alternate"][type="application/atom+xml"]').first(),
      ).toHaveAttribute("href", `${site.url}${feed}`);
    const { feed: read } = await atom(request, feed);
    expect(read.self).toBe(`${site.url}${feed}`);
  }
  await page.goto("/en/as-of/2025-10-22/rates");
  await expect(page.locator('link[type="application/atom+xml"], a[href^="/feeds/"]')).toHaveCount(0);
});

test("an unknown record answers 404, and an invalid parameter 400 with the allowed values", async ({
  request,
}) => {
  for (const address of [
    "issues/nothing.atom",
    "officials/nothing.json",
    "issues/auto-tariff",
    "issues/auto-tariff.rdf",
    "issues/nothing.rss",
    "nothing.atom",
    "issues/..%2fchanges.atom",
  ]) {
    expect((await request.get(`/feeds/${address}`)).status(), address).toBe(404);
  }
  const refused = [
    ["changes.atom?lang=fr", "lang: “fr” is not allowed. Allowed: en, ko."],
    ["issues/auto-tariff.json?lang=", "lang: “” is not allowed. Allowed: en, ko."],
    ["changes.json?before=0", "before: “0” is not allowed. Allowed: the number of a change, from 1."],
    ["corrections.atom?lang=ko&before=-1", "before: ‘-1’, 쓸 수 없는 값. 쓸 수 있는 값: 1 이상의 변경 번호."],
    ["search.atom", "q: at least one letter or digit is needed."],
    ["search.atom?q=%20%00", "q: at least one letter or digit is needed."],
    [`search.json?q=${"x".repeat(101)}`, "q: 101 characters are too many. Allowed: at most 100."],
    [
      "search.json?q=tariff&kind=all",
      "kind: “all” is not allowed. Allowed: issue, measure, official, event, trip, development, claim, source.",
    ],
  ] as const;
  for (const [address, message] of refused) {
    const answer = await request.get(`/feeds/${address}`);
    expect(answer.status(), address).toBe(400);
    expect(await answer.text(), address).toBe(`${message}\n`);
  }
});
