/** How many requests a page answers beside a static file of the same size, from the same server in the same run. */
import { spawn } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { startServer } from "../own-server";
import { median } from "./median";

const root = path.resolve(import.meta.dirname, "../..");
const addresses = [
  "/en",
  "/en/issues/auto-tariff",
  "/en/open",
  "/en/as-of/2025-10-22",
  "/en/officials",
  "/en/officials/kim-jung-kwan",
  "/en/trips",
  "/en/trips/trip-2025-10b",
  "/en/summits",
  "/en/summits/apec-2025",
  "/en/timeline",
  "/en/trends",
  "/en/sources",
];
const rounds = 3;
const seconds = 3;
/** The first seconds of a process measure its compiler. */
const warmUpSeconds = 3;
const connections = 10;
const filler = path.join(root, "public/bench-files");

const report = z.object({
  requests: z.object({ average: z.number() }),
  latency: z.object({ p99: z.number() }),
  errors: z.number(),
  timeouts: z.number(),
  non2xx: z.number(),
});

type Sample = { perSecond: number; p99Ms: number };

/** The load tool runs in a process of its own, so that it does not share a thread with what it measures. */
async function measure(url: string, duration: number): Promise<Sample> {
  const tool = path.join(root, "node_modules/autocannon/autocannon.js");
  const args = [tool, "-j", "-n", "-c", String(connections), "-d", String(duration), url];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "ignore"] });
  let text = "";
  child.stdout.on("data", (chunk: Buffer) => (text += chunk.toString()));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  if (code !== 0) throw new Error(`The load tool ended with ${code} for ${url}.`);
  const { requests, latency, errors, timeouts, non2xx } = report.parse(JSON.parse(text));
  if (errors + timeouts + non2xx > 0) {
    throw new Error(`${url}: ${errors} errors, ${timeouts} timeouts, ${non2xx} answers that were no success.`);
  }
  return { perSecond: requests.average, p99Ms: latency.p99 };
}

const middle = (samples: Sample[]): Sample => ({
  perSecond: median(samples.map((sample) => sample.perSecond)),
  p99Ms: median(samples.map((sample) => sample.p99Ms)),
});

async function sizesOfPages(): Promise<number[]> {
  const server = await startServer();
  try {
    const sizes: number[] = [];
    for (const address of addresses) {
      const response = await fetch(`${server.url}${address}`);
      if (!response.ok) throw new Error(`${address} answered ${response.status}.`);
      sizes.push((await response.arrayBuffer()).byteLength);
    }
    return sizes;
  } finally {
    await server.stop();
  }
}

/** Starts a server twice: it lists its static files once, when it starts, and their sizes are learnt from the first. */
export async function measureLoad() {
  const sizes = await sizesOfPages();
  mkdirSync(filler, { recursive: true });
  const targets = addresses.map((address, place) => ({ address, bytes: sizes[place] ?? 0, file: `/bench-files/${place}.html` }));
  try {
    for (const { file, bytes } of targets) writeFileSync(path.join(root, "public", file), "x".repeat(bytes));
    const server = await startServer();
    try {
      for (const target of targets) {
        await measure(server.url + target.address, warmUpSeconds);
        await measure(server.url + target.file, warmUpSeconds);
      }
      const samples = targets.map(() => ({ page: new Array<Sample>(), file: new Array<Sample>() }));
      for (let round = 0; round < rounds; round += 1) {
        for (const [place, target] of targets.entries()) {
          samples[place]?.page.push(await measure(server.url + target.address, seconds));
          samples[place]?.file.push(await measure(server.url + target.file, seconds));
        }
      }
      const pages = targets.map(({ address, bytes }, place) => {
        const page = middle(samples[place]?.page ?? []);
        const file = middle(samples[place]?.file ?? []);
        return { address, bytes, page, file, ratio: page.perSecond / file.perSecond };
      });
      return { connections, rounds, seconds, pages };
    } catch (error) {
      if (server.hasEnded()) console.error(`The server ended while it was measured:\n${server.output()}`);
      throw error;
    } finally {
      await server.stop();
    }
  } finally {
    rmSync(filler, { recursive: true, force: true });
  }
}
