/** Accounts of the desk for the browser tests: made as an operator makes them, and signed in as a person does. */
import { spawn } from "node:child_process";
import path from "node:path";
import { expect, type Page } from "@playwright/test";
import type { AccountRole } from "@/lib/domain/permissions";
import type { RunningServer } from "../../scripts/own-server";

export type Person = { name: string; email: string; role: AccountRole; password?: string };

export const deskPassword = "correct horse battery";
const root = path.resolve(import.meta.dirname, "../..");

/** Runs `npm run admin -- create` against the server's database, with the password on standard input. */
export async function makeAccount(server: RunningServer, { name, email, role, password = deskPassword }: Person): Promise<void> {
  const args = ["--import", "tsx", "scripts/admin.ts", "create", "--name", name, "--email", email, "--role", role];
  const env = { ...process.env, DATABASE_URL: `file:${server.databaseFile}`, SITE_URL: server.url };
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: ["pipe", "pipe", "pipe"] });
  let written = "";
  child.stdout.on("data", (chunk: Buffer) => (written += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (written += chunk.toString()));
  child.stdin.end(`${password}\n`);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  if (code !== 0) throw new Error(`The account was not made (${code}):\n${written}`);
}

/** Signs in by the form, and waits until the desk, or the address that was asked for, is there. */
export async function signIn(page: Page, server: RunningServer, person: Pick<Person, "email" | "password">, next = "/admin"): Promise<void> {
  await page.goto(`${server.url}/admin/sign-in?next=${encodeURIComponent(next)}`);
  // The form stands in either language; its two fields are known by what the browser fills in.
  await page.locator('input[name="email"]').fill(person.email);
  await page.locator('input[name="password"]').fill(person.password ?? deskPassword);
  await page.locator('main form button:not([type="button"])').click();
  await expect(page).toHaveURL(`${server.url}${next}`);
}
