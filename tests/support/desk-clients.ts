/** People at the desk of a test's server, one of each role, without a browser. */
import { randomUUID } from "node:crypto";
import type { AccountRole } from "@/lib/domain/permissions";
import { roles } from "@/lib/domain/permissions";
import { type DeskClient, deskClient } from "../../scripts/desk-client";
import type { RunningServer } from "../../scripts/own-server";
import { deskPassword, makeAccount } from "./desk";
import { ask, type Row } from "./desk-database";

export const addressOf = (name: string) => `${name}@example.org`;

const made = new WeakMap<RunningServer, Promise<void>>();

/** A second account with the password of the first, without starting the desk's command for each. */
function copyAccount({ databaseFile }: RunningServer, name: string, role: AccountRole): void {
  const id = randomUUID();
  const [first] = ask(databaseFile, `SELECT * FROM "DeskAccount" LIMIT 1`);
  const [credential] = ask(databaseFile, `SELECT * FROM "DeskCredential" LIMIT 1`);
  const add = (table: string, row: Row) =>
    ask(databaseFile, `INSERT INTO "${table}" (${Object.keys(row).map((column) => `"${column}"`).join(", ")}) VALUES (${Object.keys(row).map(() => "?").join(", ")})`, Object.values(row));
  add("DeskAccount", { ...first, id, name, email: addressOf(name), role });
  add("DeskCredential", { ...credential, id: randomUUID(), accountId: id, userId: id });
}

/** Makes an account and signs in with it. */
export async function person(server: RunningServer, name: string, role: AccountRole): Promise<DeskClient> {
  const first = made.get(server);
  if (first) {
    await first;
    copyAccount(server, name, role);
  } else {
    const making = makeAccount(server, { name, email: addressOf(name), role });
    made.set(server, making);
    await making;
  }
  return signedIn(server, name);
}

export async function signedIn(server: RunningServer, name: string): Promise<DeskClient> {
  const client = deskClient(server.url);
  await client.signIn(addressOf(name), deskPassword);
  return client;
}

export type Everybody = Record<AccountRole | "nobody", DeskClient>;

/** One person of each role, named by it, and one who is not signed in. */
export async function everybody(server: RunningServer): Promise<Everybody> {
  const [viewer, editor, publisher, admin] = await Promise.all(roles.map((role) => person(server, role, role)));
  return { viewer: viewer!, editor: editor!, publisher: publisher!, admin: admin!, nobody: deskClient(server.url) };
}
