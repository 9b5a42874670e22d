import { expect, test } from "../support/fixtures";
import { recordFolder } from "../support/record-folder";

/** When the page says it was made, to the millisecond. */
const madeAtIn = (html: string) => /data-made-at="(\d+)"/.exec(html)![1];

test("A made page is served again, an imported change shows at once, and so does an issue that was not found", async ({
  startOwnServer,
  request,
}) => {
  const server = await startOwnServer();
  const address = `${server.url}/en/issues/auto-tariff`;
  const first = await (await request.get(address)).text();
  const again = await request.get(address);
  expect(madeAtIn(await again.text())).toBe(madeAtIn(first));
  expect(await again.text()).not.toContain("A title changed by an editor");
  const missing = `${server.url}/en/issues/newly-raised`;
  expect((await request.get(missing)).status()).toBe(404);
  expect((await request.get(missing)).status()).toBe(404);

  const changed = await recordFolder((record) => {
    const issue = record.issues.find(({ id }) => id === "auto-tariff")!;
    issue.title.en = "A title changed by an editor";
    const [first] = issue.developments;
    record.issues.push({
      ...issue,
      id: "newly-raised",
      links: [],
      developments: [{ ...first!, id: `newly-raised-${first!.date.value}` }],
    });
  });
  await server.importRecord(changed);

  expect(await (await request.get(address)).text()).toContain("A title changed by an editor");
  expect(await (await request.get(`${server.url}/en`)).text()).toContain("A title changed by an editor");
  expect((await request.get(missing)).status()).toBe(200);
});

test("A page is made anew when its time is up, though nothing was changed", async ({ startOwnServer, request }) => {
  const server = await startOwnServer({ env: { PAGE_MAX_AGE_SECONDS: "2" } });
  const address = `${server.url}/en/open`;
  const first = madeAtIn(await (await request.get(address)).text());
  await expect.poll(async () => madeAtIn(await (await request.get(address)).text()), { timeout: 10_000, intervals: [500] }).not.toBe(first);
});

test("A board of many issues shows a page of each column and leads to the rest", async ({ startOwnServer, page }) => {
  const many = await recordFolder((record) => {
    const model = record.issues.find(({ id }) => id === "tariff-refunds")!;
    for (let number = 1; number <= 60; number += 1) {
      record.issues.push({
        ...model,
        id: `made-up-${number}`,
        title: { en: `Made-up issue ${number}`, ko: `만든 쟁점 ${number}`, origin: "both" },
        links: [],
        developments: model.developments.map((development) => ({
          ...development,
          id: `made-up-${number}-${development.date.value}`,
        })),
      });
    }
  });
  const server = await startOwnServer({ record: many });
  await page.goto(`${server.url}/en`);
  const open = page.getByRole("region", { name: /^Open/ });
  await expect(open.getByRole("heading", { level: 2 })).toContainText("74");
  await expect(open.getByRole("article")).toHaveCount(24);
  await open.getByRole("navigation", { name: "Pages: Open" }).getByRole("link", { name: "Next" }).click();
  await expect(page).toHaveURL(`${server.url}/en?page=2#open`);
  await expect(open.getByRole("article")).toHaveCount(24);
  await expect(open.getByText("25–48 of 74")).toBeVisible();
});
