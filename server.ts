/**
 * One process that serves the site: the request handler of lib/http answers every request, with Next.js behind it.
 */
import cluster from "node:cluster";
import { createServer } from "node:http";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import next from "next";
import { processAlertLinks } from "@/lib/alerts/links";
import { mailServer } from "@/lib/alerts/mail-server";
import { startAlertWorker } from "@/lib/alerts/worker";
import { requestLimit } from "@/lib/limits/request-limit";
import { editorOfAccount } from "@/lib/auth/account-editor";
import { secretCheck } from "@/lib/auth/check-secret";
import { now } from "@/lib/clock";
import { deleteOldCounts } from "@/lib/db/accounts/limit-counts";
import { readOutboxState } from "@/lib/db/alerts/outbox";
import { processDatabase } from "@/lib/db/connection/client";
import { readPublishedChanges } from "@/lib/db/published/published-changes";
import { recordVersionForPages } from "@/lib/db/record/record-version";
import { migrationsFolder } from "@/lib/db/migrations/migrations-folder";
import { env, isDevelopment } from "@/lib/env";
import { bodyBudget, defaultBodyBudget } from "@/lib/http/body-budget";
import { healthProbes } from "@/lib/health-probes";
import { connectionsOf } from "@/lib/http/connections";
import { liveStreams } from "@/lib/http/live-streams";
import { createRequestHandler } from "@/lib/http/request-handler";
import { listen } from "@/lib/http/listen";
import { knownActions } from "@/lib/http/known-actions";
import { noteBuildInUse } from "@/lib/build-in-use";
import { responseQueue, defaultQueueLimits } from "@/lib/http/response-queue";
import { logRequest } from "@/lib/http/request-log";
import { responseCache, defaultCacheSizes } from "@/lib/http/response-cache";
import { log } from "@/lib/log";
import { type OutboxWorker, startOutboxWorker } from "@/lib/outbox-worker";
import { publishDueSets } from "@/lib/record/publish-due-sets";
import { createMetrics, type Metrics } from "@/lib/metrics/metrics";
import { metricsServer } from "@/lib/metrics/metrics-server";
import { startHubWorker, startWebhookWorker } from "@/lib/webhooks/worker";

/**
 * Longer than the idle timeout of proxies and clients, mostly a minute: if the server closes first, a request
 * sent at that moment is lost.
 */
const keepAliveMs = 75_000;
const shutdownTimeoutMs = 10_000;
/**
 * A terminal signals every process of a command and npm forwards its own, so signals within this time count
 * as one.
 */
const repeatedSignalMs = 500;

/** Of the build that this file is bundled in; in development that of the project. */
const folder = import.meta.dirname;

const server = createServer({ keepAliveTimeout: keepAliveMs });
// Only development uses upgraded connections. In production Next.js listens for them on a server that never
// starts, so an upgrade request is handled as an ordinary one.
const app = next({
  dev: isDevelopment,
  dir: folder,
  hostname: env.HOST ?? "localhost",
  port: env.PORT,
  httpServer: isDevelopment ? server : createServer(),
});
const connections = connectionsOf(server);

const live = liveStreams({
  recordVersion: recordVersionForPages,
  publishedRevisions: () => readPublishedChanges(),
});

let stoppingSince: number | null = null;
let outboxes: OutboxWorker[] = [];

async function stop(): Promise<void> {
  await wait(env.STOP_DELAY_SECONDS * 1000);
  live.close();
  const [isFinished] = await Promise.all([
    connections.stop(shutdownTimeoutMs),
    ...outboxes.map((outbox) => outbox.stop(shutdownTimeoutMs)),
  ]);
  if (!isFinished)
    log.warn(`Not all requests were answered within ${shutdownTimeoutMs / 1000} s; they were cut off.`);
  process.exit(0);
}

function stopOnSignal(_: NodeJS.Signals, number: number): void {
  if (stoppingSince === null) {
    stoppingSince = performance.now();
    void stop();
  } else if (performance.now() - stoppingSince > repeatedSignalMs) process.exit(128 + number);
}

/** Sets of drafts that were scheduled; webhooks; a WebSub hub and alerts by e-mail where they are configured. */
function startOutboxes(): OutboxWorker[] {
  const { SMTP_URL: url, MAIL_FROM: from, WEBSUB_HUB: hub, SITE_URL: siteUrl } = env;
  const database = processDatabase();
  const outboxes = [
    startOutboxWorker({
      name: "sets",
      database,
      work: async (isStopping) => {
        const editorOf = (accountId: string) => editorOfAccount(accountId, database);
        await publishDueSets({ database, now, editorOf, isStopping });
        return true;
      },
      clean: () => deleteOldCounts(now(), database),
    }),
    startWebhookWorker({ database, siteUrl, now }),
  ];
  if (hub !== undefined) outboxes.push(startHubWorker({ database, siteUrl, hub }));
  if (url !== undefined && from !== undefined) {
    const server = mailServer({ url, from, siteUrl });
    outboxes.push(startAlertWorker({ database, server, links: processAlertLinks, siteUrl, now }));
  }
  return outboxes;
}

async function outboxState() {
  const at = now();
  const { oldestDueAt, ...counts } = await readOutboxState(at);
  return { ...counts, oldestDueSeconds: oldestDueAt ? (at.getTime() - oldestDueAt.getTime()) / 1000 : 0 };
}

/** Null where METRICS_PORT is not set. With several processes the primary serves those of all (main.ts). */
function serveMetrics(): Metrics | null {
  const { METRICS_PORT: port, METRICS_HOST: host, PROCESSES } = env;
  if (port === undefined) return null;
  const database = processDatabase();
  const served = createMetrics({
    build: path.basename(folder),
    queue,
    openStreams: live.count,
    isSavingPossible: () => database.storage.problem() === null,
    outbox: env.SMTP_URL === undefined ? null : outboxState,
  });
  database.lockObserver = served.lock;
  if (cluster.isWorker && PROCESSES > 1) {
    served.handToPrimary();
    return served;
  }
  const place = { port, host, portName: "METRICS_PORT", hostName: "METRICS_HOST" };
  // It must not keep a server alive that has stopped.
  listen(metricsServer(served).unref(), place);
  return served;
}

for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) process.on(signal, stopOnSignal);

// In development a page may have to be compiled first.
const queue = responseQueue(isDevelopment ? { ...defaultQueueLimits, timeoutMs: null } : defaultQueueLimits);
const metrics = serveMetrics();
const secretProblem = secretCheck();
await app.prepare();
const framework = app.getRequestHandler();
const { SITE_URL, API_REQUESTS_PER_MINUTE, PAGE_MAX_AGE_SECONDS, TRUSTED_PROXIES } = env;
const handleRequest = createRequestHandler({
  site: { url: SITE_URL, isDevelopment },
  proxies: TRUSTED_PROXIES,
  maxAgeSeconds: PAGE_MAX_AGE_SECONDS,
  now,
  // Responses rendered by earlier code are of no use while the code changes.
  cache: isDevelopment
    ? null
    : responseCache({ recordVersion: recordVersionForPages, now, maxBytes: defaultCacheSizes }),
  queue,
  bodyBudget: bodyBudget(defaultBodyBudget),
  actions: isDevelopment ? null : knownActions(folder),
  probes: healthProbes({
    migrations: migrationsFolder(processDatabase().engine, folder),
    isStopping: () => stoppingSince !== null,
    secretProblem,
  }),
  live,
  apiLimit: requestLimit({ requestsPerMinute: API_REQUESTS_PER_MINUTE, siteUrl: SITE_URL }),
  framework: async (request, response) => void (await framework(request, response)),
  onHandled: (request) => {
    logRequest(request);
    metrics?.handled(request);
  },
  onRendered: (lane, seconds) => metrics?.rendered(lane, seconds),
  onRequest: connections.begin,
});
await secretProblem();
process.once("exit", () => processDatabase().storage.settle());
if (!isDevelopment) noteBuildInUse(folder);
server.on("request", (request, response) => void handleRequest(request, response));
listen(server, { port: env.PORT, host: env.HOST, portName: "PORT", hostName: "HOST" });
outboxes = startOutboxes();
