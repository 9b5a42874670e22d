/** HTTP clients of the desk of a test's server, one for each role. */
import type { AccountRole } from "@/lib/domain/editing/permissions";
import { roles } from "@/lib/domain/editing/permissions";
import { type DeskClient, deskClient } from "../../scripts/desk-client";
import type { RunningServer } from "../../scripts/own-server";
import { deskPassword, createCommandAccount } from "./desk";

export const addressOf = (name: string) => `${name}@example.org`;

/** Creates an account and signs in to it. */
export async function person(server: RunningServer, name: string, role: AccountRole): Promise<DeskClient> {
  await createCommandAccount(server, { name, email: addressOf(name), role });
  return signedIn(server, name);
}

export async function signedIn(server: RunningServer, name: string): Promise<DeskClient> {
  const client = deskClient(server.url);
  await client.signIn(addressOf(name), deskPassword);
  return client;
}

export type DeskClients = Record<AccountRole | "nobody", DeskClient>;

/** One client for each role, named by it, and one that is not signed in. */
export async function createDeskClients(server: RunningServer): Promise<DeskClients> {
  const [viewer, editor, publisher, admin] = await Promise.all(
    roles.map((role) => person(server, role, role)),
  );
  return {
    viewer: viewer!,
    editor: editor!,
    publisher: publisher!,
    admin: admin!,
    nobody: deskClient(server.url),
  };
}
