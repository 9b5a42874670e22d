/** Caches public responses in memory while they are fresh, and renders each once for concurrent requests. */
import { LRUCache } from "lru-cache";
import type { ResponseContext } from "./response-context";
import { isFresh, type StoredResponseHead, cachePolicyOf } from "./freshness";

export type Coding = "br" | "gzip" | "identity";

export type RenderedResponse = {
  status: number;
  /** Names in lower case. */
  headers: Record<string, string>;
  body: Buffer;
  /** Filled when first sent in that coding. */
  encoded: Partial<Record<Coding, Promise<Buffer>>>;
  madeAt: Date;
  context: ResponseContext;
};
export type StoredResponse = RenderedResponse & StoredResponseHead;

type CacheLookup =
  | { use: "hit"; response: StoredResponse }
  /** `stale`: there was one, and it was no longer fresh. */
  | { use: "stale" | "miss"; response: null };

export type ResponseCache = {
  find: (key: string) => CacheLookup;
  /**
   * Joins a rendering of `key` in progress, or starts `render` and stores its response if cacheable; null where
   * `render` is refused.
   */
  make: (
    key: string,
    isUnbounded: boolean,
    render: () => Promise<RenderedResponse> | null,
  ) => Promise<RenderedResponse> | null;
};

type CacheOptions = {
  /** The record's version; null while the database is not readable. */
  recordVersion: () => number | null;
  now: () => Date;
  /** `site`: pages and files of the record; `unbounded`: all others. */
  maxBytes: { site: number; unbounded: number };
};

const overhead = 2048;
/** Includes the compressed copies, at most two. */
const sizeOf = ({ body }: RenderedResponse) => Math.ceil(body.byteLength * 1.6) + overhead;

export const defaultCacheSizes = { site: 192 * 1024 * 1024, unbounded: 32 * 1024 * 1024 };

export function responseCache({ recordVersion, now, maxBytes }: CacheOptions): ResponseCache {
  const createCache = (maxSize: number) =>
    new LRUCache<string, StoredResponse>({ maxSize, sizeCalculation: sizeOf });
  const [site, unbounded] = [createCache(maxBytes.site), createCache(maxBytes.unbounded)];
  const renderings = new Map<string, { version: number | null; rendering: Promise<RenderedResponse> }>();

  async function store(
    key: string,
    isUnbounded: boolean,
    version: number | null,
    rendering: Promise<RenderedResponse>,
  ): Promise<RenderedResponse> {
    const rendered = await rendering;
    const policy = cachePolicyOf(rendered);
    if (!policy || version === null) return rendered;
    const stored: StoredResponse = { ...rendered, policy, version };
    // Addresses of missing pages are unbounded, too.
    (isUnbounded || rendered.context.isUnbounded || rendered.status !== 200 ? unbounded : site).set(
      key,
      stored,
    );
    return stored;
  }

  return {
    find(key) {
      let use: "stale" | "miss" = "miss";
      for (const cache of [site, unbounded]) {
        const stored = cache.get(key);
        if (!stored) continue;
        if (isFresh(stored, recordVersion(), now())) return { use: "hit", response: stored };
        cache.delete(key);
        use = "stale";
      }
      return { use, response: null };
    },
    make(key, isUnbounded, render) {
      const version = recordVersion();
      const current = renderings.get(key);
      // A rendering begun before a publication does not serve requests made after it.
      if (current && current.version === version) return current.rendering;
      const begun = render();
      if (!begun) return null;
      const rendering = store(key, isUnbounded, version, begun).finally(() => {
        if (renderings.get(key)?.rendering === rendering) renderings.delete(key);
      });
      renderings.set(key, { version, rendering });
      return rendering;
    },
  };
}
