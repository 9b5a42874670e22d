/** Tokens of programs: made and ended at the desk, shown once, and used beside the session. */
import { axeFindings } from "../support/axe";
import { createCommandAccount, deskPassword, type Person, signInByForm } from "../support/desk";
import { ask } from "../support/desk-database";
import { expect, test } from "../support/fixtures";

const boss: Person = { name: "H. Boss", email: "boss@example.org", role: "admin" };
const seo: Person = { name: "M. Seo", email: "seo@example.org", role: "publisher" };
const tokensPage = "/admin/accounts/tokens";

test("an admin makes a token, a program saves and publishes with it, and it is refused once it is ended", async ({
  page,
  desk: server,
}) => {
  await createCommandAccount(server, boss);
  await signInByForm(page, server, boss, "/admin/accounts");
  await page.getByRole("link", { name: "Tokens for programs" }).click();
  await expect(page.getByText("There is no token.")).toBeVisible();
  await page.getByLabel("Name of the program").fill("   ");
  await page.getByLabel("Scope").selectOption("publish");
  await page.getByRole("button", { name: "Create the token" }).click();
  await expect(page.getByText("Write a name of at most 60 characters.")).toBeVisible();
  await expect(page.getByLabel("Scope")).toHaveValue("publish");
  await page.getByLabel("Name of the program").fill("Wire importer");
  await page.getByRole("button", { name: "Create the token" }).click();
  const box = page.getByRole("status").filter({ hasText: "shown only once" });
  await expect(box).toBeFocused();
  const token = /ktt_[\w-]{43}/.exec((await box.textContent()) ?? "")?.[0] ?? "";
  expect(await axeFindings(page)).toEqual([]);
  await page.goto(server.url + tokensPage);
  expect(await page.content()).not.toContain(token.slice(4));
  await expect(page.getByRole("row").filter({ hasText: "Wire importer" })).toContainText("not yet");

  const address = `${server.url}/admin/api/records/issue/auto-tariff`;
  const bearer = { Authorization: `Bearer ${token}` };
  const json = { "Content-Type": "application/json" };
  const read = await fetch(address, { headers: bearer });
  expect([read.status, read.headers.get("etag")]).toEqual([200, '"1.0"']);
  const { document } = await read.json();
  const body = JSON.stringify({
    ...document,
    summary: { en: "From a program", ko: "프로그램에서", origin: "both" },
  });
  const put = (headers: Record<string, string>) =>
    fetch(address, { method: "PUT", body, headers: { ...json, ...headers } });
  // With a token as with a session: nothing is written over a text that the program has not read.
  expect((await put(bearer)).status).toBe(428);
  expect((await put({ ...bearer, "If-Match": '"7.7"' })).status).toBe(412);
  const saved = await put({ ...bearer, "If-Match": '"1.0"', Origin: "https://importer.example" });
  expect([saved.status, saved.headers.get("etag")]).toEqual([200, '"1.1"']);
  const published = await fetch(`${address}/publish`, {
    method: "POST",
    body: JSON.stringify({ kind: "editorial", reason: "From the wire" }),
    headers: { ...json, ...bearer, "If-Match": '"1.1"' },
  });
  expect(published.status).toBe(200);
  const withdrawn = await fetch(`${address}/withdraw`, {
    method: "POST",
    body: JSON.stringify({ reason: "No" }),
    headers: { ...json, ...bearer, "If-Match": published.headers.get("etag") ?? "" },
  });
  expect([withdrawn.status, withdrawn.headers.get("www-authenticate")]).toEqual([
    403,
    'Bearer error="insufficient_scope"',
  ]);

  // Only the API of records takes tokens.
  for (const other of ["/admin", tokensPage, "/admin/log", "/admin/api/choices?to=issue&q=a"]) {
    const refused = await fetch(server.url + other, { headers: bearer, redirect: "manual" });
    expect([other, refused.status === 200]).toEqual([other, false]);
  }

  await page.goto(`${server.url}/admin/records/issue/auto-tariff/history`);
  await expect(page.getByText("Wire importer (H. Boss)").first()).toBeVisible();
  await page.goto(`${server.url}/admin/log`);
  await expect(page.getByRole("row").filter({ hasText: "Wire importer (H. Boss)" }).first()).toBeVisible();
  expect(await page.content()).not.toContain(token.slice(4));

  await page.goto(server.url + tokensPage);
  const row = page.getByRole("row").filter({ hasText: "Wire importer" });
  await expect(row).not.toContainText("not yet");
  await row.getByRole("button", { name: /^End/ }).click();
  await expect(page.getByText("The token has been ended.")).toBeVisible();
  await expect(row).toContainText("ended");
  const ended = await fetch(address, { headers: bearer });
  expect([ended.status, ended.headers.get("www-authenticate")]).toEqual([
    401,
    'Bearer error="invalid_token"',
  ]);
  expect(await ended.text()).not.toContain(token);
  expect(server.output()).not.toContain(token.slice(4));
  expect(
    ask(server.databaseFile, `SELECT * FROM "DeskToken"`)
      .map((each) => JSON.stringify(each))
      .join(),
  ).not.toContain(token.slice(4));
});

test("another site cannot use an editor's session, with or without a token of its own", async ({
  page,
  playwright,
  desk: server,
  allowConsoleErrors,
}) => {
  allowConsoleErrors(/403/);
  await createCommandAccount(server, seo);
  const api = await playwright.request.newContext();
  await api.post(`${server.url}/admin/api/session`, { data: { email: seo.email, password: deskPassword } });
  const address = `${server.url}/admin/api/records/issue/auto-tariff`;
  expect((await api.get(address)).status()).toBe(200);
  const { document } = await (await api.get(address)).json();
  const put = (headers: Record<string, string>) =>
    api.put(address, { headers: { "If-Match": '"1.0"', ...headers }, data: document as object });
  const foreign = { Origin: "https://evil.example" };
  expect((await put(foreign)).status()).toBe(403);
  expect((await put({ ...foreign, Authorization: "Basic dXNlcjpwYXNz" })).status()).toBe(403);
  for (const authorization of ["Bearer", "Bearer ktt_guess", `Bearer ktt_${"a".repeat(43)}`])
    expect((await put({ ...foreign, Authorization: authorization })).status(), authorization).toBe(401);
  // A browser asks first whether it may send the header, and is not answered that it may.
  const preflight = await fetch(address, {
    method: "OPTIONS",
    headers: {
      ...foreign,
      "Access-Control-Request-Method": "PUT",
      "Access-Control-Request-Headers": "authorization",
    },
  });
  expect(preflight.headers.get("access-control-allow-origin")).toBeNull();
  await api.dispose();

  await signInByForm(page, server, seo);
  const refused = await page.goto(server.url + tokensPage);
  expect(refused?.status()).toBe(403);
});
