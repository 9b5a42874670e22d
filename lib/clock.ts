/** Reads the system clock, for everything but the browser's ticking countdown. */

/** Called by pages, actions and commands only; domain rules take `now` or `asOf` as an argument. */
export function now(): Date {
  return new Date();
}
