/** Dates as people write them, and the calendar beside them. */
import type { Page } from "@playwright/test";
import { createCommandAccount, signIn } from "../support/desk";
import { expect, test } from "../support/fixtures";

const seo = { name: "M. Seo", email: "seo@example.org", role: "publisher" } as const;
const control = (page: Page, name: string) => page.locator(`[name="${name}"]:visible`);
const hint = (page: Page) => page.locator("#f-publishedOn-value-hint");
const save = (page: Page) => page.locator('form button[value="save"]:not([aria-hidden])');

test("a date is read as Koreans and journalists write it, and the form says which year it takes", async ({
  page,
  desk: server,
}) => {
  await createCommandAccount(server, seo);
  await signIn(page, server, seo, "/admin/records/source/new");
  const field = control(page, "publishedOn.value");
  for (const typed of ["2025.10.29(수)", "2025–10–29", "２０２５．１０．２９", "Wed, 29 Oct 2025"]) {
    await field.fill(typed);
    await expect(hint(page), typed).toContainText("29 Oct 2025 in Seoul");
    await expect(hint(page), typed).not.toContainText("No year is given");
  }
  const today = await page.locator('[name="record.today"]').inputValue();
  const [year, month, day] = today.split("-").map(Number);
  for (const typed of [
    `${month}월 ${day}일`,
    `${day} ${new Date(`${today}T00:00:00Z`).toLocaleString("en", { month: "short", timeZone: "UTC" })}`,
  ]) {
    await field.fill(typed);
    await expect(hint(page), typed).toContainText(`No year is given: ${year} is used`);
  }
  await field.fill("29–30 Oct 2025");
  await expect(hint(page)).toContainText("These are several days");
  await expect(hint(page)).toContainText("2025-10-29");

  await page.locator('[name="publishedOn.precision"][value="minute"]').check();
  await field.fill("2025.10.29(수) 오후 2시");
  await expect(hint(page)).toContainText("29 Oct 2025, 14:00 KST in Seoul");
  await control(page, "title").fill("A source with its hour");
  await save(page).click();
  await expect(page).toHaveURL(/saved=1$/);
  await expect(field).toHaveValue("2025-10-29T14:00");
});

test("the calendar opens at the date that is typed, and the same day can be chosen again", async ({
  page,
  desk: server,
}) => {
  await createCommandAccount(server, seo);
  await page.addInitScript(() => {
    HTMLInputElement.prototype.showPicker = function () {
      this.dataset.shownAt = this.value;
    };
  });
  await signIn(page, server, seo, "/admin/records/source/new");
  const field = control(page, "publishedOn.value");
  const calendar = page.locator('#f-publishedOn-value ~ input[type="date"]');
  const openCalendar = () => page.locator("#f-publishedOn-value ~ button").click();
  // As the browser's own calendar does it, also where the day is the one that is set.
  const choose = (day: string) =>
    calendar.evaluate((input: HTMLInputElement, chosen) => {
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")!.set!.call(input, chosen);
      for (const type of ["input", "change"]) input.dispatchEvent(new Event(type, { bubbles: true }));
    }, day);

  await field.fill("29 Oct 2025");
  await openCalendar();
  await expect(calendar).toHaveAttribute("data-shown-at", "2025-10-29");
  await choose("2025-10-30");
  await expect(field).toHaveValue("2025-10-30");
  await field.fill("2025-10-3");
  await choose("2025-10-30");
  await expect(field).toHaveValue("2025-10-30");
  await field.fill("2025-10");
  await openCalendar();
  await expect(calendar).toHaveAttribute("data-shown-at", "2025-10-01");
  await choose("2025-10-01");
  await expect(field).toHaveValue("2025-10-01");
  await expect(hint(page)).toContainText("1 Oct 2025");
  await field.fill("soon");
  await openCalendar();
  await expect(calendar).toHaveAttribute("data-shown-at", "");

  await page.locator('[name="publishedOn.precision"][value="minute"]').check();
  await field.fill("2025.10.29 오후 2시");
  await openCalendar();
  await choose("2025-10-31");
  await expect(field).toHaveValue("2025-10-31 14:00");
});
