import type { Instrumentation } from "next";

/** Logs the error of a page or route that failed to render. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { log, loggedAddress } = await import("@/lib/log");
  log.error(
    { err: error, address: loggedAddress(request.path), method: request.method, route: context.routePath },
    "A request failed",
  );
};
