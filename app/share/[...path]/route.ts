import { createHash } from "node:crypto";
import { LRUCache } from "lru-cache";
import { now } from "@/lib/clock";
import { readPublishedRecord } from "@/lib/db/published/published-record";
import type { AsOf } from "@/lib/domain/time/as-of";
import { seoulDayOf } from "@/lib/domain/time/calendar-day";
import { env } from "@/lib/env";
import { fileAnswer, plainAnswer } from "@/lib/export/file-answer";
import { parseShareAddress } from "@/lib/format/addresses/share-addresses";
import { buildCard, type Card } from "@/lib/share/card";
import { drawCard } from "@/lib/share/draw-card";

export const dynamic = "force-dynamic";

/** Keyed by the card's content, so that an image is drawn again only when that changes. */
const drawn = new LRUCache<string, Buffer>({ maxSize: 32 * 1024 * 1024, sizeCalculation: ({ byteLength }) => byteLength });

async function imageOf(card: Card): Promise<Buffer> {
  const key = createHash("sha256").update(JSON.stringify(card)).digest("base64url");
  const image = drawn.get(key) ?? (await drawCard(card));
  drawn.set(key, image);
  return image;
}

/** The share image of a page. */
export async function GET(_request: Request, { params }: { params: Promise<{ path: string[] }> }): Promise<Response> {
  const shared = parseShareAddress((await params).path);
  const at = now();
  // A future day has no record.
  if (!shared || (shared.on !== null && shared.on > seoulDayOf(at))) return plainAnswer(404, "Not found");
  const { on, place, locale } = shared;
  const asOf: AsOf = on === null ? { kind: "now", at } : { kind: "day", on };
  const record = await readPublishedRecord();
  const card = buildCard({ place, locale, asOf, record, siteUrl: env.SITE_URL, countdownEvent: env.COUNTDOWN_EVENT });
  if (!card) return plainAnswer(404, "Not found");
  return fileAnswer({ text: new Uint8Array(await imageOf(card)), mediaType: "image/png", lastModified: null });
}
