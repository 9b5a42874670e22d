/**
 * Measures the memory of a server over an hour of mixed load: readers of all kinds of addresses, as of many
 * days and with many queries, while editors save and publish. `MINUTES` shortens it.
 */
import { createDeskAccount } from "../desk-account";
import { deskClient } from "../desk-client";
import { freePort, startServer } from "../own-server";
import { writeOnce } from "./editors";
import { pageAddresses } from "./load";
import { median } from "./median";

const minutes = Number(process.env.MINUTES ?? 60);
const readers = 4;
const pauseOfReaderMs = 100;
const editors = 2;
const secondsPerRound = 10;
const sampleSeconds = 5;
const password = "a password for measuring";
const records = ["/admin/records/issue/auto-tariff", "/admin/records/issue/steel-aluminium"];

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Addresses that are never all cached: each day and query is an entry of its own. */
function* addresses(reader: number): Generator<string> {
  const firstDay = Date.UTC(2025, 3, 1);
  for (let turn = reader; ; turn += readers) {
    const day = new Date(firstDay + (turn % 400) * 86_400_000).toISOString().slice(0, 10);
    const page = pageAddresses[turn % pageAddresses.length] ?? "/en";
    yield page;
    yield page.replace("/en", "/ko");
    yield `/en/as-of/${day}`;
    yield `/en/search?q=${turn % 1000}`;
    yield `/en/changes?since=${day}`;
    yield "/feeds/changes.atom?lang=en";
    yield "/api/v1/issues";
  }
}

type Sample = { minute: number; megabytes: number; heap: number };

const valueOf = (text: string, name: string) =>
  Number(new RegExp(`^${name} (\\S+)$`, "m").exec(text)?.[1] ?? Number.NaN);

/** @throws where a page answers with a server error, or a save is refused. */
export async function measureMemory() {
  const metrics = await freePort();
  const server = await startServer({
    env: { METRICS_PORT: String(metrics), API_REQUESTS_PER_MINUTE: "100000" },
  });
  const counts = { requests: 0, saves: 0, publications: 0 };
  const began = performance.now();
  const until = began + minutes * 60_000;
  const isOver = () => performance.now() >= until;
  const samples: Sample[] = [];

  async function read(reader: number): Promise<void> {
    for (const address of addresses(reader)) {
      if (isOver()) return;
      const response = await fetch(server.url + address);
      await response.arrayBuffer();
      if (response.status >= 500) throw new Error(`${address} answered ${response.status}.`);
      counts.requests += 1;
      await pause(pauseOfReaderMs);
    }
  }
  async function write(number: number): Promise<void> {
    const email = `editor-${number}@example.org`;
    await createDeskAccount(server, { name: `Editor ${number}`, email, role: "publisher", password });
    const editor = deskClient(server.url);
    await editor.signIn(email, password);
    for (let turn = 0; !isOver(); turn += 1) {
      const words = `Turn ${turn} of editor ${number}.`;
      await writeOnce(editor, records[number] ?? "", { "summary.en": words }, words, counts);
      await pause(secondsPerRound * 1000);
    }
  }
  async function sample(): Promise<void> {
    while (!isOver()) {
      await pause(sampleSeconds * 1000);
      const text = await (await fetch(`http://127.0.0.1:${metrics}/metrics`)).text();
      samples.push({
        minute: (performance.now() - began) / 60_000,
        megabytes: valueOf(text, "process_resident_memory_bytes") / 1e6,
        heap: valueOf(text, "nodejs_heap_size_used_bytes") / 1e6,
      });
    }
  }
  try {
    await Promise.all([
      ...Array.from({ length: readers }, (_, reader) => read(reader)),
      ...Array.from({ length: editors }, (_, number) => write(number)),
      sample(),
    ]);
  } finally {
    await server.stop();
  }
  // The first quarter fills the caches.
  const quarter = (number: number, of: "megabytes" | "heap") =>
    median(
      samples.filter(({ minute }) => Math.floor((minute / minutes) * 4) === number).map((each) => each[of]),
    );
  const quarters = [0, 1, 2, 3].map((number) => ({
    quarter: number + 1,
    megabytes: quarter(number, "megabytes"),
    heap: quarter(number, "heap"),
  }));
  return { minutes, ...counts, quarters, growth: quarter(3, "megabytes") / quarter(1, "megabytes") };
}
