/** Sets and removes the cookies of the sign-in library. */
import { parseSetCookieHeader, toCookieOptions } from "better-auth/cookies";
import { cookies } from "next/headers";

import { cookiePrefix } from "./desk-auth";

/** Sets, in an action or a route, every cookie of a response of the library. */
export async function setCookies(returned: Headers): Promise<void> {
  const jar = await cookies();
  for (const line of returned.getSetCookie()) {
    for (const [name, cookie] of parseSetCookieHeader(line)) {
      jar.set(name, decodeURIComponent(cookie.value), toCookieOptions(cookie));
    }
  }
}

/** Removes the session cookies of this browser where the session itself cannot be ended. */
export async function deleteSessionCookies(): Promise<void> {
  const jar = await cookies();
  // Over https the names have a cookie prefix.
  for (const { name } of jar.getAll()) {
    const plain = name.replace(/^__(?:Secure|Host)-/, "");
    if (plain.startsWith(`${cookiePrefix}.`))
      jar.set(name, "", { path: "/", maxAge: 0, httpOnly: true, sameSite: "lax", secure: plain !== name });
  }
}
