/** Limits how often a client may do something. */
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { clientName } from "./http/client";

export type ClientLimit = {
  /** Counts one attempt; where none is left, the minutes to wait, rounded up. */
  take: (address: string | null) => Promise<{ minutes: number } | null>;
  /** Returns an attempt that failed through no fault of the client. */
  refund: (address: string | null) => Promise<void>;
};

/** Counted in memory of this process only. */
export function clientLimit({ attempts: goes, seconds }: { attempts: number; seconds: number }): ClientLimit {
  const limiter = new RateLimiterMemory({ points: goes, duration: seconds });
  return {
    async take(address) {
      try {
        await limiter.consume(clientName(address));
        return null;
      } catch (refused) {
        if (!(refused instanceof RateLimiterRes)) throw refused;
        // If the clock is set back, msBeforeNext can exceed the window.
        return { minutes: Math.max(1, Math.ceil(Math.min(refused.msBeforeNext / 1000, seconds) / 60)) };
      }
    },
    async refund(address) {
      await limiter.reward(clientName(address));
    },
  };
}
