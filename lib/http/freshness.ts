/** How long is what fresh? The one policy for everything public, in front of the framework and on the way to readers. */
import CachePolicy from "http-cache-semantics";
import type { AnswerContext } from "./answer-context";

type Made = { status: number; headers: Record<string, string>; madeAt: Date; context: Pick<AnswerContext, "freshUntil"> };

/** What the framework says of pages and routes that say nothing themselves. */
const saidByFramework = /^(?:private, no-cache, no-store.*|public, max-age=0, must-revalidate)$/;

/**
 * The `Cache-Control` of an answer: its own, or `maxAgeSeconds`, less where it is untrue before. A browser asks again for
 * a page each time, so that whoever has published something sees it; caches for many keep it for that long.
 */
export function cacheControl({ status, headers, madeAt, context: { freshUntil } }: Made, isPage: boolean, maxAgeSeconds: number): string {
  if (status >= 500) return "no-store";
  const own = headers["cache-control"];
  if (own !== undefined && !saidByFramework.test(own)) return own;
  const trueForSeconds = freshUntil ? Math.floor((freshUntil.getTime() - madeAt.getTime()) / 1000) : maxAgeSeconds;
  const seconds = Math.max(0, Math.min(maxAgeSeconds, trueForSeconds));
  return isPage ? `public, max-age=0, s-maxage=${seconds}` : `public, max-age=${seconds}`;
}

/** What a shared cache may do with an answer; null where it may not keep it. */
export function policyOf({ status, headers }: Pick<Made, "status" | "headers">): CachePolicy | null {
  // A malformed address is refused whoever asks, as one at which nothing is; the library knows no 400.
  const known = status === 400 ? 404 : status;
  const policy = new CachePolicy({ url: "/", method: "GET", headers: {} }, { status: known, headers }, { shared: true });
  return policy.storable() && policy.timeToLive() > 0 ? policy : null;
}

/** `version`: the record's when it was begun, so that a change while it was made outdates it. */
export type Kept = Made & { policy: CachePolicy; version: number };

/**
 * Whether a kept answer may be served: while the record has its version, and it is not too old. While
 * the database cannot be asked (`version` null) nothing newer can be made either.
 */
export function isFresh({ policy, madeAt, version, context: { freshUntil } }: Kept, currentVersion: number | null, now: Date): boolean {
  if (currentVersion === null) return true;
  // Made later than now is what was made before the clock was set back.
  if (version !== currentVersion || now < madeAt) return false;
  if (freshUntil === null) return true;
  return !policy.stale() && (freshUntil === undefined || now < freshUntil);
}

/**
 * What is sent of it: `Age`, so that no cache on the way holds it past its time. What only the record makes untrue was
 * found true just now. Browsers keep a 410 for ever unless they are told not to, and what is gone may return.
 */
export function ageHeaders({ status, policy, context: { freshUntil } }: Kept): Record<string, string> {
  if (status === 410) return { "cache-control": "public, max-age=0, must-revalidate" };
  return freshUntil === null ? {} : { age: String(Math.floor(policy.age())) };
}
