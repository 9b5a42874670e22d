/** Which answers have been made already, so that each is made once however many ask, and served while it is fresh? */
import { LRUCache } from "lru-cache";
import type { AnswerContext } from "./answer-context";
import { isFresh, type Kept, policyOf } from "./freshness";

export type Coding = "br" | "gzip" | "identity";

export type Answer = {
  status: number;
  /** Names in lower case. */
  headers: Record<string, string>;
  body: Buffer;
  /** Filled when it is first sent so. */
  encoded: Partial<Record<Coding, Promise<Buffer>>>;
  madeAt: Date;
  context: AnswerContext;
};
export type StoredAnswer = Answer & Kept;

export type ResponseCache = {
  find: (key: string) => StoredAnswer | null;
  /** The answer that is being made for `key`, or that `make` makes, kept where a shared cache may; null where it makes none now. */
  make: (key: string, isUnbounded: boolean, make: () => Promise<Answer> | null) => Promise<Answer> | null;
};

type Choice = {
  /** The record's version; null while the database cannot be asked. */
  recordVersion: () => number | null;
  now: () => Date;
  /** For the record's own pages and files, and for what has countless addresses. */
  maxBytes: { site: number; unbounded: number };
};

const overhead = 2048;
/** Beside its bytes an answer has them compressed, twice at most. */
const sizeOf = ({ body }: Answer) => Math.ceil(body.byteLength * 1.6) + overhead;

export const defaultCacheSizes = { site: 192 * 1024 * 1024, unbounded: 32 * 1024 * 1024 };

export function responseCache({ recordVersion, now, maxBytes }: Choice): ResponseCache {
  const storeOf = (maxSize: number) => new LRUCache<string, StoredAnswer>({ maxSize, sizeCalculation: sizeOf });
  const [site, unbounded] = [storeOf(maxBytes.site), storeOf(maxBytes.unbounded)];
  const underWay = new Map<string, { version: number | null; making: Promise<Answer> }>();

  async function keep(key: string, isUnbounded: boolean, version: number | null, making: Promise<Answer>): Promise<Answer> {
    const answer = await making;
    const policy = policyOf(answer);
    if (!policy || version === null) return answer;
    const kept: StoredAnswer = { ...answer, policy, version };
    // What is not there has no end of addresses either.
    (isUnbounded || answer.context.isUnbounded || answer.status !== 200 ? unbounded : site).set(key, kept);
    return kept;
  }

  return {
    find(key) {
      for (const store of [site, unbounded]) {
        const kept = store.get(key);
        if (kept && isFresh(kept, recordVersion(), now())) return kept;
        if (kept) store.delete(key);
      }
      return null;
    },
    make(key, isUnbounded, make) {
      const version = recordVersion();
      const known = underWay.get(key);
      // One that was begun before a publication is no answer to who asks after it.
      if (known && known.version === version) return known.making;
      const begun = make();
      if (!begun) return null;
      const making = keep(key, isUnbounded, version, begun).finally(() => {
        if (underWay.get(key)?.making === making) underWay.delete(key);
      });
      underWay.set(key, { version, making });
      return making;
    },
  };
}
