/** Measures how the time to render the board grows with the record. */
import path from "node:path";
import { generateRecord } from "../generate-record";
import { startServer } from "../own-server";
import { median } from "./median";

const root = path.resolve(import.meta.dirname, "../..");
const sizes = [30, 300, 3000];
const starts = 3;
const repeats = 5;
/** The minimum allowed; an older page is rendered again before it is sent. */
const pageMaxAgeSeconds = 1;

async function timeToGet(url: string, status = 200): Promise<{ ms: number; bytes: number }> {
  const began = performance.now();
  const response = await fetch(url);
  const bytes = (await response.arrayBuffer()).byteLength;
  if (response.status !== status) throw new Error(`${url} answered ${response.status}.`);
  return { ms: performance.now() - began, bytes };
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * `firstMs`: the first request for the board after a start, warmed up by a page that does not read the
 * record; median of several starts. `againMs`: the board rendered again from the cached record, after its age
 * limit; median of all repeats.
 */
export async function measureGrowth() {
  const measured: { issues: number; firstMs: number; againMs: number; bytes: number }[] = [];
  for (const issues of sizes) {
    const folder = path.join(root, `tmp/record-of-${issues}`);
    generateRecord(issues, folder, path.join(root, "prisma/record"));
    const first: number[] = [];
    const again: number[] = [];
    let bytes = 0;
    const server = await startServer({
      record: folder,
      env: { PAGE_MAX_AGE_SECONDS: String(pageMaxAgeSeconds) },
    });
    try {
      for (let start = 0; start < starts; start += 1) {
        if (start > 0) await server.restart();
        await timeToGet(`${server.url}/en/no-such-page`, 404);
        const board = await timeToGet(`${server.url}/en`);
        first.push(board.ms);
        bytes = board.bytes;
        for (let repeat = 0; repeat < repeats; repeat += 1) {
          await pause(pageMaxAgeSeconds * 1000 + 100);
          again.push((await timeToGet(`${server.url}/en`)).ms);
        }
      }
    } finally {
      await server.stop();
    }
    measured.push({ issues, firstMs: median(first), againMs: median(again), bytes });
  }
  return measured;
}
