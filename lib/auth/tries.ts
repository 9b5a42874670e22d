/** Has somebody been refused so often that they have to wait? */
import { countRefused } from "../db/audit-log";
import type { Database } from "../db/client";

const windowMs = 15 * 60_000;
export const triesPerAccount = 5;
export const triesPerAddress = 20;

type Tried = {
  /** The action whose refusals count. */
  action: string;
  /** By whom: an account, or what was given as a name; left out where only the address counts. */
  by?: { accountId: string } | { who: string };
  /** Of the client; null where it is not known. */
  address: string | null;
};

/**
 * How many minutes until the next try, null where it may be now. Refusals are counted in the audit log, so the
 * limits outlive a restart: five by account and twenty from an address within 15 minutes.
 */
export async function minutesToWait({ action, by, address }: Tried, at: Date, database: Database): Promise<number | null> {
  const since = new Date(at.getTime() - windowMs);
  const asked = [
    by ? { match: { action, ...by }, most: triesPerAccount } : null,
    address === null ? null : { match: { action, address }, most: triesPerAddress },
  ];
  for (const limit of asked) {
    if (!limit) continue;
    const { count, firstAt } = await countRefused(limit.match, since, database);
    if (count < limit.most) continue;
    return Math.max(1, Math.ceil(((firstAt ?? at).getTime() + windowMs - at.getTime()) / 60_000));
  }
  return null;
}

/**
 * Whether the log does not hold yet that this one, or this address, has to wait: it is told once in 15 minutes, or
 * whoever goes on trying would fill it.
 */
export async function isFirstWait(action: string, { who, address }: { who: string; address: string | null }, at: Date, database: Database): Promise<boolean> {
  const since = new Date(at.getTime() - windowMs);
  for (const match of [{ action, who }, ...(address === null ? [] : [{ action, address }])]) {
    if ((await countRefused(match, since, database)).count > 0) return false;
  }
  return true;
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

/** The same for tries by somebody from an address, both of which are limited. */
export function inTurnOf<Result>(by: string, address: string | null, work: () => Promise<Result>): Promise<Result> {
  return inTurn(`by ${by}`, () => (address === null ? work() : inTurn(`from ${address}`, work)));
}
