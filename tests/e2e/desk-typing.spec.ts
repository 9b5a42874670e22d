/**
 * What is typed stands as it was typed: Korean that is being composed, letters on a slow machine, and text
 * while a form is on its way.
 */
import type { Locator, Page } from "@playwright/test";
import { Keyboard } from "../support/compose";
import { createCommandAccount, signIn } from "../support/desk";
import { expect, test } from "../support/fixtures";

const seo = { name: "M. Seo", email: "seo@example.org", role: "publisher" } as const;
const control = (page: Page, name: string) => page.locator(`[name="${name}"]:visible`);
const button = (page: Page, intent: string) =>
  page.locator(`form button[value="${intent}"]:not([aria-hidden])`);
const development = "/admin/records/development/auto-tariff-2025-07-30";

const isSent = (method: string, url: string) => method === "POST" && !url.includes("/api/");

/** Holds what a form sends, until what it gives is called. */
async function holdForms(page: Page): Promise<() => void> {
  let letGo = () => {};
  const held = new Promise<void>((resolve) => (letGo = resolve));
  await page.route("**/admin/**", async (route) => {
    if (isSent(route.request().method(), route.request().url())) await held;
    await route.continue();
  });
  return letGo;
}

/**
 * Lets go, and waits until the answer has come and either took the field's element away or had the time to be
 * drawn.
 */
async function answer(page: Page, field: Locator, letGo: () => void) {
  await field.evaluate((element) => element.setAttribute("data-own", ""));
  const answered = page.waitForResponse((response) => isSent(response.request().method(), response.url()));
  letGo();
  await answered;
  await page.evaluate(async () => {
    for (let frame = 0; frame < 120 && document.querySelector("[data-own]"); frame += 1)
      await new Promise((resolve) => requestAnimationFrame(resolve));
  });
}

async function clear(field: Locator) {
  await field.fill("");
  await field.focus();
}

const pickers = [
  {
    kind: "issue",
    id: "#f-issue",
    korean: "자동차",
    found: /자동차|[Aa]uto/,
    latin: "automobile",
    foundLatin: /[Aa]uto/,
  },
  {
    kind: "official",
    id: "#f-claims-0-speaker",
    korean: "김정관",
    found: /Kim Jung-kwan|김정관/,
    latin: "Lutnick",
    foundLatin: /Lutnick/,
  },
  {
    kind: "source",
    id: "#f-citations-0-source",
    korean: "투자",
    found: /투자/,
    latin: "investment",
    foundLatin: /[Ii]nvest/,
  },
] as const;

test("in every picker Korean is composed undisturbed and found, and a slow machine loses no letter", async ({
  page,
  desk: server,
}) => {
  await createCommandAccount(server, seo);
  await signIn(page, server, seo, development);
  const keyboard = await Keyboard.of(page);
  const option = page.getByRole("listbox").getByRole("option").first();
  for (const { kind, id, korean, found, latin, foundLatin } of pickers) {
    const field = page.locator(id);
    await clear(field);
    await keyboard.compose(korean);
    await expect.soft(field, kind).toHaveValue(korean);
    await expect.soft(option, kind).toContainText(found);

    await keyboard.slowDown(20);
    await clear(field);
    await page.keyboard.type(latin);
    await expect.soft(field, kind).toHaveValue(latin);
    await keyboard.slowDown(1);
    await expect.soft(option, kind).toContainText(foundLatin);
    await page.keyboard.press("Tab");
  }
});

test("what is chosen in a picker replaces what was typed, and can be typed over again", async ({
  page,
  desk: server,
}) => {
  await createCommandAccount(server, seo);
  await signIn(page, server, seo, development);
  const keyboard = await Keyboard.of(page);
  const field = page.locator("#f-claims-0-speaker");
  const sent = page.locator('[name="claims[0].speaker"]');
  // A picker shows the name of what is stored, and sends its id.
  await expect(page.locator("#f-issue")).not.toHaveValue(/^(auto-tariff)?$/);
  await expect(page.locator('[name="issue"]')).toHaveValue("auto-tariff");
  for (let round = 0; round < 2; round += 1) {
    await clear(field);
    await keyboard.compose("김정관");
    await expect(sent).toHaveValue("김정관");
    await page.getByRole("listbox").getByRole("option").first().click();
    await expect(sent).toHaveValue("kim-jung-kwan");
    await expect(field).not.toHaveValue("김정관");
  }
  await button(page, "save").click();
  await expect(page).toHaveURL(/saved=1$/);
  await expect(sent).toHaveValue("kim-jung-kwan");
  await expect(field).not.toHaveValue("kim-jung-kwan");
});

test("a control is not rendered again during composition, whatever the save answers", async ({
  page,
  desk: server,
}) => {
  await createCommandAccount(server, seo);
  await signIn(page, server, seo, "/admin/records/issue/auto-tariff");
  const keyboard = await Keyboard.of(page);
  page.on("dialog", (dialog) => void dialog.accept());

  const composeDuring = async (
    field: Locator,
    send: () => Promise<void>,
    isAnswered: () => Promise<void>,
  ) => {
    await page.unrouteAll({ behavior: "wait" });
    const letGo = await holdForms(page);
    await send();
    await expect(page.getByText("Saving …")).toBeVisible();
    await clear(field);
    await keyboard.compose("가나");
    await keyboard.begin("ㄱ");
    await answer(page, field, letGo);
    await keyboard.begin("과");
    await keyboard.begin("관");
    await keyboard.commit("관");
    await keyboard.compose("세협상");
    await expect(field).toHaveValue("가나관세협상");
    await expect(field).toBeFocused();
    await isAnswered();
    await expect(field).toHaveValue("가나관세협상");
    await expect(field).toBeFocused();
  };

  // The same page again, in a textarea and in an input.
  await composeDuring(
    control(page, "summary.ko"),
    async () => {
      await control(page, "summary.en").fill("A summary that is saved");
      await button(page, "save").click();
    },
    () => expect(page).toHaveURL(/saved=1$/),
  );
  await expect(control(page, "summary.en")).toHaveValue("A summary that is saved");
  await composeDuring(
    control(page, "title.ko"),
    () => button(page, "save").click(),
    () => expect(page).toHaveURL(/saved=2$/),
  );

  // A page that follows at another address.
  await page.unrouteAll({ behavior: "wait" });
  await page.goto(`${server.url}/admin/records/official/new`);
  await control(page, "name.en").fill("Someone Slow");
  await composeDuring(
    control(page, "name.ko"),
    () => button(page, "save").click(),
    () => expect(page).toHaveURL(/official\/someone-slow\?saved=1$/),
  );

  // A row more.
  await composeDuring(
    control(page, "name.ko"),
    () => button(page, "add:aliases").click(),
    () => expect(control(page, "aliases[0].text")).toBeVisible(),
  );

  // A form of few controls that is refused.
  await page.unrouteAll({ behavior: "wait" });
  await page.goto(`${server.url}/admin/records/issue/auto-tariff/publish`);
  await composeDuring(
    control(page, "reason"),
    () => page.getByRole("button", { name: "Publish", exact: true }).click(),
    async () => {
      await expect(page.getByRole("alert").first()).toBeVisible();
    },
  );
});
