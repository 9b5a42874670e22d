/** An open page is told that something was published, and leaves it to the reader to look. */
import { get, type IncomingMessage } from "node:http";
import type { Page } from "@playwright/test";
import type { RunningServer } from "../../scripts/own-server";
import { expect, test } from "../support/fixtures";
import { recordFolder } from "../support/record-folder";

/** Publishes a new title of one or two issues, by another process than the server's. */
async function publishTitles(server: RunningServer, title: string, ids: readonly string[]): Promise<void> {
  const folder = await recordFolder((record) => {
    for (const issue of record.issues)
      if (ids.includes(issue.id)) issue.title = { ...issue.title, en: `${title} ${issue.id}`.slice(0, 80) };
  });
  await server.importRecord(folder);
}

const line = (page: Page) => page.locator("live-changes p:visible");
/** Until the page's stream is open, so that what is told comes by it. */
const isFollowing = (page: Page) => page.waitForRequest(/\/live\?after=\d+$/);

test("a page that is open says how many changes were published since, and shows them when asked", async ({
  startOwnServer,
  page,
}) => {
  const server = await startOwnServer();
  const following = isFollowing(page);
  await page.goto(`${server.url}/en/open`);
  await following;
  const status = page.getByRole("status");
  await expect(status).toHaveCount(1);
  await expect(line(page)).toHaveCount(0);
  const shown = await page.locator("main").innerHTML();

  await publishTitles(server, "First", ["auto-tariff"]);
  await expect(line(page)).toHaveText("1 change since you opened this page: show");
  await publishTitles(server, "Second", ["auto-tariff", "steel-aluminium"]);
  await expect(line(page)).toHaveText(/^\d+ changes since you opened this page: show$/);
  // Nothing of the page itself has changed.
  expect(await page.locator("main").innerHTML()).toBe(shown);

  const count = Number(/^\d+/.exec((await line(page).textContent()) ?? "")?.[0]);
  const followingAgain = isFollowing(page);
  await line(page).getByRole("link", { name: "show" }).click();
  await expect(page).toHaveURL(/\/en\/changes\?since=\d{4}-/);
  const since = new URL(page.url()).searchParams.get("since") ?? "";
  const changes = await (
    await page.request.get(`${server.url}/api/v1/changes?since=${encodeURIComponent(since)}`)
  ).json();
  expect(changes.count).toBe(count);
  await followingAgain;
  await expect(line(page)).toHaveCount(0);
});

test("a page comes back to the count after its connection broke, and after it was out of view", async ({
  startOwnServer,
  page,
  allowConsoleErrors,
}) => {
  allowConsoleErrors(/net::ERR_|Failed to load resource/);
  const server = await startOwnServer();
  let following = isFollowing(page);
  await page.goto(`${server.url}/ko`);
  await following;
  following = isFollowing(page);
  await server.restart();
  await publishTitles(server, "Restarted", ["auto-tariff"]);
  await following;
  await expect(line(page)).toHaveText("이 페이지를 연 뒤 변경 1건: 보기");

  const setVisibility = (state: "hidden" | "visible") =>
    page.evaluate((value) => {
      Object.defineProperty(document, "visibilityState", { value, configurable: true });
      document.dispatchEvent(new Event("visibilitychange"));
    }, state);
  const ended = page.waitForEvent("requestfailed", (request) => request.url().includes("/live?"));
  await setVisibility("hidden");
  await ended;
  await publishTitles(server, "Hidden", ["auto-tariff", "steel-aluminium"]);
  await setVisibility("visible");
  await expect(line(page)).toHaveText(/변경 [2-9]건: 보기$/);
});

test("pages of a past day and of a moment follow nothing, and without script nothing is shown", async ({
  browser,
  site,
}) => {
  for (const address of ["/en/as-of/2025-10-22", "/en/as-of/2025-10-22/open"])
    expect(await (await fetch(site.url + address)).text()).not.toContain("live-changes");
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${site.url}/en`);
  await expect(page.locator("live-changes")).toHaveCount(1);
  await expect(page.locator("live-changes p:visible")).toHaveCount(0);
  await context.close();
});

test("open streams do not hold up the stop of a server, and end with it", async ({ startOwnServer }) => {
  const server = await startOwnServer();
  const streams = await Promise.all(
    Array.from(
      { length: 20 },
      () =>
        new Promise<IncomingMessage>((resolve, reject) =>
          get(`${server.url}/live?after=1`, { agent: false }, resolve).on("error", reject),
        ),
    ),
  );
  const ends = streams.map(
    (stream) =>
      new Promise((resolve) =>
        stream
          .resume()
          .on("end", () => resolve("ended"))
          .on("error", resolve),
      ),
  );
  server.signal("SIGTERM");
  expect(await server.ended()).toBe(0);
  expect(await Promise.all(ends)).toEqual(streams.map(() => "ended"));
});
