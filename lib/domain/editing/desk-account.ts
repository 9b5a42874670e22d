/** An account of the desk, and the rule that protects the last active admin. */
import type { LimitedAction } from "./sign-in-limits";
import type { AccountRole } from "./permissions";

export type DeskAccount = {
  id: string;
  name: string;
  email: string;
  /** Null for an unknown role; such an account has no permissions. */
  role: AccountRole | null;
  isDisabled: boolean;
  hasSecondFactor: boolean;
  /** False until the owner has chosen a password. */
  hasPassword: boolean;
  createdAt: Date;
};

/** A signed-in browser, without the session key. */
export type DeskSession = {
  id: string;
  createdAt: Date;
  expiresAt: Date;
  address: string | null;
  browser: string | null;
};

/**
 * Locks an account after too many refusals: for one client, for a known browser, or, where it is neither, for
 * every unknown browser.
 */
export type AccountLock = {
  id: string;
  action: LimitedAction;
  client: string | null;
  isKnownBrowser: boolean;
  until: Date;
};

export type AccountChange = { role: AccountRole } | { isDisabled: boolean } | { name: string };

/** `last_admin`: the desk would have no account that can manage accounts. */
export type AccountResult =
  | { status: "done"; account: DeskAccount }
  | { status: "forbidden" | "unknown_account" | "last_admin" | "email_taken" };

/** Whether an account can manage accounts. */
export function isActiveAdmin({ role, isDisabled, hasPassword }: DeskAccount): boolean {
  return role === "admin" && !isDisabled && hasPassword;
}

/** Whether the change would remove the last active admin. */
export function removesLastAdmin(
  accounts: readonly DeskAccount[],
  id: string,
  change: AccountChange,
): boolean {
  const before = accounts.filter(isActiveAdmin);
  const after = accounts
    .map((account) => (account.id === id ? { ...account, ...change } : account))
    .filter(isActiveAdmin);
  return before.length > 0 && after.length === 0;
}
