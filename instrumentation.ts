import type { Instrumentation } from "next";

/** A failure while a page is made: the reader sees that it failed, the log sees why. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { log } = await import("@/lib/log");
  log.error({ err: error, path: request.path, method: request.method, route: context.routePath }, "A request failed");
};
