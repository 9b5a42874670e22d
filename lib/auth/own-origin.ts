/** Does a page of this site send the request, and not another site in the visitor's browser? */
import { env } from "../env";

/** Every browser names the origin with a POST or PUT; what names none is no browser and sends no cookie unasked. */
export function isOwnOrigin(request: Request): boolean {
  const origin = request.headers.get("origin");
  return origin === null || origin === new URL(env.SITE_URL).origin;
}
