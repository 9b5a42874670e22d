import type { Locator, Page } from "@playwright/test";
import { expect, test } from "../support/fixtures";

const entryOf = (text: string | RegExp) => ({ hasText: text });

/**
 * The line or month asked for, on whichever page of the timeline it is: only a page whose text has the words
 * is opened.
 */
async function onItsPage(page: Page, address: string, words: string, find: () => Locator): Promise<Locator> {
  for (let number = 1; number <= 30; number += 1) {
    const response = await page.request.get(`${address}?page=${number}`);
    if (response.status() !== 200) break;
    const text = (await response.text()).replace(/<[^>]*>/g, "");
    if (!text.includes(words)) continue;
    await page.goto(`${address}?page=${number}`);
    if ((await find().count()) > 0) return find();
  }
  throw new Error(`It is on no page of ${address}.`);
}

test.describe("The timeline", () => {
  test("lists what happened by month and day, newest first", async ({ page }) => {
    await page.goto("/en/timeline");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      /^\d+ dated items, the latest from 6 October 2026\.$/,
    );
    const months = await page.getByRole("heading", { level: 2 }).allTextContents();
    expect(months.slice(0, 2)).toEqual(["October 2026", "September 2026"]);
    const summit = await onItsPage(page, "/en/timeline", "Summit held", () =>
      page.getByRole("listitem").filter(entryOf("Summit held")),
    );
    await expect(summit.first().getByRole("link").first()).toHaveAttribute("href", /^\/en\/summits\//);
    await page
      .getByRole("navigation", { name: "Jump to a month" })
      .getByRole("link", { name: /^July 2025, \d+ items$/ })
      .click();
    await expect(page).toHaveURL(/\/en\/timeline\?page=\d+#month-2025-07$/);
    await expect(page.getByRole("heading", { name: "July 2025" })).toBeInViewport();
  });

  test("prints both dates where Washington's and Seoul's differ", async ({ page }) => {
    const line = (text: string) =>
      onItsPage(page, "/en/timeline", text, () => page.getByRole("listitem").filter(entryOf(text)));
    const deal = await line("Announcement of the July deal");
    await expect(deal).toContainText("30–31 Jul, Seoul time");
    await expect(deal).toContainText("Key date");
    const leaders = await line("Leaders’ meeting held");
    await expect(leaders).toContainText("31 Oct, 10:00 KST (30 Oct, 21:00 EDT)");
    const leave = await line("Kim Yong-beom and Kim Jung-kwan left Seoul");
    await expect(leave).not.toContainText("Seoul time");
    await expect(leave.getByRole("link", { name: "Kim Yong-beom" })).toHaveAttribute(
      "href",
      "/en/officials/kim-yong-beom",
    );
    await expect(leave.getByRole("link", { name: /^Additional consultations/ })).toHaveAttribute(
      "href",
      "/en/trips/trip-2025-10b",
    );
    await expect(leave).toContainText("Side travelling: KR");
  });

  test("never pads a date to a day", async ({ page }) => {
    const inexactOf = (month: string) =>
      onItsPage(page, "/en/timeline", "Day not known", () =>
        page.getByRole("region", { name: month }).filter(entryOf("Day not known")),
      );
    const september = await inexactOf("September 2025");
    await expect(september.getByRole("heading", { level: 3 }).last()).toHaveText("Day not known");
    await expect(september).toContainText(
      "about 12 Sep 2025 (“between 11 and 14 September; the day is not given”)",
    );
    const june = await inexactOf("June 2026");
    await expect(june.getByRole("heading", { level: 3 }).last()).toHaveText("Day not known");
    await expect(june.getByRole("listitem").last()).toContainText("Informal contact");
    await page
      .getByRole("navigation", { name: "Jump to a month" })
      .getByRole("link", { name: /^No date known/ })
      .click();
    await expect(
      page.getByRole("region", { name: "No date known" }).getByRole("listitem").first(),
    ).toBeVisible();
  });

  test("leads from a development to its row in the ledger", async ({ page }) => {
    await page.goto("/en/as-of/2025-10-22/timeline");
    const entry = page
      .getByRole("listitem")
      .filter({ has: page.locator('a[href$="#deal-form-2025-10-22"]') });
    await expect(entry).toContainText("Claims: KR");
    await entry.getByRole("link", { name: /Form of the deal/ }).click();
    await expect(page).toHaveURL("/en/as-of/2025-10-22/issues/deal-form#deal-form-2025-10-22");
  });

  test("as of a day hides what came later, and a Washington day until Seoul's next", async ({ page }) => {
    await page.goto("/en/as-of/2025-07-30/timeline");
    await expect(page.getByText("As it stood on 30 Jul 2025")).toBeVisible();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("dated items by then");
    await expect(page.getByText("Announcement of the July deal")).toHaveCount(0);
    await expect(page.getByRole("heading", { level: 2 }).first()).toHaveText("July 2025");
    await expect(page.getByText("No date known")).toHaveCount(0);
    await page.goto("/en/as-of/2025-07-31/timeline");
    await expect(page.getByText("Announcement of the July deal")).toBeVisible();
    await page.goto("/en/as-of/2020-01-01/timeline");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Nothing had been reported yet.");
  });

  test("reads the same in Korean", async ({ page }) => {
    await page.goto("/ko/timeline");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      /^날짜가 있는 항목은 \d+건, 가장 최근은 2026년 10월 6일\.$/,
    );
    const next = (text: string) =>
      onItsPage(page, "/ko/timeline", text, () => page.getByRole("listitem").filter(entryOf(text)));
    await expect((await next("정상회담 열림")).first()).toBeVisible();
    await expect(await next("7월 관세 합의 발표")).toContainText("한국시간 7월 30~31일");
    await expect(page.getByRole("heading", { level: 2, name: "2025년 7월" })).toBeVisible();
    await page.goto("/ko/as-of/2025-07-30/timeline");
    await expect(page.getByText("7월 관세 합의 발표")).toHaveCount(0);
  });
});

test.describe("Choices live in the address, without script", () => {
  test.use({ javaScriptEnabled: false });

  test("kind and side and issue", async ({ page }) => {
    await page.goto("/en/timeline");
    await page.getByLabel("Kind").selectOption("meeting");
    await page.getByLabel("Side", { exact: true }).selectOption("KR");
    await page
      .getByRole("region", { name: "Filter the timeline" })
      .getByRole("button", { name: "Show" })
      .click();
    await expect(page).toHaveURL(/kind=meeting&side=KR/);
    await expect(page.getByRole("main").getByRole("status")).toContainText(
      /^\d+ items match of \d+: Meeting held · Korea\./,
    );
    await expect(page.getByLabel("Kind")).toHaveValue("meeting");
    await expect(page.getByRole("listitem").filter(entryOf("Development"))).toHaveCount(0);
    await expect(page.locator('link[rel="canonical"]')).toHaveAttribute("href", /\/en\/timeline$/);
    await page.getByRole("link", { name: "Show all" }).click();
    await expect(page).toHaveURL("/en/timeline#filter");
    await page.goto("/ko/as-of/2025-10-22/timeline?issue=deal-form");
    await expect(page.getByRole("main").getByRole("status")).toContainText("건이 해당한다");
    await expect(page.locator("body")).not.toContainText("2025년 11월");
  });

  test("nothing found says why and offers everything", async ({ page }) => {
    await page.goto("/en/timeline?kind=event&side=US");
    await expect(page.getByRole("main").getByRole("status")).toContainText(
      "No dated item matches this choice: Event · United States. An event has no side",
    );
    await expect(page.getByRole("link", { name: "Show all" })).toBeVisible();
    await page.goto("/en/as-of/2025-04-01/timeline?issue=nuclear-submarine");
    await expect(page.getByRole("main").getByRole("status")).toContainText(
      "No dated item up to this day matches",
    );
  });

  test("an invalid value is named with the allowed ones", async ({ page, allowConsoleErrors }) => {
    allowConsoleErrors(/status of 400/);
    await page.goto("/en/timeline?kind=party&side=kr&issue=cars");
    const alert = page.getByRole("alert");
    await expect(alert).toContainText(
      "“kind” is “party”. Allowed: development, event, departure, arrival, meeting, return.",
    );
    await expect(alert).toContainText("“side” is “kr”. Allowed: KR, US, text.");
    await expect(alert).toContainText(/“issue” is “cars”\. Allowed: .*auto-tariff/);
    await page.goto("/ko/timeline?kind=party");
    await expect(page.getByRole("alert")).toContainText("kind 값: ‘party’.");
  });
});

const choices = [
  "?kind=%00",
  "?kind=meeting&kind=event",
  "?kind[]=meeting",
  "?issue=%3Cscript%3Ealert(1)%3C%2Fscript%3E",
  "?issue=" + "x".repeat(3000),
  "?issue=__proto__",
  "?side=%ED%A0%80",
  "?kind=&side=&issue=",
];

test("a malformed filter gets a clear error", async ({ request }) => {
  for (const path of ["/en/timeline", "/ko/as-of/2025-10-22/timeline"]) {
    for (const choice of choices) {
      const named = `${path}${choice.slice(0, 50)}`;
      const response = await request.get(path + choice);
      const html = await response.text();
      // Refused where a value is named as not allowed.
      expect(response.status(), named).toBe(html.includes('role="alert"') ? 400 : 200);
      expect(html, named).not.toContain("<script>alert(1)");
    }
  }
});

test("a date that is none is not found", async ({ request }) => {
  for (const path of ["/en/as-of/2025-02-30/timeline", "/ko/as-of/9999-12-31/timeline"]) {
    expect((await request.get(path)).status(), path).toBe(404);
  }
});
