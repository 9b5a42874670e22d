/** Which headers of a request go on to the framework, where it answers the request itself? */
import type { IncomingHttpHeaders } from "node:http";

/** What only a proxy or the framework itself may say; from a client it is made up. `x-forwarded-for` is settled before. */
const madeUp =
  /^(?:content-security-policy(?:-report-only)?|x-nonce|forwarded|x-forwarded-(?!for$).*|x-real-ip|x-original-.*|x-rewrite-.*|x-http-method.*|x-method-override|x-middleware-.*|x-matched-path|x-now-.*|x-invoke-.*|x-prerender-.*|x-vercel-.*|x-next-.*|x-nextjs-data|next-resume)$/;

/** All but what a client must not set. */
export function trustedHeaders(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !madeUp.test(name)));
}
