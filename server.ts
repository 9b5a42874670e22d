/** The site's server: every request passes the front door (lib/http), and the framework is the last to be asked. */
import { createServer } from "node:http";
import next from "next";
import { requestLimit } from "@/lib/api/request-limit";
import { processSecretProblem } from "@/lib/auth/secret-check";
import { now } from "@/lib/clock";
import { processDatabase } from "@/lib/db/connection/client";
import { recordVersionForPages } from "@/lib/db/record/record-version";
import { env, isDevelopment } from "@/lib/env";
import { bodyBudget, defaultBodyBudget } from "@/lib/http/body-budget";
import { connectionsOf } from "@/lib/http/connections";
import { frontDoor } from "@/lib/http/front-door";
import { knownActions } from "@/lib/http/known-actions";
import { answerQueue, defaultQueueLimits } from "@/lib/http/answer-queue";
import { responseCache, defaultCacheSizes } from "@/lib/http/response-cache";
import { log } from "@/lib/log";

/** Longer than proxies and clients keep theirs, a minute mostly: the side that sends the next request must be the one that closes, or a request sent at that moment is lost. */
const keepAliveMs = 75_000;
const finishesWithinMs = 10_000;
/** A terminal sends a signal to every process of a command, and npm passes its own on: two that come at once are one. */
const sameSignalMs = 500;

const server = createServer({ keepAliveTimeout: keepAliveMs });
// Only development speaks over upgraded connections. In production the framework listens for them at a server that is
// never started, so that such a request is one like any other.
const app = next({ dev: isDevelopment, hostname: env.HOST ?? "localhost", port: env.PORT, httpServer: isDevelopment ? server : createServer() });
const connections = connectionsOf(server);

/** In one sentence, why the server cannot listen. */
function listenFailure({ code, message }: NodeJS.ErrnoException): string {
  if (code === "EADDRINUSE") return `Port ${env.PORT} is in use by another program: end that one, or choose another port with PORT.`;
  if (code === "EACCES") return `Port ${env.PORT} may not be used by this account: choose another port with PORT.`;
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND") return `This machine has no address ${env.HOST}: choose another with HOST.`;
  return `The server cannot listen on port ${env.PORT}: ${message}`;
}

let stoppingSince: number | null = null;

async function stop(): Promise<void> {
  const isFinished = await connections.stop(finishesWithinMs);
  if (!isFinished) log.warn(`Not all requests were answered within ${finishesWithinMs / 1000} s; they were cut off.`);
  process.exit(0);
}

function stopOnSignal(_: NodeJS.Signals, number: number): void {
  if (stoppingSince === null) {
    stoppingSince = performance.now();
    void stop();
  } else if (performance.now() - stoppingSince > sameSignalMs) process.exit(128 + number);
}

server.once("error", (error) => {
  console.error(`✗ ${listenFailure(error)}`);
  process.exit(1);
});
for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) process.on(signal, stopOnSignal);

await app.prepare();
const framework = app.getRequestHandler();
const { SITE_URL, API_REQUESTS_PER_MINUTE, PAGE_MAX_AGE_SECONDS, TRUSTED_PROXIES } = env;
const answer = frontDoor({
  site: { url: SITE_URL, isDevelopment },
  proxies: TRUSTED_PROXIES,
  maxAgeSeconds: PAGE_MAX_AGE_SECONDS,
  now,
  // While the code itself changes, what it made before says nothing.
  cache: isDevelopment ? null : responseCache({ recordVersion: recordVersionForPages, now, maxBytes: defaultCacheSizes }),
  // In development a page may be compiled first.
  queue: answerQueue(isDevelopment ? { ...defaultQueueLimits, withinMs: null } : defaultQueueLimits),
  room: bodyBudget(defaultBodyBudget),
  actions: isDevelopment ? null : knownActions(),
  apiLimit: requestLimit({ requestsPerMinute: API_REQUESTS_PER_MINUTE, siteUrl: SITE_URL }),
  framework: async (request, response) => void (await framework(request, response)),
  begins: connections.begin,
});
// What stands against reading the database is told by its health.
const secretProblem = await processSecretProblem().catch(() => null);
if (secretProblem) log.error(secretProblem);
process.once("exit", () => processDatabase().files.settle());
server.on("request", (request, response) => void answer(request, response));
server.listen(env.PORT, env.HOST);
