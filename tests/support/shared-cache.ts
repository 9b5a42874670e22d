/**
 * A shared HTTP cache in front of a server, such as a CDN: it stores and reuses what RFC 9111 allows and
 * obeys `Vary`.
 */
import CachePolicy from "http-cache-semantics";
import type { HttpResponse, Ask } from "./http-exchange";

type Stored = { policy: CachePolicy; status: number; body: Buffer };

type CachedResponse = HttpResponse & { isFromCache: boolean };

type SharedCache = {
  respond: (target: string, headers: Record<string, string>) => Promise<CachedResponse>;
  forget: (target: string) => void;
};

/** Headers with one value each, as the policy expects them. */
const singleValues = ({ headers }: HttpResponse) =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(", ") : value]),
  );

/** `now` returns milliseconds; a test advances it instead of waiting. */
export function sharedCache(origin: Ask, now: () => number): SharedCache {
  class Policy extends CachePolicy {
    now(): number {
      return now();
    }
  }
  // Newest first: of several matching responses the most recent one is used (RFC 9111, 4.1).
  const stored = new Map<string, Stored[]>();

  const fromStored = ({ status, body }: Stored, headers: CachePolicy.Headers): CachedResponse => ({
    status,
    headers: { ...headers },
    body,
    isFromCache: true,
  });

  async function respond(target: string, headers: Record<string, string>): Promise<CachedResponse> {
    const request = { method: "GET", url: target, headers: { host: "localhost", ...headers } };
    const entries = stored.get(target) ?? [];
    for (const entry of entries) {
      const { response } = entry.policy.evaluateRequest(request);
      if (response) return fromStored(entry, response.headers);
    }
    const stale = entries.find(
      ({ policy }) => policy.revalidationHeaders(request)["if-none-match"] !== undefined,
    );
    const validator = stale?.policy.revalidationHeaders(request)["if-none-match"];
    const fetched = await origin(target, {
      headers: { ...headers, ...(validator === undefined ? {} : { "if-none-match": String(validator) }) },
    });
    const response = { status: fetched.status, headers: singleValues(fetched) };
    if (stale && fetched.status === 304) {
      const { policy, modified } = stale.policy.revalidatedPolicy(request, response);
      if (modified)
        throw new Error(`${target}: 304 for ${String(validator)} has ETag ${String(fetched.headers.etag)}`);
      stale.policy = policy;
      return { ...fromStored(stale, policy.responseHeaders()), isFromCache: false };
    }
    const policy = new Policy(request, response, { shared: true });
    const others = entries.filter((entry) => entry !== stale);
    stored.set(
      target,
      policy.storable() ? [{ policy, status: fetched.status, body: fetched.body }, ...others] : others,
    );
    return { ...fetched, isFromCache: false };
  }

  return { respond, forget: (target) => void stored.delete(target) };
}
