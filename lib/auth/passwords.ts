/** How does somebody choose a password by a one-time link? */
import { hashPassword } from "better-auth/crypto";

import { now } from "../clock";
import { type Database, processDatabase } from "@/lib/db/connection/client";
import { setPasswordHash, useLinkForPassword } from "@/lib/db/accounts/desk-accounts";
import { findOneTimeLink } from "@/lib/db/accounts/one-time-links";
import type { DeskAccount } from "@/lib/domain/editing/desk-account";
import { countRefusedTry, minutesToWait, type Try } from "./sign-in-attempts";

export type FirstAdmin = { name: string; email: string };

/**
 * Uses the link up and sets the password of its account; the link of a desk without accounts makes `first` its
 * admin. Null where the link is unknown, used or run out. Every session of the account ends.
 * The password is one that `newPassword` (lib/schemas/desk-account) has let through.
 */
export async function choosePassword(
  { token, password, first, address }: { token: string; password: string; first: FirstAdmin | null; address: string | null },
  database: Database = processDatabase(),
): Promise<DeskAccount | null> {
  // Made-up links are refused without the log and the write lock once too many came from a client.
  const tried: Try = { action: "use_link", account: null, address, device: null };
  const entry = { accountId: null, who: "", action: "use_link", result: "refused", address, recordedAt: now() } as const;
  if (!(await findOneTimeLink(token, database))) {
    if ((await minutesToWait(tried, now(), database)) === null) await countRefusedTry(tried, entry, database);
    return null;
  }
  const account = await useLinkForPassword({ token, hash: await hashPassword(password), first, address }, database);
  if (!account) await countRefusedTry(tried, entry, database, { isLogged: true });
  return account;
}

/** Sets a password that `newPassword` has let through, ends the account's sessions and logs it. */
export async function setAccountPassword(
  account: DeskAccount,
  password: string,
  address: string | null = null,
  database: Database = processDatabase(),
): Promise<void> {
  await setPasswordHash(account.id, await hashPassword(password), { address }, database);
}
