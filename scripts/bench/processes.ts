/**
 * Measures two processes beside one in the same run, with cached responses and with responses made anew, and how soon after a publication the readers of each process
 * see it; and two instances behind nginx beside one.
 */
import { randomUUID } from "node:crypto";
import { createDeskAccount } from "../desk-account";
import { deskClient } from "../desk-client";
import { type RunningServer, startServer } from "../own-server";
import { findPostgresql, startCluster } from "../postgresql-cluster.mjs";
import { nginxPorts, nginxProblem, startNginx } from "../nginx";
import { clientsOfProcesses } from "../server-processes";
import { writeOnce } from "./editors";
import { median } from "./median";
import { connections, measure, medianSample, type Sample } from "./requests";

const counts = [1, 2];
const cached = ["/en", "/en/issues/auto-tariff", "/en/rates"];
/** Other words in each request, so that no response is cached. */
const madeAnew = "/en/search?q=";
const rounds = 3;
const seconds = 3;
/** The first seconds of a process measure JIT compilation. */
const warmUpSeconds = 3;
const publications = 100;
const password = "a password for measuring";

/** Milliseconds from the response to the publication until a reader of each process was sent it, by process. */
async function publicationDelays(server: RunningServer, processes: number): Promise<number[]> {
  const email = "editor@example.org";
  await createDeskAccount(server, { name: "Editor", email, role: "publisher", password });
  const editor = deskClient(server.url);
  await editor.signIn(email, password);
  const readers = await clientsOfProcesses(server, processes);
  const delays: number[] = [];
  for (let turn = 0; turn < publications; turn += 1) {
    const words = `Publication number ${turn}.`;
    const typed = { "summary.en": words };
    await writeOnce(editor, "/admin/records/issue/auto-tariff", typed, words);
    const began = performance.now();
    const seen = readers.map(async (reader) => {
      while (!(await reader.ask("/en/issues/auto-tariff")).text.includes(words));
      return performance.now() - began;
    });
    delays.push(...(await Promise.all(seen)));
  }
  for (const reader of readers) reader.close();
  return delays;
}

/**
 * Searches by as many clients as the load tool has connections. The load tool cannot change an address; making a
 * response costs the server far more than these clients.
 */
async function measureSearches(
  ask: (address: string) => Promise<{ status: number }>,
  duration: number,
): Promise<Sample> {
  const times: number[] = [];
  const began = performance.now();
  const client = async () => {
    while (performance.now() - began < duration * 1000) {
      const sent = performance.now();
      const { status } = await ask(madeAnew + randomUUID());
      if (status !== 200) throw new Error(`${madeAnew} answered ${status}.`);
      times.push(performance.now() - sent);
    }
  };
  await Promise.all(Array.from({ length: connections }, client));
  const p99Ms = times.toSorted((a, b) => a - b)[Math.ceil(times.length * 0.99) - 1] ?? Infinity;
  return { perSecond: (times.length / (performance.now() - began)) * 1000, p99Ms };
}

async function askDirectly(url: string) {
  const response = await fetch(url);
  await response.arrayBuffer();
  return response;
}

const measureAddress = (url: string, address: string, duration: number) =>
  address === madeAnew
    ? measureSearches((each) => askDirectly(url + each), duration)
    : measure(url + address, duration);

type Comparison = { address: string; one: Sample; two: Sample; ratio: number };

function compare(address: string, ones: Sample[], twos: Sample[]): Comparison {
  const [one, two] = [medianSample(ones), medianSample(twos)];
  return { address, one, two, ratio: two.perSecond / one.perSecond };
}

/** One instance and two on one database of PostgreSQL, both behind nginx; null where one of these is not installed. */
export async function measureInstances(): Promise<Comparison | null> {
  if (findPostgresql() === null || nginxProblem !== null) return null;
  const cluster = await startCluster();
  const servers: RunningServer[] = [];
  try {
    const ports = await nginxPorts();
    const env = {
      SITE_URL: `https://localhost:${ports.port}`,
      TRUSTED_PROXIES: "1",
      DESK_SECRET: "a secret that is used for measuring only",
    };
    const databaseUrl = cluster.urlOf("postgres");
    for (let count = 0; count < 2; count += 1) servers.push(await startServer({ databaseUrl, env }));
    const [first, second] = servers.map(({ port }) => port);
    if (first === undefined || second === undefined) throw new Error("An instance is missing.");
    const behindNginx = async (instances: readonly [number, number], duration: number) => {
      const nginx = await startNginx(ports, instances);
      try {
        return await measureSearches(nginx.get, duration);
      } finally {
        await nginx.stop();
      }
    };
    await behindNginx([first, second], 2 * warmUpSeconds);
    const [ones, twos]: [Sample[], Sample[]] = [[], []];
    for (let round = 0; round < rounds; round += 1) {
      ones.push(await behindNginx([first, first], seconds));
      twos.push(await behindNginx([first, second], seconds));
    }
    return compare(`${madeAnew} behind nginx, on PostgreSQL`, ones, twos);
  } finally {
    for (const server of servers) await server.stop();
    await cluster.stop();
  }
}

type Delay = { engine: string; median: number; p99: number };

async function delayOn(engine: string, server: RunningServer, processes: number): Promise<Delay> {
  const delays = (await publicationDelays(server, processes)).sort((a, b) => a - b);
  return { engine, median: median(delays), p99: delays[Math.ceil(delays.length * 0.99) - 1] ?? Infinity };
}

/** Null where PostgreSQL is not installed. */
async function delayOnPostgresql(processes: number): Promise<Delay | null> {
  if (findPostgresql() === null) return null;
  const cluster = await startCluster();
  try {
    const env = { PROCESSES: String(processes), DESK_SECRET: "a secret that is used for measuring only" };
    const server = await startServer({ databaseUrl: cluster.urlOf("postgres"), env });
    try {
      return await delayOn("PostgreSQL", server, processes);
    } finally {
      await server.stop();
    }
  } finally {
    await cluster.stop();
  }
}

export async function measureProcesses() {
  const servers: RunningServer[] = [];
  try {
    for (const count of counts) servers.push(await startServer({ env: { PROCESSES: String(count) } }));
    const [, several] = servers;
    if (!several) throw new Error("The server of several processes is missing.");
    // All of its processes serve from now on.
    for (const reader of await clientsOfProcesses(several, 2)) reader.close();
    const addresses = [...cached, madeAnew];
    const samples = addresses.map(() => servers.map((): Sample[] => []));
    for (const address of addresses)
      for (const { url } of servers) await measureAddress(url, address, warmUpSeconds);
    for (let round = 0; round < rounds; round += 1) {
      for (const [place, address] of addresses.entries()) {
        for (const [which, { url }] of servers.entries())
          samples[place]?.[which]?.push(await measureAddress(url, address, seconds));
      }
    }
    const measured = addresses.map((address, place) => {
      const [ones = [], twos = []] = samples[place] ?? [];
      return compare(address, ones, twos);
    });
    const worstOf = (are: readonly string[]) =>
      Math.min(...measured.filter(({ address }) => are.includes(address)).map(({ ratio }) => ratio));
    const onFile = await delayOn("SQLite", several, 2);
    const onServer = await delayOnPostgresql(2);
    return {
      rounds,
      seconds,
      pages: measured,
      worstCached: worstOf(cached),
      worstMade: worstOf([madeAnew]),
      publications,
      delays: onServer ? [onFile, onServer] : [onFile],
    };
  } finally {
    for (const server of servers) await server.stop();
  }
}
