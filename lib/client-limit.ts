/** May a client do this once more, or how long must it wait? */
import { isIPv6 } from "node:net";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";

/** Eight groups of an IPv6 address that is written short. */
function groupsOf(address: string): string[] {
  const [before = "", after] = address.split("::");
  const split = (part: string) => (part === "" ? [] : part.split(":"));
  const [first, last] = [split(before), split(after ?? "")];
  return after === undefined ? first : [...first, ...Array<string>(Math.max(0, 8 - first.length - last.length)).fill("0"), ...last];
}

/**
 * One client by its address: an IPv6 connection has a whole network of 64 bits to itself, so that counts as one.
 * Clients whose address is not known share one name.
 * @example clientName("2001:db8:0:1:aaaa::1") // "2001:db8:0:1"
 */
export function clientName(address: string | null): string {
  if (address === null || address === "") return "unknown";
  const mapped = /^::ffff:(\d{1,3}(?:\.\d{1,3}){3})$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  const [plain = ""] = address.split("%");
  if (!isIPv6(plain)) return address;
  const network = groupsOf(plain.toLowerCase()).slice(0, 4);
  return network.map((group) => group.replace(/^0+(?=.)/, "")).join(":");
}

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
        return { minutes: Math.max(1, Math.ceil(refused.msBeforeNext / 60_000)) };
      }
    },
    async giveBack(address) {
      await limiter.reward(clientName(address));
    },
  };
}
