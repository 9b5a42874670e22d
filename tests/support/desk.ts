/** Accounts of the desk for the browser tests: created by the command line, and signed in. */
import { randomUUID } from "node:crypto";
import { type BrowserContext, expect, type Page } from "@playwright/test";
import type { AccountRole } from "@/lib/domain/editing/permissions";
import { makeDeskAccount } from "../../scripts/desk-account";
import { formWith } from "../../scripts/desk-client";
import type { RunningServer } from "../../scripts/own-server";
import { ask, type Row } from "./desk-database";

export type Person = { name: string; email: string; role: AccountRole; password?: string };

export const deskPassword = "correct horse battery";

/** An account and its hashed password as the command created them, by password. */
const created = new Map<string, Promise<{ account: Row; credential: Row }>>();

function insert(file: string, table: string, row: Row): void {
  const columns = Object.keys(row);
  ask(file, `INSERT INTO "${table}" (${columns.map((column) => `"${column}"`).join(", ")}) VALUES (${columns.map(() => "?").join(", ")})`, Object.values(row));
}

async function createByCommand(server: Pick<RunningServer, "databaseFile" | "url">, person: Required<Person>) {
  await makeDeskAccount(server, person);
  const [account] = ask(server.databaseFile, `SELECT * FROM "DeskAccount" WHERE "email" = ?`, [person.email]);
  const [credential] = ask(server.databaseFile, `SELECT * FROM "DeskCredential" WHERE "userId" = ?`, [String(account?.id)]);
  if (!account || !credential) throw new Error(`The command made no account of ${person.email}.`);
  return { account, credential };
}

/** Creates the first account of a password by the command; others are copies of it, because the command takes seconds. */
export async function makeAccount(server: Pick<RunningServer, "databaseFile" | "url">, { name, email, role, password = deskPassword }: Person): Promise<void> {
  const first = created.get(password);
  if (!first) {
    const making = createByCommand(server, { name, email, role, password });
    created.set(password, making);
    await making;
    return;
  }
  const { account, credential } = await first;
  const id = randomUUID();
  insert(server.databaseFile, "DeskAccount", { ...account, id, name, email, role });
  insert(server.databaseFile, "DeskCredential", { ...credential, id: randomUUID(), accountId: id, userId: id });
}

/** Signs in by the form, and waits until the desk, or the requested address, is shown. */
export async function signInByForm(page: Page, server: RunningServer, person: Pick<Person, "email" | "password">, next = "/admin"): Promise<void> {
  await page.goto(`${server.url}/admin/sign-in?next=${encodeURIComponent(next)}`);
  // The form is in either language; its two fields are identified by their names.
  await page.locator('input[name="email"]').fill(person.email);
  await page.locator('input[name="password"]').fill(person.password ?? deskPassword);
  await page.locator('main form button:not([type="button"])').click();
  await expect(page).toHaveURL(`${server.url}${next}`);
}

/** Submits the sign-in form without showing it; the browser then has the session's cookie. */
async function startSession(context: BrowserContext, server: RunningServer, { email, password = deskPassword }: Pick<Person, "email" | "password">) {
  const address = `${server.url}/admin/sign-in`;
  const shown = await context.request.get(address);
  const { fields } = formWith({ address, status: shown.status(), location: null, text: await shown.text() }, "password");
  const form = new FormData();
  for (const [name, value] of fields) if (name !== "email" && name !== "password") form.append(name, value);
  form.append("email", email);
  form.append("password", password);
  const answer = await context.request.post(address, { multipart: form, headers: { origin: server.url }, maxRedirects: 0 });
  expect([answer.status(), answer.headers()["location"]], `${email} is let in`).toEqual([303, "/admin"]);
}

/**
 * Opens the desk, or the requested address, signed in. A browser without a page yet
 * skips the form, which sign-in.spec.ts covers; in any other, earlier pages may matter.
 */
export async function signIn(page: Page, server: RunningServer, person: Pick<Person, "email" | "password">, next = "/admin"): Promise<void> {
  if (page.url() !== "about:blank") return signInByForm(page, server, person, next);
  await startSession(page.context(), server, person);
  await page.goto(`${server.url}${next}`);
  await expect(page).toHaveURL(`${server.url}${next}`);
}

/** Finds an entry by a picker of a form and chooses the first; without script the whole id is typed. */
export async function choose(page: Page, path: string, typed: string, isScripted: boolean) {
  const field = page.locator(`#f-${path.replace(/[^A-Za-z0-9]+/g, "-")}`);
  await field.fill(typed);
  if (!isScripted) return;
  await page.getByRole("listbox").getByRole("option").first().click();
  await expect(field).not.toHaveValue(typed);
}
