/** How many more requests may come from an address within this minute? */
import { isIPv6 } from "node:net";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";

export const windowSeconds = 60;

export type RateLimit = { allowed: boolean; limit: number; remaining: number; resetSeconds: number };
export type RateLimiter = (address: string | null) => Promise<RateLimit>;

/**
 * One who asks has a whole /64 of IPv6 addresses, so those count as one; an address that is not known shares its
 * count with all others that are not.
 * @example countedAddress("2001:db8:1:2::9") // "2001:db8:1:2"
 */
export function countedAddress(address: string | null): string {
  if (address === null) return "unknown";
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  if (!isIPv6(address)) return address.slice(0, 100);
  const [head = "", tail] = address.toLowerCase().split("::");
  const start = head.split(":").filter(Boolean);
  const end = (tail ?? "").split(":").filter(Boolean);
  const gap = tail === undefined ? [] : Array<string>(Math.max(0, 8 - start.length - end.length)).fill("0");
  return [...start, ...gap, ...end].slice(0, 4).map((part) => part.replace(/^0+(?=.)/, "")).join(":");
}

/** Counts in memory: a restart forgets, and several servers count for themselves. */
export function rateLimiter(limit: number): RateLimiter {
  const counter = new RateLimiterMemory({ points: limit, duration: windowSeconds });
  const stateOf = ({ remainingPoints, msBeforeNext }: RateLimiterRes, allowed: boolean): RateLimit => ({
    allowed,
    limit,
    remaining: Math.max(0, remainingPoints),
    resetSeconds: Math.max(1, Math.ceil(msBeforeNext / 1000)),
  });
  return async (address) => {
    try {
      return stateOf(await counter.consume(countedAddress(address)), true);
    } catch (refusal) {
      if (refusal instanceof RateLimiterRes) return stateOf(refusal, false);
      throw refusal;
    }
  };
}

/** The names that web clients look for, and when to come back. */
export function rateLimitHeaders({ allowed, limit, remaining, resetSeconds }: RateLimit): Record<string, string> {
  return {
    "RateLimit-Limit": String(limit),
    "RateLimit-Remaining": String(remaining),
    "RateLimit-Reset": String(resetSeconds),
    "RateLimit-Policy": `${limit};w=${windowSeconds}`,
    ...(allowed ? {} : { "Retry-After": String(resetSeconds) }),
  };
}
