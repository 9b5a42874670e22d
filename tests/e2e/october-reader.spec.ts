import { expect, test } from "../support/fixtures";

// The article of 22 October 2025: two officials fly to Washington again, nine days before the summit.
test.describe("A reader of 22 October 2025", () => {
  test("sees nine days to the summit and which items are open", async ({ page }) => {
    await page.goto("/en/as-of/2025-10-22");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      "11 of 18 issues were open, nine days before the APEC Economic Leaders' Meeting 2025.",
    );
    await expect(page.getByText("As it stood on 22 Oct 2025")).toBeVisible();
    await expect(page.getByRole("timer")).toContainText("9 days");
    const open = page.getByRole("region", { name: /^Open/ });
    await expect(open.getByRole("article")).toHaveCount(11);
    await expect(open.getByRole("heading", { level: 3 }).first()).toHaveText(
      "$350bn investment package: size and cash structure",
    );
    await expect(page.getByRole("region", { name: /^In effect/ }).getByRole("article")).toHaveCount(1);
  });

  test("finds that Seoul rules out a partial MOU, with its source", async ({ page }) => {
    await page.goto("/en/as-of/2025-10-22");
    const card = page.getByRole("article").filter({ hasText: "Form of the deal" });
    await expect(card).toContainText("rules out signing only the agreed parts");
    await card.getByRole("link", { name: /Form of the deal/ }).click();
    await expect(page).toHaveURL("/en/as-of/2025-10-22/issues/deal-form");
    const entry = page.locator("#deal-form-2025-10-22");
    await expect(entry.locator("blockquote").first()).toHaveText(
      "“we are not considering signing an MOU by agreeing only on parts while issues remain unresolved”",
    );
    await expect(entry).toContainText("Kim Yong-beom");
    await expect(entry).toContainText("on record");
    await expect(entry.getByRole("link", { name: "Chosun Biz" }).first()).toHaveAttribute(
      "href",
      /^https:\/\/biz\.chosun\.com\/en\/en-policy\/2025\/10\/22\//,
    );
    await expect(page.getByRole("list").filter({ hasText: "machine-translated" }).first()).toBeVisible();
    // Nothing later is shown.
    await expect(page.locator("#deal-form-2025-10-29")).toHaveCount(0);
  });

  test("gets a sentence for copy and a permanent address", async ({ page }) => {
    await page.goto("/en/as-of/2025-10-22/open");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("11 of 18 issues were open.");
    const english = page.getByRole("region", { name: "Sentence, English" });
    await expect(english).toContainText("11 of the 18 issues");
    await expect(english).toContainText("22 October 2025");
    await expect(english).toContainText("KST");
    await expect(english).toContainText("EDT");
    const korean = page.getByRole("region", { name: "문장, 한국어" });
    await expect(korean).toContainText("18개 쟁점 가운데 11개가 미타결");
    await expect(page.getByRole("link", { name: /\/en\/as-of\/2025-10-22\/open$/ })).toBeVisible();
    await expect(
      page.getByRole("region", { name: /^Not open, but not in effect either: six/ }).getByRole("row"),
    ).toHaveCount(7);
  });

  test("reads the same in Korean", async ({ page }) => {
    await page.goto("/ko/as-of/2025-10-22");
    await expect(page.locator("html")).toHaveAttribute("lang", "ko");
    await expect(page.getByRole("heading", { level: 1 })).toContainText("18개 쟁점 중 11개");
    await expect(page.getByRole("heading", { level: 1 })).toContainText("9일");
    await expect(page.getByRole("region", { name: /^미타결/ }).getByRole("article")).toHaveCount(11);
    const card = page.getByRole("article").filter({ hasText: "합의 형식" });
    await expect(card).toContainText("합의된 부분만 서명하지는 않겠다");
    await page.goto("/ko/as-of/2025-10-22/open");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("18개 쟁점 가운데 11개가 미타결이었다.");
  });
});

test("A reader of today sees how the summit ended", async ({ page }) => {
  await page.goto("/en");
  const timer = page.getByRole("timer");
  await expect(timer).toContainText("Concluded");
  await expect(timer).toContainText(/\d+ days ago/);
  await expect(page.getByText("As it stood on")).toHaveCount(0);
  await page.goto("/en/issues/deal-form");
  await expect(page.locator("#deal-form-2025-11-14")).toContainText("Signed");
});
