/** What this site said at a moment: the same words after every later edit, at an address and with headers of its own. */
import { expect, test } from "../support/fixtures";
import { makeAccount, signIn } from "../support/desk";

const seo = { name: "M. Seo", email: "seo@example.org", role: "publisher" } as const;
const was = "corrected words about cars";

test("a correction changes the page of today, not what was said before it", async ({ page, startOwnServer }) => {
  test.setTimeout(120_000);
  const server = await startOwnServer();
  await makeAccount(server, seo);
  await page.goto(`${server.url}/en/issues/auto-tariff`);
  const before = new Date().toISOString();

  await signIn(page, server, seo, "/admin/records/development/auto-tariff-2025-12-04");
  await page.locator('[name="what.en"]:visible').fill(`The notice, in ${was}`);
  await page.locator('form button[value="compare"]:not([aria-hidden])').click();
  await expect(page).toHaveURL(/publish$/);
  await page.getByRole("radio").nth(1).check();
  await page.locator('textarea[name="reason"]').fill("The notice says so");
  await page.locator('main form button:not([type="button"])').last().click();
  await expect(page).toHaveURL(/history\?published=\d+$/);

  for (const address of ["/en/issues/auto-tariff", "/en", "/en/open", "/en/as-of/2025-12-31/issues/auto-tariff"]) {
    const text = await (await page.request.get(`${server.url}${address}?seenAt=${before}`)).text();
    expect(text, address).toContain("what this site said at");
    expect(text, address).not.toContain(was);
  }
  await page.goto(`${server.url}/en/issues/auto-tariff?seenAt=${new Date().toISOString()}`);
  await expect(page.getByText(was).first()).toBeVisible();
  await page.getByRole("link", { name: "What it says now" }).click();
  await expect(page).toHaveURL(`${server.url}/en/issues/auto-tariff`);
  await expect(page.getByText(was).first()).toBeVisible();
});

test("a moment is said in the headers, and can be asked for by one", async ({ site, request }) => {
  const now = new Date().toISOString();
  const seen = await request.get(`${site.url}/ko/issues/auto-tariff?seenAt=${now}`);
  expect(seen.status()).toBe(200);
  expect(seen.headers()["memento-datetime"]).toBe(new Date(now).toUTCString());
  expect(seen.headers().link).toContain('/ko/issues/auto-tariff>; rel="original timegate"');
  expect(await seen.text()).toContain("이 사이트가 게시한 내용");

  const asked = await request.get(`${site.url}/en/open`, { maxRedirects: 0, headers: { "Accept-Datetime": new Date(now).toUTCString() } });
  expect(asked.status()).toBe(302);
  expect(asked.headers().vary).toContain("Accept-Datetime");
  expect(asked.headers().location).toContain("/en/open?seenAt=");

  const unread = await request.get(`${site.url}/en/open`, { maxRedirects: 0, headers: { "Accept-Datetime": "some day" } });
  expect(unread.status()).toBe(400);
});

test("a moment that cannot be shown gets a page that says what can", async ({ site, request }) => {
  for (const asked of ["yesterday", "2999-01-01", "2000-01-01", "%F0%9F%98%80", "%00", "a".repeat(3000), "2026-11-24T10:00Z'--"]) {
    const answer = await request.get(`${site.url}/en?seenAt=${asked}`);
    expect(answer.status(), asked).toBeLessThan(500);
    // The year 2000 is a moment, only not one of this site's; who sends the headers does not know the record.
    if (asked !== "2000-01-01") expect(answer.headers()["memento-datetime"], asked).toBeUndefined();
    if (answer.status() === 200) expect(await answer.text(), asked).toContain("not a moment this site can show");
  }
});
