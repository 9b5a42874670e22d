/** How often may somebody be refused at the desk's door, and how long is the wait then? */

export const limitedActions = ["sign_in", "second_factor", "confirm_password", "use_link"] as const;
export type LimitedAction = (typeof limitedActions)[number];

/** What is counted apart: one client whatever the account, one account whatever the client, both together, or a known browser of the account. */
export type LimitScope = "client" | "account" | "account_and_client" | "device";

/** How many refusals within the window lock; a scope that is left out does not count for the action. */
export const maxRefusals: Record<LimitedAction, Partial<Record<LimitScope, number>>> = {
  sign_in: { client: 20, account: 20, account_and_client: 5, device: 5 },
  second_factor: { client: 20, account: 10, account_and_client: 5, device: 5 },
  // Only who holds a session of the account can ask for these.
  confirm_password: { client: 20, account: 5 },
  use_link: { client: 20 },
};

/** Refusals count for this long, and a lock lasts as long. */
export const limitWindowMs = 15 * 60_000;

export type Counted = { refusals: number; since: Date; lockedUntil: Date | null };

/**
 * Whether a lock holds. One that would last longer than the window was made before the clock was set back, and counts
 * no more than what is yet to come.
 */
export function isLocked({ lockedUntil }: Pick<Counted, "lockedUntil">, at: Date): boolean {
  if (lockedUntil === null) return false;
  const left = lockedUntil.getTime() - at.getTime();
  return left > 0 && left <= limitWindowMs;
}

/** Whole minutes of a wait, at least one. */
export function minutesUntil(until: Date, at: Date): number {
  return Math.max(1, Math.ceil((until.getTime() - at.getTime()) / 60_000));
}

/** The count after one more refusal; one that is older than the window, or of a time to come, begins anew. */
export function countAgain(before: Counted | null, most: number, at: Date): Counted {
  const isCurrent = before !== null && before.since <= at && at.getTime() - before.since.getTime() < limitWindowMs;
  const refusals = isCurrent ? before.refusals + 1 : 1;
  const lockedUntil = refusals >= most ? new Date(at.getTime() + limitWindowMs) : null;
  return { refusals, since: isCurrent ? before.since : at, lockedUntil };
}
