import type { Source } from "@/lib/domain/record/record";
import { expect, test } from "../support/fixtures";
import { sources } from "../support/real-record";

const all = [...sources.values()];
const countOf = (is: (source: Source) => boolean) => all.filter(is).length;
const official = countOf(({ tier }) => tier === "official_text" || tier === "official_statement");

const own = "/en/sources/seed-chosunbiz-20251022";

test.describe("The list of sources", () => {
  test("says what there is and leads to each source and to its address", async ({ page }) => {
    await page.goto("/en/sources");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      `${all.length} sources are listed, ${official} of them official.`,
    );
    const rows = page.getByRole("table").getByRole("row");
    await expect(rows).toHaveCount(51);
    await expect(page.getByText(`1–50 of ${all.length}`)).toBeVisible();
    await page.goto("/en/sources?q=depart%20again");
    const row = rows.filter({ hasText: "Officials depart again for the U.S. for tariff talks" });
    await expect(row.getByRole("cell")).toHaveText([
      "Chosun Biz",
      "22 Oct 2025",
      "press report, speaker named",
      "read in full",
      "English, machine-translated",
      "42",
    ]);
    await expect(row.getByRole("link", { name: "Chosun Biz" })).toHaveAttribute(
      "href",
      /^https:\/\/biz\.chosun\.com\//,
    );
    await row.getByRole("link", { name: "Officials depart again" }).click();
    await expect(page).toHaveURL(own);
    await expect(page.getByText("42 items cite this source.")).toBeVisible();
  });

  test("is sorted newest first, undated last, with titles in their own language", async ({ page }) => {
    await page.goto("/ko/sources");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      `출처는 ${all.length}개이며, 그중 공식 자료는 ${official}개다.`,
    );
    const dates = page.getByRole("table").locator('td[data-label="발행일"]');
    await expect(dates.first()).toHaveText(/2026년/);
    await page
      .getByRole("navigation", { name: "쪽 이동: 출처" })
      .getByRole("link", { name: /마지막 쪽$/ })
      .click();
    await expect(dates.last()).toHaveText("발행일 미확인");
    await page.goto("/ko/sources?q=Greer");
    await expect(
      page.getByRole("rowheader", { name: "Yeo Han Koo se reunió con Jamieson Greer" }),
    ).toBeVisible();
    await page.goto("/ko/sources?q=depart");
    await expect(page.getByText("Officials depart again for the U.S. for tariff talks")).toHaveAttribute(
      "lang",
      "en",
    );
  });

  test("has no address in the past, since it speaks of the whole record", async ({ request }) => {
    expect((await request.get("/en/as-of/2025-10-22/sources")).status()).toBe(404);
    expect((await request.get("/en/as-of/2025-10-22/sources/khswatch")).status()).toBe(404);
  });
});

test.describe("Filters, without script", () => {
  test.use({ javaScriptEnabled: false });

  test("kind, extent read, language and words, all in the address", async ({ page }) => {
    await page.goto("/en/sources");
    await page.getByLabel("Kind").selectOption("official_text");
    await page.getByRole("button", { name: "Show" }).click();
    await expect(page).toHaveURL(/\/en\/sources\?tier=official_text&access=&language=&q=#filter$/);
    const texts = countOf(({ tier }) => tier === "official_text");
    await expect(page.getByText(`${texts} sources match of ${all.length}.`)).toBeVisible();
    await expect(page.getByRole("table").getByRole("row")).toHaveCount(texts + 1);
    await expect(page.getByLabel("Kind")).toHaveValue("official_text");
    await expect(page.locator('link[rel="canonical"]')).toHaveAttribute("href", /\/en\/sources$/);
    await page.getByRole("link", { name: "Show all sources" }).click();
    await expect(page).toHaveURL("/en/sources#filter");

    await page.goto("/ko/sources?language=ko&access=full_text");
    await expect(page.getByText(`${all.length}개 출처 중`)).toBeVisible();
    await page.goto(`/ko/sources?q=${encodeURIComponent("핵추진".normalize("NFD"))}`);
    await expect(page.getByRole("rowheader").filter({ hasText: "핵추진" }).first()).toBeVisible();
  });

  test("an empty result says why and offers all", async ({ page }) => {
    await page.goto("/en/sources?tier=official_text&language=ja&q=zzzz");
    await expect(page.getByText("No source matches all filters:")).toBeVisible();
    await expect(page.getByRole("listitem").filter({ hasText: "Kind: official text" })).toBeVisible();
    await expect(page.getByRole("listitem").filter({ hasText: "Language: Japanese" })).toBeVisible();
    await expect(page.getByRole("listitem").filter({ hasText: "“zzzz” in its title" })).toBeVisible();
    await page.getByRole("link", { name: "Show all sources" }).last().click();
    await expect(page).toHaveURL("/en/sources");
  });

  test("a value that is not allowed is named with those that are", async ({ page, allowConsoleErrors }) => {
    allowConsoleErrors(/status of 400/);
    await page.goto("/en/sources?tier=gossip&language=xx&access=excerpt");
    const alert = page.getByRole("alert");
    await expect(alert).toContainText("“tier” is “gossip”. Allowed: official_text, official_statement,");
    await expect(alert).toContainText("“language” is “xx”. Allowed: en, ko,");
    await expect(
      page.getByText(`${countOf(({ access }) => access === "excerpt")} sources match of ${all.length}.`),
    ).toBeVisible();
    await page.goto(`/ko/sources?q=${"x".repeat(101)}`);
    await expect(page.getByRole("alert")).toContainText("q가 101자다. 100자까지 쓸 수 있다.");
  });
});

const queries = [
  "tier=%00",
  "tier=%ED%A0%80&q=%ED%A0%80",
  "tier=secondary&tier=gossip",
  "tier[]=secondary",
  "tier[__proto__]=x&q=a",
  "language=__proto__&access=constructor",
  "q=%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E",
  "tier=%3Cscript%3Ealert(1)%3C%2Fscript%3E",
  `q=${"x".repeat(3000)}`,
  "q='; DROP TABLE Source;--",
  "q=(((((((((.*)*)*)*",
  "language=%F0%9F%98%80",
];

test("a malformed filter gets a clear error", async ({ request }) => {
  for (const query of queries) {
    const named = query.slice(0, 50);
    const response = await request.get(`/en/sources?${query}`);
    const html = await response.text();
    // Refused where a value is named as not allowed; words may be any.
    expect(response.status(), named).toBe(html.includes('role="alert"') ? 400 : 200);
    expect(html, named).not.toContain("<script>alert(1)");
    expect(html, named).toContain(`${all.length} sources are listed`);
  }
});

test.describe("A source's own page", () => {
  test("says what it is, how much was read, and shows everything that depends on it", async ({ page }) => {
    await page.goto(own);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      "Officials depart again for the U.S. for tariff talks",
    );
    await expect(
      page.getByRole("definition").filter({ hasText: "read in full: The editors read all of it." }),
    ).toBeVisible();
    await expect(
      page
        .getByRole("definition")
        .filter({ hasText: "press report, speaker named: Press report that names the speaker." }),
    ).toBeVisible();
    await expect(
      page.getByText("Machine-translated by the publisher; the original wording was not seen."),
    ).toBeVisible();
    await expect(page.getByText("No archived copy is known.")).toBeVisible();
    await expect(page.getByText("The day of retrieval is not known.")).toBeVisible();
    await expect(
      page.getByRole("link", { name: "https://biz.chosun.com/en/en-policy/2025/10/22/" }),
    ).toBeVisible();
    await expect(page.getByRole("heading", { level: 2 })).toHaveText([
      "Developments 8",
      "Claims 18",
      "Links between issues 2",
      "Offices held 4",
      "Summits and key dates 5",
      "Trips and meetings 5",
    ]);
    await expect(page.getByRole("table", { name: "Claims 18" }).getByRole("row")).toHaveCount(19);
  });

  test("leads to the entry in the ledger of the issue, and the issue leads back", async ({ page }) => {
    await page.goto(own);
    const entry = page
      .getByRole("table", { name: "Developments 8" })
      .getByRole("rowheader")
      .first()
      .getByRole("link");
    const href = (await entry.getAttribute("href")) ?? "";
    expect(href).toMatch(/^\/en\/issues\/[a-z0-9-]+#[a-z0-9-]+$/);
    await entry.click();
    await expect(page.locator(`[id="${href.split("#")[1]}"]`)).toBeInViewport();
    const listed = page.locator("#source-seed-chosunbiz-20251022");
    await expect(listed.getByRole("link").first()).toHaveAttribute("href", /^https:\/\/biz\.chosun\.com\//);
    await listed.getByRole("link", { name: "cited by" }).click();
    await expect(page).toHaveURL(own);
  });

  test("in Korean, with the title in its own language", async ({ page }) => {
    await page.goto("/ko/sources/seed-chosunbiz-20251022");
    await expect(page.getByRole("heading", { level: 1 }).getByText("Officials depart again")).toHaveAttribute(
      "lang",
      "en",
    );
    await expect(page.getByText("이 출처를 인용한 항목은 42건이다.")).toBeVisible();
    await expect(page.getByText("전문 확인: 편집자가 전문을 읽었다.")).toBeVisible();
    await expect(page.getByRole("heading", { level: 2, name: "쟁점 간 관계 2" })).toBeVisible();
  });

  test("a source that was not read and is not cited publicly shows both", async ({ page }) => {
    await page.goto("/en/sources/livedoor-20251022");
    await expect(page.getByText("No public item cites this source.")).toBeVisible();
    await expect(page.getByRole("heading", { level: 2 })).toHaveCount(0);
  });

  test("of an unknown name is a 404 that explains itself", async ({ page, allowConsoleErrors }) => {
    allowConsoleErrors(/404/);
    for (const id of ["no-such-source", "__proto__", "%3Cscript%3E", "a".repeat(2000)]) {
      const response = await page.goto(`/en/sources/${id}`);
      expect(response?.status()).toBe(404);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("There is no source by that name");
    }
  });
});

test("an issue prints the addresses of its sources", async ({ page }) => {
  await page.goto("/en/issues/auto-tariff");
  const listed = page.locator("[id^=source-] .print-only").first();
  await expect(listed).toBeHidden();
  await page.emulateMedia({ media: "print" });
  await expect(listed).toBeVisible();
  await expect(listed).toHaveText(/^https?:\/\//);
});
