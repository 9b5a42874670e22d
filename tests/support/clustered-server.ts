/**
 * A small server in several processes, for tests of the primary: `node --import tsx tests/support/clustered-server.ts`.
 * A worker ends with FAILS before it listens, and with STOPS at a signal.
 */
import cluster from "node:cluster";
import { createServer } from "node:http";
import { fileURLToPath } from "node:url";

import { RateLimiterRes } from "rate-limiter-flexible";

import { limiterOfFrequentAttempts } from "@/lib/limits/limiters";
import { runPrimary } from "@/lib/processes/primary";

const { PROCESSES, PORT, FAILS, STOPS = "0" } = process.env;

function serve(): void {
  if (FAILS !== undefined) {
    console.log("This process fails.");
    process.exit(Number(FAILS));
  }
  const limiter = limiterOfFrequentAttempts({ name: "api", attempts: 3, seconds: 3600 });
  const isAllowed = () =>
    limiter.consume("somebody").then(
      () => true,
      (refused: unknown) => {
        if (refused instanceof RateLimiterRes) return false;
        throw refused;
      },
    );
  process.on("SIGTERM", () => process.exit(Number(STOPS)));
  const server = createServer(async ({ url }, response) => {
    // Until the process is killed.
    if (url === "/block") Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
    const body = url === "/limit" ? await isAllowed() : process.pid;
    response.setHeader("connection", url === "/stay" ? "keep-alive" : "close").end(`${body}`);
  });
  server.once("error", (error) => {
    console.log(error.message);
    process.exit(1);
  });
  server.listen(Number(PORT));
}

if (cluster.isPrimary) runPrimary({ exec: fileURLToPath(import.meta.url), count: Number(PROCESSES) });
else serve();
