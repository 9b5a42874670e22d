/**
 * What is interactive on reader pages: the site's own elements, by keyboard, by touch, and without script.
 */
import type { Page } from "@playwright/test";
import { expect, test } from "../support/fixtures";

/** Holds what the page asks for at an address back, as a slow line does, until what it gives is called. */
async function hold(page: Page, address: RegExp): Promise<() => void> {
  let letCome = () => {};
  const held = new Promise<void>((resolve) => (letCome = resolve));
  await page.route(address, async (route) => {
    await held;
    await route.continue();
  });
  return () => letCome();
}

/** Stops the page's clock, so that no pause of the reader is over before the test says so. */
async function stopClock(page: Page): Promise<void> {
  const now = Date.now();
  await page.clock.install({ time: now });
  await page.clock.pauseAt(now + 1000);
}

test.describe("the rule of days", () => {
  const day = "/en/as-of/2026-03-02";

  test("keys go day by day, and the page follows on Enter, with the focus where it was", async ({ page }) => {
    await stopClock(page);
    await page.goto(day);
    const slider = page.getByRole("slider");
    await slider.focus();
    for (const key of ["ArrowLeft", "ArrowLeft", "ArrowRight", "ArrowLeft"]) await page.keyboard.press(key);
    await expect(slider).toHaveAttribute("aria-valuetext", /^28 February 2026/);
    await expect(page).toHaveURL(day);
    await page.keyboard.press("Escape");
    await expect(slider).toHaveAttribute("aria-valuetext", /^2 March 2026/);
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL("/en/as-of/2026-03-01");
    await expect(page.getByRole("slider")).toBeFocused();
  });

  test("after a pause the page follows by itself", async ({ page }) => {
    await stopClock(page);
    await page.goto(day);
    await page.getByRole("slider").focus();
    await page.keyboard.press("ArrowLeft");
    await page.clock.fastForward(1100);
    await expect(page).toHaveURL(day);
    await page.clock.fastForward(200);
    await expect(page).toHaveURL("/en/as-of/2026-03-01");
    await expect(page.getByRole("slider")).toBeFocused();
  });

  test("keys pressed while the next page loads, or before its script runs, are not lost", async ({
    page,
  }) => {
    await stopClock(page);
    await page.goto(day);
    await page.getByRole("slider").focus();
    await page.keyboard.press("ArrowLeft");
    const letPageCome = await hold(page, /as-of\/2026-03-01$/);
    await page.keyboard.press("Enter");
    await page.keyboard.press("ArrowLeft");
    letPageCome();
    await expect(page).toHaveURL("/en/as-of/2026-03-01");
    await expect(page.getByRole("slider")).toHaveAttribute("aria-valuetext", /^28 February 2026/);
    await expect(page.getByRole("slider")).toBeFocused();

    const letScriptCome = await hold(page, /\/reader\/elements-/);
    await page.clock.fastForward(1300);
    await expect(page).toHaveURL("/en/as-of/2026-02-28");
    await expect(page.getByRole("slider")).toHaveAttribute("tabindex", "-1");
    for (const key of ["ArrowLeft", "ArrowLeft", "ArrowRight"]) await page.keyboard.press(key);
    letScriptCome();
    await expect(page.getByRole("slider")).toBeFocused();
    await expect(page.getByRole("slider")).toHaveAttribute("aria-valuetext", /^27 February 2026/);
  });

  test("a key on it before the script is there is not lost on a first page either", async ({ page }) => {
    const letScriptCome = await hold(page, /\/reader\/elements-/);
    await page.goto(day, { waitUntil: "commit" });
    await page.getByRole("slider").focus();
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("Enter");
    letScriptCome();
    await expect(page).toHaveURL("/en/as-of/2026-03-01");
  });

  test("keys move from the day of the page up to today, which has no label", async ({ page }) => {
    await stopClock(page);
    await page.goto(`${day}?category=tariff`);
    const slider = page.getByRole("slider");
    await slider.focus();
    await page.keyboard.press("ArrowRight");
    await expect(slider).toHaveAttribute("aria-valuetext", "3 March 2026");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL("/en/as-of/2026-03-03?category=tariff");
    // Nothing can note a key before the first words of the page have come.
    await expect(page.getByRole("slider")).toBeFocused();
    await page.keyboard.press("End");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL("/en?category=tariff");
    await expect(page.getByRole("slider")).toBeFocused();
  });

  test("a day clicked in it keeps it where it was, with the focus", async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 700 });
    await page.goto(day);
    const slider = page.getByRole("slider");
    const top = () => slider.evaluate((element) => Math.round(element.getBoundingClientRect().top));
    await slider.evaluate((element) => scrollTo(0, scrollY + element.getBoundingClientRect().top - 200));
    const before = await top();
    expect(before).toBeGreaterThan(0);
    await slider.click({ position: { x: 60, y: 20 } });
    await expect(page).not.toHaveURL(day);
    await expect(page.getByRole("slider")).toBeFocused();
    await expect.poll(async () => Math.abs((await top()) - before)).toBeLessThanOrEqual(2);
  });

  test("leaving it leaves its choice, and a right-click chooses nothing", async ({ page }) => {
    await stopClock(page);
    await page.goto(day);
    const slider = page.getByRole("slider");
    await slider.focus();
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("Tab");
    await expect(slider).toHaveAttribute("aria-valuetext", /^2 March 2026/);
    await slider.click({ button: "right", position: { x: 20, y: 20 } });
    await page.clock.fastForward(5000);
    await expect(slider).toHaveAttribute("aria-valuetext", /^2 March 2026/);
    await expect(page).toHaveURL(day);
  });

  test("a finger that scrolls past it chooses nothing", async ({ page }) => {
    await page.goto(day);
    const slider = page.getByRole("slider");
    const touch = {
      pointerId: 7,
      pointerType: "touch",
      isPrimary: true,
      button: 0,
      clientX: 300,
      clientY: 100,
    };
    // A pointer made by a script cannot be captured.
    await slider.evaluate((element) => (element.setPointerCapture = () => undefined));
    await slider.dispatchEvent("pointerdown", touch);
    await expect(slider).not.toHaveAttribute("aria-valuetext", /^2 March 2026/);
    await slider.dispatchEvent("pointercancel", touch);
    await expect(slider).toHaveAttribute("aria-valuetext", /^2 March 2026/);
    await expect(slider).toHaveCSS("touch-action", "pan-y");
    await expect(page).toHaveURL(day);
  });

  test.describe("by touch", () => {
    test.use({ hasTouch: true, viewport: { width: 390, height: 700 } });

    /** A finger put down in the middle of the slider, moved so far and lifted. */
    async function swipe(page: Page, byX: number, byY: number) {
      await page.getByRole("slider").scrollIntoViewIfNeeded();
      const box = await page.getByRole("slider").boundingBox();
      const [x, y] = [(box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2];
      const browser = await page.context().newCDPSession(page);
      await browser.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [{ x, y }] });
      for (const part of [0.2, 0.4, 0.6, 0.8, 1])
        await browser.send("Input.dispatchTouchEvent", {
          type: "touchMove",
          touchPoints: [{ x: x + byX * part, y: y + byY * part }],
        });
      await browser.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
    }

    test("a finger moving up scrolls the page", async ({ page }) => {
      await page.goto(day);
      await swipe(page, 0, -200);
      await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100);
      await expect(page.getByRole("slider")).toHaveAttribute("aria-valuetext", /^2 March 2026/);
      await expect(page).toHaveURL(day);
    });

    test("a finger moving along it chooses a day", async ({ page }) => {
      await page.goto(day);
      await swipe(page, -60, 0);
      await expect(page).toHaveURL(/\/en\/as-of\/2025-\d\d-\d\d$/);
    });
  });
});

test.describe("copying", () => {
  test("says that it has copied, and that it could not", async ({ page }) => {
    await page.goto("/en/open");
    const button = page.getByRole("button", { name: "Copy sentence" }).first();
    await page.evaluate(() =>
      Object.defineProperty(navigator, "clipboard", { value: { writeText: () => Promise.resolve() } }),
    );
    await button.click();
    await expect(page.getByRole("button", { name: "Copied" })).toBeVisible();
    await page.goto("/en/open");
    await page.evaluate(() => {
      Object.defineProperty(navigator, "clipboard", { value: undefined });
      document.execCommand = () => false;
    });
    await button.click();
    await expect(page.locator("copy-text").first()).toContainText("Not copied");
  });
});

/** Every parameter of every page that has choices. */
const choices = [
  "?category=tariff&contested=1&reopened=1&q=auto&group=agreed&page=2",
  "/as-of/2025-11-20?category=tariff&q=auto&group=agreed&page=2",
  "/timeline?kind=meeting&side=US&issue=auto-tariff",
  "/as-of/2025-11-20/timeline?kind=meeting&side=US&issue=auto-tariff",
  "/sources?tier=official_text&access=full_text&language=ko&q=tariff",
  "/search?q=quota&kind=claim&page=2",
  `/search?q=${"x".repeat(101)}`,
  "/changes?since=2025-10-22&until=2026-01-31&page=2",
  "/changes?since=apec-2025",
  "/changes?since=soon&until=later",
  "/corrections?kind=clarification&before=400",
];

/** One choice on each page that has some: by a link, or by the last form's field and button. */
function waysToChoose(page: Page) {
  const place = page.locator("kept-place");
  const button = place.locator("form").last().getByRole("button");
  const link = (at: number) => ({
    control: place.getByRole("link").nth(at),
    prepare: () => Promise.resolve(),
  });
  const select = (name: string) => ({
    control: button,
    prepare: async () => void (await place.locator(`[name="${name}"]`).last().selectOption({ index: 1 })),
  });
  return [
    { address: "", ...link(1) },
    { address: "?view=table", ...link(2) },
    { address: "/as-of/2025-11-20?category=tariff", ...link(0) },
    { address: "/timeline", ...select("kind") },
    { address: "/as-of/2025-11-20/timeline", ...select("side") },
    { address: "/sources", ...select("access") },
    { address: "/changes?since=2025-10-22", ...select("since") },
    { address: "/corrections", ...link(1) },
    { address: "/search?q=tariff", ...link(1) },
  ];
}

test.describe("what is chosen", () => {
  for (const [locale, other] of [
    ["en", "ko"],
    ["ko", "en"],
  ] as const) {
    test(`the query is kept from ${locale} to ${other}, also as of a moment`, async ({ request }) => {
      const seenAt = new Date().toISOString();
      const parts = (href: string) => [
        href.split("?")[0],
        [...new URLSearchParams(href.split("?")[1])].sort(),
      ];
      for (const address of [
        ...choices,
        `?seenAt=${seenAt}&category=tariff&view=table`,
        `/as-of/2025-11-20?seenAt=${seenAt}&q=auto`,
      ]) {
        const html = await (await request.get(`/${locale}${address}`)).text();
        const links = (/<header[\s\S]*?<\/header>/.exec(html)?.[0].match(/<a [^>]*>/g) ?? []).filter((tag) =>
          new RegExp(`hreflang="${other}"`, "i").test(tag),
        );
        expect(links, address).toHaveLength(1);
        expect(
          parts(/href="([^"]*)"/.exec(links[0]!.replace(/hreflang/i, ""))![1]!.replaceAll("&amp;", "&")),
          address,
        ).toEqual(parts(`/${other}${address}`));
      }
    });
  }

  test("the query is kept from a moment to now, and between days where both have the page", async ({
    page,
    allowConsoleErrors,
  }) => {
    // The second page of a list that has one.
    allowConsoleErrors(/status of 400/);
    await page.goto(`/en?seenAt=${new Date().toISOString()}&category=tariff&group=open&page=2`);
    await page.getByRole("link", { name: "Show the current page" }).click();
    await expect(page).toHaveURL("/en?category=tariff");
    await page.goto("/en/as-of/2025-11-20?contested=1&group=open&page=2");
    await page.getByRole("link", { name: "Earlier change" }).click();
    await expect(page).toHaveURL(/\/en\/as-of\/2025-11-\d\d\?contested=1$/);
  });

  test("the query is kept to another language and another day and back", async ({ page }) => {
    for (const [from, choice] of [
      ["", "?category=tariff"],
      ["", "?q=auto&view=table"],
      ["/timeline", "?kind=meeting"],
      ["/timeline", "?side=US"],
    ] as const) {
      await page.goto(`/en/as-of/2025-11-20${from}${choice}`);
      await page.getByRole("link", { name: "한국어", exact: true }).click();
      await expect(page).toHaveURL(`/ko/as-of/2025-11-20${from}${choice}`);
      await page.goBack();
      await page.getByLabel("Date", { exact: true }).fill("2025-10-22");
      await page.getByLabel("Date", { exact: true }).press("Enter");
      await expect(page).toHaveURL(`/en/as-of/2025-10-22${from}${choice}`);
      await page.getByRole("link", { name: "Return to today" }).first().click();
      await expect(page).toHaveURL(`/en${from}${choice}`);
    }
    for (const address of [
      "/sources?tier=official_text",
      "/search?q=quota&kind=claim",
      "/corrections?kind=clarification",
    ]) {
      await page.goto(`/en${address}`);
      await page.getByRole("link", { name: "한국어", exact: true }).click();
      await expect(page).toHaveURL(`/ko${address}`);
    }
  });

  for (const width of [1280, 390]) {
    for (const locale of ["en", "ko"]) {
      test(`leaves the reader where the choices are, at ${width} px, ${locale}`, async ({ page }) => {
        await page.setViewportSize({ width, height: 800 });
        const place = page.locator("kept-place");
        const top = () => place.evaluate((element) => Math.round(element.getBoundingClientRect().top));
        for (const { address, control, prepare } of waysToChoose(page)) {
          await page.goto(`/${locale}${address}`);
          await place.evaluate((element) => scrollTo(0, scrollY + element.getBoundingClientRect().top - 60));
          await prepare();
          // Playwright scrolls by itself before it clicks.
          await control.hover();
          const before = await top();
          await control.click();
          await expect(page, address).not.toHaveURL(`/${locale}${address}`);
          expect(page.url(), address).not.toContain("#");
          await expect.poll(async () => Math.abs((await top()) - before), address).toBeLessThanOrEqual(2);
        }
      });
    }
  }

  test("keeps the focus on a control chosen by key, and does not move it after a click", async ({ page }) => {
    await page.goto("/en");
    await page.getByRole("link", { name: "Tariffs", exact: true }).focus();
    await page.keyboard.press("Tab");
    const next = await page.evaluate(() => document.activeElement?.textContent ?? "");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\?category=/);
    await expect(page.getByRole("link", { name: next, exact: true })).toBeFocused();
    await page.goto("/en/timeline");
    await page.getByLabel("Kind").selectOption("meeting");
    await page.getByRole("button", { name: "Show" }).focus();
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/kind=meeting/);
    await expect(page.getByRole("button", { name: "Show" })).toBeFocused();
    await page.goto("/en");
    await page.getByRole("link", { name: "Tariffs", exact: true }).click();
    await expect(page).toHaveURL("/en?category=tariff");
    await expect(page.locator("body")).toBeFocused();
  });

  test("is not looked for on a page that is opened later", async ({ page }) => {
    await page.goto("/en");
    await page
      .locator("kept-place")
      .evaluate((element) => scrollTo(0, scrollY + element.getBoundingClientRect().top - 60));
    await page.getByRole("link", { name: "Tariffs", exact: true }).click({ modifiers: ["ControlOrMeta"] });
    await page.goto("/en/about");
    await page.getByRole("link", { name: "Board", exact: true }).click();
    await expect(page).toHaveURL("/en");
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("no control is there that would do nothing", async ({ page }) => {
    await page.goto("/en/open");
    await expect(page.getByRole("button", { name: "Copy sentence" })).toHaveCount(0);
    await expect(page.getByRole("group", { name: "Theme" })).toHaveCount(0);
    await expect(page.getByRole("radio", { name: /dark/i })).toHaveCount(0);
    await page.getByText("another day").click();
    await expect(page.getByLabel("Date", { exact: true })).toBeVisible();
    await page.goto("/en");
    await expect(page.getByRole("slider")).toHaveAttribute("tabindex", "-1");
  });

  for (const width of [1280, 390]) {
    test(`a choice leads to where the choices are, at ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      for (const { address, control, prepare } of waysToChoose(page)) {
        await page.goto(`/en${address}`);
        await prepare();
        await control.click();
        await expect(page, address).not.toHaveURL(`/en${address}`);
        await expect(page.locator("kept-place:target"), address).toBeInViewport();
      }
    });
  }
});

test("a chosen theme is there before the first paint, on every page", async ({ page }) => {
  await page.goto("/en/about");
  await page
    .locator("label")
    .filter({ hasText: /^Dark$/ })
    .click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await page.goto("/en/open", { waitUntil: "commit" });
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
});
