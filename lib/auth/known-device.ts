/** Recognises browsers from which an account was signed in before, by a signed cookie. */
import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { parseCookies } from "better-auth/cookies";

import type { DeskAuth } from "./desk-auth";

const maxAgeSeconds = 180 * 24 * 3600;

/** One cookie per account, for browsers used by several people. */
const prefix = "talks-desk.device.";
const cookieName = (accountId: string) => prefix + accountId;

/** The device cookies of a request. */
export function deviceCookies(headers: Headers): string[] {
  return [...parseCookies(headers.get("cookie") ?? "")].flatMap(([name, value]) =>
    name.startsWith(prefix) ? [`${name}=${value}`] : [],
  );
}

function signatureOf({ options }: DeskAuth, accountId: string, device: string, until: string): string {
  return createHmac("sha256", options.secret)
    .update(`known device\n${accountId}\n${device}\n${until}`)
    .digest("base64url");
}

function isSame(a: string, b: string): boolean {
  const [one, other] = [Buffer.from(a), Buffer.from(b)];
  return one.length === other.length && timingSafeEqual(one, other);
}

/** The device id of a valid cookie for the account; null where there is none. */
export function findKnownDevice(
  auth: DeskAuth,
  headers: Headers,
  accountId: string,
  at: Date,
): string | null {
  const sent = parseCookies(headers.get("cookie") ?? "").get(cookieName(accountId)) ?? "";
  const [device = "", until = "", signature = "", ...more] = sent.split(".");
  if (more.length > 0 || !/^[\w-]{22}$/.test(device) || !/^\d{1,12}$/.test(until)) return null;
  if (Number(until) * 1000 <= at.getTime()) return null;
  return isSame(signature, signatureOf(auth, accountId, device, until)) ? device : null;
}

/** Adds the device cookie to the response of a sign-in; a known browser keeps its id. */
export function setDeviceCookie(
  auth: DeskAuth,
  returned: Headers,
  { sent, accountId, at }: { sent: Headers; accountId: string; at: Date },
): void {
  const device = findKnownDevice(auth, sent, accountId, at) ?? randomBytes(16).toString("base64url");
  const until = String(Math.floor(at.getTime() / 1000) + maxAgeSeconds);
  const value = [device, until, signatureOf(auth, accountId, device, until)].join(".");
  const secure = auth.options.baseURL.startsWith("https://") ? "; Secure" : "";
  returned.append(
    "set-cookie",
    `${cookieName(accountId)}=${value}; Max-Age=${maxAgeSeconds}; Path=/admin; HttpOnly; SameSite=Lax${secure}`,
  );
}
