/** What time is it? The only reader of the time outside the browser's ticking countdown. */

/**
 * The present instant. Rules never call this: they take `now` or `asOf` as an argument, and whoever
 * reads the clock is the page, the action or the command.
 */
export function now(): Date {
  return new Date();
}
