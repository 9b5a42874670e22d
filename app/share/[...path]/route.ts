import { createHash } from "node:crypto";
import { LRUCache } from "lru-cache";
import { now } from "@/lib/clock";
import { readPublishedRecord } from "@/lib/db/published/published-record";
import { findPublishedRevision } from "@/lib/db/published/published-revision";
import { readRecordSeenAt } from "@/lib/db/published/record-seen-at";
import type { AsOf } from "@/lib/domain/time/as-of";
import { seoulDayOf } from "@/lib/domain/time/calendar-day";
import { env } from "@/lib/env";
import { fileResponse, plainResponse } from "@/lib/export/file-response";
import { supportsSeenAt } from "@/lib/format/addresses/page-addresses";
import {
  parseRevisionShare,
  parseShareAddress,
  type SharedPage,
} from "@/lib/format/addresses/share-addresses";
import { isSettled, parseSeenAt } from "@/lib/schemas/addresses/seen-at";
import { buildCard, type Card } from "@/lib/share/card";
import { buildRevisionCard } from "@/lib/share/revision-card";
import { drawCard } from "@/lib/share/draw-card";

export const dynamic = "force-dynamic";

/** Keyed by the card's content, so that an image is drawn again only when that changes. */
const drawn = new LRUCache<string, Buffer>({
  maxSize: 32 * 1024 * 1024,
  sizeCalculation: ({ byteLength }) => byteLength,
});

async function imageOf(card: Card): Promise<Buffer> {
  const key = createHash("sha256").update(JSON.stringify(card)).digest("base64url");
  const image = drawn.get(key) ?? (await drawCard(card));
  drawn.set(key, image);
  return image;
}

/** Neither the state of a moment nor a version ever changes. */
const immutable = { "Cache-Control": "public, max-age=31536000, immutable" };

async function imageResponse(card: Card | null, headers: Record<string, string> = {}): Promise<Response> {
  if (!card) return plainResponse(404, "Not found");
  const text = new Uint8Array(await imageOf(card));
  return fileResponse({ text, mediaType: "image/png", lastModified: null, headers });
}

async function pageCard(shared: SharedPage, requestedSeenAt: string | null) {
  const at = now();
  const { on, place, locale } = shared;
  const seenAt = requestedSeenAt === null ? null : parseSeenAt(requestedSeenAt, at);
  if (requestedSeenAt !== null && (!seenAt || !supportsSeenAt(place))) return null;
  const madeAt = seenAt ?? at;
  // A future day has no record.
  if (on !== null && on > seoulDayOf(madeAt)) return null;
  const record = seenAt ? await readRecordSeenAt(seenAt) : await readPublishedRecord();
  if (!record) return null;
  const asOf: AsOf = on === null ? { kind: "now", at: madeAt } : { kind: "day", on };
  const { SITE_URL: siteUrl, COUNTDOWN_EVENT: countdownEvent } = env;
  return { card: buildCard({ place, locale, asOf, seenAt, record, siteUrl, countdownEvent }), seenAt, at };
}

/** The share image of a page, now, as of a day or as published at `seenAt`, or of a version. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ path: string[] }> },
): Promise<Response> {
  const { path } = await params;
  const version = parseRevisionShare(path);
  if (version) {
    const revision = await findPublishedRevision(version.seq);
    return imageResponse(revision && buildRevisionCard(revision, version.locale, env.SITE_URL), immutable);
  }
  const shared = parseShareAddress(path);
  const found = shared && (await pageCard(shared, new URL(request.url).searchParams.get("seenAt")));
  if (!found) return plainResponse(404, "Not found");
  return imageResponse(found.card, found.seenAt && isSettled(found.seenAt, found.at) ? immutable : {});
}
