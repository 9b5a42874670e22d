import type { Page } from "@playwright/test";
import { deskClient, formWith } from "../../scripts/desk-client";
import type { RunningServer } from "../../scripts/own-server";
import { expect, test } from "../support/fixtures";
import { type MailReceiver, startMailReceiver } from "../support/mail-receiver";
import { recordFolder } from "../support/record-folder";

let receiver: MailReceiver;
test.beforeAll(async () => {
  receiver = await startMailReceiver();
});
test.afterAll(() => receiver.stop());

const mailing = () => ({
  env: {
    SMTP_URL: `smtp://127.0.0.1:${receiver.port}`,
    MAIL_FROM: "Talks <alerts@talks.example>",
    TRUSTED_PROXIES: "1",
    LOG_LEVEL: "debug",
  },
});
const longAgo = "2026-01-01T00:00:00.000Z";
/** Nobody is as quick as a test. */
const age = (page: Page) =>
  page.locator('input[name="shown"]').evaluate((input, at) => input.setAttribute("value", at), longAgo);
const main = (page: Page) => page.getByRole("main");

async function mailTo(address: string, number = 1) {
  await expect
    .poll(() => receiver.mailsTo(address).length, { timeout: 30_000 })
    .toBeGreaterThanOrEqual(number);
  return receiver.mailsTo(address)[number - 1]!.mail;
}

/** The address of the page that a mail links to, of this server. */
const pageIn = (text: string | undefined) =>
  /https?:\/\/\S+\/follow\/(?:confirm|manage)\S+/.exec(text ?? "")![0];

/** Publishes a correction by an import, as another process would. */
const publishWith = async (server: RunningServer, what: string) =>
  server.importRecord(
    await recordFolder((record) => {
      const development = record.issues
        .flatMap(({ developments }) => developments)
        .find(({ id }) => id === "auto-tariff-2026-02-21")!;
      development.what = { en: what, ko: what, origin: "en" };
    }),
    "correction",
  );

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with script" : "without script", () => {
    test.use({ javaScriptEnabled, extraHTTPHeaders: { "X-Forwarded-For": "192.0.2.1" } });

    test("a reader follows an issue by e-mail, confirms, gets a change, changes the settings and ends it", async ({
      page,
      startOwnServer,
    }) => {
      test.setTimeout(240_000);
      const server = await startOwnServer(mailing());
      const address = `reader-${javaScriptEnabled}@mail.example`;
      await page.goto(`${server.url}/en/issues/auto-tariff`);
      await page.getByRole("link", { name: "Follow by e-mail" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Follow by e-mail");
      await expect(page.getByLabel("What to follow")).toHaveValue("issue:auto-tariff");
      await page.getByLabel("Your e-mail address").fill("reader at mail.example");
      await age(page);
      await page.getByRole("button", { name: "Send the confirmation mail" }).click();
      await expect(main(page).getByRole("alert")).toContainText("Write one e-mail address");
      await expect(page.getByLabel("Your e-mail address")).toHaveValue("reader at mail.example");
      await expect(page.getByLabel("What to follow")).toHaveValue("issue:auto-tariff");
      await page.getByLabel("Your e-mail address").fill(address.toUpperCase());
      await age(page);
      await page.getByRole("button", { name: "Send the confirmation mail" }).click();
      await expect(page).toHaveURL(/\/en\/follow\/sent$/);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Check your inbox");

      const asked = await mailTo(address);
      expect(asked.subject).toContain("Please confirm: Issue: ");
      // To open the link confirms nothing.
      await page.goto(pageIn(asked.text));
      await page.reload();
      await expect(main(page)).toContainText(address);
      await page.getByRole("button", { name: "Yes, send me these mails" }).click();
      await expect(main(page).getByRole("status")).toHaveText("Confirmed. From now on you get these mails.");
      expect(await page.context().cookies()).toEqual([]);

      await publishWith(server, "A correction that is told by mail");
      const told = await mailTo(address, 2);
      expect(told.subject).toMatch(/21 Feb 2026: corrected/);
      expect(told.text).toContain("A correction that is told by mail");
      await page.goto(pageIn(told.text));
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your alerts");
      await page.getByRole("radio", { name: "Once a day, at 07:00" }).check();
      await page.getByLabel("Time zone of the daily mail").selectOption("Europe/Paris");
      await page.getByRole("radio", { name: "한국어" }).check();
      await page.getByRole("button", { name: "Save" }).click();
      await expect(main(page).getByRole("status")).toHaveText("Saved.");
      await page.reload();
      await expect(page.getByRole("radio", { name: "Once a day, at 07:00" })).toBeChecked();
      await expect(page.getByLabel("Time zone of the daily mail")).toHaveValue("Europe/Paris");
      await expect(page.getByRole("radio", { name: "한국어" })).toBeChecked();

      const place = new URL(page.url()).pathname;
      const stored = await (await fetch(`${server.url}${place}/export`)).json();
      expect(stored).toMatchObject({
        subscriber: { address, language: "ko", frequency: "daily", zone: "Europe/Paris" },
        mails: [{ kind: "confirmation" }, { kind: "changes" }],
      });
      await page.getByRole("button", { name: "End and delete everything" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("The alerts have ended");
      const gone = await fetch(`${server.url}${place}`);
      expect(gone.status).toBe(410);
      expect(await gone.text()).toContain("This link has expired");

      const log = server.output();
      expect(log).not.toContain("mail.example");
      expect(log).not.toMatch(/manage\.[0-9a-f]|confirm\.[0-9a-f]/);
    });
  });
}

test("one click of a mail program ends all; opening the link, and forged links, end nothing", async ({
  startOwnServer,
}) => {
  test.setTimeout(240_000);
  const server = await startOwnServer(mailing());
  const client = deskClient(server.url);
  const address = "one-click@mail.example";
  const form = formWith(await client.get("/ko/follow"), "address");
  const sent = await client.send("/ko/follow", form, { address, shown: longAgo });
  expect(sent.location).toBe("/ko/follow/sent");
  const asked = await mailTo(address);
  expect(asked.subject).toBe("확인 요청: 모든 변경");
  const confirm = new URL(pageIn(asked.text)).pathname;
  const confirmed = await client.send(confirm, formWith(await client.get(confirm), "token"));
  const manage = confirmed.location!.split("?")[0]!;
  expect(manage).toMatch(/^\/ko\/follow\/manage\./);
  await publishWith(server, "Told once");
  const told = await mailTo(address, 2);
  const list = told.headers.get("list") as unknown as { unsubscribe: { url: string } };
  const end = list.unsubscribe.url;
  expect(new URL(end).pathname).toBe(`${manage}/end`);

  const opened = await fetch(end, { redirect: "manual" });
  expect([opened.status, opened.headers.get("location")]).toEqual([303, manage]);
  const post = (url: string, body: BodyInit = new URLSearchParams({ "List-Unsubscribe": "One-Click" })) =>
    fetch(url, { method: "POST", body });
  const forged = await post(end.replace(/.\/end$/, (last) => (last[0] === "A" ? "B/end" : "A/end")));
  expect([forged.status, await forged.text()]).toEqual([
    404,
    "이 사이트의 링크가 아니다. 링크가 잘렸을 수 있다. 메일에서 전체를 복사해야 한다. 바뀐 것은 없다.\n",
  ]);
  expect((await post(new URL(confirm, server.url).href + "/end")).status).toBe(404);
  expect((await client.get(manage)).status).toBe(200);
  const multipart = new FormData();
  multipart.set("List-Unsubscribe", "One-Click");
  for (const body of [multipart, undefined, undefined]) {
    const ended = await post(end, body);
    expect([ended.status, await ended.text()]).toEqual([200, expect.stringContaining("메일이 끝났다")]);
    expect(ended.headers.get("cache-control")).toContain("no-store");
  }
  expect((await client.get(manage)).status).toBe(410);
  expect((await fetch(`${server.url}${manage}/export`)).status).toBe(410);
  expect((await client.get("/en/follow/no-such-link")).status).toBe(404);
});

test("requests are limited for each network and each address, and other sites cannot send the form", async ({
  startOwnServer,
}) => {
  test.setTimeout(120_000);
  const server = await startOwnServer(mailing());
  const client = deskClient(server.url);
  const form = formWith(await client.get("/en/follow"), "address");
  const ask = (address: string, from: string, more: Record<string, string> = {}, shown = longAgo) =>
    client.send("/en/follow", form, { address, shown, ...more }, { "X-Forwarded-For": from });
  for (let count = 1; count <= 5; count += 1)
    expect((await ask(`n${count}@limits.example`, "203.0.113.1")).location).toBe("/en/follow/sent");
  expect((await ask("n6@limits.example", "203.0.113.1")).text).toContain("Five requests have come");
  for (let count = 1; count <= 4; count += 1)
    expect((await ask("same@limits.example", `203.0.113.${10 + count}`)).location).toBe("/en/follow/sent");
  await mailTo("same@limits.example", 3);
  expect((await ask("x@limits.example", "203.0.113.20", { website: "spam" })).text).toContain(
    "Leave the last field",
  );
  expect((await ask("x@limits.example", "203.0.113.20", {}, new Date().toISOString())).text).toContain(
    "That was very fast",
  );
  const wrong = await ask("x@limits.example", "203.0.113.20", {
    what: "issue:no-such-issue",
    zone: "Mars",
    frequency: "x",
  });
  for (const words of ["Choose what to follow", "Choose a time zone", "Choose how often"])
    expect(wrong.text).toContain(words);
  const foreign = await client.send(
    "/en/follow",
    form,
    { address: "x@limits.example", shown: longAgo },
    { Origin: "https://evil.example", "X-Forwarded-For": "203.0.113.30" },
  );
  expect(foreign.status).toBe(403);
  await server.stop();
  expect(receiver.mailsTo("same@limits.example")).toHaveLength(3);
  expect(receiver.mailsTo("x@limits.example")).toEqual([]);
});

test("where no mail server is configured, nobody is offered any mail", async ({ site }) => {
  const client = deskClient(site.url);
  for (const page of ["/en", "/en/issues/auto-tariff", "/ko/corrections", "/en/search?q=rice", "/en/rates"])
    expect((await client.get(page)).text).not.toContain("/follow");
  const off = await client.get("/en/follow");
  expect(off.status).toBe(404);
  expect(off.text).toContain("This site sends no mail");
  expect(off.text).not.toContain('name="address"');
});
