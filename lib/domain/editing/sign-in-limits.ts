/** Limits on refused sign-ins and other credential checks, and the length of the lock. */

export const limitedActions = ["sign_in", "second_factor", "confirm_password", "use_link"] as const;
export type LimitedAction = (typeof limitedActions)[number];

/**
 * The separate counters: per client, per account, per account and client, and per known browser of the
 * account.
 */
export const limitScopes = ["client", "account", "account_and_client", "device"] as const;
export type LimitScope = (typeof limitScopes)[number];

/** Refusals within the window that lock; an absent scope does not count for the action. */
export const maxRefusals: Record<LimitedAction, Partial<Record<LimitScope, number>>> = {
  sign_in: { client: 20, account: 20, account_and_client: 5, device: 5 },
  second_factor: { client: 20, account: 10, account_and_client: 5, device: 5 },
  // These require a session of the account.
  confirm_password: { client: 20, account: 5 },
  use_link: { client: 20 },
};

/** The window in which refusals count, and the length of a lock. */
export const limitWindowMs = 15 * 60_000;

/** How far the clocks of machines that share a database may differ. */
const clockToleranceMs = 60_000;

export type RefusalCount = { refusals: number; since: Date; lockedUntil: Date | null };

/**
 * Whether a lock applies. A lock longer than the window was set before the clock was turned back and is
 * ignored.
 */
export function isLocked({ lockedUntil }: Pick<RefusalCount, "lockedUntil">, at: Date): boolean {
  if (lockedUntil === null) return false;
  const remainingMs = lockedUntil.getTime() - at.getTime();
  return remainingMs > 0 && remainingMs <= limitWindowMs + clockToleranceMs;
}

/** Whole minutes to wait, at least one and no more than the window. */
export function minutesUntil(until: Date, at: Date): number {
  const remainingMs = Math.min(until.getTime() - at.getTime(), limitWindowMs);
  return Math.max(1, Math.ceil(remainingMs / 60_000));
}

/** The count after one more refusal; a count that is older than the window or in the future starts again. */
export function nextRefusalCount(before: RefusalCount | null, max: number, at: Date): RefusalCount {
  const ageMs = before === null ? Infinity : at.getTime() - before.since.getTime();
  const isCurrent = before !== null && ageMs >= -clockToleranceMs && ageMs < limitWindowMs;
  const refusals = isCurrent ? before.refusals + 1 : 1;
  const lockedUntil = refusals >= max ? new Date(at.getTime() + limitWindowMs) : null;
  return { refusals, since: isCurrent ? before.since : at, lockedUntil };
}
