/** Accounts of the desk for the browser tests: made as an operator makes them, and signed in. */
import { createHmac, randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { type BrowserContext, expect, type Page } from "@playwright/test";
import type { AccountRole } from "@/lib/domain/editing/permissions";
import { createDeskAccount } from "../../scripts/desk-account";
import type { RunningServer } from "../../scripts/own-server";
import { ask, type Row } from "./desk-database";

export type Person = { name: string; email: string; role: AccountRole; password?: string };

export const deskPassword = "correct horse battery";

/** An account and its hashed password as the command created them, by password. */
const created = new Map<string, Promise<{ account: Row; credential: Row }>>();

function insert(file: string, table: string, row: Row): void {
  const columns = Object.keys(row);
  ask(
    file,
    `INSERT INTO "${table}" (${columns.map((column) => `"${column}"`).join(", ")}) VALUES (${columns.map(() => "?").join(", ")})`,
    Object.values(row),
  );
}

async function createByCommand(
  server: Pick<RunningServer, "databaseUrl" | "databaseFile" | "url">,
  person: Required<Person>,
) {
  await createDeskAccount(server, person);
  const [account] = ask(server.databaseFile, `SELECT * FROM "DeskAccount" WHERE "email" = ?`, [person.email]);
  const [credential] = ask(server.databaseFile, `SELECT * FROM "DeskCredential" WHERE "userId" = ?`, [
    String(account?.id),
  ]);
  if (!account || !credential) throw new Error(`The command made no account of ${person.email}.`);
  return { account, credential };
}

/**
 * Creates the first account of a password by the command; others are copies of it, because the command takes
 * seconds.
 */
export async function createCommandAccount(
  server: Pick<RunningServer, "databaseUrl" | "databaseFile" | "url">,
  { name, email, role, password = deskPassword }: Person,
): Promise<void> {
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
  insert(server.databaseFile, "DeskCredential", {
    ...credential,
    id: randomUUID(),
    accountId: id,
    userId: id,
  });
}

/** Signs in by the form, and waits until the desk, or the requested address, is shown. */
export async function signInByForm(
  page: Page,
  server: RunningServer,
  person: Pick<Person, "email" | "password">,
  next = "/admin",
): Promise<void> {
  await page.goto(`${server.url}/admin/sign-in?next=${encodeURIComponent(next)}`);
  // The form is in either language; its two fields are identified by their names.
  await page.locator('input[name="email"]').fill(person.email);
  await page.locator('input[name="password"]').fill(person.password ?? deskPassword);
  await page.locator('main form button:not([type="button"])').click();
  await expect(page).toHaveURL(`${server.url}${next}`);
}

/** As the server names a browser in the list of sessions. */
const userAgent =
  "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36";

/**
 * Makes a session as signing in does, with the cookie that the server signs. It is none of a browser that the
 * account knows.
 */
async function startSession(
  context: BrowserContext,
  { url, databaseFile }: RunningServer,
  { email }: Pick<Person, "email">,
) {
  const [account] = ask(databaseFile, `SELECT "id" FROM "DeskAccount" WHERE "email" = ?`, [email]);
  const [token, now] = [randomUUID(), Date.now()];
  const [createdAt, expiresAt] = [now, now + 12 * 3_600_000].map((at) => new Date(at).toISOString());
  insert(databaseFile, "DeskSession", {
    id: randomUUID(),
    token,
    userId: account!.id!,
    userAgent,
    ipAddress: "127.0.0.1",
    createdAt: createdAt!,
    updatedAt: createdAt!,
    expiresAt: expiresAt!,
  });
  const secret = readFileSync(path.join(path.dirname(databaseFile), "desk-secret"), "utf8").trim();
  const signature = createHmac("sha256", secret).update(token).digest("base64");
  await context.addCookies([
    {
      name: "talks-desk.session_token",
      value: encodeURIComponent(`${token}.${signature}`),
      url,
      httpOnly: true,
      sameSite: "Lax",
    },
  ]);
}

/**
 * Opens the desk, or the requested address, signed in. A browser without a page yet
 * skips the form, which sign-in.spec.ts covers; in any other, earlier pages may matter.
 */
export async function signIn(
  page: Page,
  server: RunningServer,
  person: Pick<Person, "email" | "password">,
  next = "/admin",
): Promise<void> {
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
