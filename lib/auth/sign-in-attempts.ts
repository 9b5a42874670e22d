/** Has somebody been refused so often that they have to wait? */
import type { AuditEntry } from "@/lib/db/accounts/audit-log";
import type { Database } from "@/lib/db/connection/client";
import { countRefusal, type Limit, lockedUntil } from "@/lib/db/accounts/sign-in-limits";
import type { AccountAction } from "@/lib/domain/editing/audit";
import { type LimitedAction, type LimitScope, minutesUntil, maxRefusals } from "@/lib/domain/editing/sign-in-limits";
import { clientName } from "@/lib/http/client";

export type Try = {
  action: LimitedAction;
  /** The account's id, or `unknownAccount(…)`; null where nobody is named. */
  account: string | null;
  /** Of the client; null where it is not known. */
  address: string | null;
  /** The known browser of the account that the request comes from; null where it is none. */
  device: string | null;
};

/** Addresses without an account are limited like those with one: nobody learns which accounts exist. */
export function unknownAccount(email: string): string {
  return `unknown:${email}`;
}

/**
 * A known browser is counted by itself, so that its holder gets in whatever others do. Every other try counts for its
 * client, for the account, and for both together: a single client is stopped long before it locks the account.
 */
function limitsOf({ action, account, address, device }: Try): Limit[] {
  const client = clientName(address);
  const most = maxRefusals[action];
  const limit = (scope: LimitScope, key: Partial<Limit["key"]>): Limit[] => {
    const count = most[scope];
    return count === undefined ? [] : [{ scope, max: count, key: { action, account: "", client: "", device: "", ...key } }];
  };
  if (account !== null && device !== null) return limit("device", { account, device });
  const named = account === null ? [] : [...limit("account", { account }), ...limit("account_and_client", { account, client })];
  return [...limit("client", { client }), ...named];
}

/** How many minutes until the next try, null where it may be now. Counts are kept in the database, so they outlive a restart. */
export async function minutesToWait(tried: Try, at: Date, database: Database): Promise<number | null> {
  const until = await lockedUntil(limitsOf(tried), at, database);
  return until && minutesUntil(until, at);
}

const limitedEntry: Record<LimitedAction, AccountAction> = {
  sign_in: "sign_in_limited",
  second_factor: "second_factor_limited",
  confirm_password: "confirm_password_limited",
  use_link: "use_link_limited",
};

/** Counts a try that was refused; `entry` is its line in the log, null where it has one already. */
export async function countRefusedTry(tried: Try, entry: AuditEntry, database: Database, { isLogged = false } = {}): Promise<void> {
  await countRefusal(limitsOf(tried), isLogged ? [] : [entry], { ...entry, action: limitedEntry[tried.action] }, database);
}

const last = new Map<string, Promise<unknown>>();

/**
 * Runs `work` after all earlier work under the same key has ended. Tries are counted and then added to: of a
 * hundred that come at once, each must see those before it.
 */
export function inTurn<Result>(key: string, work: () => Promise<Result>): Promise<Result> {
  const mine = (last.get(key) ?? Promise.resolve()).then(work);
  const ended = mine.then(
    () => undefined,
    () => undefined,
  );
  last.set(key, ended);
  void ended.then(() => {
    if (last.get(key) === ended) last.delete(key);
  });
  return mine;
}

/** The same for tries at an account from an address, both of which are limited. */
export function inTurnOf<Result>(account: string, address: string | null, work: () => Promise<Result>): Promise<Result> {
  return inTurn(`of ${account}`, () => (address === null ? work() : inTurn(`from ${clientName(address)}`, work)));
}
