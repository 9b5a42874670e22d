/** Limits the API requests of a client per minute. */
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { clientName } from "@/lib/http/client";

export const windowSeconds = 60;

export type RateLimit = { allowed: boolean; limit: number; remaining: number; resetSeconds: number };
export type RateLimiter = (address: string | null) => Promise<RateLimit>;

/** Counts in memory of this process: a restart resets it, and several servers count separately. */
export function rateLimiter(limit: number): RateLimiter {
  const counter = new RateLimiterMemory({ points: limit, duration: windowSeconds });
  const stateOf = ({ remainingPoints, msBeforeNext }: RateLimiterRes, allowed: boolean): RateLimit => ({
    allowed,
    limit,
    remaining: Math.max(0, remainingPoints),
    // If the clock is set back, msBeforeNext can exceed the window.
    resetSeconds: Math.min(windowSeconds, Math.max(1, Math.ceil(msBeforeNext / 1000))),
  });
  return async (address) => {
    try {
      return stateOf(await counter.consume(clientName(address)), true);
    } catch (refusal) {
      if (refusal instanceof RateLimiterRes) return stateOf(refusal, false);
      throw refusal;
    }
  };
}

export function rateLimitHeaders({ allowed, limit, remaining, resetSeconds }: RateLimit): Record<string, string> {
  return {
    "RateLimit-Limit": String(limit),
    "RateLimit-Remaining": String(remaining),
    "RateLimit-Reset": String(resetSeconds),
    "RateLimit-Policy": `${limit};w=${windowSeconds}`,
    ...(allowed ? {} : { "Retry-After": String(resetSeconds) }),
  };
}
