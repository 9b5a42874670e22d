/** Counts and times what this server does, in the form that Prometheus reads. */
import { AggregatorRegistry, Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { ResponseQueue, QueueLane } from "@/lib/http/response-queue";
import type { HandledRequest } from "@/lib/http/exchange";

/** The text that Prometheus reads, and its media type. */
export type Exposition = { contentType: string; exposition: () => Promise<string> };

/** Each label has few values, and none that a client chooses: series are never given up. */
export type Metrics = Exposition & {
  handled: (request: HandledRequest) => void;
  rendered: (lane: QueueLane, seconds: number) => void;
  lock: { waited: (seconds: number) => void; held: (seconds: number) => void };
  /** Hands them to the primary process whenever it asks (metrics-of-processes.ts). */
  handToPrimary: () => void;
};

type Sources = {
  build: string;
  queue: Pick<ResponseQueue, "waiting">;
  openStreams: () => number;
  isSavingPossible: () => boolean;
  /** The outbox of alerts; null where no mail is sent. */
  outbox: (() => Promise<{ waiting: number; due: number; oldestDueSeconds: number }>) | null;
};

const responseBuckets = [0.001, 0.005, 0.025, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];
const renderBuckets = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];
const lockBuckets = [0.001, 0.005, 0.025, 0.1, 0.5, 1, 5, 15, 60];

export function createMetrics({ build, queue, openStreams, isSavingPossible, outbox }: Sources): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });

  const requests = new Counter({
    name: "talks_requests_total",
    help: "Requests by kind of address and status; none where the client left before the answer.",
    labelNames: ["kind", "status"],
    registers,
  });
  const duration = new Histogram({
    name: "talks_request_duration_seconds",
    help: "Time from the head of a request to the end of its answer, streams excepted.",
    labelNames: ["kind"],
    buckets: responseBuckets,
    registers,
  });
  const cache = new Counter({
    name: "talks_cache_requests_total",
    help: "Requests of public answers: hit, stale (stored and no longer fresh), or miss.",
    labelNames: ["result"],
    registers,
  });
  const refusals = new Counter({
    name: "talks_overload_refusals_total",
    help: "Requests refused because a limit was reached: queue, bodies and streams (503), client (429).",
    labelNames: ["limit"],
    registers,
  });
  const renders = new Histogram({
    name: "talks_render_duration_seconds",
    help: "Time to render an answer, without its time in the queue.",
    labelNames: ["lane"],
    buckets: renderBuckets,
    registers,
  });
  new Gauge({
    name: "talks_queue_waiting",
    help: "Answers that wait to be rendered.",
    labelNames: ["lane"],
    registers,
    collect() {
      for (const [lane, waiting] of Object.entries(queue.waiting())) this.set({ lane }, waiting);
    },
  });
  new Gauge({
    name: "talks_live_streams",
    help: "Open pages that wait to be told what was published.",
    registers,
    collect() {
      this.set(openStreams());
    },
  });
  const lockWait = new Histogram({
    name: "talks_database_lock_wait_seconds",
    help: "Time that a write waited for the database's lock.",
    buckets: lockBuckets,
    registers,
  });
  const lockHeld = new Histogram({
    name: "talks_database_lock_held_seconds",
    help: "Time that a write held the database's lock.",
    buckets: lockBuckets,
    registers,
  });
  new Gauge({
    name: "talks_saving_possible",
    help: "1 where the last write succeeded, 0 where the database cannot be written.",
    aggregator: "min",
    registers,
    collect() {
      this.set(isSavingPossible() ? 1 : 0);
    },
  });
  new Gauge({
    name: "talks_build_info",
    help: "The build that is served.",
    labelNames: ["build"],
    aggregator: "first",
    registers,
  }).set({ build }, 1);
  new Gauge({ name: "talks_processes", help: "Processes that serve the site.", registers }).set(1);
  if (outbox) {
    new Gauge({
      name: "talks_alert_mails",
      help: "Mails that were not sent yet: due, or waiting for their time.",
      labelNames: ["state"],
      // Each process reads the same outbox.
      aggregator: "max",
      registers,
      // Without a value where the database does not answer.
      async collect() {
        this.reset();
        const state = await outbox().catch(() => null);
        if (!state) return;
        this.set({ state: "due" }, state.due);
        this.set({ state: "waiting" }, state.waiting - state.due);
      },
    });
    new Gauge({
      name: "talks_alert_oldest_due_seconds",
      help: "For how long the oldest mail that is due has waited; 0 where none is.",
      // Each process reads the same outbox.
      aggregator: "max",
      registers,
      async collect() {
        const state = await outbox().catch(() => null);
        if (state) this.set(state.oldestDueSeconds);
        else this.remove();
      },
    });
  }
  for (const result of ["hit", "stale", "miss"]) cache.inc({ result }, 0);
  for (const limit of ["queue", "bodies", "streams", "client"]) refusals.inc({ limit }, 0);

  return {
    handled({ kind, status, seconds, cache: result, overload }) {
      requests.inc({ kind, status: status ?? "none" });
      if (kind !== "stream") duration.observe({ kind }, seconds);
      if (result !== null) cache.inc({ result });
      if (overload !== null) refusals.inc({ limit: overload });
    },
    rendered: (lane, seconds) => renders.observe({ lane }, seconds),
    lock: {
      waited: (seconds) => lockWait.observe(seconds),
      held: (seconds) => lockHeld.observe(seconds),
    },
    contentType: registry.contentType,
    exposition: () => registry.metrics(),
    handToPrimary: () => {
      AggregatorRegistry.setRegistries([registry]);
      // Its constructor listens for the question.
      new AggregatorRegistry();
    },
  };
}
