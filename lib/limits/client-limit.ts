/** Limits how often a client may do something that is rare, for all processes and instances together. */
import { type RateLimiterAbstract, RateLimiterRes } from "rate-limiter-flexible";

import { type Database, processDatabase } from "@/lib/db/connection/client";
import { clientName } from "@/lib/http/client";
import { type LimiterOptions, limiterOfRareAttempts } from "./limiters";

type Wait = { minutes: number } | null;

/** `Wait` is null where an attempt is allowed, else the minutes until the next one, rounded up. */
export type ClientLimit = {
  /** Counts nothing and writes nothing. */
  wait: (address: string | null) => Promise<Wait>;
  /** Counts one attempt. */
  take: (address: string | null) => Promise<Wait>;
  /** Returns an attempt that failed through no fault of the client. */
  refund: (address: string | null) => Promise<void>;
};

/** How far the clocks of machines that share a database may differ. */
const clockToleranceMs = 60_000;

export function clientLimit(
  options: LimiterOptions,
  database: () => Database = processDatabase,
): ClientLimit {
  let limiter: RateLimiterAbstract | null = null;
  const counter = () => (limiter ??= limiterOfRareAttempts(options, database()));
  const windowMs = options.seconds * 1000;

  /** Whether it was counted before the clock was set back. */
  const isAhead = (ms: number) => ms > windowMs + clockToleranceMs;
  const waitOf = (ms: number): Wait => ({
    minutes: Math.max(1, Math.ceil(Math.min(ms, windowMs) / 60_000)),
  });

  /** Milliseconds until the next attempt is allowed; null where this one is. */
  async function consume(key: string): Promise<number | null> {
    try {
      await counter().consume(key);
      return null;
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      return refused.msBeforeNext;
    }
  }

  return {
    async wait(address) {
      const state = await counter().get(clientName(address));
      const isFree = state === null || state.remainingPoints > 0 || isAhead(state.msBeforeNext);
      return isFree ? null : waitOf(state.msBeforeNext);
    },
    async take(address) {
      const key = clientName(address);
      let ms = await consume(key);
      if (ms !== null && isAhead(ms)) {
        await counter().delete(key);
        ms = await consume(key);
      }
      return ms === null ? null : waitOf(ms);
    },
    async refund(address) {
      await counter().reward(clientName(address));
    },
  };
}
