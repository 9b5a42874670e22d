/**
 * Cheap requests in large numbers. `npm run stress floods` sends 100 a second and judges how long readers
 * wait; here only what becomes of them.
 */
import { readFileSync } from "node:fs";
import { Agent, get } from "node:http";
import { type RunningServer, startServer } from "../../scripts/own-server";
import { expect, test } from "../support/fixtures";
import { isFullStress, times } from "../support/stress";

const perSecond = times({ short: 60, full: 100 });
const requests = times({ short: 30, full: 10 * perSecond });
/**
 * What readers may wait, and what the process may take up at most (docs/operations.md, "Memory and limits").
 */
const limits = { cachedMs: 250, uncachedMs: 2000, megabytes: 1300 };

let server: RunningServer;
/** Of the server's process; null where the system does not tell. */
function memoryInMegabytes(): number | null {
  try {
    return Math.round(
      Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${server.processId()}/status`, "utf8"))![1]) / 1024,
    );
  } catch {
    return null;
  }
}

test.beforeAll(async () => {
  test.setTimeout(240_000);
  server = await startServer({
    env: { PAGE_MAX_AGE_SECONDS: "3600", TRUSTED_PROXIES: "1", API_REQUESTS_PER_MINUTE: "1000000" },
  });
});
test.afterAll(async () => server.stop());

type Answer = { status: number; headers: Record<string, unknown>; body: string; ms: number };

const connections = new Agent({ keepAlive: true, maxSockets: 400 });

function ask(path: string, client: string): Promise<Answer> {
  const began = performance.now();
  return new Promise((resolve, reject) => {
    get(
      `${server.url}${path}`,
      { agent: connections, headers: { "X-Forwarded-For": client } },
      (response) => {
        let body = "";
        response.setEncoding("utf8").on("data", (part: string) => (body += part));
        response.on("end", () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body,
            ms: performance.now() - began,
          }),
        );
      },
    ).on("error", reject);
  });
}

const dayMs = 86_400_000;
const day = (first: string, number: number) =>
  new Date(Date.parse(first) + number * dayMs).toISOString().slice(0, 10);
const word = (number: number) => `word${number.toString(36)}`;
let asked = 0;

/** Each gives an address that nobody has asked for before, as far as there are as many. */
const kinds: Record<string, (number: number) => string> = {
  "days of the record": (number) =>
    `/${number % 2 ? "en" : "ko"}/as-of/${day("2025-07-01", Math.floor(number / 8) % 500)}${["", "/open", "/timeline", "/trips"][number % 4]}`,
  "days before it": (number) => `/en/as-of/${day("1900-01-01", number)}`,
  "days that are none": (number) => `/en/as-of/day-${number}`,
  moments: (number) => `/en?seenAt=${new Date(Date.now() - number).toISOString()}`,
  "words on the board": (number) => `/en?q=${word(number)}`,
  searches: (number) => `/ko/search?q=${word(number)}`,
  "feeds of searches": (number) => `/feeds/search.atom?q=${word(number)}`,
  "lists of the API": (number) => `/api/v1/issues?q=${word(number)}`,
  pictures: (number) => `/share/en/as-of/${day("2025-07-01", number % 500)}/board.png`,
  "paths that are none": (number) => `/en/nothing/${number}`,
  "records that are none": (number) => `/en/issues/nothing-${number}`,
};

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Sends requests at an even rate, whatever becomes of the ones before. */
async function flood(
  addressOf: (number: number) => string,
  clientOf: (number: number) => string,
): Promise<Answer[]> {
  const answers: Promise<Answer>[] = [];
  const began = performance.now();
  for (let number = 0; number < requests; number += 1) {
    asked += 1;
    answers.push(ask(addressOf(asked), clientOf(number)));
    const ahead = (number / perSecond) * 1000 - (performance.now() - began);
    if (ahead > 0) await pause(ahead);
  }
  return Promise.all(answers);
}

/** What a reader asks for, one page after the other, until `isOver`. */
async function reads(pathOf: (number: number) => string, isOver: () => boolean): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (let number = 0; !isOver(); number += 1) {
    answers.push(await ask(pathOf(number), "192.0.2.200"));
    await pause(20);
  }
  return answers;
}

const percentile = (answers: readonly Answer[], share: number) =>
  [...answers.map(({ ms }) => ms)].sort((a, b) => a - b)[Math.floor((answers.length - 1) * share)] ?? 0;

/** Live pages that nobody has asked for, from the site's own map. */
async function livePages(): Promise<string[]> {
  const { body } = await ask("/sitemap.xml", "192.0.2.201");
  return [...body.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => new URL(address!).pathname);
}

const clients: Record<string, (number: number) => string> = {
  "one client": () => "192.0.2.1",
  "many clients": (number) => `198.51.${100 + (number >> 8)}.${number & 255}`,
};

for (const [who, clientOf] of Object.entries(clients)) {
  test(`a flood from ${who} takes no page from readers, displaces none, and is bounded`, async () => {
    test.setTimeout(120_000 + Object.keys(kinds).length * (requests * 10 + 60_000));
    const kept = ["/en", "/ko/open", "/en/issues/auto-tariff"];
    const before = new Map<string, string>();
    for (const path of kept) before.set(path, (await ask(path, "192.0.2.200")).body);
    const pages = await livePages();
    expect(pages.length).toBeGreaterThan(100);
    let page = who === "one client" ? 0 : 1;
    for (const [kind, addressOf] of Object.entries(kinds)) {
      let isOver = false;
      const over = () => isOver;
      const readers = Promise.all([
        reads((number) => kept[number % kept.length]!, over),
        reads(() => pages[(page += 2) % pages.length]!, over),
      ]);
      const flooded = await flood(addressOf, clientOf);
      isOver = true;
      const [cached, uncached] = await readers;
      const refused = flooded.filter(({ status }) => status === 503);
      console.log(
        `  ${who}, ${kind}: ${flooded.length} asked, ${refused.length} refused; p99 of ${cached.length} cached ${percentile(cached, 0.99).toFixed(0)} ms, of ${uncached.length} uncached ${percentile(uncached, 0.99).toFixed(0)} ms; ${memoryInMegabytes() ?? "?"} MB`,
      );
      expect(
        [...new Set(flooded.map(({ status }) => status))].filter(
          (status) => ![200, 302, 404, 503].includes(status),
        ),
        kind,
      ).toEqual([]);
      for (const { headers } of refused) expect(Number(headers["retry-after"]), kind).toBeGreaterThan(0);
      // Pages that are kept are the very ones that were, to the millisecond at which they were made.
      for (const [index, { status, body }] of cached.entries())
        expect([status, body === before.get(kept[index % kept.length]!)], kind).toEqual([200, true]);
      for (const { status } of uncached) expect(status, kind).toBe(200);
      if (isFullStress) {
        expect(percentile(cached, 0.99), `${kind}: ms for a cached page`).toBeLessThan(limits.cachedMs);
        expect(percentile(uncached, 0.99), `${kind}: ms for an uncached page`).toBeLessThan(
          limits.uncachedMs,
        );
        expect(memoryInMegabytes() ?? 0, `${kind}: megabytes`).toBeLessThan(limits.megabytes);
      }
    }
  });
}
