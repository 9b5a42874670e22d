import { createHash } from "node:crypto";
import { namesTag } from "@/lib/cache/ready-files";
import { now } from "@/lib/clock";
import { readPublishedRecord } from "@/lib/db/published-record";
import type { AsOf } from "@/lib/domain/as-of";
import { seoulDayOf } from "@/lib/domain/calendar-day";
import { env } from "@/lib/env";
import { sharedPlaceOf } from "@/lib/format/share-addresses";
import { cardOf, type Card } from "@/lib/share/card";
import { drawCard } from "@/lib/share/draw-card";
import { imageStore } from "@/lib/share/image-store";

export const dynamic = "force-dynamic";

const store = imageStore<Card>({ make: drawCard, maxBytes: 32 * 1024 * 1024, maxWaiting: 60 });

/** Those who fetch images keep them for long; a minute is what a page is kept for. */
const caching = { "Cache-Control": "public, max-age=60" };

type Context = { params: Promise<{ path: string[] }> };

async function cardAt(parts: string[]): Promise<Card | null> {
  const shared = sharedPlaceOf(parts);
  if (!shared) return null;
  const { on, place, locale } = shared;
  const at = now();
  // Of a day that has not come nothing is on record.
  if (on !== null && on > seoulDayOf(at)) return null;
  const asOf: AsOf = on === null ? { kind: "now", at } : { kind: "day", on };
  const record = await readPublishedRecord();
  return cardOf({ place, locale, asOf, record, siteUrl: env.SITE_URL, countdownEvent: env.COUNTDOWN_EVENT });
}

/** The picture of a page, made from what the record says; what it says is also its name in the store. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { path } = await params;
  const card = await cardAt(path);
  if (!card) return new Response("Not found", { status: 404, headers: caching });
  const key = createHash("sha256").update(JSON.stringify(card)).digest("base64url");
  const etag = `"${key}"`;
  const headers = { ...caching, ETag: etag };
  if (namesTag(request.headers.get("if-none-match"), etag)) return new Response(null, { status: 304, headers });
  const image = store.get(key, card);
  if (!image) return new Response("Too many images are being made", { status: 503, headers: { "Retry-After": "5" } });
  return new Response(new Uint8Array(await image), { headers: { ...headers, "Content-Type": "image/png" } });
}
