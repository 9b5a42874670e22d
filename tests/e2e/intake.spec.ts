/**
 * An article comes in: it is pasted, its proposals are accepted, the set is handed over and published, and
 * readers see it in both languages; by keyboard, by mouse on a telephone, and without script.
 */
import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { axeFindings } from "../support/axe";
import { createCommandAccount, signIn } from "../support/desk";
import { ask, newestRecord } from "../support/desk-database";
import { expect, test } from "../support/fixtures";

const han = { name: "J. Han", email: "han@example.org", role: "editor" } as const;
const seo = { name: "M. Seo", email: "seo@example.org", role: "publisher" } as const;
const article = (name: string) => readFileSync(`tests/intake/articles/${name}.txt`, "utf8");
const button = (page: Page, intent: string) =>
  page.locator(`form button[value="${intent}"]:not([aria-hidden])`);
const rows = (page: Page) => page.locator("ol > li:has(input[type=checkbox])");
const current = (page: Page) => page.locator("ol > li[data-current]");

/** What the editor has pressed and clicked so far. */
class Hand {
  keys = 0;
  clicks = 0;

  constructor(private readonly page: Page) {}

  async press(key: string): Promise<void> {
    this.keys += 1;
    await this.page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    this.keys += text.length;
    await this.page.keyboard.type(text);
  }

  async click(what: ReturnType<Page["locator"]>): Promise<void> {
    this.clicks += 1;
    await what.click();
  }
}

async function paste(page: Page, text: string): Promise<void> {
  await page.locator('textarea[name="text"]').fill(text);
}

async function expectNoFindings(page: Page): Promise<void> {
  expect(await axeFindings(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
    page.viewportSize()!.width,
  );
}

/** The tallest window: what a bar at the bottom covers half depends on the height alone. */
async function showWhole(page: Page, width: number): Promise<void> {
  await page.setViewportSize({
    width,
    height: await page.evaluate(() => document.documentElement.scrollHeight),
  });
}

for (const { locale, width, name, publisher, isByKey } of [
  {
    locale: "en",
    width: 1280,
    name: "33-finance-minister-on-payments",
    publisher: "Taebaek Financial News",
    isByKey: true,
  },
  {
    locale: "ko",
    width: 390,
    name: "28-ko-official-titles",
    publisher: "강변저널",
    isByKey: false,
  },
] as const) {
  test.describe(`${locale}, ${width} px wide`, () => {
    test.use({ locale, viewport: { width, height: 800 } });

    test("an article becomes one publication that readers see in both languages", async ({
      page,
      desk: server,
    }) => {
      test.setTimeout(180_000);
      await createCommandAccount(server, han);
      await createCommandAccount(server, seo);
      await signIn(page, server, han, "/admin/intake");
      await expectNoFindings(page);
      const hand = new Hand(page);
      await paste(page, article(name));
      await hand.click(button(page, "read"));
      await expect(rows(page).first()).toBeFocused();
      await expect(rows(page).first()).toContainText(publisher);
      const revisions = ask(server.databaseFile, `SELECT count(*) AS "n" FROM "Revision"`);
      expect(ask(server.databaseFile, `SELECT * FROM "Draft"`)).toEqual([]);

      const count = await rows(page).count();
      expect(count).toBeGreaterThan(4);
      for (let index = 0; index < count; index += 1) {
        const row = rows(page).nth(index);
        const isKnown = (await row.getAttribute("data-mark")) === "dropped";
        if (isByKey) {
          await expect(row).toBeFocused();
          if ((await row.locator('[name^="trip["]').count()) > 0) {
            // The article does not say where the trip begins.
            await hand.press("e");
            for (let tabs = 0; tabs < 3; tabs += 1) await hand.press("Tab");
            await expect(row.locator('[name$=".from.en"]')).toBeFocused();
            await hand.type("Incheon");
            await hand.press("Escape");
          }
          await hand.press(isKnown ? "j" : index % 2 === 0 ? "a" : "Enter");
        } else if (
          !isKnown &&
          !(await row.innerText()).includes("?") &&
          (await row.getAttribute("data-mark")) === "open"
        )
          await hand.click(row.getByRole("checkbox"));
      }
      await showWhole(page, width);
      await expectNoFindings(page);
      await page.setViewportSize({ width, height: 800 });
      if (isByKey) {
        // Changed in place: the source's title, and back to its row.
        await rows(page).first().focus();
        await hand.press("e");
        await expect(page.locator('[name^="source["][name$=".title"]')).toBeFocused();
        await hand.press("End");
        await hand.type(" (2)");
        await hand.press("Enter");
        await expect(rows(page).first()).toBeFocused();
        await hand.press("Control+Enter");
      } else await hand.click(button(page, "accept"));
      await expect(page).toHaveURL(/\/admin\/sets\/[\w-]+\?saved=\d+$/);
      const address = page.url().split("?")[0]!;
      expect(ask(server.databaseFile, `SELECT count(*) AS "n" FROM "Revision"`)).toEqual(revisions);
      await expect(button(page, "publish")).toHaveCount(0);
      await showWhole(page, width);
      await expectNoFindings(page);
      await page.locator('textarea[name="note"]').fill("Please see to the trip");
      await hand.click(button(page, "hand_over"));
      await expect(page.locator("main")).toContainText("Please see to the trip");

      await page.context().clearCookies();
      await signIn(page, server, seo, "/admin?queue=sets");
      await hand.click(page.locator('main table a[href^="/admin/sets/"]'));
      await expect(page).toHaveURL(address);
      await showWhole(page, width);
      await expectNoFindings(page);
      await expect(page.locator('textarea[name="reason"]')).toHaveValue(new RegExp(publisher));
      await hand.click(button(page, "publish"));
      await expect(page).toHaveURL(/published=\d+$/);
      expect(hand.clicks).toBeLessThanOrEqual(35);
      expect(hand.keys).toBeLessThanOrEqual(150);
      expect(ask(server.databaseFile, `SELECT * FROM "Draft"`)).toEqual([]);
      const published = ask(
        server.databaseFile,
        `SELECT count(DISTINCT "recordedAt") AS "moments", count(DISTINCT "reason") AS "reasons" FROM "Revision" WHERE "channel" = 'desk'`,
      );
      expect(published).toEqual([{ moments: 1, reasons: 1 }]);

      for (const language of ["en", "ko"]) {
        await page.goto(`${server.url}/${language}/sources/${newestRecord(server.databaseFile, "source")}`);
        await expect(page.locator("main")).toContainText(publisher);
        if (!isByKey) continue;
        await page.goto(`${server.url}/${language}/trips/${newestRecord(server.databaseFile, "trip")}`);
        await expect(page.locator("main")).toContainText(publisher);
      }
    });
  });
}

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("proposals have boxes and a button, and what was typed stays where something is missing", async ({
    page,
    desk: server,
  }) => {
    await createCommandAccount(server, han);
    await signIn(page, server, han, "/admin/intake");
    await button(page, "read").click();
    await expect(page.getByRole("alert")).toContainText("Paste the text");
    await page.locator('[name="url"]').fill("http://127.0.0.1/news");
    await button(page, "read").click();
    await expect(page.getByRole("alert")).toContainText("not public");
    await expect(page.locator('[name="url"]')).toHaveValue("http://127.0.0.1/news");
    await page.locator('[name="url"]').fill("");
    await page.locator('[name="file"]').setInputFiles({
      name: "article.txt",
      mimeType: "text/plain",
      buffer: Buffer.from(article("37-machine-translated-yeo")),
    });
    await button(page, "read").click();
    await expect(rows(page).first()).toContainText("Oreum Ilbo");
    await button(page, "accept").click();
    await expect(page.getByRole("alert")).toContainText("Accept at least one proposal");
    const trip = page.locator('[name^="trip["][name$=".take"]').first();
    await trip.check();
    await page.locator('li:has([name^="trip["]) details[data-fields] > summary').first().click();
    await page.locator('[name^="trip["][name$=".purpose.en"]').first().fill("Sentinel of a purpose");
    await button(page, "accept").click();
    await expect(page.getByRole("alert")).toContainText("Accept the source too");
    await expect(trip).toBeChecked();
    await expect(page.locator('[name^="trip["][name$=".purpose.en"]').first()).toHaveValue(
      "Sentinel of a purpose",
    );
    await page.locator('[name^="source["][name$=".take"]').check();
    await button(page, "accept").click();
    await expect(page).toHaveURL(/\/admin\/sets\/[\w-]+\?saved=2$/);
    await expect(page.locator("main")).toContainText("Sentinel of a purpose");
    await button(page, "hand_over").click();
    await expect(page.locator("main")).toContainText("Ready to be published");
  });
});

test("a meeting that was planned on record and is told as held waits to be accepted, and one that is as on record does not", async ({
  page,
  desk: server,
}) => {
  await createCommandAccount(server, han);
  await signIn(page, server, han, "/admin/intake");
  const text = (day: string, sentence: string) =>
    `Trade minister in Washington\n\nExample News\n2026.11.${day} 18:30\n\nTrade Minister Kim Jung-kwan left Incheon for Washington on Nov. 18. ${sentence} The talks are on the tariff on cars made in Korea.`;
  const planned = "He will meet U.S. Secretary of Commerce Howard Lutnick on Nov. 19.";
  const read = async (article: string) => {
    await page.goto(`${server.url}/admin/intake`);
    await paste(page, article);
    await button(page, "read").click();
    await expect(rows(page).first()).toBeVisible();
  };
  await read(text("18", planned));
  for (const box of await rows(page).getByRole("checkbox").all()) await box.check();
  await button(page, "accept").click();
  await expect(page).toHaveURL(/\/admin\/sets\//);

  const meeting = rows(page).filter({ has: page.locator('[name^="meeting["]') });
  await read(text("18", planned).replace("Example", "Other"));
  await expect(meeting).toContainText("Already known");
  await expect(meeting).toHaveAttribute("data-mark", "dropped");
  await read(
    text("20", "Trade Minister Kim Jung-kwan met U.S. Secretary of Commerce Howard Lutnick on Nov. 19."),
  );
  await expect(meeting).toContainText("marked as held");
  await expect(meeting).toHaveAttribute("data-mark", "open");
});

test("a text that is too long stays in the form, and a returned set says why", async ({
  page,
  desk: server,
}) => {
  await createCommandAccount(server, seo);
  await signIn(page, server, seo, "/admin/intake");
  const long = "Tariffs. ".repeat(12_000);
  await paste(page, long);
  await button(page, "read").click();
  await expect(page.getByRole("alert").first()).toContainText("longer than 100,000 characters");
  await expect(page.locator('textarea[name="text"]')).toHaveValue(long);
  await paste(page, article("37-machine-translated-yeo"));
  await button(page, "read").click();
  await expect(rows(page).first()).toBeFocused();
  await page.keyboard.press("a");
  // What is on the way is not lost by x, and is brought back by a.
  await page.keyboard.press("k");
  await expect(current(page)).toHaveAttribute("data-mark", "accepted");
  await page.keyboard.press("x");
  await page.keyboard.press("ArrowUp");
  await expect(current(page)).toHaveAttribute("data-mark", "dropped");
  await page.keyboard.press("a");
  await button(page, "accept").click();
  await expect(page).toHaveURL(/saved=1$/);
  await button(page, "hand_over").click();
  await expect(page.locator("main")).toContainText("Ready to be published");
  await button(page, "return").click();
  await expect(page.getByRole("alert").first()).toContainText("Write what is missing");
  await page.locator('textarea[name="note"]').fill("No trip in it");
  await button(page, "return").click();
  await expect(page.locator("main")).toContainText("No trip in it");
  await expect(page.locator("main")).toContainText("Sent back");
});
