import SqliteConnection from "better-sqlite3";
import type { Page } from "@playwright/test";
import { deskClient, formWith } from "../../scripts/desk-client";
import { type RunningServer, startServer } from "../../scripts/own-server";
import { createCommandAccount, signIn } from "../support/desk";
import { ask } from "../support/desk-database";
import { expect, test } from "../support/fixtures";

const seo = { name: "M. Seo", email: "seo@example.org", role: "publisher" } as const;
const entry = "auto-tariff-2025-12-04";

type Row = {
  recordType: string | null;
  recordId: string | null;
  page: string | null;
  text: string;
  contact: string | null;
};
function reports(server: RunningServer): Row[] {
  const connection = new SqliteConnection(server.databaseFile, { readonly: true });
  try {
    return connection
      .prepare<[], Row>(
        `SELECT "recordType", "recordId", "page", "text", "contact" FROM "ErrorReport" ORDER BY "reportedAt"`,
      )
      .all();
  } finally {
    connection.close();
  }
}

const text = (page: Page) => page.locator('textarea[name="text"]');
const contact = (page: Page) => page.locator('input[name="contact"]');
const send = (page: Page) => page.locator("main form button").click();

/** Nobody is as quick as a test: the form was made long ago. */
const age = (page: Page) =>
  page
    .locator('input[name="shown"]')
    .evaluate((input) => input.setAttribute("value", "2026-01-01T00:00:00.000Z"));

let server: RunningServer;

/** Each test sends from an address of its own, as the server counts what comes from each. */
const from = (client: string) => ({ extraHTTPHeaders: { "X-Forwarded-For": client } });

test.beforeAll(async () => {
  server = await startServer({ env: { TRUSTED_PROXIES: "1" } });
  await createCommandAccount(server, seo);
});
test.afterAll(async () => server.stop());
test.beforeEach(() => void ask(server.databaseFile, `DELETE FROM "ErrorReport"`));

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with script" : "without script", () => {
    test.use({ javaScriptEnabled, ...from(javaScriptEnabled ? "192.0.2.1" : "192.0.2.2") });

    test("a reader reports an error, keeps what was typed when refused, and an editor settles it", async ({
      page,
    }) => {
      test.setTimeout(120_000);
      await page.goto(`${server.url}/en/issues/auto-tariff`);
      await page
        .locator(`#${entry}`)
        .getByRole("link", { name: /Report an error/ })
        .click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Report an error");
      await expect(page.getByRole("main")).toContainText(
        /Automobile and parts tariff .*development of 4 Dec 2025/,
      );
      await age(page);
      await contact(page).fill("reader@example.org");
      await send(page);
      const alert = page.getByRole("main").getByRole("alert");
      await expect(alert).toContainText("Write what is wrong.");
      await expect(alert).toContainText("Nothing you typed has been lost.");
      await expect(text(page)).toHaveAttribute("aria-invalid", "true");
      await expect(contact(page)).toHaveValue("reader@example.org");
      if (javaScriptEnabled) await expect(alert).toBeFocused();

      await text(page).fill("가".repeat(4001));
      await age(page);
      await send(page);
      await expect(alert).toContainText("it has 4001");
      await expect(text(page)).toHaveValue("가".repeat(4001));
      await expect(contact(page)).toHaveValue("reader@example.org");

      const hostile = `<script>alert("x")</script>'; DROP TABLE "ErrorReport"; -- 세율이 틀렸습니다 😀`;
      await text(page).fill(hostile);
      await age(page);
      await send(page);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(
        "Thank you. Your report has reached the editors.",
      );
      await expect(page).toHaveURL(/\/en\/report\/thanks\?/);
      expect(await page.context().cookies()).toEqual([]);
      expect(reports(server)).toEqual([
        {
          recordType: "development",
          recordId: entry,
          page: null,
          text: hostile,
          contact: "reader@example.org",
        },
      ]);
      // Sent once: to load the page again sends nothing.
      await page.reload();
      expect(reports(server)).toHaveLength(1);

      await signIn(page, server, seo, "/admin?queue=reports");
      const waiting = page.getByRole("table", { name: "Reported errors" });
      await expect(waiting).toContainText(hostile);
      await expect(waiting).toContainText("reader@example.org");
      await waiting.getByRole("link", { name: "Resolve" }).click();
      const settling = page.locator('form:has([name="outcome"])');
      await settling.getByLabel("Note (optional)").fill("n".repeat(501));
      await settling.getByLabel("Outcome").selectOption("no_fault");
      await settling.getByRole("button", { name: "Resolve the report" }).click();
      await expect(settling.getByText("The note is longer than 500 characters.")).toBeVisible();
      await expect(settling.getByLabel("Note (optional)")).toHaveValue("n".repeat(501));
      await expect(settling.getByLabel("Outcome")).toHaveValue("no_fault");
      await settling.getByLabel("Note (optional)").fill("The rate is that of 2025.");
      await settling.getByRole("button", { name: "Resolve the report" }).click();
      await expect(page.getByText("No report to resolve.")).toBeVisible();

      await page.getByRole("link", { name: "Resolved reports" }).click();
      const resolved = page.getByRole("table");
      await expect(resolved).toContainText(hostile);
      await expect(resolved).toContainText("The rate is that of 2025.");
      await expect(resolved).toContainText(/M\. Seo, /);
      await resolved.getByRole("link", { name: "no error found" }).click();
      await expect(page.getByText("no error found")).toBeVisible();
      await page.getByRole("button", { name: "Reopen the report" }).click();
      await expect(page.getByRole("button", { name: "Resolve the report" })).toBeVisible();
      await page.goto(`${server.url}/admin?queue=reports`);
      await expect(waiting).toContainText(hostile);
      expect(
        ask(
          server.databaseFile,
          `SELECT "action", "details" FROM "AuditEntry" WHERE "action" LIKE '%_report' ORDER BY "seq" DESC LIMIT 2`,
        ).map(({ action, details }) => [
          action,
          (JSON.parse(String(details)) as { outcome: string }).outcome,
        ]),
      ).toEqual([
        ["reopen_report", "no_fault"],
        ["settle_report", "no_fault"],
      ]);
    });
  });
}

test.describe("from one address", () => {
  test.use(from("192.0.2.3"));

  test("the form is refused to programs, and after five an hour from one address", async ({ page }) => {
    test.setTimeout(120_000);
    const form = `${server.url}/ko/report?page=trends`;
    await page.goto(form);
    await expect(page.getByRole("main")).toContainText("‘추이’ 페이지");
    await text(page).fill("너무 빠름");
    await page
      .locator('input[name="shown"]')
      .evaluate((input) => input.setAttribute("value", new Date().toISOString()));
    await send(page);
    await expect(page.getByRole("main").getByRole("alert")).toContainText(
      "너무 빨리 보냈다. 잠시 뒤 다시 보내야 한다.",
    );
    await expect(text(page)).toHaveValue("너무 빠름");
    await page
      .locator('input[name="website"]')
      .evaluate((input) => input.setAttribute("value", "https://spam.example"));
    await age(page);
    await send(page);
    await expect(page.getByRole("main").getByRole("alert")).toContainText("마지막 칸은 비워야");
    expect(reports(server)).toEqual([]);

    for (const count of [1, 2, 3, 4, 5, 6]) {
      await page.goto(form);
      await text(page).fill(`신고 ${count}`);
      await age(page);
      await send(page);
      if (count <= 5) await expect(page).toHaveURL(/\/ko\/report\/thanks/);
    }
    await expect(page.getByRole("main").getByRole("alert")).toContainText("한 시간 안에 다섯 건");
    await expect(text(page)).toHaveValue("신고 6");
    expect(reports(server).map(({ page: about, text: said }) => [about, said])).toEqual(
      [1, 2, 3, 4, 5].map((count) => ["trends", `신고 ${count}`]),
    );
  });
});

test("many addresses together cannot fill the editors' queue, and what was typed is kept", async ({
  startOwnServer,
}) => {
  const own = await startOwnServer({ env: { TRUSTED_PROXIES: "1" } });
  const client = deskClient(own.url);
  const address = "/en/report?page=trends";
  const form = formWith(await client.get(address), "text");
  const sendFrom = (number: number) =>
    client.send(
      address,
      form,
      { text: `Report ${number}`, shown: "2026-01-01T00:00:00.000Z" },
      { "X-Forwarded-For": `203.0.113.${number}` },
    );
  for (let number = 1; number <= 60; number += 1)
    expect((await sendFrom(number)).location, String(number)).toContain("/en/report/thanks");
  const refused = await sendFrom(61);
  expect(refused.text).toContain("Too many reports have come within an hour");
  expect(formWith(refused, "text").fields).toContainEqual(["text", "Report 61"]);
  expect(reports(own)).toHaveLength(60);
});

test("a text that is too long is refused with its message, and what readers never had is unknown like what never was", async ({
  page,
  allowConsoleErrors,
}) => {
  test.setTimeout(120_000);
  allowConsoleErrors(/404/);
  await page.goto(`${server.url}/en/report?type=issue&id=auto-tariff`);
  await text(page).evaluate((area) => ((area as HTMLTextAreaElement).value = "x".repeat(30_000)));
  await age(page);
  await send(page);
  await expect(page.getByRole("main").getByRole("alert")).toContainText("it has 30000");
  expect(reports(server)).toEqual([]);
  // An unverified entry of the record, an id that never was, and an address that names nothing.
  const answers = [];
  for (const query of [
    "type=development&id=first-projects-2026-07-22",
    "type=development&id=no-such-entry",
    "type=rumour&id=x",
    "page=__proto__",
    "",
  ]) {
    const response = await page.goto(`${server.url}/en/report?${query}`);
    answers.push([
      response?.status(),
      new URL(page.url()).pathname,
      await page.getByRole("main").innerText(),
    ]);
  }
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(answers[0]?.slice(0, 2)).toEqual([404, "/en/report"]);
});

test("the form keeps its subject in the other language, and is neither kept nor found", async ({ page }) => {
  const response = await page.goto("/en/report?type=source&id=khswatch");
  expect(response?.headers()["cache-control"]).toContain("no-store");
  expect(response?.headers()["x-robots-tag"]).toContain("noindex");
  await page.getByRole("navigation", { name: "Language" }).getByRole("link", { name: "한국어" }).click();
  await expect(page).toHaveURL(/\/ko\/report\?type=source&id=khswatch$/);
  await expect(page.locator("html")).toHaveAttribute("lang", "ko");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("오류 알리기");
});
