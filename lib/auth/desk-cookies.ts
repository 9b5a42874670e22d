/** How do the cookies that the sign-in library made reach the browser? */
import { parseSetCookieHeader, toCookieOptions } from "better-auth/cookies";
import { cookies } from "next/headers";

/** Sets, in an action or a route, every cookie of a returned answer. */
export async function setCookies(returned: Headers): Promise<void> {
  const jar = await cookies();
  for (const line of returned.getSetCookie()) {
    for (const [name, cookie] of parseSetCookieHeader(line)) {
      jar.set(name, decodeURIComponent(cookie.value), toCookieOptions(cookie));
    }
  }
}
