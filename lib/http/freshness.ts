/** Decides how long public responses are fresh, in this server's cache and in caches downstream. */
import CachePolicy from "http-cache-semantics";
import type { ResponseContext } from "./response-context";

type Rendered = {
  status: number;
  headers: Record<string, string>;
  madeAt: Date;
  context: Pick<ResponseContext, "freshUntil">;
};

/** The `Cache-Control` that Next.js sets by default. */
const frameworkDefault = /^(?:private, no-cache, no-store.*|public, max-age=0, must-revalidate)$/;

/**
 * The response's own `Cache-Control`, or `maxAgeSeconds`, shortened by `freshUntil`. Browsers revalidate a page
 * each time, so that an editor sees a publication; shared caches store it for that long.
 */
export function cacheControl(
  { status, headers, madeAt, context: { freshUntil } }: Rendered,
  isPage: boolean,
  maxAgeSeconds: number,
): string {
  if (status >= 500) return "no-store";
  const ownValue = headers["cache-control"];
  if (ownValue !== undefined && !frameworkDefault.test(ownValue)) return ownValue;
  const freshForSeconds = freshUntil
    ? Math.floor((freshUntil.getTime() - madeAt.getTime()) / 1000)
    : maxAgeSeconds;
  const seconds = Math.max(0, Math.min(maxAgeSeconds, freshForSeconds));
  return isPage ? `public, max-age=0, s-maxage=${seconds}` : `public, max-age=${seconds}`;
}

/** Null where a shared cache must not store the response. */
export function cachePolicyOf({ status, headers }: Pick<Rendered, "status" | "headers">): CachePolicy | null {
  // A 400 is as cacheable as a 404 here, but the library does not store it.
  const storableStatus = status === 400 ? 404 : status;
  const policy = new CachePolicy(
    { url: "/", method: "GET", headers: {} },
    { status: storableStatus, headers },
    { shared: true },
  );
  return policy.storable() && policy.timeToLive() > 0 ? policy : null;
}

/** `version`: the record's version when rendering began, so that a change during rendering outdates it. */
export type StoredResponseHead = Rendered & { policy: CachePolicy; version: number };

/**
 * A stored response is fresh while the record has its version and it is not too old. While the database is not
 * readable (`currentVersion` null) it is served, because no newer one can be rendered.
 */
export function isFresh(
  { policy, madeAt, version, context: { freshUntil } }: StoredResponseHead,
  currentVersion: number | null,
  now: Date,
): boolean {
  if (currentVersion === null) return true;
  // The clock was set back.
  if (version !== currentVersion || now < madeAt) return false;
  if (freshUntil === null) return true;
  return !policy.stale() && (freshUntil === undefined || now < freshUntil);
}

/**
 * `Age`, so that no downstream cache stores it too long; none where only the record can outdate it, since
 * that was just checked. Browsers cache a 410 indefinitely by default, and a withdrawn record may return.
 */
export function freshnessHeaders({
  status,
  policy,
  context: { freshUntil },
}: StoredResponseHead): Record<string, string> {
  if (status === 410) return { "cache-control": "public, max-age=0, must-revalidate" };
  return freshUntil === null ? {} : { age: String(Math.floor(policy.age())) };
}
