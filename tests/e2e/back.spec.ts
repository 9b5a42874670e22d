/**
 * Coming back to a list shows the choice that the list shows, whether the browser loads the page again or
 * kept it whole.
 */
import { expect, test } from "../support/fixtures";
import { createCommandAccount, signIn } from "../support/desk";
import { testWithBrowser } from "../support/custom-browser";

const seo = { name: "M. Seo", email: "seo@example.org", role: "admin" } as const;

test.describe.configure({ timeout: 240_000 });
test.use({ locale: "en" });

test("readers' lists, loaded again", async ({ page, allowConsoleErrors }) => {
  // What was typed may be no choice that is allowed.
  allowConsoleErrors(/status of 400/);
  for (const [address, name, value] of [
    ["/en/timeline", "kind", "claim"],
    ["/en/sources", "tier", "government"],
    ["/en/sources", "q", "khs"],
    ["/en/sources", "language", "ko"],
    ["/en/timeline", "side", "US"],
    ["/en/timeline", "issue", "deal-form"],
    ["/en/changes", "until", "2026-01-31"],
    ["/en/changes?since=apec-2025", "since", "2025-10-22"],
    ["/en/as-of/2025-11-20/timeline", "kind", "claim"],
    ["/en", "q", "tariff"],
    ["/en/search?q=quota", "q", "steel"],
  ] as const) {
    await page.goto(address);
    const control = page.locator(`main form[method="get"] [name="${name}"]`).first();
    // The board has its search field under "More".
    if (address === "/en") await page.getByText("More", { exact: true }).click();
    const before = await control.inputValue();
    if (await control.evaluate((element) => element.tagName === "SELECT"))
      await control.selectOption({ index: 1 });
    else await control.fill(value);
    const list = page.url();
    await control.locator("xpath=ancestor::form").getByRole("button").click();
    await expect(page, address).not.toHaveURL(list);
    await page.goBack();
    await expect(page, address).toHaveURL(list);
    await expect(control, address).toHaveValue(before);
  }
});

test("lists of the desk, loaded again", async ({ page, startOwnServer }) => {
  const server = await startOwnServer();
  await createCommandAccount(server, seo);
  await signIn(page, server, seo, "/admin/log");
  const result = page.locator('select[name="result"]');
  await result.selectOption("refused");
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page).toHaveURL(/result=refused/);
  await page.goBack();
  await expect(page).toHaveURL(/admin\/log$/);
  await expect(result).toHaveValue("");

  await page.goto(`${server.url}/admin/records/issue`);
  await page.locator("#q").fill("steel");
  await page.getByRole("button", { name: "Find" }).click();
  await expect(page).toHaveURL(/q=steel/);
  await page.goBack();
  await expect(page).toHaveURL(/records\/issue$/);
  await expect(page.locator("#q")).toHaveValue("");
});

test("the day of a page, loaded again", async ({ page }) => {
  const day = page.getByLabel("Date", { exact: true });
  await page.goto("/en/as-of/2025-11-20?category=tariff");
  await day.fill("2025-10-22");
  await day.press("Enter");
  await expect(page).toHaveURL("/en/as-of/2025-10-22?category=tariff");
  await page.goBack();
  await expect(page).toHaveURL("/en/as-of/2025-11-20?category=tariff");
  await expect(day).toHaveValue("2025-11-20");
});

// A browser that keeps the whole page says so by this event; Playwright's keep none by themselves.
test("readers' lists, kept whole by the browser", async ({ page }) => {
  await page.goto("/en/timeline");
  const kind = page.locator('select[name="kind"]');
  await kind.selectOption({ index: 1 });
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent("pageshow", { persisted: false })));
  await expect(kind).not.toHaveValue("");
  await page.evaluate(() => localStorage.setItem("theme", "dark"));
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true })));
  await expect(kind).toHaveValue("");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(page.getByRole("radio", { name: "Dark" })).toBeChecked();
});

const testKeepingPages = testWithBrowser({
  without: ["--disable-back-forward-cache"],
  args: ["--enable-features=BackForwardCache"],
});

testKeepingPages("readers' lists and days, in a browser that keeps pages", async ({ page }) => {
  const wasKept = () => page.evaluate(() => Reflect.get(window, "isTheSame") === true);
  const leaveBy = async (address: string, choose: () => Promise<void>) => {
    await page.goto(address);
    await page.evaluate(() => Reflect.set(window, "isTheSame", true));
    await choose();
    await expect(page).not.toHaveURL(address);
    // A page that was kept is not loaded, for which `goBack` would wait; and the answer comes before the page
    // is left.
    await page.evaluate(() => void setTimeout(() => history.back()));
    await expect(page).toHaveURL(address);
  };
  const kind = page.locator('select[name="kind"]');
  await leaveBy("/en/timeline", async () => {
    await kind.selectOption("meeting");
    await page
      .getByRole("region", { name: "Filter the timeline" })
      .getByRole("button", { name: "Show" })
      .click();
  });
  testKeepingPages.skip(!(await wasKept()), "This Chromium keeps no page, as the one without windows does.");
  await expect(kind).toHaveValue("");

  const day = page.getByLabel("Date", { exact: true });
  await leaveBy("/en/as-of/2025-11-20", async () => {
    await day.fill("2025-10-22");
    await day.press("Enter");
  });
  await expect(day).toHaveValue("2025-11-20");

  const slider = page.getByRole("slider");
  await leaveBy("/en/as-of/2026-03-02", async () => {
    await slider.focus();
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("Enter");
  });
  await expect(slider).toHaveAttribute("aria-valuetext", /^2 March 2026/);
  await expect(page.locator("[data-bubble]")).toBeHidden();

  const since = page.locator('select[name="since"]');
  await leaveBy("/en/changes", async () => {
    await since.selectOption("apec-2025");
    await page.locator("kept-place form").last().getByRole("button").click();
  });
  await expect(since).toHaveValue("");

  const theme = page.locator("theme-choice");
  await leaveBy("/en/about", async () => {
    await page.getByRole("link", { name: "Board", exact: true }).click();
    await theme.locator("label").filter({ hasText: "Dark" }).click();
  });
  await expect(theme.getByRole("radio", { name: "Dark" })).toBeChecked();
});
