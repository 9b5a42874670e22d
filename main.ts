/**
 * Starts the site's server: in this process or, with PROCESSES, in several that share its port. Only bundled
 * (scripts/bundle-server.mjs); development is one process.
 */
import cluster from "node:cluster";
import path from "node:path";
import { noteBuildInUse } from "@/lib/build-in-use";
import { env } from "@/lib/env";
import { listen } from "@/lib/http/listen";
import { metricsOfProcesses } from "@/lib/metrics/metrics-of-processes";
import { metricsServer } from "@/lib/metrics/metrics-server";
import { runPrimary } from "@/lib/processes/primary";

/** Of the build that this file is bundled in. */
const folder = import.meta.dirname;

function startProcesses(): void {
  const { METRICS_PORT: port, METRICS_HOST: host, PROCESSES: count } = env;
  if (port !== undefined) {
    const place = { port, host, portName: "METRICS_PORT", hostName: "METRICS_HOST" };
    listen(metricsServer(metricsOfProcesses()), place);
  }
  // A process that ends is replaced by one of the same build.
  noteBuildInUse(folder);
  runPrimary({ exec: path.join(folder, "server-process.mjs"), count });
}

// Where a process manager already runs this in a cluster of its own, each of its processes serves.
if (cluster.isPrimary && env.PROCESSES > 1) startProcesses();
else await import("./server");
