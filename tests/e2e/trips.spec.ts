import { expect, test } from "../support/fixtures";

test("The list says how much is not known, and leads to a trip", async ({ page }) => {
  await page.goto("/en/trips");
  await expect(
    page.getByRole("heading", { level: 1, name: "Who travelled, when, and whom they met" }),
  ).toBeVisible();
  await expect(
    page.getByText(
      "30 trips by 13 people have been reported. 13 have no known departure; 22 have no known return.",
    ),
  ).toBeVisible();
  const list = page.getByRole("table", { name: "Latest first" });
  await expect(list.getByRole("row")).toHaveCount(31);
  const row = list.getByRole("row", { name: /Additional consultations to close/ });
  await expect(row.locator('[data-label="Returned"]')).toHaveText("24 Oct 2025");
  await expect(
    list.getByRole("row", { name: /First ministerial tariff talks of the Lee government/ }),
  ).toContainText("expected 27 Jun 2025; return not reported");
  await expect(row).toContainText("met 22 Oct 2025");
  await row.getByRole("link", { name: /Additional consultations/ }).click();
  await expect(page).toHaveURL("/en/trips/trip-2025-10b");
  await expect(page.getByRole("heading", { level: 1, name: /Additional consultations/ })).toBeVisible();
  await expect(page.getByText("The return was on 24 October 2025.")).toBeVisible();
  await expect(page.getByRole("table", { name: "Meetings planned and held" })).toContainText(
    "22 Oct 2025 (22–23 Oct, Seoul time)",
  );
  await page
    .getByRole("table", { name: "Who travelled" })
    .getByRole("link", { name: "Kim Yong-beom" })
    .click();
  await expect(page).toHaveURL("/en/officials/kim-yong-beom");
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });
  test("the chart shows another period by keyboard alone", async ({ page }) => {
    await page.goto("/en/trips");
    const periods = page.getByRole("group", { name: "Period shown" });
    const shown = periods.getByRole("img");
    await expect(shown).toHaveCount(1);
    await expect(shown).toHaveAccessibleName(/June|Jun–Oct 2025/);
    const busiest = periods.getByRole("radio", { name: "Jun–Oct 2025" });
    await expect(busiest).toBeChecked();
    await busiest.focus();
    await page.keyboard.press("ArrowRight");
    await expect(periods.getByRole("radio", { name: "Jan–Mar 2026" })).toBeChecked();
    await expect(shown).toHaveAccessibleName(/5 trips .*Jan–Mar 2026/);
    await expect(
      periods
        .getByRole("list", { name: /Summits and key dates/ })
        .getByRole("link", { name: "President Trump's post on a return to 25%" }),
    ).toBeVisible();
  });
});

test.describe("at 320 pixels", () => {
  test.use({ viewport: { width: 320, height: 700 } });
  test("a month is chosen, and nothing makes the page scroll sideways", async ({ page }) => {
    for (const address of [
      "/en/trips",
      "/ko/trips",
      "/en/trips/trip-2025-07-kim-jk",
      "/ko/trips/trip-2025-10b",
    ]) {
      await page.goto(address);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), address).toBeLessThanOrEqual(
        320,
      );
    }
    await page.goto("/ko/trips");
    await expect(
      page.getByRole("group", { name: "보여줄 기간" }).getByRole("radio", { name: "2025년 10월" }),
    ).toBeChecked();
    await page.getByRole("radio", { name: "전체" }).check();
    await expect(page.getByRole("region", { name: /전체 방문 도표/ })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
});

test("as of 22 October 2025 the trip has begun, and nothing later is shown", async ({ page }) => {
  await page.goto("/en/as-of/2025-10-22/trips");
  await expect(page.getByText("Protect the deal after the IEEPA ruling")).toHaveCount(0);
  await page
    .getByRole("table", { name: "Latest first" })
    .getByRole("link", { name: /Additional consultations/ })
    .click();
  await expect(page).toHaveURL("/en/as-of/2025-10-22/trips/trip-2025-10b");
  await expect(page.getByText("Travelling.", { exact: true })).toBeVisible();
  await expect(page.getByText("No meeting had been reported by this day.")).toBeVisible();
  await expect(page.getByText("No outcome had been reported by this day.")).toBeVisible();
  await page.goto("/en/as-of/2025-10-22/trips/trip-2026-01-pm");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Nothing was known of this trip by 22 Oct 2025.",
  );
  await expect(page.getByText("Trade and security talks; first solo US visit")).toHaveCount(0);
});

test("What moved in the 72 hours after leads to the issues, and neighbours to other trips", async ({
  page,
}) => {
  await page.goto("/ko/trips/trip-2025-07-kim-jk");
  const moved = page.getByRole("region", { name: "이후 72시간의 변동" });
  await expect(moved).toContainText("마지막 면담일");
  await expect(moved.getByRole("link").first()).toHaveAttribute(
    "href",
    /^\/ko\/issues\/[a-z0-9-]+#[a-z0-9-]+-2025-/,
  );
  await expect(page.getByRole("navigation", { name: "앞뒤 방문" }).getByRole("link")).toHaveCount(2);
  await expect(page.getByRole("link", { name: "도널드 트럼프" }).first()).toHaveAttribute(
    "href",
    "/ko/officials/donald-trump",
  );
  await page.goto("/en/issues/investment-package-structure");
  await expect(page.getByRole("link", { name: /Additional consultations to close/ }).first()).toHaveAttribute(
    "href",
    "/en/trips/trip-2025-10b",
  );
});

test("An unknown trip is not found", async ({ page, allowConsoleErrors }) => {
  allowConsoleErrors(/404/);
  const answer = await page.goto("/ko/trips/trip-2099-01-nobody");
  expect(answer?.status()).toBe(404);
});
