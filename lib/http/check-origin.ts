/** Checks the Origin header of state-changing requests. */
import { env } from "@/lib/env";

/**
 * Every browser sends Origin with a POST or PUT; a client without it is no browser and sends no ambient
 * cookies. Allowed are the origin of SITE_URL and the requested host.
 */
export function isOwnOrigin(request: Pick<Request, "headers">): boolean {
  const origin = request.headers.get("origin");
  if (origin === null || origin === new URL(env.SITE_URL).origin) return true;
  return URL.canParse(origin) && new URL(origin).host === request.headers.get("host");
}

const loopback = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/i;

/**
 * Whether a request names this site as its host and, where it comes from a page, as that page's origin. A
 * name that somebody else directs to this server's address (DNS rebinding) is neither; the names of this
 * machine itself cannot be directed.
 */
export function isOwnHost(
  { host = "", origin }: { host?: string | undefined; origin?: string | undefined },
  siteUrl: string,
): boolean {
  const site = new URL(siteUrl);
  if (host.toLowerCase() !== site.host && !loopback.test(host)) return false;
  if (origin === undefined || origin === site.origin) return true;
  return URL.canParse(origin) && loopback.test(new URL(origin).host) && new URL(origin).host === host;
}
