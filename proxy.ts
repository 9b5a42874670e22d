import { randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { isOwnOrigin } from "@/lib/auth/own-origin";
import { now } from "@/lib/clock";
import { firstRecordedAt, wasPublishedBy } from "@/lib/db/first-recorded";
import { locales } from "@/lib/domain/record";
import { env, isDevelopment } from "@/lib/env";
import { mementoHeaders } from "@/lib/export/memento";
import { withQuery } from "@/lib/format/addresses";
import { parseSeenAt } from "@/lib/schemas/seen-at";
import { contentSecurityPolicy } from "@/lib/security-headers";

const mostBytes = 4 * 1024 * 1024;

/** A page of the desk is made for one request: it runs no script but the site's files and what carries this request's nonce. */
function deskPage(request: NextRequest): NextResponse {
  const nonce = randomBytes(16).toString("base64");
  const policy = contentSecurityPolicy({ nonce, isDevelopment });
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  // The framework reads the nonce for its own script out of the policy.
  headers.set("Content-Security-Policy", policy);
  return NextResponse.next({ request: { headers }, headers: { "Content-Security-Policy": policy } });
}

/**
 * A page cannot set headers of its own, so the time a page "as published" shows is said here; and who asks for
 * a moment by `Accept-Datetime` is led to its address. A saved version is told its language. What another site's page sends to the desk or as a report is
 * refused here, as the framework would answer it with a 500. The desk's pages get their nonce. No other request comes
 * this way.
 */
export function proxy(request: NextRequest): NextResponse {
  const { pathname, searchParams } = request.nextUrl;
  if (/^\/(admin(\/|$)|(en|ko)\/report$)/.test(pathname)) {
    if (!isOwnOrigin(request)) return new NextResponse("Sent from a page of another site.\n", { status: 403 });
    // More than a form may hold (next.config.ts, bodySizeLimit); the framework would answer with a 500.
    const isTooLarge = Number(request.headers.get("content-length") ?? 0) > mostBytes;
    if (isTooLarge) return new NextResponse("A form may hold at most 4 MB. Go back: what you typed is still there.\n", { status: 413 });
    return /^\/admin(?!\/api\/)/.test(pathname) ? deskPage(request) : NextResponse.next();
  }
  // A saved version has one address for both languages; what the address names goes before what the browser prefers.
  if (pathname.startsWith("/r/")) {
    const headers = new Headers(request.headers);
    const language = locales.find((known) => known === searchParams.get("lang"));
    if (language) headers.set("Accept-Language", language);
    return NextResponse.next({ request: { headers } });
  }
  const others = new URLSearchParams([...searchParams].filter(([name]) => name !== "seenAt"));
  const original = `${env.SITE_URL}${pathname}${others.size > 0 ? `?${others}` : ""}`;
  const asked = searchParams.get("seenAt");
  if (asked !== null) {
    const seenAt = parseSeenAt(asked, now());
    const first = firstRecordedAt();
    // Before its first revision this site said nothing, and of an issue it never had neither; the page says so: that is no memento.
    const issue = /\/issues\/([^/]+)$/.exec(pathname)?.[1];
    const isThere = seenAt !== null && first !== null && first <= seenAt && (issue === undefined || wasPublishedBy("issue", issue, seenAt));
    return NextResponse.next(isThere ? { headers: mementoHeaders(original, seenAt) } : undefined);
  }
  const wanted = new Date(request.headers.get("accept-datetime") ?? "");
  if (Number.isNaN(wanted.getTime())) {
    return new NextResponse("Accept-Datetime must be a date such as: Mon, 24 Nov 2025 10:00:00 GMT\n", { status: 400 });
  }
  // Who asks for a time before the first gets the first, and of one ahead the newest (RFC 7089, 4.5.3).
  const first = firstRecordedAt() ?? now();
  const moment = new Date(Math.max(first.getTime(), Math.min(wanted.getTime(), now().getTime()))).toISOString();
  return new NextResponse(null, {
    status: 302,
    // Absolute: the framework reads the address back and refuses a relative one.
    headers: { Location: withQuery(original, `?seenAt=${moment}`), Vary: "Accept-Datetime", Link: `<${original}>; rel="original timegate"` },
  });
}

// Written out: the framework reads this without running it.
export const config = {
  matcher: [
    { source: "/admin" },
    { source: "/admin/:path((?!api/).*)" },
    { source: "/admin/api/:path*", has: [{ type: "header", key: "origin" }] },
    { source: "/:locale(en|ko)/report", has: [{ type: "header", key: "origin" }] },
    { source: "/:locale(en|ko)", has: [{ type: "query", key: "seenAt" }] },
    { source: "/:locale(en|ko)/open", has: [{ type: "query", key: "seenAt" }] },
    { source: "/:locale(en|ko)/issues/:id", has: [{ type: "query", key: "seenAt" }] },
    { source: "/:locale(en|ko)/as-of/:date", has: [{ type: "query", key: "seenAt" }] },
    { source: "/:locale(en|ko)/as-of/:date/open", has: [{ type: "query", key: "seenAt" }] },
    { source: "/:locale(en|ko)/as-of/:date/issues/:id", has: [{ type: "query", key: "seenAt" }] },
    { source: "/r/:revision", has: [{ type: "query", key: "lang" }] },
    { source: "/:locale(en|ko)", has: [{ type: "header", key: "accept-datetime" }] },
    { source: "/:locale(en|ko)/open", has: [{ type: "header", key: "accept-datetime" }] },
    { source: "/:locale(en|ko)/issues/:id", has: [{ type: "header", key: "accept-datetime" }] },
    { source: "/:locale(en|ko)/as-of/:date", has: [{ type: "header", key: "accept-datetime" }] },
    { source: "/:locale(en|ko)/as-of/:date/open", has: [{ type: "header", key: "accept-datetime" }] },
    { source: "/:locale(en|ko)/as-of/:date/issues/:id", has: [{ type: "header", key: "accept-datetime" }] },
  ],
};
