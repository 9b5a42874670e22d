/** How many requests a page answers beside a static file of the same size, from the same server in the same run. */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { type RunningServer, startServer } from "../own-server";
import { connections, measure, middle, type Sample } from "./requests";

const root = path.resolve(import.meta.dirname, "../..");
export const pageAddresses = [
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
const filler = path.join(root, "public/bench-files");

type Target = { address: string; bytes: number; file: string };
type Found = { target: Target; content: Uint8Array };
export type Beside = Target & { page: Sample; served: Sample; ratio: number };

/** Those addresses that answer, with what they send; the others are missing. */
async function contentsOf(addresses: readonly string[]) {
  const server = await startServer();
  const [found, missing]: [Found[], string[]] = [[], []];
  try {
    for (const [place, address] of addresses.entries()) {
      const response = await fetch(`${server.url}${address}`);
      const content = new Uint8Array(await response.arrayBuffer());
      if (response.status === 404) missing.push(address);
      else if (!response.ok) throw new Error(`${address} answered ${response.status}.`);
      else found.push({ content, target: { address, bytes: content.byteLength, file: `/bench-files/${place}.html` } });
    }
    return { found, missing };
  } finally {
    await server.stop();
  }
}

/**
 * Each address beside a static file of the same content, which the load tool decodes alike, in alternating rounds; `meanwhile` is measured on the same server.
 * Starts a server twice: it lists its static files once, when it starts, and their contents are learnt from the first.
 */
export async function measureBeside<More>(addresses: readonly string[], meanwhile: (server: RunningServer, targets: Target[]) => Promise<More>) {
  const { found, missing } = await contentsOf(addresses);
  const targets = found.map(({ target }) => target);
  mkdirSync(filler, { recursive: true });
  try {
    for (const { target, content } of found) writeFileSync(path.join(root, "public", target.file), content);
    // One address asks the API more often here than any client may.
    const server = await startServer({ env: { API_REQUESTS_PER_MINUTE: "1000000" } });
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
      const pages = targets.map((target, place): Beside => {
        const page = middle(samples[place]?.page ?? []);
        const served = middle(samples[place]?.file ?? []);
        return { ...target, page, served, ratio: page.perSecond / served.perSecond };
      });
      return { connections, rounds, seconds, pages, missing, more: await meanwhile(server, targets) };
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

export const measureLoad = () => measureBeside(pageAddresses, () => Promise.resolve(null));
