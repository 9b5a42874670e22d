/** How do the cookies that the sign-in library made reach the browser? */
import { parseSetCookieHeader, toCookieOptions } from "better-auth/cookies";
import { cookies } from "next/headers";

import { cookiePrefix } from "./desk-auth";

/** Sets, in an action or a route, every cookie of a returned answer. */
export async function setCookies(returned: Headers): Promise<void> {
  const jar = await cookies();
  for (const line of returned.getSetCookie()) {
    for (const [name, cookie] of parseSetCookieHeader(line)) {
      jar.set(name, decodeURIComponent(cookie.value), toCookieOptions(cookie));
    }
  }
}

/** Signs this browser out where the session itself cannot be ended: it holds no cookie of one any more. */
export async function forgetCookies(): Promise<void> {
  const jar = await cookies();
  // Over https their names begin with a mark of the browser's.
  for (const { name } of jar.getAll()) {
    const plain = name.replace(/^__(?:Secure|Host)-/, "");
    if (plain.startsWith(`${cookiePrefix}.`)) jar.set(name, "", { path: "/", maxAge: 0, httpOnly: true, sameSite: "lax", secure: plain !== name });
  }
}
