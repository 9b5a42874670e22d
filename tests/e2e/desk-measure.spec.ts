/**
 * A measure at the desk: what is charged today is said while it is typed, and what cannot be is refused with
 * nothing lost.
 */
import { createCommandAccount, type Person, signIn } from "../support/desk";
import { expect, test } from "../support/fixtures";

const seo: Person = { name: "M. Seo", email: "seo@example.org", role: "publisher" };
const cars = "/admin/records/measure/passenger-cars";
const at = (path: string) => `#f-${path.replace(/[^A-Za-z0-9]+/g, "-")}`;

test("a publisher types a step: today's duty is said at once, a rate below 0 is refused and kept, the queue asks for the pending one", async ({
  page,
  desk: server,
}) => {
  await createCommandAccount(server, seo);
  await signIn(page, server, seo, cars);
  const threatened = page.locator("dd[data-state=threatened]");
  await expect(page.locator("dd[data-state=charged]")).toContainText("15% in total, from 1 Nov 2025");
  await expect(threatened).toContainText("25%");
  await page.locator(at("steps[5].rate")).fill("30");
  await expect(threatened).toContainText("30%");
  await expect(page.getByRole("status").filter({ hasText: "Threatened: 30%" })).toHaveCount(1);
  await page.locator(at("steps[5].status")).selectOption("agreed");
  await expect(threatened).toHaveText("none");

  await page.locator(at("steps[5].development")).fill("2026-02-21");
  await page.getByRole("listbox").getByRole("option").first().click();
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await page.locator(at("steps[5].rate")).fill("-1");
  await page.getByRole("button", { name: "Save draft" }).click();
  await expect(page).toHaveURL(/[?&]saved=/);
  await page.goto(`${server.url}${cars}?check=1`);
  await expect(
    page.getByRole("alert").filter({ hasText: "Write the rate in percent, 0 or more" }),
  ).toBeVisible();
  await expect(page.locator(at("steps[5].rate"))).toHaveValue("-1");

  await page.goto(`${server.url}/admin?queue=measures`);
  await expect(page.getByRole("row").filter({ hasText: "still pending" }).first()).toBeVisible();
});
