/** Removes request headers that a client must not set before a request is passed to Next.js. */
import type { IncomingHttpHeaders } from "node:http";

/** Headers reserved for proxies and Next.js itself. `x-forwarded-for` is set by `settleClient`. */
const untrusted =
  /^(?:content-security-policy(?:-report-only)?|x-nonce|forwarded|x-forwarded-(?!for$).*|x-real-ip|x-original-.*|x-rewrite-.*|x-http-method.*|x-method-override|x-middleware-.*|x-matched-path|x-now-.*|x-invoke-.*|x-prerender-.*|x-vercel-.*|x-next-.*|x-nextjs-data|next-resume)$/;

export function trustedHeaders(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !untrusted.test(name)));
}
