/** Measures the requests per second of an address with autocannon. */
import { spawn } from "node:child_process";
import path from "node:path";
import { z } from "zod";
import { median } from "./median";

const root = path.resolve(import.meta.dirname, "../..");
export const connections = 10;

const report = z.object({
  requests: z.object({ average: z.number(), total: z.number() }),
  latency: z.object({ p99: z.number() }),
  errors: z.number(),
  timeouts: z.number(),
  non2xx: z.number(),
  statusCodeStats: z.record(z.string(), z.object({ count: z.number() })),
});

export type Sample = { perSecond: number; p99Ms: number };

/**
 * Runs the load tool in a separate process. @throws unless every response is 2xx, or with `etag` 304.
 */
export async function measure(url: string, duration: number, etag?: string): Promise<Sample> {
  const tool = path.join(root, "node_modules/autocannon/autocannon.js");
  // Browsers always send it; the load tool does not decode the body.
  const headers = [
    "-H",
    "Accept-Encoding: gzip",
    ...(etag === undefined ? [] : ["-H", `If-None-Match: ${etag}`]),
  ];
  const child = spawn(
    process.execPath,
    [tool, "-j", "-n", "-c", String(connections), "-d", String(duration), ...headers, url],
    { stdio: ["ignore", "pipe", "ignore"] },
  );
  let text = "";
  child.stdout.on("data", (chunk: Buffer) => (text += chunk.toString()));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  if (code !== 0) throw new Error(`The load tool ended with ${code} for ${url}.`);
  const { requests, latency, errors, timeouts, non2xx, statusCodeStats } = report.parse(JSON.parse(text));
  const wrong = etag === undefined ? non2xx : requests.total - (statusCodeStats["304"]?.count ?? 0);
  if (errors + timeouts + wrong > 0) {
    throw new Error(
      `${url}: ${errors} errors, ${timeouts} timeouts, ${wrong} other answers (${Object.keys(statusCodeStats).join(", ")}).`,
    );
  }
  return { perSecond: requests.average, p99Ms: latency.p99 };
}

export const medianSample = (samples: Sample[]): Sample => ({
  perSecond: median(samples.map((sample) => sample.perSecond)),
  p99Ms: median(samples.map((sample) => sample.p99Ms)),
});
