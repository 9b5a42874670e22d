/** Runs once before the server answers: tells the page store how to ask whether the record has changed. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { env } = await import("@/lib/env");
  const { recordVersion } = await import("@/lib/db/record-version");
  // The server loads the page store (lib/cache/page-cache.mjs) outside the build, so they meet on the global object.
  Reflect.set(globalThis, Symbol.for("tariff-talks.record-version"), recordVersion);
  Reflect.set(globalThis, Symbol.for("tariff-talks.page-max-age-seconds"), env.PAGE_MAX_AGE_SECONDS);
}
