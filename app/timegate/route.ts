import { now } from "@/lib/clock";
import { firstRecordedAt } from "@/lib/db/published/first-recorded";
import { env } from "@/lib/env";
import { plainResponse } from "@/lib/export/file-response";
import { findMementoAt, timegateLink } from "@/lib/export/memento";
import { withQuery } from "@/lib/format/addresses/page-addresses";

export const dynamic = "force-dynamic";

/**
 * TimeGate (RFC 7089): redirects to the memento for `Accept-Datetime`; `address` is the path and query of the
 * page.
 */
export async function GET(request: Request): Promise<Response> {
  const moment = findMementoAt(request.headers.get("accept-datetime") ?? "", await firstRecordedAt(), now());
  if (!moment)
    return plainResponse(400, "Accept-Datetime must be a date such as: Mon, 24 Nov 2025 10:00:00 GMT");
  const address = new URL(request.url).searchParams.get("address") ?? "/";
  const original = `${env.SITE_URL}${address}`;
  return new Response(null, {
    status: 302,
    headers: {
      Location: withQuery(original, `?seenAt=${moment.toISOString()}`),
      Link: timegateLink(original, `${env.SITE_URL}/timemap${address}`),
      "Cache-Control": "no-cache",
    },
  });
}
