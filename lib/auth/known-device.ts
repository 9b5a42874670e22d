/** Has somebody signed in to the account from this browser before? */
import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { parseCookies } from "better-auth/cookies";

import type { DeskAuth } from "./desk-auth";

const lastsSeconds = 180 * 24 * 3600;

/** One cookie an account: a browser that several people use is known to each of them. */
const prefix = "talks-desk.device.";
const cookieName = (accountId: string) => prefix + accountId;

/** The cookies among those of a request that say which accounts know its browser. */
export function deviceCookies(headers: Headers): string[] {
  return [...parseCookies(headers.get("cookie") ?? "")].flatMap(([name, value]) => (name.startsWith(prefix) ? [`${name}=${value}`] : []));
}

function signatureOf({ options }: DeskAuth, accountId: string, device: string, until: string): string {
  return createHmac("sha256", options.secret).update(`known device\n${accountId}\n${device}\n${until}`).digest("base64url");
}

function isSame(a: string, b: string): boolean {
  const [one, other] = [Buffer.from(a), Buffer.from(b)];
  return one.length === other.length && timingSafeEqual(one, other);
}

/** The name of the browser where its cookie says, signed by this desk, that the account was signed in from it; else null. */
export function knownDevice(auth: DeskAuth, headers: Headers, accountId: string, at: Date): string | null {
  const sent = parseCookies(headers.get("cookie") ?? "").get(cookieName(accountId)) ?? "";
  const [device = "", until = "", signature = "", ...more] = sent.split(".");
  if (more.length > 0 || !/^[\w-]{22}$/.test(device) || !/^\d{1,12}$/.test(until)) return null;
  if (Number(until) * 1000 <= at.getTime()) return null;
  return isSame(signature, signatureOf(auth, accountId, device, until)) ? device : null;
}

/** Lets the answer to a sign-in make its browser a known one of the account; it keeps the name that it had. */
export function rememberDevice(auth: DeskAuth, returned: Headers, { sent, accountId, at }: { sent: Headers; accountId: string; at: Date }): void {
  const device = knownDevice(auth, sent, accountId, at) ?? randomBytes(16).toString("base64url");
  const until = String(Math.floor(at.getTime() / 1000) + lastsSeconds);
  const value = [device, until, signatureOf(auth, accountId, device, until)].join(".");
  const secure = auth.options.baseURL.startsWith("https://") ? "; Secure" : "";
  returned.append("set-cookie", `${cookieName(accountId)}=${value}; Max-Age=${lastsSeconds}; Path=/admin; HttpOnly; SameSite=Lax${secure}`);
}
