/** Runs the server in several processes: starts them, replaces one that ends, and stops them together. */
import cluster, { type Worker } from "node:cluster";

import { RateLimiterClusterMaster } from "rate-limiter-flexible";

import { log } from "@/lib/log";

/** A worker that has served this long is replaced at once; after shorter ones the delay doubles. */
const healthyMs = 10_000;
const firstDelayMs = 100;
const maxDelayMs = 5_000;

/** The delay before a worker is replaced, after so many in a row that did not serve for long. */
export function restartDelayMs(shortRuns: number): number {
  return shortRuns === 0 ? 0 : Math.min(maxDelayMs, firstDelayMs * 2 ** (shortRuns - 1));
}

const stopSignals = ["SIGTERM", "SIGINT", "SIGHUP"] as const;

function isClosable(handle: unknown): handle is { close: () => void } {
  return (
    typeof handle === "object" && handle !== null && "close" in handle && typeof handle.close === "function"
  );
}

/**
 * Closes the connection that was passed to a worker which ended before it took it. Node passes one at a time and
 * keeps it open until the worker has answered, so its client would wait for ever.
 */
function closeUntakenConnection({ process: child }: Worker): () => void {
  const send = child.send;
  let passed: unknown = null;
  child.send = (...given: unknown[]) => {
    passed = given[1] ?? passed;
    return Reflect.apply(send, child, given);
  };
  return () => {
    if (isClosable(passed)) passed.close();
  };
}

/**
 * Starts `count` workers that run the file `exec`. The others follow the first one when it listens, so that a
 * fault of the configuration is reported once. Where none listens and one fails before it does, this process ends
 * with its exit code.
 */
export function runPrimary({ exec, count }: { exec: string; count: number }): void {
  cluster.setupPrimary({ exec, args: [] });
  // Counts for all workers (lib/limits/limiters.ts).
  new RateLimiterClusterMaster();

  const running = new Set<Worker>();
  const listening = new Set<Worker>();
  const restarts = new Set<NodeJS.Timeout>();
  let hasListened = false;
  let isStopping = false;
  let exitCode = 0;
  let shortRuns = 0;

  function start(): void {
    const worker = cluster.fork();
    const closeUntaken = closeUntakenConnection(worker);
    let listeningSince: number | null = null;
    running.add(worker);
    // A message that was sent to a worker as it ended.
    worker.on("error", (error) => log.debug({ err: error }, "A message did not reach its process."));
    worker.once("listening", () => {
      listening.add(worker);
      listeningSince = performance.now();
      if (hasListened || isStopping) return;
      hasListened = true;
      for (let number = 1; number < count; number += 1) start();
    });
    worker.once("exit", (code: number | null, signal: string | null) => {
      running.delete(worker);
      listening.delete(worker);
      if (isStopping) return endIfStopped(code);
      const hasFailed = code !== null || !hasListened;
      if (hasFailed && listeningSince === null && listening.size === 0) process.exit(code || 1);
      closeUntaken();
      const servedMs = listeningSince === null ? 0 : performance.now() - listeningSince;
      replace({ pid: worker.process.pid, code, signal }, servedMs);
    });
  }

  function replace(ended: Record<string, unknown>, servedMs: number): void {
    shortRuns = servedMs < healthyMs ? shortRuns + 1 : 0;
    const delayMs = restartDelayMs(shortRuns);
    log.error({ ...ended, delayMs }, "A process of the server ended; another one is started.");
    const restart = setTimeout(() => {
      restarts.delete(restart);
      start();
    }, delayMs);
    restarts.add(restart);
  }

  function endIfStopped(code: number | null): void {
    exitCode ||= code ?? 0;
    if (running.size === 0) process.exit(exitCode);
  }

  for (const signal of stopSignals) {
    process.on(signal, () => {
      isStopping = true;
      for (const restart of restarts) clearTimeout(restart);
      for (const { process: child } of running) child.kill(signal);
      endIfStopped(0);
    });
  }
  start();
}
