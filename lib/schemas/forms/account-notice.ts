/** The values of `?done=` on account pages, which confirm the last action. */

/** Other values are ignored. */
export const accountNotices = [
  "role",
  "name",
  "disabled",
  "enabled",
  "second_factor",
  "sessions",
  "lock",
] as const;
export type AccountNotice = (typeof accountNotices)[number];
