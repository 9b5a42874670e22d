/**
 * What nobody wrote in good faith at a page's address: it is answered below 500, says nothing of the inside,
 * and runs nothing.
 */
import { concurrently } from "../support/concurrently";
import { expect, test } from "../support/fixtures";

const day = "2025-10-22";

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

const lists = ["officials", "trips", "summits", "sources", "issues"];
const ids = [
  "no-such-thing",
  "%00",
  "%3Cscript%3Ealert(1)%3C%2Fscript%3E",
  "'; DROP TABLE Trip;--",
  "%EC%9D%B8%EB%AC%BC",
  "__proto__",
  "constructor",
  "a".repeat(2000),
  "%ED%A0%80",
];
const unknownIds = lists.flatMap((list) =>
  ids.flatMap((id) =>
    ["/en", "/ko", ...(list === "sources" ? [] : [`/en/as-of/${day}`])].map(
      (before) => `${before}/${list}/${id}`,
    ),
  ),
);

const datedPages = [
  "/officials",
  "/trips",
  "/summits",
  "/timeline",
  "/officials/kim-jung-kwan",
  "/trips/trip-2025-10b",
  "/summits/apec-2025",
];
const malformedDays = datedPages.flatMap((page) =>
  ["2025-02-30", "yesterday", "9999-12-31", "%00", "2025-10-22T00:00"].map(
    (wrong) => `/en/as-of/${wrong}${page}`,
  ),
);

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

const parameters = [
  "/timeline?kind=",
  "/timeline?side=",
  "/timeline?issue=",
  "/sources?tier=",
  "/sources?access=",
  "/sources?language=",
  "/sources?q=",
  "/search?q=",
  "/search?q=tariff&kind=",
  "/search?q=tariff&page=",
  `/as-of/${day}/timeline?kind=`,
];
const values = [
  "",
  "%00",
  "%ED%A0%80",
  "x".repeat(3000),
  "%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E",
  "%25_%25",
  "a&b[]=c",
  "-1",
  "%F0%9F%98%80",
];
const strangeValues = parameters.flatMap((parameter) => values.map((value) => `/en${parameter}${value}`));

const changeValues = [
  "",
  "%00",
  "%ED%A0%80",
  "x".repeat(3000),
  "%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E",
  "2025-02-30",
  "9999-12-31",
  "0001-01-01",
  "2025-10-22T00:00",
  "%F0%9F%98%80",
  "'; DROP TABLE Issue;--",
  "__proto__",
  "-1",
  "%2e%2e%2f",
];
const spans = changeValues.flatMap((value) => [
  `/en/changes?since=${value}`,
  `/ko/changes?since=2025-10-22&until=${value}`,
  `/en/changes?since=2025-10-22&page=${value}`,
  `/en/changes?since=${value}&since=2025-10-22`,
]);

for (const [what, addresses] of [
  ["an address without a page", notFound],
  ["an id that is none", unknownIds],
  ["a day that is none", malformedDays],
] as const) {
  test(`not found: ${what}`, async ({ site }) => {
    await concurrently(addresses, async (address) => {
      const response = await fetch(site.url + address);
      const named = address.slice(0, 80);
      expect([400, 404], named).toContain(response.status);
      const html = await response.text();
      expect(html, named).not.toContain("<script>alert(1)");
      expect(html, named).not.toMatch(/at \w+ \(.*:\d+:\d+\)/);
    });
  });
}

for (const [what, addresses] of [
  ["a choice on the board or of a day", clear],
  ["a choice of a list or a search", strangeValues],
  ["a span of changes", spans],
] as const) {
  test(`a clear answer: ${what}`, async ({ site }) => {
    await concurrently(addresses, async (address) => {
      const response = await fetch(site.url + address);
      const named = address.slice(0, 80);
      expect(response.status, named).toBeLessThan(500);
      expect(new URL(response.url).origin, named).toBe(site.url);
      expect(await response.text(), named).not.toContain("<script>alert(1)");
      expect(response.headers.getSetCookie(), named).toEqual([]);
    });
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
