/** Checks the Origin header of state-changing requests. */
import { env } from "@/lib/env";

/**
 * Every browser sends Origin with a POST or PUT; a client without it is no browser and sends no ambient cookies.
 * Allowed are the origin of SITE_URL and the requested host.
 */
export function isOwnOrigin(request: Pick<Request, "headers">): boolean {
  const origin = request.headers.get("origin");
  if (origin === null || origin === new URL(env.SITE_URL).origin) return true;
  return URL.canParse(origin) && new URL(origin).host === request.headers.get("host");
}
