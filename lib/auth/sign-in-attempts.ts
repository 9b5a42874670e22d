/** Limits and serialises attempts to sign in. */
import type { AuditEntry } from "@/lib/db/accounts/audit-log";
import type { Database } from "@/lib/db/connection/client";
import { countRefusal, type Limit, findLockEnd } from "@/lib/db/accounts/sign-in-limits";
import type { AccountAction } from "@/lib/domain/editing/audit";
import { type LimitedAction, type LimitScope, minutesUntil, maxRefusals } from "@/lib/domain/editing/sign-in-limits";
import { clientName } from "@/lib/http/client";

export type SignInAttempt = {
  action: LimitedAction;
  /** The account's id, or `unknownAccount(…)`; null where the attempt names none. */
  account: string | null;
  /** Of the client; null where unknown. */
  address: string | null;
  /** The known browser of the account; null for any other browser. */
  device: string | null;
};

/** E-mail addresses without an account are limited like those with one, so that the limits do not reveal accounts. */
export function unknownAccount(email: string): string {
  return `unknown:${email}`;
}

/**
 * A known browser has its own counter, so that attempts of others do not lock it out. Every other attempt counts for
 * the client, the account, and both together: a single client is locked long before it locks the account.
 */
function limitsOf({ action, account, address, device }: SignInAttempt): Limit[] {
  const client = clientName(address);
  const maxima = maxRefusals[action];
  const limit = (scope: LimitScope, key: Partial<Limit["key"]>): Limit[] => {
    const count = maxima[scope];
    return count === undefined ? [] : [{ scope, max: count, key: { action, account: "", client: "", device: "", ...key } }];
  };
  if (account !== null && device !== null) return limit("device", { account, device });
  const named = account === null ? [] : [...limit("account", { account }), ...limit("account_and_client", { account, client })];
  return [...limit("client", { client }), ...named];
}

/** Minutes until the next attempt is allowed; null where it is allowed now. */
export async function minutesToWait(attempt: SignInAttempt, at: Date, database: Database): Promise<number | null> {
  const until = await findLockEnd(limitsOf(attempt), at, database);
  return until && minutesUntil(until, at);
}

const limitedEntry: Record<LimitedAction, AccountAction> = {
  sign_in: "sign_in_limited",
  second_factor: "second_factor_limited",
  confirm_password: "confirm_password_limited",
  use_link: "use_link_limited",
};

/** Counts a refused attempt and logs `entry`, unless `isLogged`. */
export async function countRefusedAttempt(attempt: SignInAttempt, entry: AuditEntry, database: Database, { isLogged = false } = {}): Promise<void> {
  await countRefusal(limitsOf(attempt), isLogged ? [] : [entry], { ...entry, action: limitedEntry[attempt.action] }, database);
}

const last = new Map<string, Promise<unknown>>();

/**
 * Runs `work` after all earlier work under the same key has ended. An attempt reads the count and then increments
 * it, so simultaneous attempts must be sequential.
 */
export function runSequentially<Result>(key: string, work: () => Promise<Result>): Promise<Result> {
  const result = (last.get(key) ?? Promise.resolve()).then(work);
  const ended = result.then(
    () => undefined,
    () => undefined,
  );
  last.set(key, ended);
  void ended.then(() => {
    if (last.get(key) === ended) last.delete(key);
  });
  return result;
}

/** The same for attempts at an account from an address, both of which are limited. */
export function runSequentiallyFor<Result>(account: string, address: string | null, work: () => Promise<Result>): Promise<Result> {
  return runSequentially(`of ${account}`, () => (address === null ? work() : runSequentially(`from ${clientName(address)}`, work)));
}
