import { expect, test } from "../support/fixtures";

const inGroup = (name: RegExp) => ({ name });

test.describe("The car tariff", () => {
  for (const [day, group, words] of [
    ["2025-07-31", /^Agreed, not yet in effect/, "Agreed in principle"],
    ["2025-11-30", /^Agreed, not yet in effect/, "Awaiting trigger"],
    // The notice is of 4 December in Washington, which is over in Seoul on the 5th.
    ["2025-12-04", /^Agreed, not yet in effect/, "Awaiting trigger"],
    ["2025-12-05", /^In effect/, "15% in total, backdated to 1 November 2025"],
  ] as const) {
    test(`is in the right group on ${day}`, async ({ page }) => {
      await page.goto(`/en/as-of/${day}`);
      const card = page
        .getByRole("region", inGroup(group))
        .getByRole("article")
        .filter({ hasText: "Automobile and parts tariff" });
      await expect(card).toHaveCount(1);
      await expect(card).toContainText(words);
    });
  }

  test("is said to apply from 1 November, retroactively", async ({ page }) => {
    await page.goto("/en/as-of/2025-12-05/issues/auto-tariff");
    await expect(page.locator("#auto-tariff-2025-12-04")).toContainText(
      "Applies from 1 Nov 2025, retroactively: announced 4 Dec 2025.",
    );
    await page.goto("/ko/as-of/2025-12-05/issues/auto-tariff");
    await expect(page.locator("#auto-tariff-2025-12-04")).toContainText("2025년 11월 1일부터 소급 적용");
  });
});

test("The reversal of January 2026 shows as reopened", async ({ page }) => {
  await page.goto("/en/as-of/2026-01-27");
  const card = page
    .getByRole("region", { name: /^Open/ })
    .getByRole("article")
    .filter({ hasText: "Automobile and parts tariff" });
  await expect(card).toContainText("Reopened 26 Jan");
  await expect(card).toContainText("Raised");
  await page.goto("/ko/as-of/2026-01-27");
  await expect(
    page
      .getByRole("region", { name: /^미타결/ })
      .getByRole("article")
      .filter({ hasText: "자동차·부품 관세" }),
  ).toContainText("재논의 1월 26일");
});

test("An issue seen from before its first entry says only that", async ({ page }) => {
  await page.goto("/en/as-of/2025-10-22/issues/nuclear-submarine");
  await expect(page.getByText("had not come up by 22 Oct 2025")).toBeVisible();
  await expect(page.locator("tbody")).toHaveCount(0);
});

test("Sides that differ are marked and can be asked for", async ({ page }) => {
  await page.goto("/en/as-of/2025-10-29?contested=1");
  await expect(page.getByText("4 issues match of 19.")).toBeVisible();
  const open = page.getByRole("region", { name: /^Open/ }).getByRole("article");
  await expect(open).toHaveCount(1);
  await expect(open).toContainText("Alaska LNG");
  const agreed = page.getByRole("region", { name: /^Agreed/ }).getByRole("article");
  await expect(agreed).toHaveCount(3);
  for (const title of [
    "Form of the deal",
    "Profit split and recovery of principal",
    "Agriculture: rice, beef and quarantine rules",
  ]) {
    await expect(agreed.filter({ has: page.getByRole("heading", { name: title }) })).toHaveCount(1);
  }
  await expect(page.getByRole("article")).toHaveCount(4);
  await expect(page.getByRole("article").filter({ hasText: "Accounts differ" })).toHaveCount(4);
});
