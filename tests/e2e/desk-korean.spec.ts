/** The desk in Korean: Korean is the first language of what is written, and the log is in Korean. */
import type { Page } from "@playwright/test";
import { createCommandAccount, signIn } from "../support/desk";
import { expect, test } from "../support/fixtures";

const seo = { name: "M. Seo", email: "seo@example.org", role: "admin" } as const;
const issue = "/admin/records/issue/auto-tariff";

const control = (page: Page, name: string) => page.locator(`[name="${name}"]`).first();
const button = (page: Page, value: string) =>
  page.locator(`form button[value="${value}"]:not([aria-hidden])`).first();

/** Whether the first control stands before the second. */
const isBefore = (page: Page, first: string, second: string) =>
  page.evaluate(
    ([one = "", other = ""]) =>
      Boolean(
        document
          .querySelector(`[name="${one}"]`)!
          .compareDocumentPosition(document.querySelector(`[name="${other}"]`)!) &
          Node.DOCUMENT_POSITION_FOLLOWING,
      ),
    [first, second],
  );

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with script" : "without script", () => {
    test.use({ javaScriptEnabled, locale: "ko" });

    test("a new text is Korean first, and a stored one stays as it is", async ({ page, desk: server }) => {
      await createCommandAccount(server, seo);
      await signIn(page, server, seo, "/admin/records/official/new");
      await expect(page.locator("html")).toHaveAttribute("lang", "ko");
      // Without script it follows from what is typed.
      await expect(control(page, "name.origin")).toHaveValue(javaScriptEnabled ? "ko" : "");
      expect(await isBefore(page, "name.ko", "name.en")).toBe(true);

      await page.goto(`${server.url}${issue}`);
      expect(await isBefore(page, "title.ko", "title.en")).toBe(true);
      await expect(control(page, "title.origin")).toHaveValue(/^(en|both)$/);
      await button(page, "save").click();
      await expect(page.getByText("발행된 내용과 같아 초안을 만들지 않았다.")).toBeVisible();
    });
  });
}

test("at the English desk English is first", async ({ page, desk: server }) => {
  await createCommandAccount(server, seo);
  await page
    .context()
    .addCookies([{ name: "talks-desk-language", value: "en", domain: "localhost", path: "/admin" }]);
  await signIn(page, server, seo, "/admin/records/official/new");
  await expect(control(page, "name.origin")).toHaveValue("en");
  expect(await isBefore(page, "name.en", "name.ko")).toBe(true);
});

for (const javaScriptEnabled of [true, false]) {
  test(`after publishing, the page says whether the translation is current and leads to it, script ${javaScriptEnabled ? "on" : "off"}`, async ({
    browser,
    startOwnServer,
  }) => {
    test.setTimeout(120_000);
    const server = await startOwnServer();
    await createCommandAccount(server, seo);
    const context = await browser.newContext({ javaScriptEnabled, locale: "en-GB" });
    const page = await context.newPage();
    const publish = async (values: Record<string, string>, version: number) => {
      await page.goto(`${server.url}${issue}`);
      for (const [name, value] of Object.entries(values)) {
        const field = control(page, name);
        if (name.endsWith(".origin")) await field.selectOption(value);
        else await field.fill(value);
      }
      await button(page, "compare").click();
      await expect(page).toHaveURL(/publish$/);
      await page.locator('input[name="kind"][value="correction"]').check();
      await page.locator('[name="reason"]').fill("The summary was wrong.");
      await page.locator('form:has([name="reason"]) button:not([type="button"])').last().click();
      await expect(page).toHaveURL(new RegExp(`history\\?published=${version}$`));
    };
    await signIn(page, server, seo, issue);
    await publish(
      { "summary.en": "What cars pay.", "summary.ko": "자동차 세율.", "summary.origin": "en" },
      2,
    );
    const said = page.locator("main").getByText("Korean translation:");
    await expect(said).toContainText("current");
    await expect(said).not.toContainText("Summary");
    await publish({ "summary.en": "What cars from Korea pay." }, 3);
    await expect(said).toContainText("1 text is out of date, because the original has changed.");
    await page.locator("main li a", { hasText: "Summary" }).click();
    await expect(page).toHaveURL(new RegExp(`${issue}#f-summary-ko$`));
    await expect(control(page, "summary.ko")).toHaveId("f-summary-ko");
    await publish({ "summary.ko": "한국산 자동차 세율." }, 4);
    await expect(said).not.toContainText("out of date");
    // Of an older version, the page says nothing about translations.
    await page.goto(`${server.url}${issue}/history?published=3`);
    await expect(said).toHaveCount(0);
    await context.close();
  });
}

test("the log and its file are in Korean", async ({ page, context, desk: server }) => {
  await createCommandAccount(server, seo);
  await context.addCookies([
    { name: "talks-desk-language", value: "ko", domain: "localhost", path: "/admin" },
  ]);
  await signIn(page, server, seo, issue);
  await control(page, "summary.ko").fill("로그에 남는 초안");
  await button(page, "save").click();
  await expect(page).toHaveURL(/saved=/);
  await page.goto(`${server.url}/admin/log?who=Seo&action=save_draft`);
  await expect(
    page.getByRole("row", { name: /M\. Seo 초안 저장 처리 auto-tariff 쟁점 저장 번호: \d+/ }).first(),
  ).toBeVisible();
  const file = await context.request.get(`${server.url}/admin/log.csv?who=Seo&action=save_draft`);
  const [head, first] = (await file.text()).split("\r\n");
  expect(head).toBe("\uFEFF번호,시각(UTC),계정 식별자,작업자,작업,결과,대상 종류,대상 식별자,세부,주소,경로");
  expect(first).toMatch(/,M\. Seo,초안 저장,처리,쟁점,auto-tariff,저장 번호: \d+,.*,데스크$/);
});
