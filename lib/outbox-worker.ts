/** Works off an outbox of the database in the server's process, beside other processes that do the same. */
import type { Database } from "@/lib/db/connection/client";
import { log } from "@/lib/log";

export type OutboxWorker = {
  /** Ends after what is under way; no later than `timeoutMs`. */
  stop: (timeoutMs: number) => Promise<void>;
};

type Options = {
  /** For the log. */
  name: string;
  database: Pick<Database, "recordVersion">;
  /** Puts in what was published and sends what is due. False where it should be tried again after a pause. */
  work: (isStopping: () => boolean) => Promise<boolean>;
  /** Deletes what is kept no longer. */
  clean: () => Promise<void>;
  /** Called once it has stopped. */
  close?: () => void;
};

/** How often the record's version is compared, which costs no query. */
const watchEveryMs = 500;
/** Between two looks for due work while nothing is published. */
const lookEveryMs = 3_000;
const cleanEveryMs = 3_600_000;
/** After a failure: this, doubled up to five minutes. */
const firstPauseMs = 5_000;
const maxPauseMs = 300_000;

class Worker implements OutboxWorker {
  readonly #options: Options;
  readonly #timer: NodeJS.Timeout;
  #running: Promise<void> | null = null;
  #isStopping = false;
  #version: number | null = null;
  #nextLookAt = 0;
  #nextCleanAt = 0;
  #pauseUntil = 0;
  #failures = 0;

  constructor(options: Options) {
    this.#options = options;
    this.#timer = setInterval(() => this.#tick(), watchEveryMs);
    this.#timer.unref();
  }

  #tick(): void {
    const clock = performance.now();
    if (this.#running || this.#isStopping || clock < this.#pauseUntil) return;
    const version = this.#options.database.recordVersion.known();
    if (clock < this.#nextLookAt && version === this.#version) return;
    this.#version = version;
    this.#nextLookAt = clock + lookEveryMs;
    this.#running = this.#run(clock).finally(() => (this.#running = null));
  }

  async #run(clock: number): Promise<void> {
    const { name, work, clean } = this.#options;
    try {
      if (clock >= this.#nextCleanAt) {
        await clean();
        this.#nextCleanAt = clock + cleanEveryMs;
      }
      const isDone = await work(() => this.#isStopping);
      if (isDone) this.#failures = 0;
      else this.#pause();
    } catch (error) {
      log.error({ err: error, outbox: name }, "An outbox could not be worked off");
      this.#pause();
    }
  }

  #pause(): void {
    this.#pauseUntil = performance.now() + Math.min(firstPauseMs * 2 ** this.#failures, maxPauseMs);
    this.#failures += 1;
    // Tried again after the pause, also where nothing is published meanwhile.
    this.#nextLookAt = 0;
  }

  async stop(timeoutMs: number): Promise<void> {
    this.#isStopping = true;
    clearInterval(this.#timer);
    let timer: NodeJS.Timeout | undefined;
    await Promise.race([
      this.#running,
      new Promise((resolve) => {
        timer = setTimeout(resolve, timeoutMs);
      }),
    ]);
    clearTimeout(timer);
    this.#options.close?.();
  }
}

export function startOutboxWorker(options: Options): OutboxWorker {
  return new Worker(options);
}
