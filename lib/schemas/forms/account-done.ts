/** What may a page about accounts say was just done? */

/** The values of `?done=`; any other says nothing. */
export const accountsDone = ["role", "disabled", "enabled", "second_factor", "sessions", "lock"] as const;
export type AccountDone = (typeof accountsDone)[number];
