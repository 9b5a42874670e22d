import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { get } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { parse } from "csv-parse/sync";
import ICAL from "ical.js";
import { runCommand } from "../../scripts/own-server";
import { choose, createCommandAccount, signIn } from "../support/desk";
import { expect, test } from "../support/fixtures";
import { recordFolder } from "../support/record-folder";

const seo = { name: "M. Seo", email: "seo@example.org", role: "publisher" } as const;
const uid = "event-apec-2026@korea-us-tariff-talks";

function entryOf(text: string, id: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const found = calendar
    .getAllSubcomponents("vevent")
    .find((event) => event.getFirstPropertyValue("uid") === id);
  if (!found) throw new Error(`No entry ${id}`);
  return new ICAL.Event(found);
}

/** Sends an address as it is written, which a browser would tidy up first. */
function statusOf(site: string, address: string): Promise<number> {
  const { hostname, port } = new URL(site);
  return new Promise((resolve, reject) => {
    get({ hostname, port, path: address }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    }).on("error", reject);
  });
}

test("a reader subscribes from the summits page; a summit is moved at the desk, and the same entry has a higher number and the old date", async ({
  startOwnServer,
  page,
  request,
}) => {
  const server = await startOwnServer();
  await page.goto(`${server.url}/en/summits`);
  const address = await page.getByRole("link", { name: "Subscribe", exact: true }).getAttribute("href");
  expect(address).toBe(`${server.url.replace("http:", "webcal:")}/calendar.ics?lang=en`);
  const url = address!.replace("webcal:", "http:");

  const first = await request.get(url);
  expect(first.headers()["content-type"]).toBe("text/calendar; charset=utf-8");
  const before = entryOf(await first.text(), uid);
  const same = await request.get(url, { headers: { "If-None-Match": first.headers()["etag"]! } });
  expect(same.status()).toBe(304);

  await createCommandAccount(server, seo);
  await signIn(page, server, seo, "/admin/records/event/apec-2026");
  const control = (name: string) => page.locator(`[name="schedule[1].${name}"]:visible`);
  await page.locator('form button[value="add:schedule"]').click();
  for (const [name, day] of [
    ["announcedOn", "2026-11-10"],
    ["starts", "2026-11-21"],
    ["ends", "2026-11-22"],
  ] as const) {
    await control(`${name}.value`).fill(day);
    await control(`${name}.zone`).selectOption("Asia/Shanghai");
  }
  await control("status").selectOption("rescheduled");
  await page.locator('form button[value="add:schedule[1].citations"]').click();
  await choose(page, "schedule[1].citations[0].source", "joongang 20251022", true);
  await page.locator('form button[value="compare"]:not([aria-hidden])').click();
  await expect(page).toHaveURL(/publish$/);
  await page.locator('input[type="radio"][value="development"]').check();
  await page.locator('textarea[name="reason"]').fill("The host moved the summit");
  await page.locator('main form button:not([type="button"])').last().click();
  await expect(page).toHaveURL(/history\?published=2$/);

  const changed = await request.get(url, { headers: { "If-None-Match": first.headers()["etag"]! } });
  expect(changed.status()).toBe(200);
  const after = entryOf(await changed.text(), uid);
  expect(after.sequence).toBeGreaterThan(before.sequence);
  expect([after.startDate.toString(), after.endDate.toString()]).toEqual(["2026-11-21", "2026-11-23"]);
  expect(after.description).toContain("Earlier date: 18 Nov 2026");
});

test("issues and people have calendars of their own, in both languages; what is unknown is refused", async ({
  page,
  request,
  site,
}) => {
  for (const [address, name] of [
    ["/ko/issues/auto-tariff", "issues/auto-tariff"],
    ["/ko/officials/kim-jung-kwan", "officials/kim-jung-kwan"],
  ] as const) {
    await page.goto(address);
    await expect(page.getByRole("link", { name: "캘린더 파일(.ics)" })).toHaveAttribute(
      "href",
      `/calendar/${name}.ics?lang=ko`,
    );
    const answer = await request.get(`/calendar/${name}.ics?lang=ko`);
    expect(
      new ICAL.Component(ICAL.parse(await answer.text())).getAllSubcomponents("vevent").length,
    ).toBeGreaterThan(0);
  }
  await page.goto("/en/as-of/2025-10-22/summits");
  await expect(page.getByRole("link", { name: "Subscribe", exact: true })).toHaveCount(0);
  expect((await request.get("/calendar.ics?lang=fr")).status()).toBe(400);
  for (const address of [
    "/calendar/issues/nothing.ics",
    "/calendar/issues/auto-tariff",
    "/calendar/officials/..%2fx.ics",
    "/data/nothing.csv",
    "/fr/rates.csv",
    "/en/as-of/2025-02-30/rates.csv",
    "/data/..%2fpackage.json",
    "/data/releases/2026-01-01/issues.json",
  ]) {
    expect(await statusOf(site.url, address), address).toBe(404);
  }
});

test("the data page lists every file with the checksum it has, and spreadsheet files are what they should be", async ({
  page,
  request,
}) => {
  await page.goto("/en");
  await page.getByRole("link", { name: "Data and releases" }).click();
  await expect(page).toHaveURL("/en/data");
  const row = page
    .getByRole("table", { name: "Flat tables (CSV)" })
    .getByRole("row")
    .filter({ has: page.getByRole("link", { name: "claims.csv" }) });
  const answer = await request.get("/data/claims.csv");
  const body = await answer.body();
  await expect(row).toContainText(createHash("sha256").update(body).digest("hex"));
  expect([...body.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(answer.headers()["content-type"]).toContain("text/csv");
  expect(parse(body, { bom: true, columns: true }).length).toBeGreaterThan(100);
  expect(
    (
      await request.get("/data/claims.csv", { headers: { "If-None-Match": answer.headers()["etag"]! } })
    ).status(),
  ).toBe(304);
  const described: { resources: { path: string; hash: string }[] } = await (
    await request.get("/data/datapackage.json")
  ).json();
  expect(described.resources.length).toBeGreaterThan(5);
  for (const { path: name, hash } of described.resources) {
    const file = await (await request.get(`/data/${name}`)).body();
    expect(hash, name).toBe(`sha256:${createHash("sha256").update(file).digest("hex")}`);
  }
  await page.goto("/ko/about");
  await expect(page.getByRole("heading", { name: "이용 조건" })).toBeVisible();
});

test("a release is made, listed and kept while the record moves on, and nothing beside it can be fetched", async ({
  startOwnServer,
  page,
  request,
}) => {
  const folder = mkdtempSync(path.join(tmpdir(), "talks-releases-"));
  const releases = path.join(folder, "releases");
  writeFileSync(path.join(folder, "secret.json"), "{}");
  const server = await startOwnServer({ env: { RELEASES_FOLDER: releases } });
  await page.goto(`${server.url}/en/data`);
  await expect(page.getByText("No release yet.")).toBeVisible();

  const env = {
    DATABASE_URL: `file:${server.databaseFile}`,
    SITE_URL: server.url,
    RELEASES_FOLDER: releases,
  };
  const said = await runCommand("scripts/release.ts", [], env);
  const date = /Released (\d{4}-\d{2}-\d{2})/.exec(said)![1]!;
  await expect(runCommand("scripts/release.ts", [], env)).rejects.toThrow(/never written over/);
  const kept = await (await request.get(`${server.url}/data/releases/${date}/issues.json`)).text();

  await server.importRecord(
    await recordFolder((record) => {
      record.issues[0]!.title.en = "A title changed after the release";
    }),
  );
  expect(await (await request.get(`${server.url}/data/issues.json`)).text()).toContain(
    "A title changed after the release",
  );
  expect(await (await request.get(`${server.url}/data/releases/${date}/issues.json`)).text()).toBe(kept);
  await page.goto(`${server.url}/en/data`);
  await expect(page.getByRole("heading", { name: /^Release of / })).toHaveCount(1);
  await expect(page.getByRole("link", { name: "manifest.json" })).toHaveAttribute(
    "href",
    `/data/releases/${date}/manifest.json`,
  );

  for (const name of [
    "../../secret.json",
    "..%2f..%2fsecret.json",
    "%2e%2e/secret.json",
    "%2e%2e%2f%2e%2e%2fsecret.json",
    "..%5csecret.json",
    "..%252fsecret.json",
  ]) {
    expect(await statusOf(server.url, `/data/releases/${date}/${name}`), name).not.toBe(200);
    expect(await statusOf(server.url, `/data/releases/${name}`), name).not.toBe(200);
  }
  rmSync(folder, { recursive: true, force: true });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });
  test("the data page is whole", async ({ page }) => {
    await page.goto("/ko/data");
    await expect(page.getByRole("link", { name: "issues.csv", exact: true })).toHaveAttribute(
      "href",
      "/data/issues.csv",
    );
  });
});
