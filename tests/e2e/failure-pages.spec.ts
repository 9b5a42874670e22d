/** A page that fails tells the reference by which its error is found in the log, to readers and at the desk. */
import { addressOf, person } from "../support/desk-clients";
import { ask } from "../support/desk-database";
import { expect, test } from "../support/fixtures";
import { signIn } from "../support/desk";

const proxied = { TRUSTED_PROXIES: "1" };
const id = "0f3a5c7e9b1d2f4a6c8e0b2d4f6a8c0e";

type Line = { level: number; requestId?: string; msg: string };
/** Level and message of the lines of a request; Next.js may report one error at several places. */
function linesOf(output: string, requestId: string): string[] {
  const lines = output
    .split("\n")
    .filter((line) => line.startsWith("{"))
    .map((line) => JSON.parse(line) as Line)
    .filter((line) => line.requestId === requestId);
  return [...new Set(lines.map(({ level, msg }) => `${level} ${msg}`))];
}

const failedAndAnswered = ["50 A request failed", "30 Answered"];

test("a reader's page in its language, with the id of the log's lines and of the header", async ({
  page,
  startOwnServer,
  allowConsoleErrors,
}) => {
  allowConsoleErrors(/status of 500/);
  const server = await startOwnServer({ env: proxied });
  ask(server.databaseFile, 'ALTER TABLE "Trip" RENAME TO "TripAway"');
  const failed = await fetch(`${server.url}/en/trends`, { headers: { "X-Request-Id": id } });
  expect([failed.status, failed.headers.get("x-request-id")]).toEqual([500, id]);
  expect(await failed.text()).toContain(`Error reference: <code>${id}</code>`);
  await expect.poll(() => linesOf(server.output(), id)).toEqual(failedAndAnswered);
  const response = await page.goto(`${server.url}/ko/timeline`);
  await expect(page.getByRole("heading", { name: "페이지를 만들지 못했다" })).toBeVisible();
  await expect(page.getByText(`오류 번호: ${response?.headers()["x-request-id"]}`)).toBeVisible();
  // Nothing of it is kept.
  ask(server.databaseFile, 'ALTER TABLE "TripAway" RENAME TO "Trip"');
  await page.getByRole("link", { name: "다시 시도" }).click();
  await expect(page.getByRole("heading", { name: "페이지를 만들지 못했다" })).toHaveCount(0);
});

test("a page of the desk, with script and without, and not the data that its script asks for", async ({
  browser,
  startOwnServer,
  allowConsoleErrors,
}) => {
  allowConsoleErrors(/status of 500/);
  const server = await startOwnServer({ env: proxied });
  const client = await person(server, "han", "editor");
  expect((await client.get("/admin")).status).toBe(200);
  ask(server.databaseFile, 'ALTER TABLE "AccuracyCheck" RENAME TO "AccuracyCheckAway"');
  for (const javaScriptEnabled of [true, false]) {
    const context = await browser.newContext({ javaScriptEnabled });
    const page = await context.newPage();
    await signIn(page, server, { email: addressOf("han") }, "/admin/me");
    const response = await page.goto(`${server.url}/admin`);
    expect(response?.status()).toBe(500);
    const reference = response?.headers()["x-request-id"] ?? "";
    await expect(page.getByText(`Error reference: ${reference}`)).toBeVisible();
    await expect(page.getByText(`오류 번호: ${reference}`)).toBeVisible();
    await expect.poll(() => linesOf(server.output(), reference)).toEqual(failedAndAnswered);
    await context.close();
  }
});
