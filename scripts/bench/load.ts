/**
 * Measures the throughput of pages, compared with a static file server sending the same bytes in the same
 * run.
 */
import { type RunningServer, startServer } from "../own-server";
import { connections, measure, medianSample, type Sample } from "./requests";
import { startStaticServer } from "./static-server";

export const pageAddresses = [
  "/en",
  "/en/issues/auto-tariff",
  "/en/rates",
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
/** The first seconds of a process measure JIT compilation. */
const warmUpSeconds = 3;

type Target = { address: string; bytes: number; file: string };
export type Comparison = Target & { page: Sample; served: Sample; ratio: number };

/** Fetches the content of each address; those with 404 are `missing`. */
async function contentsOf({ url }: RunningServer, addresses: readonly string[]) {
  const contents: { target: Target; content: Uint8Array }[] = [];
  const missing: string[] = [];
  for (const address of addresses) {
    const response = await fetch(`${url}${address}`);
    const content = new Uint8Array(await response.arrayBuffer());
    if (response.status === 404) missing.push(address);
    else if (!response.ok) throw new Error(`${address} answered ${response.status}.`);
    else
      contents.push({
        content,
        target: { address, bytes: content.byteLength, file: `/${contents.length}.html` },
      });
  }
  return { contents, missing };
}

/**
 * Measures each address and its static copy in alternating rounds, then runs `meanwhile` on the same server.
 */
export async function compareWithStatic<More>(
  addresses: readonly string[],
  meanwhile: (server: RunningServer, targets: Target[]) => Promise<More>,
) {
  // The load tool exceeds the API's default rate limit.
  const server = await startServer({ env: { API_REQUESTS_PER_MINUTE: "1000000" } });
  try {
    const { contents, missing } = await contentsOf(server, addresses);
    const targets = contents.map(({ target }) => target);
    const files = await startStaticServer(contents.map(({ content }) => content));
    try {
      for (const target of targets) {
        await measure(server.url + target.address, warmUpSeconds);
        await measure(files.url + target.file, warmUpSeconds);
      }
      const samples = targets.map(() => ({ page: new Array<Sample>(), file: new Array<Sample>() }));
      for (let round = 0; round < rounds; round += 1) {
        for (const [place, target] of targets.entries()) {
          samples[place]?.page.push(await measure(server.url + target.address, seconds));
          samples[place]?.file.push(await measure(files.url + target.file, seconds));
        }
      }
      const pages = targets.map((target, place): Comparison => {
        const page = medianSample(samples[place]?.page ?? []);
        const served = medianSample(samples[place]?.file ?? []);
        return { ...target, page, served, ratio: page.perSecond / served.perSecond };
      });
      return {
        connections,
        rounds,
        seconds,
        beside: files.name,
        pages,
        missing,
        more: await meanwhile(server, targets),
      };
    } finally {
      await files.stop();
    }
  } catch (error) {
    if (server.hasEnded()) console.error(`The server ended while it was measured:\n${server.output()}`);
    throw error;
  } finally {
    await server.stop();
  }
}

export const measureLoad = () => compareWithStatic(pageAddresses, () => Promise.resolve(null));
