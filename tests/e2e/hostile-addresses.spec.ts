import { expect, test } from "../support/fixtures";

const notFound = [
  "/en/as-of/2025-02-30",
  "/en/as-of/2025-13-01",
  "/en/as-of/yesterday",
  "/en/as-of/9999-12-31",
  "/en/as-of/-1",
  "/ko/as-of/2025-10-22T00:00",
  "/en/as-of/2025-02-30/open",
  "/en/as-of/%00",
  "/en/as-of/%E0%A4%A",
  "/ko/issues/%ED%A0%80",
  "/share/en/issue/%E0%A4%A.png",
  "/%",
  "/en/as-of/2025-02-30?category=tariff",
  "/en/as-of/2025-02-30/timeline?kind=meeting",
  "/en/as-of/..%2f..%2fetc%2fpasswd",
  "/en/as-of/2025-10-22/issues/no-such-issue",
  "/en/as-of/2025-99-99/issues/auto-tariff",
  "/en/issues/no-such-issue",
  "/en/issues/%3Cscript%3Ealert(1)%3C%2Fscript%3E",
  "/en/issues/'; DROP TABLE Issue;--",
  "/en/issues/%EC%9E%90%EB%8F%99%EC%B0%A8",
  "/en/no/such/page",
  "/fr",
  "/fr/open",
  "/en/issues/" + "a".repeat(2000),
];

const clear = [
  "/en?category=",
  "/en?category=%00",
  "/en?category=tariff&category=energy",
  "/en?q=%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E",
  "/en?q=" + "x".repeat(3000),
  "/en?q=%ED%A0%80",
  "/en?page=999999999999",
  "/en?group=open&page=1000",
  "/ko?view=%F0%9F%98%80",
  "/en/as-of/2025-10-22?category[]=tariff",
  "/en/as-of/0001-01-01",
  "/en/as-of?date=%0d%0aSet-Cookie:a=b",
  "/en/as-of?date=//evil.example",
  "/en/as-of?page=issue&id=../../x",
];

for (const address of notFound) {
  test(`not found: ${address.slice(0, 60)}`, async ({ request }) => {
    const response = await request.get(address);
    expect([400, 404]).toContain(response.status());
    const html = await response.text();
    expect(html).not.toContain("<script>alert(1)");
    expect(html).not.toMatch(/at \w+ \(.*:\d+:\d+\)/);
  });
}

for (const address of clear) {
  test(`a clear answer: ${address.slice(0, 60)}`, async ({ request, baseURL }) => {
    const response = await request.get(address);
    expect(response.status()).toBeLessThan(500);
    expect(new URL(response.url()).origin).toBe(new URL(baseURL ?? "").origin);
    expect(await response.text()).not.toContain("<script>alert(1)");
    expect(response.headers()["set-cookie"]).toBeUndefined();
  });
}

test("a malformed date is answered with what a date looks like", async ({ page, allowConsoleErrors }) => {
  allowConsoleErrors(/404/);
  const response = await page.goto("/en/as-of/2025-02-30");
  expect(response?.status()).toBe(404);
  await expect(page.getByText("must be a calendar day written YYYY-MM-DD")).toBeVisible();
  await page.getByLabel("Show this site as of").fill("2025-10-22");
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page).toHaveURL("/en/as-of/2025-10-22");
});
