/** Limits attempts to sign in, and to confirm a password. */
import { now } from "@/lib/clock";
import type { AuditEntry } from "@/lib/db/accounts/audit-log";
import type { Database } from "@/lib/db/connection/client";
import {
  countRefusal,
  findLockEnd,
  findLockEndInTransaction,
  type Limit,
} from "@/lib/db/accounts/sign-in-limits";
import type { AccountAction } from "@/lib/domain/editing/audit";
import {
  type LimitedAction,
  type LimitScope,
  minutesUntil,
  maxRefusals,
} from "@/lib/domain/editing/sign-in-limits";
import { clientName } from "@/lib/http/client";
import { isRefusal, loggedCall } from "./call-with-audit-entry";

export type SignInAttempt = {
  action: LimitedAction;
  /** The account's id, or `unknownAccount(…)`; null where the attempt names none. */
  account: string | null;
  /** Of the client; null where unknown. */
  address: string | null;
  /** The known browser of the account; null for any other browser. */
  device: string | null;
};

/**
 * E-mail addresses without an account are limited like those with one, so that the limits do not reveal
 * accounts.
 */
export function unknownAccount(email: string): string {
  return `unknown:${email}`;
}

/**
 * A known browser has its own counter, so that attempts of others do not lock it out. Every other attempt
 * counts for the client, the account, and both together: a single client is locked long before it locks the
 * account.
 */
function limitsOf({ action, account, address, device }: SignInAttempt): Limit[] {
  const client = clientName(address);
  const maxima = maxRefusals[action];
  const limit = (scope: LimitScope, key: Partial<Limit["key"]>): Limit[] => {
    const count = maxima[scope];
    return count === undefined
      ? []
      : [{ scope, max: count, key: { action, account: "", client: "", device: "", ...key } }];
  };
  if (account !== null && device !== null) return limit("device", { account, device });
  const named =
    account === null
      ? []
      : [...limit("account", { account }), ...limit("account_and_client", { account, client })];
  return [...limit("client", { client }), ...named];
}

/** Minutes until the next attempt is allowed; null where it is allowed now. */
export async function minutesToWait(
  attempt: SignInAttempt,
  at: Date,
  database: Database,
): Promise<number | null> {
  const until = await findLockEnd(limitsOf(attempt), at, database);
  return until && minutesUntil(until, at);
}

const limitedEntry: Record<LimitedAction, AccountAction> = {
  sign_in: "sign_in_limited",
  second_factor: "second_factor_limited",
  confirm_password: "confirm_password_limited",
  use_link: "use_link_limited",
};

/**
 * Counts a refused attempt and logs `entry`, unless `isLogged`. Where another attempt has reached a limit
 * meanwhile, nothing is counted, and the minutes to wait are returned.
 */
export async function countRefusedAttempt(
  attempt: SignInAttempt,
  entry: AuditEntry,
  database: Database,
  { isLogged = false } = {},
): Promise<number | null> {
  const until = await countRefusal(
    limitsOf(attempt),
    isLogged ? [] : [entry],
    { ...entry, action: limitedEntry[attempt.action] },
    database,
  );
  return until && minutesUntil(until, entry.recordedAt);
}

export type AttemptResult<Result> =
  | { status: "done"; result: Result }
  | { status: "refused" }
  | { status: "wait"; minutes: number };

class LimitReached extends Error {
  constructor(readonly minutes: number) {
    super("Too many attempts were refused.");
  }
}

/**
 * Runs `work`, in which the library checks a credential, and logs the result. Attempts of several processes may
 * run at the same time: each is decided under the write lock, so that none succeeds, and none is answered as
 * refused, after a limit was reached. What `work` wrote is then rolled back.
 */
export function limitedAttempt<Result>(
  attempt: SignInAttempt,
  work: () => Promise<Result>,
  /** `done` returns null for what is not logged. */
  entries: { done: (result: Result) => AuditEntry | null; refused: () => AuditEntry },
  database: Database,
): Promise<AttemptResult<Result>> {
  return runSequentiallyFor(attempt, async () => {
    const minutes = await minutesToWait(attempt, now(), database);
    if (minutes !== null) return { status: "wait", minutes };
    const workWithinLimits = async () => {
      const result = await work();
      const at = now();
      const until = await findLockEndInTransaction(limitsOf(attempt), at, database);
      if (until) throw new LimitReached(minutesUntil(until, at));
      return result;
    };
    try {
      return { status: "done", result: await loggedCall(workWithinLimits, entries.done, database) };
    } catch (error) {
      if (error instanceof LimitReached) return { status: "wait", minutes: error.minutes };
      if (!isRefusal(error)) throw error;
      const reached = await countRefusedAttempt(attempt, entries.refused(), database);
      return reached === null ? { status: "refused" } : { status: "wait", minutes: reached };
    }
  });
}

const last = new Map<string, Promise<unknown>>();

/**
 * Runs `work` after all earlier work of this process under the same key has ended: comparing a password takes
 * the processor for long, so of many simultaneous attempts only those within the limit do.
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
function runSequentiallyFor<Result>(
  { action, account, address }: SignInAttempt,
  work: () => Promise<Result>,
): Promise<Result> {
  return runSequentially(`${action} of ${account ?? "nobody"}`, () =>
    address === null ? work() : runSequentially(`from ${clientName(address)}`, work),
  );
}
