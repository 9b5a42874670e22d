/** Whose answer is made next, and how many may wait? */
import { setImmediate } from "node:timers/promises";
import PQueue from "p-queue";

export type Lane = "live" | "other";

export type AnswerQueue = {
  /** Runs `make` when its turn comes; null where too many wait already. */
  run: <Result>(client: string, lane: Lane, make: () => Promise<Result>) => Promise<Result> | null;
};

export type QueueLimits = {
  inAll: number;
  ofOneClient: number;
  /** One that takes longer gives its turn up, so that it does not keep all others waiting; null for no limit. */
  withinMs: number | null;
};

/** Together they wait less than two seconds for pages of the usual size. */
export const defaultQueueLimits: QueueLimits = { inAll: 32, ofOneClient: 12, withinMs: 30_000 };

/**
 * One at a time in each lane, so that what is kept is served meanwhile and pages of today do not wait for countless
 * others. Clients take turns: the more of a client's wait, the later its next one comes.
 */
export function answerQueue(most: QueueLimits): AnswerQueue {
  const lane = { concurrency: 1, ...(most.withinMs === null ? {} : { timeout: most.withinMs }) };
  const lanes: Record<Lane, { queue: PQueue; waiting: Map<string, number> }> = {
    live: { queue: new PQueue(lane), waiting: new Map() },
    other: { queue: new PQueue(lane), waiting: new Map() },
  };
  return {
    run(client, lane, make) {
      const { queue, waiting } = lanes[lane];
      const own = waiting.get(client) ?? 0;
      if (queue.size >= most.inAll || own >= most.ofOneClient) return null;
      waiting.set(client, own + 1);
      const leave = () => {
        const left = (waiting.get(client) ?? 1) - 1;
        if (left === 0) waiting.delete(client);
        else waiting.set(client, left);
      };
      // What is made without waiting for anything keeps the event loop: before each, requests that have come are read, and those for what is kept are answered.
      const inTurn = async () => {
        await setImmediate();
        return make();
      };
      return queue.add(inTurn, { priority: -own, throwOnTimeout: true }).finally(leave);
    },
  };
}
