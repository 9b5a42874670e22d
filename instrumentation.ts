import type { Instrumentation } from "next";

/** Runs once before the server answers: readies it for addresses that are no text, and tells the page store how to ask whether the record has changed. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { env, isDevelopment } = await import("@/lib/env");
  const { recordVersion } = await import("@/lib/db/record-version");
  const { answerMalformedAddresses } = await import("@/lib/malformed-address");
  const { settleClientAddresses } = await import("@/lib/client-address");
  const { sendReadyFiles } = await import("@/lib/cache/ready-files");
  const { sendReadyPages } = await import("@/lib/cache/ready-pages");
  const { now } = await import("@/lib/clock");
  const { fileHeaders } = await import("@/lib/security-headers");
  const { varyPagesByAccept } = await import("@/lib/vary-by-accept");
  // While the code itself changes, what it made before says nothing.
  if (!isDevelopment) {
    sendReadyPages();
    sendReadyFiles({ recordVersion, now, headersOf: fileHeaders(env.SITE_URL) });
  }
  answerMalformedAddresses();
  varyPagesByAccept();
  settleClientAddresses(env.TRUSTED_PROXIES);
  // The server loads the page store (lib/cache/page-cache.mjs) outside the build, so they meet on the global object.
  Reflect.set(globalThis, Symbol.for("tariff-talks.record-version"), recordVersion);
  Reflect.set(globalThis, Symbol.for("tariff-talks.page-max-age-seconds"), env.PAGE_MAX_AGE_SECONDS);
}

/** A failure while a page is made: the reader sees that it failed, the log sees why. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { log } = await import("@/lib/log");
  log.error({ err: error, path: request.path, method: request.method, route: context.routePath }, "A request failed");
};
