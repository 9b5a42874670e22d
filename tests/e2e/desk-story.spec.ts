/**
 * An article in hand: within one form the right item has a new dated development with both sides and its
 * source, and readers see it.
 */
import type { Page } from "@playwright/test";
import { expect, test } from "../support/fixtures";
import { choose, createCommandAccount, signIn } from "../support/desk";

const seo = { name: "M. Seo", email: "seo@example.org", role: "publisher" } as const;
const what = "Both sides say a quota for cars is being discussed";
/** Leads on cards, in the list of open issues and on the issue itself. */
const standing = "Korean cars pay 15% in total; a quota is on the table.";

/** Buttons inside a form are known by what they ask the server for. */
const button = (page: Page, intent: string) =>
  page.locator(`form button[value="${intent}"]:not([aria-hidden])`);
const control = (page: Page, name: string) => page.locator(`[name="${name}"]:visible`);

/**
 * Types as a Korean input method does: each syllable grows before it is settled, and Enter in the middle
 * settles and does nothing else.
 */
async function compose(page: Page, name: string, text: string) {
  const address = page.url();
  const session = await page.context().newCDPSession(page);
  await control(page, name).fill("");
  await control(page, name).focus();
  for (const syllable of text) {
    for (const growing of syllable.normalize("NFD").length > 1
      ? [syllable.normalize("NFD").slice(0, 1), syllable]
      : []) {
      await session.send("Input.imeSetComposition", {
        text: growing,
        selectionStart: growing.length,
        selectionEnd: growing.length,
      });
      await session.send("Input.dispatchKeyEvent", {
        type: "rawKeyDown",
        key: "Enter",
        windowsVirtualKeyCode: 229,
      });
    }
    await session.send("Input.insertText", { text: syllable });
  }
  await session.detach();
  await expect(control(page, name)).toHaveValue(text);
  expect(page.url()).toBe(address);
}

async function writeDevelopment(page: Page, isScripted: boolean, isComposed: boolean) {
  const type = isComposed
    ? compose.bind(null, page)
    : (name: string, text: string) => control(page, name).fill(text);
  await control(page, "date.value").fill("24 Nov 2026");
  await control(page, "stage").selectOption("narrowing");
  await control(page, "effect").selectOption("none");
  await control(page, "verification").selectOption("verified");
  await control(page, "what.en").fill(what);
  await control(page, "standing.en").fill(standing);
  await type("what.ko", "양측이 자동차 쿼터를 논의 중이라고 밝혔다");
  for (const [index, side] of ["KR", "US"].entries()) {
    await button(page, "add:claims").click();
    await control(page, `claims[${index}].side`).selectOption(side);
    await control(page, `claims[${index}].statement.en`).fill(`${side} says that a quota is on the table`);
    await control(page, `claims[${index}].attribution`).selectOption("on_record");
    await control(page, `claims[${index}].speakerLabel.en`).fill(`A negotiator of ${side}`);
    await button(page, `add:claims[${index}].citations`).click();
    await choose(
      page,
      `claims[${index}].citations[0].source`,
      isScripted ? "joongang 20251022" : "joongang-20251022",
      isScripted,
    );
  }
  await button(page, "add:citations").click();
  const made = "new:citations[0].source";
  await page
    .locator("details", { has: page.locator(`[name="${made}.url"]`) })
    .locator("summary")
    .last()
    .click();
  await control(page, `${made}.url`).fill("https://news.example/car-quota");
  await type(`${made}.title`, "자동차 쿼터 논의");
  await control(page, `${made}.publisher`).fill("Example News");
  await control(page, `${made}.publishedOn.value`).fill("2026-11-24");
  await button(page, "create:citations[0].source").click();
  await expect(page.locator('[name="citations[0].source"]')).toHaveValue("example-news-20261124");
}

/** A first version is a development, which its form says without being asked. */
async function publish(page: Page, reason: string) {
  await expect(page.getByText(/^(Kind of change: Development|변경의 종류: .+)$/)).toBeVisible();
  await expect(page.getByRole("radio")).toHaveCount(0);
  await page.locator('textarea[name="reason"]').fill(reason);
  await page.locator('main form button:not([type="button"])').last().click();
}

for (const { title, locale, isScripted } of [
  { title: "in English", locale: "en", isScripted: true },
  { title: "in Korean", locale: "ko", isScripted: true },
  { title: "in English without script", locale: "en", isScripted: false },
]) {
  test.describe(title, () => {
    test.use({ locale, javaScriptEnabled: isScripted });

    test("an article becomes a published development", async ({ page, desk: server }) => {
      test.setTimeout(120_000);
      await createCommandAccount(server, seo);
      await signIn(page, server, seo, "/admin/records/development/new?issue=auto-tariff");
      await writeDevelopment(page, isScripted, isScripted && locale === "ko");
      await button(page, "compare").click();
      await expect(page).toHaveURL(/development\/auto-tariff-2026-11-24\/publish$/);

      // Nothing of it has left the desk.
      const before = await (await page.request.get(`${server.url}/en/issues/auto-tariff`)).text();
      expect(before).not.toContain(what);

      await page.getByRole("link", { name: "자동차 쿼터 논의" }).click();
      await publish(page, "Source of a new report");
      await expect(page).toHaveURL(/development\/auto-tariff-2026-11-24\/publish$/);
      await expect(page.locator("aside")).toContainText(locale === "en" ? "14 to 15" : "14에서 15");
      await publish(page, "A new report");
      await expect(page).toHaveURL(/history\?published=1$/);
      await page.goto(`${server.url}/admin`);
      await expect(
        page.getByRole("cell", {
          name: locale === "en" ? "Development: A new report" : "경과: A new report",
        }),
      ).toBeVisible();

      for (const address of ["/en/issues/auto-tariff", "/ko/issues/auto-tariff", "/en", "/en/open"]) {
        const text = await (await page.request.get(`${server.url}${address}`)).text();
        expect(text, address).toContain(
          address.startsWith("/ko")
            ? "양측이 자동차 쿼터를 논의 중"
            : address === "/en/issues/auto-tariff"
              ? what
              : standing,
        );
      }
    });
  });
}

test("publishing is refused with words and links to the fields, and everything typed stays", async ({
  page,
  desk: server,
}) => {
  await createCommandAccount(server, seo);
  await signIn(page, server, seo, "/admin/records/development/new?issue=auto-tariff");
  await control(page, "what.en").fill("A development without a source");
  await control(page, "date.value").fill("sometime");
  await button(page, "compare").click();
  await expect(page).toHaveURL(/check=1/);
  const summary = page.getByRole("alert").filter({ hasText: "to fix" });
  await expect(summary).toBeFocused();
  await expect(summary).toContainText("Nothing you typed has been lost");
  await expect(control(page, "what.en")).toHaveValue("A development without a source");
  await expect(control(page, "date.value")).toHaveValue("sometime");
  await expect(control(page, "date.value")).toHaveAttribute("aria-invalid", "true");
  await summary.getByRole("link").first().click();
  await expect(page.locator(":focus")).toHaveAttribute("name", /.+/);
});

test("Enter during Korean composition never saves, and Enter after it does", async ({
  page,
  desk: server,
}) => {
  await createCommandAccount(server, seo);
  await signIn(page, server, seo, "/admin/records/source/new");
  const title = control(page, "title");
  await title.fill("한미");
  await title.dispatchEvent("keydown", {
    key: "Enter",
    keyCode: 229,
    isComposing: true,
    bubbles: true,
    cancelable: true,
  });
  const session = await page.context().newCDPSession(page);
  await title.focus();
  await session.send("Input.imeSetComposition", { text: "관", selectionStart: 1, selectionEnd: 1 });
  await session.send("Input.dispatchKeyEvent", {
    type: "rawKeyDown",
    key: "Enter",
    windowsVirtualKeyCode: 229,
  });
  await expect(page).toHaveURL(/source\/new$/);
  await session.send("Input.insertText", { text: "관" });
  await title.press("Enter");
  await expect(page).toHaveURL(/saved=1$/);
  await expect(control(page, "title")).toHaveValue("한미관");
});

test("rows that are added and removed keep everything typed, and so does the save that follows", async ({
  page,
  desk: server,
}) => {
  await createCommandAccount(server, seo);
  await signIn(page, server, seo, "/admin/records/official/new");
  await control(page, "name.en").fill("Someone New");
  for (const index of [0, 1]) {
    await button(page, "add:aliases").click();
    await control(page, `aliases[${index}].text`).fill(`Alias ${index}`);
  }
  await button(page, "remove:aliases[0]").click();
  await expect(control(page, "aliases[0].text")).toHaveValue("Alias 1");
  await control(page, "name.ko").fill("새 인물");
  await button(page, "save").click();
  await expect(page).toHaveURL(/official\/someone-new\?saved=1$/);
  await control(page, "name.ko").fill("새 인물 둘");
  await button(page, "add:aliases").click();
  await control(page, "aliases[1].text").fill("Alias 2");
  await control(page, "name.en").fill("Someone Newer");
  await button(page, "save").click();
  await expect(page).toHaveURL(/official\/someone-new\?saved=2$/);
  await expect(control(page, "name.en")).toHaveValue("Someone Newer");
  await expect(control(page, "name.ko")).toHaveValue("새 인물 둘");
  await expect(control(page, "aliases[1].text")).toHaveValue("Alias 2");
});

test("leaving with unsaved text asks, and the text is offered back after the window was lost", async ({
  page,
  context,
  desk: server,
}) => {
  await createCommandAccount(server, seo);
  await signIn(page, server, seo, "/admin/records/issue/auto-tariff");
  await control(page, "summary.en").fill("A summary that nobody has saved");
  await expect(page.getByText("Not saved yet")).toBeVisible();
  await expect
    .poll(() => page.evaluate(() => JSON.stringify({ ...localStorage })))
    .toContain("nobody has saved");
  let asked = false;
  page.on("dialog", (dialog) => {
    asked = dialog.type() === "beforeunload";
    void dialog.dismiss();
  });
  await page.close({ runBeforeUnload: true });
  await expect.poll(() => asked).toBe(true);
  await page.close();

  const again = await context.newPage();
  await again.goto(`${server.url}/admin/records/issue/auto-tariff`);
  await again.getByRole("button", { name: "Restore text" }).click();
  await expect(control(again, "summary.en")).toHaveValue("A summary that nobody has saved");
  await button(again, "save").click();
  await expect(again).toHaveURL(/saved=1$/);
  await again.reload();
  await expect(control(again, "summary.en")).toHaveValue("A summary that nobody has saved");
  await expect(again.getByRole("button", { name: "Restore text" })).toHaveCount(0);
});

for (const isScripted of [true, false]) {
  test.describe(isScripted ? "with script" : "without script", () => {
    test.use({ javaScriptEnabled: isScripted });

    test("a session that ends in the middle of a form costs nothing that was typed", async ({
      page,
      context,
      desk: server,
      allowConsoleErrors,
    }) => {
      await createCommandAccount(server, seo);
      await signIn(page, server, seo, "/admin/records/issue/auto-tariff");
      await control(page, "summary.en").fill("Typed while the session ran out");
      allowConsoleErrors(/401 \(Unauthorized\).*(presence|preview)/);
      await context.clearCookies();
      await button(page, "save").click();
      await expect(page.getByText("You have been signed out")).toBeVisible();
      await expect(control(page, "summary.en")).toHaveValue("Typed while the session ran out");
      await page.locator('[name="sign-in.email"]').fill(seo.email);
      await page.locator('[name="sign-in.password"]').fill("not the password");
      await page.getByRole("button", { name: "Sign in and save" }).click();
      await expect(page.getByText("The address or password is wrong")).toBeVisible();
      await expect(control(page, "summary.en")).toHaveValue("Typed while the session ran out");
      if (!isScripted) await expect(page.locator('[name="sign-in.password"]')).toHaveValue("");
      await page.locator('[name="sign-in.email"]').fill(seo.email);
      await page.locator('[name="sign-in.password"]').fill("correct horse battery");
      await page.getByRole("button", { name: "Sign in and save" }).click();
      await expect(page).toHaveURL(/issue\/auto-tariff\?saved=1$/);
      await expect(control(page, "summary.en")).toHaveValue("Typed while the session ran out");
    });
  });
}
