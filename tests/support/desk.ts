/** Accounts of the desk for the browser tests: made as an operator makes them, and signed in as a person does. */
import { expect, type Page } from "@playwright/test";
import type { AccountRole } from "@/lib/domain/permissions";
import { makeDeskAccount } from "../../scripts/desk-account";
import type { RunningServer } from "../../scripts/own-server";

export type Person = { name: string; email: string; role: AccountRole; password?: string };

export const deskPassword = "correct horse battery";

/** Makes the account as an operator does. */
export async function makeAccount(server: Pick<RunningServer, "databaseFile" | "url">, { name, email, role, password = deskPassword }: Person): Promise<void> {
  await makeDeskAccount(server, { name, email, role, password });
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
