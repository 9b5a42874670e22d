/** Chooses where attempts are counted, so that all processes and instances of the site count together. */
import cluster from "node:cluster";
import { createHash } from "node:crypto";

import {
  type RateLimiterAbstract,
  RateLimiterCluster,
  RateLimiterMemory,
  RateLimiterPrisma,
  RLWrapperTimeouts,
} from "rate-limiter-flexible";

import { type Database, processDatabase } from "@/lib/db/connection/client";
import { env } from "@/lib/env";

/** `name` distinguishes the limit from others. */
export type LimiterOptions = { name: string; attempts: number; seconds: number };

const optionsOf = ({ name, attempts, seconds }: LimiterOptions) => ({
  keyPrefix: name,
  points: attempts,
  duration: seconds,
});

/** Stores 20 bits of a hash of the client, which thousands of addresses share, and no address. */
class DatabaseLimiter extends RateLimiterPrisma {
  override getKey(client: string): string {
    return super.getKey(createHash("sha256").update(client).digest("hex").slice(0, 5));
  }
}

function databaseLimiter(options: LimiterOptions, database: Database): DatabaseLimiter {
  return new DatabaseLimiter({
    ...optionsOf(options),
    storeClient: database.accounts,
    tableName: "limitCount",
    // Its timer would ask a database that is closed or away, and write to no log. server.ts deletes old counts.
    clearExpiredByTimeout: false,
    // A client that is refused and goes on costs no more writes.
    inMemoryBlockOnConsumed: options.attempts + 1,
    insuranceLimiter: new RateLimiterMemory(optionsOf(options)),
  });
}

/**
 * For rare attempts, on either engine: each one costs a write to the database. While it cannot be written, this
 * process counts by itself.
 */
export function limiterOfRareAttempts(
  options: LimiterOptions,
  database: Database = processDatabase(),
): RateLimiterAbstract {
  return databaseLimiter(options, database);
}

/** A response takes a few milliseconds; without one, this process counts by itself. */
const responseWithinMs = 1_000;

/**
 * For frequent attempts. On PostgreSQL they are counted in the database, for all instances. A file of SQLite has
 * one writer, who must not wait for them: there the main process of several counts, in memory.
 */
export function limiterOfFrequentAttempts(
  options: LimiterOptions,
  database: Database = processDatabase(),
): RateLimiterAbstract {
  const memory = new RateLimiterMemory(optionsOf(options));
  const within = (limiter: RateLimiterAbstract) =>
    new RLWrapperTimeouts({ limiter, timeoutMs: responseWithinMs, insuranceLimiter: memory });
  if (database.engine === "postgresql") return within(databaseLimiter(options, database));
  // Another program's primary, such as a process manager's, counts nothing.
  const isOneOfSeveral = cluster.isWorker && env.PROCESSES > 1;
  return isOneOfSeveral ? within(new RateLimiterCluster(optionsOf(options))) : memory;
}
