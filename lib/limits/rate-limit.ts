/** Limits the API requests of a client per minute. */
import { RateLimiterRes } from "rate-limiter-flexible";
import { type Database, processDatabase } from "@/lib/db/connection/client";
import { clientName } from "@/lib/http/client";
import { limiterOfFrequentAttempts } from "./limiters";

const windowSeconds = 60;

type RateLimit = { allowed: boolean; limit: number; remaining: number; resetSeconds: number };
export type RateLimiter = (address: string | null) => Promise<RateLimit>;

/** On SQLite a restart of the server resets the counts. */
export function rateLimiter(limit: number, database: Database = processDatabase()): RateLimiter {
  const counter = limiterOfFrequentAttempts(
    { name: "api", attempts: limit, seconds: windowSeconds },
    database,
  );
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

export function rateLimitHeaders({
  allowed,
  limit,
  remaining,
  resetSeconds,
}: RateLimit): Record<string, string> {
  return {
    "RateLimit-Limit": String(limit),
    "RateLimit-Remaining": String(remaining),
    "RateLimit-Reset": String(resetSeconds),
    "RateLimit-Policy": `${limit};w=${windowSeconds}`,
    ...(allowed ? {} : { "Retry-After": String(resetSeconds) }),
  };
}
