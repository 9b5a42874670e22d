/**
 * A language model is asked about an article, where one is configured: its proposals follow those of the
 * rules, marked; whatever its endpoint does, nothing that was typed or accepted is lost.
 */
import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { axeFindings } from "../support/axe";
import { createCommandAccount, signIn } from "../support/desk";
import { ask } from "../support/desk-database";
import { expect, test } from "../support/fixtures";
import { failing, type ModelServer, proposing, saying, startModelServer } from "../support/model-endpoint";

const han = { name: "J. Han", email: "han@example.org", role: "editor" } as const;
const key = "sentinel-key-of-the-endpoint";
const article = readFileSync("tests/intake/articles/37-machine-translated-yeo.txt", "utf8");
const sentence = "He visited Washington from the 3rd to the 6th and consulted with Jamieson Greer";
const button = (page: Page, intent: string) =>
  page.locator(`form button[value="${intent}"]:not([aria-hidden])`);
const byModel = (page: Page, words: string) => page.locator("ol > li", { hasText: words });
const title = (page: Page) => page.locator('[name^="source["][name$=".title"]');

let model: ModelServer;
test.beforeAll(async () => {
  model = await startModelServer();
});
test.afterAll(() => model.stop());

test("without an endpoint there is no button", async ({ page, desk: server }) => {
  await createCommandAccount(server, han);
  await signIn(page, server, han, "/admin/intake");
  await page.locator('textarea[name="text"]').fill(article);
  await button(page, "read").click();
  await expect(page.locator("ol > li:has(input[type=checkbox])").first()).toBeVisible();
  await expect(button(page, "ask")).toHaveCount(0);
});

for (const { locale, width, isScripted, words } of [
  {
    locale: "en",
    width: 1280,
    isScripted: true,
    words: {
      mark: "by the model",
      hint: "Sends this article to sentinel-model at 127.0.0.1",
      refused: "answered with status 500",
      unusable: "could not be used",
      nothing: "not proposed already",
    },
  },
  {
    locale: "ko",
    width: 390,
    isScripted: false,
    words: {
      mark: "모델 제안",
      hint: "의 sentinel-model에 보낸다",
      refused: "상태 코드 500",
      unusable: "답을 쓸 수 없었다",
      nothing: "새로운 것이 없었다",
    },
  },
] as const) {
  test.describe(`${locale}, ${width} px wide${isScripted ? "" : ", without script"}`, () => {
    test.use({ locale, viewport: { width, height: 800 }, javaScriptEnabled: isScripted });

    test("its proposals are marked, and accepted like the others", async ({ page, startOwnServer }) => {
      test.setTimeout(180_000);
      const server = await startOwnServer({
        env: { MODEL_URL: model.url, MODEL_NAME: "sentinel-model", MODEL_KEY: key },
      });
      await createCommandAccount(server, han);
      await signIn(page, server, han, "/admin/intake");
      await page.locator('textarea[name="text"]').fill(article);
      await button(page, "read").click();
      const rows = page.locator("ol > li:has(input[type=checkbox])");
      await expect(rows.first()).toBeVisible();
      // The rows come in parts.
      await page.waitForLoadState();
      const count = await rows.count();
      await expect(page.locator("main")).toContainText(words.hint);
      expect(model.requests).toEqual([]);
      await page.locator('[name^="source["][name$=".take"]').check();
      await page.locator('li:has([name^="source["]) details[data-fields] > summary').click();
      await title(page).fill("Sentinel of a title");

      for (const [answer, problem] of [
        [failing(500, key), words.refused],
        [saying(`I am sorry, ${key}`), words.unusable],
        [
          proposing({ issues: [{ sentence: "An invented sentence of no article.", issue: "auto-tariff" }] }),
          words.nothing,
        ],
      ] as const) {
        model.respond = answer;
        await button(page, "ask").click();
        await expect(page.getByRole("alert").first()).toContainText(problem);
        await expect(title(page)).toHaveValue("Sentinel of a title");
        await expect(page.locator('[name^="source["][name$=".take"]')).toBeChecked();
        await expect(rows).toHaveCount(count);
        expect(await page.content()).not.toContain(key);
      }

      model.respond = proposing({
        issues: [
          { sentence, issue: "threat-to-restore-25" },
          { sentence, issue: "stolen-issue" },
        ],
        unknownPeople: [{ sentence, name: "Evil Person" }],
      });
      await button(page, "ask").click();
      await expect(rows).toHaveCount(count + 1);
      const added = byModel(page, words.mark);
      await expect(added).toHaveCount(1);
      await expect(added).toContainText(sentence);
      await expect(rows.last()).toContainText(words.mark);
      await expect(title(page)).toHaveValue("Sentinel of a title");
      await page.setViewportSize({
        width,
        height: await page.evaluate(() => document.documentElement.scrollHeight),
      });
      // axe needs the page's timers, which stand still without script.
      if (isScripted) expect(await axeFindings(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      await page.setViewportSize({ width, height: 800 });
      if (isScripted) {
        await expect(added).toBeFocused();
        await page.keyboard.press("x");
        await expect(added).toHaveAttribute("data-mark", "dropped");
        await page.keyboard.press("a");
        await expect(added).toHaveAttribute("data-mark", "accepted");
        await page.keyboard.press("Control+Enter");
      } else {
        await added.getByRole("checkbox").check();
        await button(page, "accept").click();
      }
      await expect(page).toHaveURL(/saved=2$/);
      const drafts = ask(
        server.databaseFile,
        `SELECT "recordType", "document" FROM "Draft" ORDER BY "recordType"`,
      );
      expect(drafts.map(({ recordType }) => recordType)).toEqual(["development", "source"]);
      expect(JSON.parse(String(drafts[0]!.document))).toMatchObject({ issue: "threat-to-restore-25" });
      expect(JSON.parse(String(drafts[1]!.document))).toMatchObject({ title: "Sentinel of a title" });
      expect(model.requests.every(({ authorization }) => authorization === `Bearer ${key}`)).toBe(true);
      expect(server.output()).not.toContain(key);
      expect(server.output()).not.toContain("fact sheet");
      model.requests.length = 0;
    });
  });
}
