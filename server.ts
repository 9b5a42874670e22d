/** Starts the site's server: the request handler of lib/http answers every request, with Next.js behind it. */
import { createServer } from "node:http";
import next from "next";
import { requestLimit } from "@/lib/api/request-limit";
import { processSecretProblem } from "@/lib/auth/check-secret";
import { now } from "@/lib/clock";
import { processDatabase } from "@/lib/db/connection/client";
import { recordVersionForPages } from "@/lib/db/record/record-version";
import { env, isDevelopment } from "@/lib/env";
import { bodyBudget, defaultBodyBudget } from "@/lib/http/body-budget";
import { connectionsOf } from "@/lib/http/connections";
import { createRequestHandler } from "@/lib/http/request-handler";
import { knownActions } from "@/lib/http/known-actions";
import { answerQueue, defaultQueueLimits } from "@/lib/http/answer-queue";
import { responseCache, defaultCacheSizes } from "@/lib/http/response-cache";
import { log } from "@/lib/log";

/** Longer than the idle timeout of proxies and clients, mostly a minute: if the server closes first, a request sent at that moment is lost. */
const keepAliveMs = 75_000;
const shutdownTimeoutMs = 10_000;
/** A terminal signals every process of a command and npm forwards its own, so signals within this time count as one. */
const repeatedSignalMs = 500;

const server = createServer({ keepAliveTimeout: keepAliveMs });
// Only development uses upgraded connections. In production Next.js listens for them on a server that never starts, so an
// upgrade request is handled as an ordinary one.
const app = next({ dev: isDevelopment, hostname: env.HOST ?? "localhost", port: env.PORT, httpServer: isDevelopment ? server : createServer() });
const connections = connectionsOf(server);

function listenFailure({ code, message }: NodeJS.ErrnoException): string {
  if (code === "EADDRINUSE") return `Port ${env.PORT} is in use by another program: end that one, or choose another port with PORT.`;
  if (code === "EACCES") return `Port ${env.PORT} may not be used by this account: choose another port with PORT.`;
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND") return `This machine has no address ${env.HOST}: choose another with HOST.`;
  return `The server cannot listen on port ${env.PORT}: ${message}`;
}

let stoppingSince: number | null = null;

async function stop(): Promise<void> {
  const isFinished = await connections.stop(shutdownTimeoutMs);
  if (!isFinished) log.warn(`Not all requests were answered within ${shutdownTimeoutMs / 1000} s; they were cut off.`);
  process.exit(0);
}

function stopOnSignal(_: NodeJS.Signals, number: number): void {
  if (stoppingSince === null) {
    stoppingSince = performance.now();
    void stop();
  } else if (performance.now() - stoppingSince > repeatedSignalMs) process.exit(128 + number);
}

server.once("error", (error) => {
  console.error(`✗ ${listenFailure(error)}`);
  process.exit(1);
});
for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) process.on(signal, stopOnSignal);

await app.prepare();
const framework = app.getRequestHandler();
const { SITE_URL, API_REQUESTS_PER_MINUTE, PAGE_MAX_AGE_SECONDS, TRUSTED_PROXIES } = env;
const answer = createRequestHandler({
  site: { url: SITE_URL, isDevelopment },
  proxies: TRUSTED_PROXIES,
  maxAgeSeconds: PAGE_MAX_AGE_SECONDS,
  now,
  // Answers rendered by earlier code are of no use while the code changes.
  cache: isDevelopment ? null : responseCache({ recordVersion: recordVersionForPages, now, maxBytes: defaultCacheSizes }),
  // In development a page may have to be compiled first.
  queue: answerQueue(isDevelopment ? { ...defaultQueueLimits, timeoutMs: null } : defaultQueueLimits),
  bodyBudget: bodyBudget(defaultBodyBudget),
  actions: isDevelopment ? null : knownActions(),
  apiLimit: requestLimit({ requestsPerMinute: API_REQUESTS_PER_MINUTE, siteUrl: SITE_URL }),
  framework: async (request, response) => void (await framework(request, response)),
  onRequest: connections.begin,
});
// Errors of reading the database are reported by /api/health.
const secretProblem = await processSecretProblem().catch(() => null);
if (secretProblem) log.error(secretProblem);
process.once("exit", () => processDatabase().files.settle());
server.on("request", (request, response) => void answer(request, response));
server.listen(env.PORT, env.HOST);
