/** Joins the metrics of all processes of this server. */
import { AggregatorRegistry } from "prom-client";
import type { Exposition } from "./metrics";

/**
 * For the primary process. A value is the sum over all processes, or what its `aggregator` says. Rejects where a
 * process does not answer within 5 s.
 */
export function metricsOfProcesses(): Exposition {
  const registry = new AggregatorRegistry();
  return { contentType: registry.contentType, exposition: () => registry.clusterMetrics() };
}
