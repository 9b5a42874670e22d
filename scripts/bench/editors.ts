/** Measures reader throughput while ten editors save and publish, compared with an idle desk. */
import { type DeskClient, deskClient, formWith } from "../desk-client";
import { createDeskAccount } from "../desk-account";
import { startServer } from "../own-server";
import { measure, medianSample, type Sample } from "./requests";

const editors = 10;
/**
 * Each editor opens, saves, compares and publishes a record in this time; a person takes about two minutes.
 */
const secondsPerRound = 30;
const pages = ["/en", "/en/issues/auto-tariff"];
const rounds = 3;
const seconds = 10;
const password = "a password for measuring";

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

type Counts = { saves: number; publications: number };

/** Saves and publishes what is typed, with the page that a browser loads after each step. */
export async function writeOnce(
  client: DeskClient,
  address: string,
  typed: Record<string, string>,
  reason: string,
  counts: Counts = { saves: 0, publications: 0 },
): Promise<void> {
  const saved = await client.send(address, formWith(await client.get(address), "expected.version"), {
    ...typed,
    intent: "compare",
  });
  if (saved.location !== `${address}/publish`)
    throw new Error(`${address} was not saved (${saved.status} ${saved.location}).`);
  counts.saves += 1;
  const published = await client.send(saved.location, formWith(await client.get(saved.location), "reason"), {
    kind: "editorial",
    reason,
  });
  if (published.location === null) throw new Error(`${address} was not published (${published.status}).`);
  counts.publications += 1;
  await client.get(published.location);
}

async function readersOf(url: string): Promise<Sample[]> {
  const samples: Sample[][] = pages.map(() => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [place, page] of pages.entries()) samples[place]?.push(await measure(url + page, seconds));
  }
  return samples.map(medianSample);
}

export async function measureEditors() {
  const server = await startServer();
  try {
    const clients: DeskClient[] = [];
    for (let number = 0; number < editors; number += 1) {
      const email = `editor-${number}@example.org`;
      await createDeskAccount(server, { name: `Editor ${number}`, email, role: "publisher", password });
      const client = deskClient(server.url);
      await client.signIn(email, password);
      clients.push(client);
    }
    const list = await clients[0]?.get("/admin/records/source");
    const records = [
      ...new Set(
        [...(list?.text ?? "").matchAll(/\/admin\/records\/source\/(?!new)[a-z0-9-]+(?=")/g)].map(
          ([address]) => address,
        ),
      ),
    ].slice(0, editors);
    if (records.length < editors) throw new Error("There are too few records for the editors.");
    // The first responses of a process measure JIT compilation.
    for (const page of pages) await measure(server.url + page, 3);
    for (const [place, client] of clients.slice(0, 3).entries())
      await writeOnce(client, records[place] ?? "", { note: `Warm ${place}` }, `Warm ${place}`);

    const idle = await readersOf(server.url);
    const counts: Counts = { saves: 0, publications: 0 };
    let isOver = false;
    const began = performance.now();
    const writing = clients.map(async (client, place) => {
      await pause((place * secondsPerRound * 1000) / editors);
      for (let turn = 0; !isOver; turn += 1) {
        const due = performance.now() + secondsPerRound * 1000;
        const text = `Turn ${turn} of ${place}`;
        await writeOnce(client, records[place] ?? "", { note: text }, text, counts);
        while (!isOver && performance.now() < due) await pause(100);
      }
    });
    const busy = await readersOf(server.url);
    const minutes = (performance.now() - began) / 60_000;
    isOver = true;
    await Promise.all(writing);
    const measured = pages.map((address, place) => {
      const [quiet, meanwhile] = [idle[place], busy[place]];
      if (!quiet || !meanwhile) throw new Error(`${address} was not measured.`);
      return { address, idle: quiet, busy: meanwhile, ratio: meanwhile.perSecond / quiet.perSecond };
    });
    const perMinute = { saves: counts.saves / minutes, publications: counts.publications / minutes };
    return {
      editors,
      secondsPerRound,
      perMinute,
      pages: measured,
      worst: Math.min(...measured.map(({ ratio }) => ratio)),
    };
  } finally {
    await server.stop();
  }
}
