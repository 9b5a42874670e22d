/** What is an account of the desk, and what may an admin change on it? */
import type { LimitedAction } from "./sign-in-limits";
import type { AccountRole } from "./permissions";

export type DeskAccount = {
  id: string;
  name: string;
  email: string;
  /** Null for a role that is not known; such an account may do nothing. */
  role: AccountRole | null;
  isDisabled: boolean;
  hasSecondFactor: boolean;
  /** False until its holder has chosen a password. */
  hasPassword: boolean;
  createdAt: Date;
};

/** A browser that is signed in, without the key that would let another be it. */
export type DeskSession = { id: string; createdAt: Date; expiresAt: Date; address: string | null; browser: string | null };

/** After too many refusals no further try at the account is let in: of one client, of a known browser, or, where it is neither, of every browser that is not known. */
export type AccountLock = { id: string; action: LimitedAction; client: string | null; isKnownBrowser: boolean; until: Date };

export type AccountChange = { role: AccountRole } | { isDisabled: boolean };

/** `last_admin`: the desk would be left without anybody who can manage accounts. */
export type AccountResult =
  | { status: "done"; account: DeskAccount }
  | { status: "forbidden" | "unknown_account" | "last_admin" | "email_taken" };

/** Whether an account counts as somebody who can manage accounts. */
export function isActiveAdmin({ role, isDisabled, hasPassword }: DeskAccount): boolean {
  return role === "admin" && !isDisabled && hasPassword;
}

/** True where the change would take the last active admin away. */
export function removesLastAdmin(accounts: readonly DeskAccount[], id: string, change: AccountChange): boolean {
  const before = accounts.filter(isActiveAdmin);
  const after = accounts.map((account) => (account.id === id ? { ...account, ...change } : account)).filter(isActiveAdmin);
  return before.length > 0 && after.length === 0;
}
