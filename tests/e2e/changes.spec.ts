/**
 * What changed since a day, an event or a visit: in the talks and on this site, told apart; and the board
 * marks the same cards.
 */
import type { TalksRecord } from "@/lib/domain/record/record-document";
import { expect, test } from "../support/fixtures";
import { recordFolder } from "../support/record-folder";

const added = "Made up for this test: the car rate goes back up";
const edited = "Made up for this test: other words about the special act";

/** The record with a car tariff that came apart again and one text in other words; both of days long past. */
function changed(record: TalksRecord): void {
  const cars = record.issues.find(({ id }) => id === "auto-tariff")!;
  const last = cars.developments.at(-1)!;
  cars.developments.push({
    ...last,
    id: `${last.id.slice(0, "auto-tariff-2026-01-01".length)}-9`,
    stage: "raised",
    effect: "threatened",
    contested: false,
    what: { ...last.what, en: added },
  });
  const act = record.issues.find(({ id }) => id === "special-act")!.developments.at(-1)!;
  act.what = { ...act.what, en: edited };
}

for (const [locale, words] of [
  [
    "en",
    {
      day: "Since the end of a day",
      event: "Since an event",
      show: "Show",
      talks: "What happened in the talks",
      site: "What this site changed",
      visit: "Since my last visit",
    },
  ],
  [
    "ko",
    {
      day: "이날 이후",
      event: "행사 이후",
      show: "보기",
      talks: "협상에서 있었던 일",
      site: "이 사이트의 변경",
      visit: "지난번 접속 이후",
    },
  ],
] as const) {
  test.describe(`${locale}, without JavaScript`, () => {
    test.use({ javaScriptEnabled: false });

    test("a day, a span and an event can be chosen", async ({ page }) => {
      await page.goto(`/${locale}/changes`);
      await expect(page.getByRole("link", { name: words.visit })).toHaveCount(0);
      await page.getByLabel(words.day).fill("2025-10-22");
      await page.getByRole("button", { name: words.show, exact: true }).first().click();
      await expect(page).toHaveURL(/\/changes\?since=2025-10-22/);
      await expect(page.getByRole("heading", { level: 1 })).toContainText(
        locale === "en" ? "22 Oct 2025 to" : "2025년 10월 22일부터",
      );
      const headings = await page.getByRole("heading", { level: 2 }).allTextContents();
      expect(headings.slice(0, 2)).toEqual([words.talks, words.site]);
      const cars = page
        .getByRole("table")
        .first()
        .getByRole("row")
        .filter({ has: page.locator('a[href$="/issues/auto-tariff"]') })
        .first();
      await expect(cars).toContainText(locale === "en" ? "Agreed in principle" : "원칙 합의");
      await expect(cars).toContainText(locale === "en" ? "Reopened" : "재논의");

      const other = page.locator(`header a[hreflang=${locale === "en" ? "ko" : "en"}]`);
      await expect(other).toHaveAttribute(
        "href",
        `/${locale === "en" ? "ko" : "en"}/changes?since=2025-10-22`,
      );

      await page.getByLabel(words.event).selectOption("apec-2025");
      await page.getByRole("button", { name: words.show, exact: true }).nth(1).click();
      await expect(page).toHaveURL(/since=apec-2025/);
      await expect(page.getByLabel(words.event)).toHaveValue("apec-2025");
      await expect(page.getByRole("heading", { level: 1 })).toContainText(
        locale === "en" ? "1 Nov 2025 to" : "2025년 11월 1일부터",
      );
    });
  });
}

test("the counts of the sentence are the rows of the table", async ({ page }) => {
  await page.goto("/en/changes?since=2025-10-22&until=2025-12-31");
  const title = await page.getByRole("heading", { level: 1 }).innerText();
  expect(title).toMatch(/^22 Oct 2025 to 31 Dec 2025: /);
  for (const [word, group] of [
    ["moved", "Moved"],
    ["ended", "Ended"],
    ["reopened", "Reopened"],
  ] as const) {
    const count = new RegExp(`(\\d+) ${word}`).exec(title)?.[1];
    const head = page.locator("#issues + table").getByText(new RegExp(`^${group} \\d+$`));
    if (count) await expect(head).toHaveText(`${group} ${count}`);
    else await expect(head).toHaveCount(0);
  }
});

test("the banner of a past day leads to what changed since, and so do board and footer", async ({ page }) => {
  await page.goto("/en/as-of/2025-10-22");
  await page
    .getByRole("region", { name: "Date shown (notice)" })
    .getByRole("link", { name: "What changed since" })
    .click();
  await expect(page).toHaveURL("/en/changes?since=2025-10-22");
  await page.goto("/en");
  await expect(
    page
      .getByRole("region", { name: "Latest developments" })
      .getByRole("link", { name: "What changed", exact: true }),
  ).toHaveAttribute("href", "/en/changes");
  await expect(page.getByRole("contentinfo").getByRole("link", { name: "What changed" })).toHaveAttribute(
    "href",
    "/en/changes",
  );
});

test("a returning reader sees the changed cards marked, also after a reload", async ({
  page,
  startOwnServer,
}) => {
  test.setTimeout(120_000);
  const server = await startOwnServer();
  const start = Date.now();
  await page.clock.setSystemTime(start);
  await page.goto(`${server.url}/en`);
  await expect(page.getByText("since your visit")).toHaveCount(0);
  await expect(page.locator("[data-visit-mark]:visible")).toHaveCount(0);
  await server.importRecord(await recordFolder(changed));

  await page.clock.setSystemTime(start + 31 * 60_000);
  const toolbar = page.getByRole("region", { name: "Filter the board" });
  const marks = page.locator("[data-visit-mark]:visible");
  for (const again of [() => page.goto(`${server.url}/en`), () => page.reload()]) {
    await again();
    await expect(toolbar).toContainText("Since your visit 2: reopened 1, reworded 1");
    await expect(marks).toHaveCount(2);
    await expect(page.locator("#issue-auto-tariff")).toContainText("Changed since your visit.");
  }
  await page.goto(`${server.url}/en?view=table`);
  await expect(marks).toHaveCount(2);
  await expect(
    page
      .getByRole("row")
      .filter({ has: page.locator("[data-visit-mark]:visible") })
      .filter({ hasText: "Changed since your visit." }),
  ).toHaveCount(2);
  await page.goto(`${server.url}/en`);
  await expect(marks).toHaveCount(2);
  await page.emulateMedia({ media: "print" });
  await expect(marks).toHaveCount(0);
  await page.emulateMedia({ media: "screen" });
  await page.goto(`${server.url}/ko`);
  await expect(page.getByText("지난번 접속 이후 2")).toBeVisible();
  for (const past of ["/en/as-of/2026-03-31", `/en?seenAt=${new Date().toISOString()}`]) {
    await page.goto(`${server.url}${past}`);
    await expect(page.getByText("Since your visit")).toHaveCount(0);
    await expect(marks).toHaveCount(0);
  }

  // Both changes are of days long past: this site changed, the talks did not.
  await page.goto(`${server.url}/en`);
  await toolbar.getByRole("link", { name: /Since your visit/ }).click();
  await expect(page).toHaveURL(/\/en\/changes\?since=\d{4}-\d{2}-\d{2}T/);
  const talks = page.getByRole("region", { name: "What happened in the talks" });
  const site = page.getByRole("region", { name: "What this site changed" });
  await expect(site).toContainText(added);
  await expect(site).toContainText("Edited, same meaning 1");
  await expect(talks).toContainText("No issue has a new development.");
  await expect(talks).not.toContainText("Made up for this test");
  expect(await page.context().cookies()).toEqual([]);
  // In the talks they stand where they happened.
  await page.goto(`${server.url}/en/changes?since=2025-10-22`);
  await expect(talks).toContainText(added);

  // Another visit later there is nothing new.
  await page.clock.setSystemTime(start + 90 * 60_000);
  await page.goto(`${server.url}/en`);
  await expect(toolbar).toContainText("No card has changed since your visit");
  await expect(marks).toHaveCount(0);
});

test("a browser that keeps nothing, or something else, marks nothing", async ({ page }) => {
  for (const kept of ["{", "[]", "null", '{"openedAt":"x","made":1,"before":2}', '{"openedAt":1}']) {
    await page.addInitScript((value) => localStorage.setItem("visit", value), kept);
    await page.goto("/en");
    await expect(page.getByRole("article").first()).toBeVisible();
    await expect(page.getByText("Since your visit")).toHaveCount(0);
  }
});

test("what cannot be compared is named, and what was typed is kept", async ({ page, allowConsoleErrors }) => {
  allowConsoleErrors(/status of 400/);
  await page.goto("/en/changes?since=apec-2099&until=soon");
  const alert = page.getByRole("alert").filter({ hasText: "since" });
  await expect(alert).toContainText("“since” is “apec-2099”, and there is no event by that id.");
  await expect(alert).toContainText("“until” is “soon”. Allowed: a day such as 2025-11-14.");
  await expect(page.getByLabel("Since the end of a day")).toHaveValue("apec-2099");
  await expect(page.getByLabel("Until (optional)")).toHaveValue("soon");
  await expect(page.getByRole("heading", { level: 2, name: "What happened in the talks" })).toHaveCount(0);
});
