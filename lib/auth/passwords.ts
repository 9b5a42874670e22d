/** How does somebody choose a password by a one-time link? */
import { hashPassword } from "better-auth/crypto";

import { now } from "../clock";
import { addAuditEntry } from "../db/audit-log";
import { type Database, processDatabase } from "../db/client";
import { createAccount, findAccount, setPasswordHash } from "../db/desk-accounts";
import { findOneTimeLink, spendOneTimeLink } from "../db/one-time-links";
import type { DeskAccount } from "../domain/desk-account";
import { minutesToWait } from "./tries";

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
  // Made-up links are refused without the log and the write lock once too many came from an address.
  const isLimited = (await minutesToWait({ action: "use_link", address }, now(), database)) !== null;
  if (isLimited && !(await findOneTimeLink(token, database))) return null;
  const link = await spendOneTimeLink(token, { address }, database);
  if (!link) return null;
  const account = link.accountId === null ? await makeAdmin(first, database) : await findAccount(link.accountId, database);
  if (!account) return null;
  await setAccountPassword(account, password, address, database);
  return account;
}

/** Sets a password that `newPassword` has let through, ends the account's sessions and logs it. */
export async function setAccountPassword(
  account: DeskAccount,
  password: string,
  address: string | null = null,
  database: Database = processDatabase(),
): Promise<void> {
  await setPasswordHash(account.id, await hashPassword(password), database);
  const entry = { accountId: account.id, who: account.name, action: "choose_password", result: "done", recordType: "account", recordId: account.id, address } as const;
  await addAuditEntry({ ...entry, recordedAt: now() }, database);
}

async function makeAdmin(first: FirstAdmin | null, database: Database): Promise<DeskAccount | null> {
  if (!first) return null;
  const result = await createAccount("console", { ...first, role: "admin" }, database);
  return result.status === "done" ? result.account : null;
}
