/** A shared HTTP cache in front of a server, such as a CDN: it stores and reuses what RFC 9111 allows and obeys `Vary`. */
import CachePolicy from "http-cache-semantics";
import type { Answer, Ask } from "./http-exchange";

type Kept = { policy: CachePolicy; status: number; body: Buffer };

export type CachedAnswer = Answer & { isFromCache: boolean };

export type SharedCache = {
  answer: (target: string, headers: Record<string, string>) => Promise<CachedAnswer>;
  forget: (target: string) => void;
};

/** Headers with one value each, as the policy expects them. */
const flat = ({ headers }: Answer) => Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(", ") : value]));

/** `now` returns milliseconds; a test advances it instead of waiting. */
export function sharedCache(origin: Ask, now: () => number): SharedCache {
  class Policy extends CachePolicy {
    now(): number {
      return now();
    }
  }
  // Newest first: of several matching answers the most recent one is used (RFC 9111, 4.1).
  const kept = new Map<string, Kept[]>();

  const fromKept = ({ status, body }: Kept, headers: CachePolicy.Headers): CachedAnswer => ({ status, headers: { ...headers }, body, isFromCache: true });

  async function answer(target: string, headers: Record<string, string>): Promise<CachedAnswer> {
    const asked = { method: "GET", url: target, headers: { host: "localhost", ...headers } };
    const entries = kept.get(target) ?? [];
    for (const entry of entries) {
      const { response } = entry.policy.evaluateRequest(asked);
      if (response) return fromKept(entry, response.headers);
    }
    const stale = entries.find(({ policy }) => policy.revalidationHeaders(asked)["if-none-match"] !== undefined);
    const validator = stale?.policy.revalidationHeaders(asked)["if-none-match"];
    const got = await origin(target, { headers: { ...headers, ...(validator === undefined ? {} : { "if-none-match": String(validator) }) } });
    const response = { status: got.status, headers: flat(got) };
    if (stale && got.status === 304) {
      const { policy, modified } = stale.policy.revalidatedPolicy(asked, response);
      if (modified) throw new Error(`${target}: 304 for ${String(validator)} has ETag ${String(got.headers.etag)}`);
      stale.policy = policy;
      return { ...fromKept(stale, policy.responseHeaders()), isFromCache: false };
    }
    const policy = new Policy(asked, response, { shared: true });
    const others = entries.filter((entry) => entry !== stale);
    kept.set(target, policy.storable() ? [{ policy, status: got.status, body: got.body }, ...others] : others);
    return { ...got, isFromCache: false };
  }

  return { answer, forget: (target) => void kept.delete(target) };
}
