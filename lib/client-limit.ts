/** May a client do this once more, or how long must it wait? */
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { clientName } from "./http/client";

export type ClientLimit = {
  /** Takes one of the client's goes; how many minutes to wait, rounded up, where it has none left. */
  take: (address: string | null) => Promise<{ minutes: number } | null>;
  /** Gives a go back that came to nothing by no fault of the client's. */
  giveBack: (address: string | null) => Promise<void>;
};

/** So many goes within so many seconds for each client, counted in this process and nowhere written down. */
export function clientLimit({ goes, seconds }: { goes: number; seconds: number }): ClientLimit {
  const limiter = new RateLimiterMemory({ points: goes, duration: seconds });
  return {
    async take(address) {
      try {
        await limiter.consume(clientName(address));
        return null;
      } catch (refused) {
        if (!(refused instanceof RateLimiterRes)) throw refused;
        // Reckoned by the clock: where that is set back, the rest of the window seems longer than the window.
        return { minutes: Math.max(1, Math.ceil(Math.min(refused.msBeforeNext / 1000, seconds) / 60)) };
      }
    },
    async giveBack(address) {
      await limiter.reward(clientName(address));
    },
  };
}
