/** Queues the rendering of responses, fairly by client and with bounded length. */
import { AsyncResource } from "node:async_hooks";
import { setImmediate } from "node:timers/promises";
import PQueue from "p-queue";

export type QueueLane = "live" | "other";

export type ResponseQueue = {
  /** Runs `render` in its turn; null where the queue is full. */
  run: <Result>(client: string, lane: QueueLane, render: () => Promise<Result>) => Promise<Result> | null;
  /** How many tasks wait for their turn. */
  waiting: () => Record<QueueLane, number>;
};

type QueueLimits = {
  total: number;
  perClient: number;
  /** A slower task loses its turn, so that it does not block all others; null for no limit. */
  timeoutMs: number | null;
};

/** A full queue of pages of the usual size takes less than two seconds. */
export const defaultQueueLimits: QueueLimits = { total: 32, perClient: 12, timeoutMs: 30_000 };

/**
 * Runs one task at a time in each lane, so that pages of today do not wait for those of unbounded addresses.
 * The more tasks a client has waiting, the lower the priority of its next one.
 */
export function responseQueue(limits: QueueLimits): ResponseQueue {
  const lane = { concurrency: 1, ...(limits.timeoutMs === null ? {} : { timeout: limits.timeoutMs }) };
  const lanes: Record<QueueLane, { queue: PQueue; waiting: Map<string, number> }> = {
    live: { queue: new PQueue(lane), waiting: new Map() },
    other: { queue: new PQueue(lane), waiting: new Map() },
  };
  return {
    waiting: () => ({ live: lanes.live.queue.size, other: lanes.other.queue.size }),
    run(client, lane, render) {
      const { queue, waiting } = lanes[lane];
      const waitingOfClient = waiting.get(client) ?? 0;
      if (queue.size >= limits.total || waitingOfClient >= limits.perClient) return null;
      waiting.set(client, waitingOfClient + 1);
      const leave = () => {
        const remaining = (waiting.get(client) ?? 1) - 1;
        if (remaining === 0) waiting.delete(client);
        else waiting.set(client, remaining);
      };
      // Synchronous rendering blocks the event loop: yielding before each task lets cached responses be served
      // in between.
      // Bound to its request: the queue runs it when the request before it ends.
      const inTurn = AsyncResource.bind(async () => {
        await setImmediate();
        return render();
      });
      return queue.add(inTurn, { priority: -waitingOfClient, throwOnTimeout: true }).finally(leave);
    },
  };
}
