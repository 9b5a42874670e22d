/** What a record's form proposes, what it keeps out of the way, and what it says in place. */
import type { Page } from "@playwright/test";
import { choose, createCommandAccount, signIn } from "../support/desk";
import { expect, test } from "../support/fixtures";

const seo = { name: "M. Seo", email: "seo@example.org", role: "publisher" } as const;
/** Chooses by the whole name: the list can still be that of what was typed before. */
async function pick(page: Page, path: string, name: string) {
  const field = page.locator(`#f-${path.replace(/[^A-Za-z0-9]+/g, "-")}`);
  await field.fill(name);
  await page.getByRole("listbox").getByRole("option").filter({ hasText: name }).first().click();
}
const newDevelopment = "/admin/records/development/new";
const control = (page: Page, name: string) => page.locator(`[name="${name}"]:visible`);
const sent = (page: Page, name: string) => page.locator(`[name="${name}"]`);
const button = (page: Page, intent: string) =>
  page.locator(`form button[value="${intent}"]:not([aria-hidden])`);

for (const isScripted of [true, false]) {
  test.describe(isScripted ? "with script" : "without script", () => {
    test.use({ javaScriptEnabled: isScripted });

    test("a development of an issue begins with today and the issue's status, and its statements with its source", async ({
      page,
      desk: server,
    }) => {
      await createCommandAccount(server, seo);
      await signIn(page, server, seo, `${newDevelopment}?issue=auto-tariff`);
      const last = await page.request.get(`${server.url}/api/v1/issues/auto-tariff`);
      const { item } = (await last.json()) as { item: { stage: string; effect: string } };
      const { stage, effect } = item;
      await expect(control(page, "date.value")).toHaveValue(/^\d{4}-\d\d-\d\d$/);
      await expect(control(page, "stage")).toHaveValue(stage);
      await expect(control(page, "effect")).toHaveValue(effect);
      await expect(control(page, "verification")).toHaveValue("unverified");
      await expect(page.locator("[data-move]")).toHaveText(/^Unchanged since /);

      await button(page, "add:citations").click();
      await choose(
        page,
        "citations[0].source",
        isScripted ? "joongang 20251022" : "joongang-20251022",
        isScripted,
      );
      await button(page, "add:claims").click();
      await expect(sent(page, "claims[0].citations[0].source").last()).toHaveValue("joongang-20251022");
      await choose(page, "claims[0].speaker", isScripted ? "kim jung kwan" : "kim-jung-kwan", isScripted);
      await control(page, "claims[0].quote.text").fill("협의가 진행 중이다");
      await button(page, "save").click();
      await expect(page).toHaveURL(/saved=1$/);
      await expect(control(page, "claims[0].side")).toHaveValue("KR");
      await expect(control(page, "claims[0].quote.language")).toHaveValue("ko");
      await expect(control(page, "stage")).toHaveValue(stage);

      await button(page, "add:claims[0].citations").click();
      await button(page, "same:claims[0].citations[1].source").click();
      await expect(sent(page, "claims[0].citations[1].source").last()).toHaveValue("joongang-20251022");
    });

    test("a development on the same issue within three days is shown before it is saved, and saved if it is meant", async ({
      page,
      desk: server,
    }) => {
      await createCommandAccount(server, seo);
      await signIn(page, server, seo, `${newDevelopment}?issue=auto-tariff`);
      await control(page, "date.value").fill("2025-10-31");
      await control(page, "what.en").fill("Perhaps the same");
      await button(page, "save").first().click();
      const box = page.getByRole("alert").filter({ hasText: "within three days" });
      await expect(box.getByRole("link").first()).toHaveAttribute(
        "href",
        "/admin/records/development/auto-tariff-2025-10-29",
      );
      await expect(page).toHaveURL(/new\?issue=auto-tariff$/);
      await expect(control(page, "what.en")).toHaveValue("Perhaps the same");
      await box.getByRole("button", { name: "Save anyway" }).click();
      await expect(page).toHaveURL(/development\/auto-tariff-2025-10-31\?saved=1$/);
      await expect(control(page, "what.en")).toHaveValue("Perhaps the same");
    });
  });
}

test("what an editor chose is not replaced when the issue, the speaker or the text changes", async ({
  page,
  desk: server,
}) => {
  await createCommandAccount(server, seo);
  await signIn(page, server, seo, newDevelopment);
  await expect(control(page, "stage")).toHaveValue("");
  await pick(page, "issue", "Automobile and parts tariff");
  await expect(control(page, "stage")).not.toHaveValue("");
  await control(page, "stage").selectOption("deferred");
  await pick(page, "issue", "Profit split");
  await expect(control(page, "stage")).toHaveValue("deferred");

  await button(page, "add:claims").click();
  await pick(page, "claims[0].speaker", "Kim Jung-kwan");
  await expect(control(page, "claims[0].side")).toHaveValue("KR");
  await pick(page, "claims[0].speaker", "Howard Lutnick");
  await expect(control(page, "claims[0].side")).toHaveValue("US");
  await control(page, "claims[0].side").selectOption("observer");
  await pick(page, "claims[0].speaker", "Kim Jung-kwan");
  await expect(control(page, "claims[0].side")).toHaveValue("observer");

  const language = control(page, "claims[0].quote.language");
  await control(page, "claims[0].quote.text").fill("We agree");
  await expect(language).toHaveValue("en");
  await control(page, "claims[0].quote.text").fill("합의했다");
  await expect(language).toHaveValue("ko");
  await language.fill("ja");
  await control(page, "claims[0].quote.text").fill("We agree");
  await expect(language).toHaveValue("ja");

  const origin = control(page, "what.origin");
  await expect(origin).toHaveValue("en");
  await control(page, "what.ko").fill("합의했다");
  await expect(origin).toHaveValue("ko");
});

test("a status that moves says so at once, and a choice says what it means", async ({
  page,
  desk: server,
}) => {
  await createCommandAccount(server, seo);
  await signIn(page, server, seo, `${newDevelopment}?issue=auto-tariff`);
  await control(page, "stage").selectOption("signed");
  await control(page, "effect").selectOption("in_force");
  const move = page.locator("[data-move]");
  const group = await move.textContent();
  await control(page, "date.value").fill("2025-11-20");
  await control(page, "stage").selectOption("under_review");
  await expect(move).toHaveText("To Open, reopened.");
  expect(group).not.toContain("reopened");
  await expect(control(page, "stage")).toHaveAccessibleDescription(
    "A text commits the sides to examine it, no more.",
  );
  await button(page, "add:claims").click();
  await control(page, "claims[0].attribution").selectOption("unnamed");
  await expect(control(page, "claims[0].attribution")).toHaveAccessibleDescription(
    "The source does not name the speaker.",
  );
  await button(page, "add:amounts").click();
  await control(page, "amounts[0].role").selectOption("annual_cap");
  await expect(control(page, "amounts[0].role")).toHaveAccessibleDescription(
    "The most that can be paid in one year.",
  );
});

test("what is rarely needed is closed until it is wanted, and open where it has a value or an error", async ({
  page,
  desk: server,
}) => {
  await createCommandAccount(server, seo);
  await signIn(page, server, seo, `${newDevelopment}?issue=auto-tariff`);
  for (const name of ["id", "effectiveFrom.value", "effectiveUntil.value", "next.what.en"])
    await expect(sent(page, name).first(), name).toBeHidden();
  await page.locator('details:has(> * [name="id"]) > summary').click();
  await control(page, "id").fill("Not an id");
  await button(page, "save").click();
  await expect(control(page, "id")).toHaveAttribute("aria-invalid", "true");
  await control(page, "id").fill("auto-tariff-2026-12-31");
  await button(page, "save").click();
  await expect(page).toHaveURL(/auto-tariff-2026-12-31\?saved=1$/);
  await page.locator('details:has(> * [name="next.what.en"]) > summary').click();
  await control(page, "next.what.en").fill("A meeting in Washington");
  await button(page, "save").click();
  await expect(page).toHaveURL(/saved=2$/);
  await expect(control(page, "next.what.en")).toHaveValue("A meeting in Washington");
});

test("a source is offered newest first, with its publisher and day", async ({ page, desk: server }) => {
  await createCommandAccount(server, seo);
  await signIn(page, server, seo, `${newDevelopment}?issue=auto-tariff`);
  const { choices } = (await (
    await page.request.get(`${server.url}/admin/api/choices?to=source&q=`)
  ).json()) as {
    choices: { detail: string }[];
  };
  await button(page, "add:citations").click();
  await page.locator("#f-citations-0-source").click();
  const options = page.getByRole("listbox").getByRole("option");
  await expect(options.first()).toContainText(choices[0]?.detail ?? "");
});

test("a duplicate has the text of its record, without its id, and is not verified", async ({
  page,
  desk: server,
}) => {
  await createCommandAccount(server, seo);
  await signIn(page, server, seo, "/admin/records/development/auto-tariff-2025-07-30");
  const what = await control(page, "what.en").inputValue();
  await page.getByRole("link", { name: "Duplicate" }).click();
  await expect(page).toHaveURL(/new\?from=auto-tariff-2025-07-30$/);
  await expect(control(page, "what.en")).toHaveValue(what);
  await expect(control(page, "verification")).toHaveValue("unverified");
  await control(page, "date.value").fill("2026-11-20");
  await button(page, "save").click();
  await expect(page).toHaveURL(/development\/auto-tariff-2026-11-20\?saved=1$/);
  expect((await page.request.get(`${server.url}${newDevelopment}?from=no-such-record`)).status()).toBe(404);
});

const shownRecords = { trip: "trip-2025-06-yeo", official: "kim-jung-kwan", event: "apec-2025" };

for (const [locale, width] of [
  ["en", 1280],
  ["ko", 390],
] as const) {
  test.describe(`${locale}, ${width} px`, () => {
    test.use({ locale, viewport: { width, height: 800 } });

    test("card, page top and feed sentence follow what is typed, without a save", async ({
      page,
      desk: server,
    }) => {
      await createCommandAccount(server, seo);
      await signIn(page, server, seo, `${newDevelopment}?issue=auto-tariff`);
      const preview = page.locator("[data-preview=shown]");
      const said = locale === "en" ? "A quota is on the table." : "쿼터를 논의하고 있다.";
      await control(page, `standing.${locale}`).fill(said);
      await expect(preview.getByRole("article")).toContainText(said);
      await expect(preview.locator("[data-answer]")).toHaveText(said);
      await control(page, "stage").selectOption("under_review");
      await expect(preview.getByRole("article")).toContainText(locale === "en" ? "Review only" : "검토만");
      await expect(control(page, `standing.${locale}`)).toHaveValue(said);
      const fits = () => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
      expect(await fits()).toBe(true);
      const [fields, rail] = [await page.locator("form").last().boundingBox(), await preview.boundingBox()];
      if (width === 390) expect(rail?.y).toBeGreaterThan((fields?.y ?? 0) + (fields?.height ?? 0));
      else expect(rail?.x).toBeGreaterThan((fields?.x ?? 0) + (fields?.width ?? 0));
      const drafts = await page.request.get(`${server.url}/admin?queue=drafts`);
      expect(await drafts.text()).not.toContain(said);
      await control(page, "date.value").fill("");
      await expect(page.locator("[data-preview=incomplete]")).toContainText(
        locale === "en" ? "When it happened" : "일어난 때",
      );
      for (const [type, name, field] of [
        ["trip", "Talks on cars", "purpose"],
        ["official", "Hong Gil-dong", "name"],
        ["event", "APEC 2025 in Gyeongju", "name"],
      ] as const) {
        await page.goto(`${server.url}/admin/records/${type}/${shownRecords[type]}`);
        await control(page, `${field}.${locale}`).fill(name);
        await expect(preview.locator("[data-page-top]")).toContainText(name);
        expect(await fits()).toBe(true);
      }
      await page.goto(`${server.url}/admin/records/source/seed-chosunbiz-20251022`);
      await control(page, "publisher").fill("Another paper");
      await expect(preview.locator("[data-page-top]")).toContainText("Another paper");
    });
  });
}
