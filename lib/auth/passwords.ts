/** Sets passwords, by a one-time link or from the command line. */
import { hashPassword } from "better-auth/crypto";

import { now } from "@/lib/clock";
import { type Database, processDatabase } from "@/lib/db/connection/client";
import { setPasswordHash, setPasswordByLink } from "@/lib/db/accounts/desk-accounts";
import { findOneTimeLink } from "@/lib/db/accounts/one-time-links";
import type { DeskAccount } from "@/lib/domain/editing/desk-account";
import { countRefusedAttempt, minutesToWait, type SignInAttempt } from "./sign-in-attempts";

type FirstAdmin = { name: string; email: string };

/**
 * Consumes the link and sets the password of its account; the link of a desk without accounts creates `first`
 * as its admin. Null where the link is unknown, used or expired. Every session of the account ends. The
 * password must have been validated by `newPassword` (lib/schemas/desk-account).
 */
export async function choosePassword(
  {
    token,
    password,
    first,
    address,
  }: { token: string; password: string; first: FirstAdmin | null; address: string | null },
  database: Database = processDatabase(),
): Promise<DeskAccount | null> {
  // Above the limit, invalid links of a client are refused without the log and the write lock.
  const attempt: SignInAttempt = { action: "use_link", account: null, address, device: null };
  const entry = {
    accountId: null,
    who: "",
    action: "use_link",
    result: "refused",
    address,
    recordedAt: now(),
  } as const;
  if (!(await findOneTimeLink(token, database))) {
    if ((await minutesToWait(attempt, now(), database)) === null)
      await countRefusedAttempt(attempt, entry, database);
    return null;
  }
  const account = await setPasswordByLink(
    { token, hash: await hashPassword(password), first, address },
    database,
  );
  if (!account) await countRefusedAttempt(attempt, entry, database, { isLogged: true });
  return account;
}

/** Sets a password at the command line that `newPassword` has validated, ends the account's sessions and logs it. */
export async function setAccountPassword(
  account: DeskAccount,
  password: string,
  database: Database = processDatabase(),
): Promise<void> {
  await setPasswordHash(account.id, await hashPassword(password), database);
}
