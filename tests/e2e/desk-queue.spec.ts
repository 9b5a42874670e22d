import SqliteConnection from "better-sqlite3";
import { axeFindings } from "../support/axe";
import { createCommandAccount, signIn } from "../support/desk";
import { expect, test } from "../support/fixtures";

const seo = { name: "M. Seo", email: "seo@example.org", role: "publisher" } as const;
const viewer = { name: "V. Lee", email: "lee@example.org", role: "viewer" } as const;

type Row = Record<string, unknown>;
function rows(file: string, query: string): Row[] {
  const connection = new SqliteConnection(file, { readonly: true });
  try {
    return connection.prepare<[], Row>(query).all();
  } finally {
    connection.close();
  }
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with script" : "without script", () => {
    test.use({ javaScriptEnabled });

    test("a publisher says with a source that two issues are still accurate", async ({
      page,
      desk: server,
    }) => {
      await createCommandAccount(server, seo);
      await signIn(page, server, seo, "/admin?queue=verify");
      const heading = page.getByRole("heading", { level: 2 }).first();
      const before = Number((await heading.innerText()).match(/\d+/)?.[0]);
      expect(before).toBeGreaterThan(2);

      const boxes = page.getByRole("checkbox");
      await boxes.nth(0).check();
      await boxes.nth(2).check();
      const source = page.getByRole("combobox", { name: /Source used to check/ });
      await source.fill("no such source");
      await page.getByRole("button", { name: "Still accurate, with source" }).click();
      await expect(page.getByRole("main").getByRole("alert")).toContainText(
        "No published source has this id, title or address",
      );
      await expect(source).toHaveValue("no such source");
      await expect(source).toHaveAttribute("aria-invalid", "true");
      await expect(boxes.nth(0)).toBeChecked();
      await expect(boxes.nth(1)).not.toBeChecked();
      await expect(boxes.nth(2)).toBeChecked();
      expect(rows(server.databaseFile, `SELECT * FROM "AccuracyCheck"`)).toEqual([]);

      const [known] = rows(
        server.databaseFile,
        `SELECT "id", "url" FROM "Source" WHERE "url" IS NOT NULL ORDER BY "position" LIMIT 1`,
      );
      await source.fill(String(known?.url));
      await page.getByRole("button", { name: "Still accurate, with source" }).click();
      await expect(page.getByRole("status")).toHaveText("2 issues are verified as still accurate.");
      await expect(heading).toHaveText(`To verify ${before - 2}`);
      const checks = rows(server.databaseFile, `SELECT "sourceId", "who" FROM "AccuracyCheck"`);
      expect(checks).toEqual([
        { sourceId: known?.id, who: "M. Seo" },
        { sourceId: known?.id, who: "M. Seo" },
      ]);
      const logged = rows(
        server.databaseFile,
        `SELECT "who", "result" FROM "AuditEntry" WHERE "action" = 'check_accuracy'`,
      );
      expect(logged).toEqual([
        { who: "M. Seo", result: "done" },
        { who: "M. Seo", result: "done" },
      ]);
    });
  });
}

test("a record changed meanwhile is not marked as accurate, and is named", async ({ page, desk: server }) => {
  await createCommandAccount(server, seo);
  await signIn(page, server, seo, "/admin?queue=verify");
  const box = page.getByRole("checkbox").first();
  const title = (await box.getAttribute("aria-label"))?.replace(/^Select /, "") ?? "";
  await box.check();
  const [source] = rows(server.databaseFile, `SELECT "id" FROM "Source" LIMIT 1`);
  await page.getByRole("combobox").fill(String(source?.id));
  // What the page showed is one version behind, as after a colleague's publication.
  await page
    .locator('input[name^="shown:"]')
    .first()
    .evaluate((input) => input.setAttribute("value", "0.0"));
  await page.getByRole("button", { name: "Still accurate, with source" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText(
    `Changed since you opened this page: ${title}`,
  );
  expect(rows(server.databaseFile, `SELECT * FROM "AccuracyCheck"`)).toEqual([]);
});

test.describe("a viewer", () => {
  test.use({ javaScriptEnabled: false });

  test("sees the queue without the button, and a form sent all the same is refused and logged", async ({
    page,
    context,
    desk: server,
  }) => {
    await createCommandAccount(server, seo);
    await createCommandAccount(server, viewer);
    // The form of somebody who may, sent with the session of somebody who may not.
    await signIn(page, server, seo, "/admin?queue=verify");
    await context.clearCookies();
    const other = await context.newPage();
    await signIn(other, server, viewer, "/admin?queue=verify");
    await expect(other.getByRole("table").first()).toBeVisible();
    await expect(other.getByRole("checkbox")).toHaveCount(0);
    await expect(other.getByRole("button", { name: "Still accurate, with source" })).toHaveCount(0);

    const [source] = rows(server.databaseFile, `SELECT "id" FROM "Source" LIMIT 1`);
    await page.getByRole("checkbox").first().check();
    await page.getByRole("combobox").fill(String(source?.id));
    await page.getByRole("button", { name: "Still accurate, with source" }).click();
    await expect(page).toHaveURL(`${server.url}/admin?queue=verify`);
    await expect(
      page.getByRole("alert").filter({ hasText: "You do not have permission for this" }),
    ).toBeVisible();
    await expect(page.getByRole("combobox")).toHaveValue(String(source?.id));
    expect(rows(server.databaseFile, `SELECT * FROM "AccuracyCheck"`)).toEqual([]);
    const logged = rows(
      server.databaseFile,
      `SELECT "who", "result" FROM "AuditEntry" WHERE "action" = 'check_accuracy'`,
    );
    expect(logged).toEqual([{ who: "V. Lee", result: "refused" }]);
  });
});

test("every queue opens, is named in its link, and passes axe in both languages", async ({
  page,
  desk: server,
}) => {
  test.setTimeout(420_000);
  const connection = new SqliteConnection(server.databaseFile);
  connection
    .prepare(
      `INSERT INTO "ErrorReport" ("id", "recordType", "recordId", "text", "reportedAt") VALUES ('r1', 'issue', 'auto-tariff', 'The rate is wrong.', '2026-11-01T00:00:00.000Z')`,
    )
    .run();
  connection.close();
  await createCommandAccount(server, seo);
  await signIn(page, server, seo);
  for (const language of ["en", "ko"]) {
    await page
      .context()
      .addCookies([{ name: "talks-desk-language", value: language, url: `${server.url}/admin` }]);
    await page.goto(`${server.url}/admin`);
    await expect(page.locator("html")).toHaveAttribute("lang", language);
    const links = page
      .getByRole("navigation", { name: language === "en" ? "Queues" : "할 일 목록" })
      .getByRole("link");
    await expect(links).toHaveCount(14);
    for (const index of Array(14).keys()) {
      await links.nth(index).click();
      await expect(links.nth(index)).toHaveAttribute("aria-current", "page");
      expect(await axeFindings(page), page.url()).toEqual([]);
    }
  }
  await page.setViewportSize({ width: 320, height: 800 });
  await page.goto(`${server.url}/admin?queue=verify`);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await page.goto(`${server.url}/admin?queue=reports`);
  await page.locator('a[href="/admin/reports/r1"]').click();
  await page.locator('select[name="outcome"]').selectOption("no_fault");
  await page.getByRole("button", { name: "신고 처리" }).click();
  await expect(page.getByText("처리할 신고가 없다.")).toBeVisible();
});
