/** Does a page of this site send the request, and not another site in the visitor's browser? */
import { env } from "../env";

/**
 * Every browser names the origin with a POST or PUT; what names none is no browser and sends no cookie unasked. The
 * site's own is the one it is known by, or the one that was asked.
 */
export function isOwnOrigin(request: Pick<Request, "headers">): boolean {
  const origin = request.headers.get("origin");
  if (origin === null || origin === new URL(env.SITE_URL).origin) return true;
  return URL.canParse(origin) && new URL(origin).host === request.headers.get("host");
}
