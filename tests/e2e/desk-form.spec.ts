/**
 * What the form says in either language, and what becomes of a text that is begun before anything is known of
 * it.
 */
import type { Page } from "@playwright/test";
import { createCommandAccount, signIn } from "../support/desk";
import { expect, test } from "../support/fixtures";
import { delayScripts } from "../support/delay-scripts";

const seo = { name: "M. Seo", email: "seo@example.org", role: "publisher" } as const;
const control = (page: Page, name: string) => page.locator(`[name="${name}"]:visible`);
const button = (page: Page, intent: string) =>
  page.locator(`form button[value="${intent}"]:not([aria-hidden])`);
/** Everything the browser keeps of what was typed at the desk. */
const keptTexts = (page: Page) =>
  page.evaluate(() =>
    Object.keys(localStorage)
      .filter((key) => key.startsWith("desk:"))
      .map((key) => localStorage.getItem(key))
      .join("\n"),
  );
/** Lets what a form sends wait until what it gives is called. */
async function holdForms(page: Page): Promise<() => void> {
  let letGo = () => {};
  const held = new Promise<void>((resolve) => (letGo = resolve));
  await page.route("**/admin/**", async (route) => {
    if (route.request().method() === "POST" && !route.request().url().includes("/api/")) await held;
    await route.continue();
  });
  return letGo;
}

test.describe("in Korean", () => {
  test.use({ locale: "ko" });

  test("what prevents publication is explained in Korean, with the field and the labels of the allowed values", async ({
    page,
    desk: server,
  }) => {
    await createCommandAccount(server, seo);
    await signIn(page, server, seo, "/admin/records/development/new");
    await control(page, "what.ko").fill("출처 없는 진전");
    await control(page, "date.value").fill("언젠가");
    await button(page, "compare").click();
    await expect(page).toHaveURL(/check=1/);
    const summary = page.getByRole("alert").filter({ hasText: "입력한 내용은 그대로 있다" });
    await expect(summary).toBeFocused();
    await expect(
      summary.getByRole("link", { name: "협상 단계: 다음 가운데 하나를 골라야 한다: 제기, 의견 접근" }),
    ).toBeVisible();
    await expect(summary.getByRole("link", { name: "출처: 출처를 하나 이상 추가해야 한다." })).toBeVisible();
    for (const said of await summary.getByRole("link").allTextContents())
      expect(said).not.toMatch(/[a-z]{4,}_|must|allowed/);
    await summary.getByRole("link", { name: "협상 단계" }).click();
    await expect(control(page, "stage")).toBeFocused();
    await expect(control(page, "stage")).toHaveAccessibleDescription(/다음 가운데 하나를 골라야 한다/);
  });

  test("what depends on a record is named with a link and its field", async ({ page, desk: server }) => {
    await createCommandAccount(server, seo);
    await signIn(page, server, seo, "/admin/records/official/kim-jung-kwan/withdraw");
    await control(page, "reason").fill("잘못된 기록");
    await page.locator("main form button").last().click();
    const alert = page.getByRole("alert").filter({ has: page.getByRole("listitem") });
    await expect(alert.getByRole("listitem").first()).toContainText("철회하려는 기록을 인용하고 있다");
    await expect(alert.getByRole("link").first()).toHaveAttribute(
      "href",
      /^\/admin\/records\/[a-z]+\/[a-z0-9-]+$/,
    );
    await expect(alert).not.toContainText("cites the record");
    await expect(control(page, "reason")).toHaveValue("잘못된 기록");
  });
});

test("a development begun without a date gets its id with the date, and leaves no second draft", async ({
  page,
  desk: server,
}) => {
  await createCommandAccount(server, seo);
  await signIn(page, server, seo, "/admin/records/development/new?issue=auto-tariff");
  await control(page, "date.value").fill("");
  await control(page, "what.en").fill("Begun before its day was known");
  await button(page, "save").click();
  await expect(page).toHaveURL(/development\/auto-tariff(-\d+)?\?saved=1$/);
  await control(page, "date.value").fill("22 Nov 2026");
  await button(page, "save").click();
  await expect(page).toHaveURL(/development\/auto-tariff-2026-11-22\?saved=1$/);
  await expect(control(page, "what.en")).toHaveValue("Begun before its day was known");
  await page.goto(`${server.url}/admin?queue=drafts`);
  await expect(page.getByRole("link", { name: /Begun before|auto-tariff-2026|Car/ }).first()).toBeVisible();
  await page.goto(`${server.url}/admin/records/development?q=begun`);
  await expect(page.getByRole("row").filter({ hasText: "Begun before its day was known" })).toHaveCount(1);
});

test("the text kept for a new record is not offered again once it was saved", async ({
  page,
  desk: server,
}) => {
  await createCommandAccount(server, seo);
  await signIn(page, server, seo, "/admin/records/official/new");
  await control(page, "name.en").fill("Someone New");
  await expect.poll(() => keptTexts(page)).toContain("Someone New");
  await button(page, "save").click();
  await expect(page).toHaveURL(/official\/someone-new\?saved=1$/);
  await expect.poll(() => keptTexts(page)).toBe("");
  await page.goto(`${server.url}/admin/records/official/new`);
  await expect(control(page, "name.en")).toHaveValue("");
  await expect(page.getByRole("button", { name: "Restore text" })).toHaveCount(0);
});

test("an injected script does not run in a page of the desk, and an unknown address gives the not-found page", async ({
  page,
  desk: server,
  allowConsoleErrors,
}) => {
  await createCommandAccount(server, seo);
  const nonces = new Set<string>();
  for (const address of [
    "/admin/sign-in",
    "/admin/sign-in",
    "/admin/nowhere",
    "/admin/nowhere",
    "/admin/nowhere",
  ]) {
    const response = await fetch(server.url + address);
    const policy = response.headers.get("content-security-policy") ?? "";
    const nonce = /script-src 'self' 'nonce-([\w+/=]{20,})';/.exec(policy)?.[1] ?? "";
    expect(policy, address).toMatch(/^default-src 'none'; script-src 'self' 'nonce-/);
    nonces.add(nonce);
    const scripts = [...(await response.text()).matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag);
    expect(scripts.length, address).toBeGreaterThan(3);
    for (const tag of scripts) expect(tag, address).toContain(`nonce="${nonce}"`);
  }
  expect(nonces.size).toBe(5);

  await signIn(page, server, seo, "/admin/records/issue/auto-tariff");
  allowConsoleErrors(/Content Security Policy|status of 404/);
  const refused = page.evaluate(
    () =>
      new Promise<string[]>((told) => {
        const directives: string[] = [];
        document.addEventListener("securitypolicyviolation", ({ effectiveDirective }) => {
          if (effectiveDirective.startsWith("script-src") && directives.push(effectiveDirective) === 2)
            told(directives);
        });
        const script = document.createElement("script");
        script.textContent = "window.intruded = true";
        document.body.append(script);
        const picture = document.createElement("img");
        picture.setAttribute("onerror", "window.intruded = true");
        picture.src = "data:image/png,nothing";
        document.body.append(picture);
      }),
  );
  expect((await refused).sort()).toEqual(["script-src-attr", "script-src-elem"]);
  expect(await page.evaluate(() => "intruded" in window)).toBe(false);

  for (const address of ["/admin/nowhere", "/admin/records/nothing", "/admin/records/issue/no-such-issue"]) {
    expect((await page.goto(server.url + address))?.status(), address).toBe(404);
    await expect(page.getByRole("heading", { level: 1 }), address).toHaveText(
      "There is no page of the desk at this address",
    );
    await expect(page.getByRole("link", { name: "Back to the queue" })).toHaveAttribute("href", "/admin");
  }
});

test("text typed before hydration is in the preview", async ({ page, desk: server }) => {
  await createCommandAccount(server, seo);
  await signIn(page, server, seo, "/admin");
  const letCome = await delayScripts(page);
  await page.goto(`${server.url}/admin/records/official/kim-jung-kwan`, { waitUntil: "commit" });
  await control(page, "name.en").fill("Written before the script came");
  letCome();
  await expect(page.locator("[data-page-top]")).toContainText("Written before the script came");
});

test("text typed before hydration is kept, with its focus", async ({ page, desk: server }) => {
  await createCommandAccount(server, seo);
  await signIn(page, server, seo, "/admin/records/development/auto-tariff-2025-07-30");
  const stage = await control(page, "stage").inputValue();
  const otherStage = stage === "raised" ? "narrowing" : "raised";
  const letCome = await delayScripts(page);
  await page.goto(`${server.url}/admin/records/development/auto-tariff-2025-07-30`, { waitUntil: "commit" });
  await control(page, "stage").selectOption(otherStage);
  await control(page, "date.zone").selectOption("Asia/Tokyo");
  await control(page, "date.value").fill("2025-07-29");
  // Of this one nothing was known: without script the form leaves it at an empty day.
  await page.locator('details:has([name="effectiveUntil.value"]) > summary').click();
  await control(page, "effectiveUntil.value").fill("2025-12-24");
  await control(page, "what.en").fill("Written before the script came");
  await control(page, "what.origin").selectOption("ko");
  const speaker = page.locator("#f-claims-0-speaker");
  await speaker.fill("");
  await speaker.pressSequentially("김정관");
  await expect(page.getByText("Not saved yet")).toHaveCount(0);

  letCome();
  await expect(page.getByText("Not saved yet")).toBeVisible();
  await expect(speaker).toBeFocused();
  await expect(speaker).toHaveValue("김정관");
  await expect(page.getByRole("listbox").getByRole("option").first()).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page.locator('[name="claims[0].speaker"]')).toHaveValue("kim-jung-kwan");
  await expect(page.locator("#f-date-value-hint")).toContainText("29 Jul 2025");
  await expect(page.locator("#f-what-ko-hint")).toHaveText("written first");

  await button(page, "save").click();
  await expect(page).toHaveURL(/saved=1$/);
  for (const [name, value] of [
    ["stage", otherStage],
    ["date.zone", "Asia/Tokyo"],
    ["date.value", "2025-07-29"],
    ["effectiveUntil.value", "2025-12-24"],
    ["what.en", "Written before the script came"],
    ["what.origin", "ko"],
  ] as const) {
    await expect(control(page, name), name).toHaveValue(value);
  }
  await expect(page.locator('[name="claims[0].speaker"]')).toHaveValue("kim-jung-kwan");
});

test("a selection made before hydration is replaced by text typed after it", async ({
  page,
  desk: server,
}) => {
  await createCommandAccount(server, seo);
  await signIn(page, server, seo, "/admin/records/issue");
  const letCome = await delayScripts(page);
  await page.goto(`${server.url}/admin/records/development/auto-tariff-2025-07-30`, { waitUntil: "commit" });
  const what = control(page, "what.en");
  await what.selectText();
  letCome();
  await what.evaluate(
    (area) =>
      new Promise<void>((taken) => {
        const look = () =>
          Object.keys(area).some((key) => key.startsWith("__reactProps$"))
            ? taken()
            : requestAnimationFrame(look);
        look();
      }),
  );
  await page.keyboard.insertText("Written over it");
  await expect(what).toHaveValue("Written over it");
});

test("a reference that was selected before the script has come is still selected when its name replaces its id", async ({
  page,
  desk: server,
}) => {
  await createCommandAccount(server, seo);
  await signIn(page, server, seo, "/admin/records/issue");
  const letCome = await delayScripts(page);
  await page.goto(`${server.url}/admin/records/development/auto-tariff-2025-07-30`, { waitUntil: "commit" });
  const source = page.locator("#f-citations-0-source");
  const id = await source.inputValue();
  await source.selectText();
  letCome();
  await expect(source).not.toHaveValue(id);
  await page.keyboard.press("Delete");
  await expect(source).toHaveValue("");
  await expect(page.locator('input[name="citations[0].source"]').last()).toHaveValue("");
});

test("signing out with unsaved text asks for confirmation, and Enter during composition submits no form", async ({
  page,
  desk: server,
  allowConsoleErrors,
}) => {
  allowConsoleErrors(/401 \(Unauthorized\).*preview/);
  await createCommandAccount(server, seo);
  await signIn(page, server, seo, "/admin/records/issue");
  const enter = (isComposing: boolean) =>
    page.locator("#q").evaluate(
      (field, composing) =>
        field.dispatchEvent(
          new KeyboardEvent("keydown", {
            key: "Enter",
            isComposing: composing,
            bubbles: true,
            cancelable: true,
          }),
        ),
      isComposing,
    );
  await expect.poll(() => enter(true)).toBe(false);
  expect(await enter(false)).toBe(true);

  await page.goto(`${server.url}/admin/records/issue/auto-tariff`);
  await control(page, "summary.en").fill("A summary that nobody has saved");
  await expect(page.getByText("Not saved yet")).toBeVisible();
  const asked: string[] = [];
  page.once("dialog", (dialog) => {
    asked.push(dialog.message());
    void dialog.dismiss();
  });
  await page.getByRole("button", { name: "Sign out" }).click();
  expect(asked).toEqual(["You have unsaved changes. Leave anyway?"]);
  await expect(control(page, "summary.en")).toHaveValue("A summary that nobody has saved");
  page.once("dialog", (dialog) => void dialog.accept());
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page).toHaveURL(/sign-in/);
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with script" : "without script", () => {
    test.use({ javaScriptEnabled });

    test("a date that was unknown is saved when it is typed, whatever the other date is", async ({
      page,
      desk: server,
    }) => {
      await createCommandAccount(server, seo);
      await signIn(page, server, seo, "/admin/records/source/new");
      await control(page, "title").fill("A source with a date");
      await control(page, "publishedOn.value").fill("2026-01-02");
      await button(page, "save").click();
      await expect(page).toHaveURL(/saved=1$/);
      await expect(control(page, "publishedOn.value")).toHaveValue("2026-01-02");
    });
  });
}

test("text typed while a row is added or a save is sent is kept, and saving again saves it", async ({
  page,
  desk: server,
}) => {
  await createCommandAccount(server, seo);
  await signIn(page, server, seo, "/admin/records/official/new");
  await control(page, "name.en").fill("Someone Slow");
  await button(page, "add:aliases").click();
  await expect(control(page, "aliases[0].text")).toBeVisible();

  let letGo = await holdForms(page);
  await button(page, "add:aliases").click();
  await expect(page.getByText("Saving …")).toBeVisible();
  await control(page, "aliases[0].text").fill("Typed meanwhile");
  letGo();
  await expect(control(page, "aliases[1].text")).toBeVisible();
  await expect(control(page, "aliases[0].text")).toHaveValue("Typed meanwhile");
  await expect(control(page, "aliases[0].text")).toBeFocused();

  await page.unrouteAll({ behavior: "wait" });
  letGo = await holdForms(page);
  await control(page, "aliases[1].text").fill("Moves up");
  await button(page, "remove:aliases[0]").click();
  await control(page, "aliases[1].text").fill("Moves up, and was typed on");
  letGo();
  await expect(control(page, "aliases[1].text")).toHaveCount(0);
  await expect(control(page, "aliases[0].text")).toHaveValue("Moves up, and was typed on");

  await page.unrouteAll({ behavior: "wait" });
  letGo = await holdForms(page);
  await button(page, "save").click();
  await control(page, "name.ko").fill("느린 사람");
  await button(page, "save").click();
  letGo();
  await expect(page).toHaveURL(/official\/someone-slow\?saved=2$/);
  await expect(control(page, "name.ko")).toHaveValue("느린 사람");
  await page.reload();
  await expect(control(page, "name.ko")).toHaveValue("느린 사람");
  await expect(control(page, "aliases[0].text")).toHaveValue("Moves up, and was typed on");
  await expect(page.getByRole("button", { name: "Restore text" })).toHaveCount(0);
});

test("the form reports a lost connection or an unreachable server and keeps what was typed", async ({
  page,
  context,
  desk: server,
  allowConsoleErrors,
}) => {
  allowConsoleErrors(/ERR_INTERNET_DISCONNECTED|502/);
  await createCommandAccount(server, seo);
  await signIn(page, server, seo, "/admin/records/issue/auto-tariff");
  await control(page, "summary.en").fill("Typed on a train");
  await context.setOffline(true);
  await button(page, "save").click();
  const alert = page.locator("form").getByRole("alert");
  await expect(alert).toContainText("there is no connection to the server");
  expect(await keptTexts(page)).toContain("Typed on a train");
  await context.setOffline(false);
  await page.route("**/admin/records/**", (route) =>
    route.request().method() === "POST"
      ? route.fulfill({ status: 502, body: "Bad gateway" })
      : route.continue(),
  );
  await button(page, "save").click();
  await expect(alert).toContainText("The server did not respond as it should");
  await expect(control(page, "summary.en")).toHaveValue("Typed on a train");
  await page.unrouteAll({ behavior: "wait" });
  await button(page, "compare").click();
  await expect(page).toHaveURL(/publish$/);

  await page.locator('[name="kind"][value="clarification"]').check();
  await control(page, "reason").fill("A reason that is not lost");
  await context.setOffline(true);
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  await expect(alert).toContainText("there is no connection to the server");
  await expect(control(page, "reason")).toHaveValue("A reason that is not lost");
  await context.setOffline(false);
  let asked = "";
  page.once("dialog", (dialog) => {
    asked = dialog.type();
    void dialog.accept();
  });
  await page.getByRole("link", { name: "Continue editing" }).click();
  await expect(page).toHaveURL(/issue\/auto-tariff$/);
  expect(asked).toBe("beforeunload");
  await page.goto(`${server.url}/admin/records/issue/auto-tariff/publish`);
  await page.getByRole("button", { name: "Restore text" }).click();
  await expect(control(page, "reason")).toHaveValue("A reason that is not lost");
  await expect(page.locator('[name="kind"][value="clarification"]')).toBeChecked();
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  await expect(page).toHaveURL(/published=/);
  expect(await keptTexts(page)).toBe("");
});

test("the unsaved texts of two windows are both offered to their author only", async ({
  page,
  context,
  desk: server,
}) => {
  const other = { name: "K. Oh", email: "oh@example.org", role: "editor" } as const;
  for (const person of [seo, other]) await createCommandAccount(server, person);
  await signIn(page, server, seo, "/admin/records/official/new");
  const second = await context.newPage();
  await second.goto(`${server.url}/admin/records/official/new`);
  for (const [window, name] of [
    [page, "First Window"],
    [second, "Second Window"],
  ] as const) {
    await control(window, "name.en").fill(name);
    await expect.poll(() => keptTexts(window)).toContain(name);
  }
  await second.close();
  await page.close();

  const again = await context.newPage();
  await again.goto(`${server.url}/admin/records/official/new`);
  const bringBack = again.getByRole("button", { name: "Restore text" });
  await expect(bringBack).toHaveCount(2);
  await bringBack.first().click();
  await expect(control(again, "name.en")).toHaveValue("Second Window");
  await expect(bringBack).toHaveCount(1);
  await bringBack.click();
  await expect(control(again, "name.en")).toHaveValue("First Window");
  await expect(bringBack).toHaveCount(1);
  await again.close();

  await context.clearCookies();
  const next = await context.newPage();
  await signIn(next, server, other, "/admin/records/official/new");
  await control(next, "name.en").fill("Written by another");
  await expect.poll(() => keptTexts(next)).toContain("Written by another");
  await expect(next.getByRole("button", { name: "Restore text" })).toHaveCount(0);
});

test("the focus moves to the first control of an added row", async ({ page, desk: server }) => {
  await createCommandAccount(server, seo);
  await signIn(page, server, seo, "/admin/records/official/new");
  await button(page, "add:aliases").focus();
  await page.keyboard.press("Enter");
  const first = page.locator('[name^="aliases[0]."]:visible').first();
  await expect(first).toBeFocused();
});

/**
 * Presses a button when React has named its properties on it. Half of the presses hit the moment between the
 * first rendering and the controls for a browser with script.
 */
async function pressDuringHydration(page: Page, selector: string) {
  await page.addInitScript((pressed) => {
    const timer = setInterval(() => {
      const button = document.querySelector<HTMLButtonElement>(pressed);
      if (!button || !Object.keys(button).some((key) => key.startsWith("__reactProps"))) return;
      clearInterval(timer);
      button.focus();
      button.click();
    }, 0);
  }, selector);
}

test("a save of an unchanged form is answered as well if it is pressed during hydration", async ({
  page,
  desk: server,
}) => {
  await createCommandAccount(server, seo);
  await signIn(page, server, seo, "/admin");
  await pressDuringHydration(page, 'button[value="save"]:not([aria-hidden])');
  for (let load = 0; load < 6; load += 1) {
    await page.goto(`${server.url}/admin/records/issue/auto-tariff`);
    await expect(
      page.getByText("No changes from the published version; no draft was created."),
    ).toBeVisible();
  }
});

test("the focus moves to an added row as well if its button is pressed during hydration", async ({
  page,
  desk: server,
}) => {
  await createCommandAccount(server, seo);
  await signIn(page, server, seo, "/admin");
  await pressDuringHydration(page, 'button[value="add:aliases"]');
  for (let load = 0; load < 6; load += 1) {
    await page.goto(`${server.url}/admin/records/official/new`);
    await expect(page.locator('[name^="aliases[0]."]:visible').first()).toBeFocused();
  }
});
