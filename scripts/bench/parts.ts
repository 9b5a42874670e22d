/** The parts of the benchmark: each prints its tables and returns its results against the aims. */
import { measureEditors } from "./editors";
import { measureExits } from "./exits";
import { measureGrowth } from "./growth";
import { measureLive } from "./live";
import { type Comparison, measureLoad } from "./load";
import { measureMemory } from "./memory";
import { measureInstances, measureProcesses } from "./processes";
import { kilobytes, printTable } from "./tables";
import { measureWeights } from "./weights";

export type Aim = { aim: string; measured: string; isMet: boolean };
type Part = { aims: Aim[]; measured: unknown };

const atLeast = (aim: string, least: number, value: number | undefined): Aim => ({
  aim: `${aim} at least ${least}`,
  measured: value !== undefined && Number.isFinite(value) ? value.toFixed(2) : "-",
  isMet: value !== undefined && Number.isFinite(value) && value >= least,
});

function printComparison(title: string, pages: Comparison[], missing: string[]): void {
  printTable(
    title,
    ["address", "kB", "req/s", "p99 ms", "files req/s", "p99 ms", "ratio"],
    pages.map(({ address, bytes, page, served, ratio }) => [
      address,
      kilobytes(bytes),
      page.perSecond.toFixed(0),
      page.p99Ms.toFixed(0),
      served.perSecond.toFixed(0),
      served.p99Ms.toFixed(0),
      ratio.toFixed(2),
    ]),
  );
  for (const address of missing) console.log(`  ${address} is missing: it answers 404.`);
}

export async function loadPart(): Promise<Part> {
  const load = await measureLoad();
  printComparison(
    `Requests per second beside the same compressed bytes from ${load.beside}, ${load.connections} connections, median of ${load.rounds} alternating rounds of ${load.seconds} s`,
    load.pages,
    load.missing,
  );
  const board = load.pages.find(({ address }) => address === "/en");
  const rates = load.pages.find(({ address }) => address === "/en/rates");
  const besideBoard = rates && board && rates.page.perSecond / board.page.perSecond;
  const worst = Math.min(...load.pages.map(({ ratio }) => ratio));
  const slowest = Math.max(...load.pages.map(({ page, served }) => page.p99Ms / Math.max(1, served.p99Ms)));
  return {
    measured: { ...load, ratesOfBoard: besideBoard },
    aims: [
      atLeast(`every page, of ${load.beside},`, 0.5, worst),
      {
        aim: `p99 of every page at most 3 times that of ${load.beside}`,
        measured: slowest.toFixed(1),
        isMet: slowest <= 3,
      },
      atLeast("page of rates, of the board,", 1, besideBoard),
    ],
  };
}

export async function exitsPart(): Promise<Part> {
  const exits = await measureExits();
  printComparison(`Exits, beside the same bytes from ${exits.beside}`, exits.pages, exits.missing);
  printTable(
    "The same where nothing has changed (If-None-Match, 304)",
    ["address", "req/s", "p99 ms"],
    exits.more.notModified.map(({ address, perSecond, p99Ms }) => [
      address,
      perSecond.toFixed(0),
      p99Ms.toFixed(0),
    ]),
  );
  for (const address of exits.more.without)
    console.log(`  ${address} names no version (ETag), so that it is sent whole each time.`);
  const isComplete = exits.missing.length === 0;
  return {
    measured: exits,
    aims: [
      atLeast(`feeds, calendars, data and embeds, of ${exits.beside},`, 0.5, exits.worstUnchanged),
      atLeast(`answers to a query, of ${exits.beside},`, 0.5, exits.worstQuery),
      {
        aim: "every exit is there",
        measured: `${exits.pages.length} of ${exits.pages.length + exits.missing.length}`,
        isMet: isComplete,
      },
      {
        aim: "every exit answers 304",
        measured: `${exits.more.notModified.length} of ${exits.pages.length}`,
        isMet: exits.more.without.length === 0,
      },
    ],
  };
}

export async function editorsPart(): Promise<Part> {
  const measured = await measureEditors();
  const { editors, secondsPerRound, perMinute, pages, worst } = measured;
  printTable(
    `Readers while ${editors} editors each save and publish every ${secondsPerRound} s (${perMinute.saves.toFixed(0)} saves and ${perMinute.publications.toFixed(0)} publications a minute)`,
    ["address", "idle req/s", "p99 ms", "while they save", "p99 ms", "ratio"],
    pages.map(({ address, idle, busy, ratio }) => [
      address,
      idle.perSecond.toFixed(0),
      idle.p99Ms.toFixed(0),
      busy.perSecond.toFixed(0),
      busy.p99Ms.toFixed(0),
      ratio.toFixed(2),
    ]),
  );
  return { measured, aims: [atLeast("readers while ten editors save, of idle,", 0.5, worst)] };
}

export async function memoryPart(): Promise<Part> {
  const measured = await measureMemory();
  const { minutes, requests, saves, publications, quarters, growth } = measured;
  printTable(
    `Memory over ${minutes} minutes: ${requests} requests, ${saves} saves, ${publications} publications; medians, MB`,
    ["quarter", "resident", "heap"],
    quarters.map(({ quarter, megabytes, heap }) => [quarter, megabytes.toFixed(0), heap.toFixed(0)]),
  );
  return {
    measured,
    aims: [
      {
        aim: "resident memory in the last quarter at most 1.1 times that of the second",
        measured: growth.toFixed(2),
        isMet: growth <= 1.1,
      },
    ],
  };
}

export async function processesPart(): Promise<Part> {
  const measured = await measureProcesses();
  const instances = await measureInstances();
  const { rounds, seconds, pages, worstCached, worstMade, publications, delays } = measured;
  printTable(
    `Two processes or instances beside one, median of ${rounds} alternating rounds of ${seconds} s`,
    ["address", "one req/s", "p99 ms", "two req/s", "p99 ms", "ratio"],
    [...pages, ...(instances ? [instances] : [])].map(({ address, one, two, ratio }) => [
      address,
      one.perSecond.toFixed(0),
      one.p99Ms.toFixed(0),
      two.perSecond.toFixed(0),
      two.p99Ms.toFixed(0),
      ratio.toFixed(2),
    ]),
  );
  printTable(
    `From the answer to a publication until readers of both processes see it, ms, ${publications} publications`,
    ["", "median", "p99"],
    delays.map(({ engine, median, p99 }) => [engine, median.toFixed(0), p99.toFixed(0)]),
  );
  return {
    measured: { ...measured, instances },
    aims: [
      ...(instances
        ? [atLeast("two instances behind nginx, of one, with answers made anew", 1.6, instances.ratio)]
        : []),
      atLeast("two processes, of one, with answers made anew", 1.7, worstMade),
      atLeast("two processes, of one, with cached answers", 1.7, worstCached),
      ...delays.map(({ engine, p99 }) => ({
        aim: `a publication is seen by every process within 1000 ms (p99) on ${engine}`,
        measured: p99.toFixed(0),
        isMet: p99 < 1000,
      })),
    ],
  };
}

export async function weightsPart(): Promise<Part> {
  const weights = await measureWeights();
  printTable(
    "First view, kB as sent (text gzipped, fonts as they are)",
    ["address", "page", "HTML", "CSS", "script", "fonts", "other", "total"],
    weights.pages.map((page) => [
      page.address,
      ...[page.page, page.html, page.css, page.script, page.fonts, page.other, page.total].map(kilobytes),
    ]),
  );
  const max = (of: "page" | "html" | "script" | "total", isIncluded: (address: string) => boolean) =>
    Math.max(...weights.pages.filter(({ address }) => isIncluded(address)).map((page) => page[of]));
  const isTrends = (address: string) => address.endsWith("/trends");
  const atMost = (aim: string, limit: number, value: number): Aim => ({
    aim: `${aim} at most ${limit / 1000} kB`,
    measured: kilobytes(value),
    isMet: value <= limit,
  });
  return {
    measured: weights,
    aims: [
      atMost(
        "script of a page other than trends",
        12_000,
        max("script", (address) => !isTrends(address)),
      ),
      atMost(
        "HTML of the board",
        100_000,
        max("page", (address) => address === "/en"),
      ),
      atMost(
        "HTML of the board, compressed",
        16_000,
        max("html", (address) => address === "/en"),
      ),
      atMost(
        "HTML of the timeline",
        60_000,
        max("page", (address) => address === "/en/timeline"),
      ),
      atMost(
        "HTML of the timeline, compressed",
        12_000,
        max("html", (address) => address === "/en/timeline"),
      ),
      atMost(
        "first view in English, trends left out",
        150_000,
        max("total", (address) => address.startsWith("/en") && !isTrends(address)),
      ),
      atMost(
        "first view in Korean, trends left out",
        260_000,
        max("total", (address) => address.startsWith("/ko") && !isTrends(address)),
      ),
    ],
  };
}

export async function growthPart(): Promise<Part> {
  const growth = await measureGrowth();
  printTable(
    "Rendering the board, ms",
    ["issues", "read and render", "render again", "render again, per issue", "HTML kB"],
    growth.map((size) => [
      size.issues,
      size.firstMs.toFixed(0),
      size.againMs.toFixed(1),
      (size.againMs / size.issues).toFixed(3),
      kilobytes(size.bytes),
    ]),
  );
  const growsNoFaster = growth.every((size, place) => {
    const before = growth[place - 1];
    if (before === undefined) return true;
    const records = size.issues / before.issues;
    return size.firstMs / before.firstMs <= records && size.againMs / before.againMs <= records;
  });
  return {
    measured: growth,
    aims: [{ aim: "the board's time grows no faster than its records", measured: "", isMet: growsNoFaster }],
  };
}

export async function livePart(): Promise<Part> {
  const live = await measureLive();
  const { pages, seconds, coreShare, megabytes, slowestSeconds } = live;
  printTable(
    `${pages} open pages over ${seconds} s, without what the server does by itself`,
    ["of a core", "MB", "last page told after s"],
    [[`${(coreShare * 100).toFixed(1)} %`, megabytes.toFixed(0), slowestSeconds.toFixed(1)]],
  );
  return {
    measured: live,
    aims: [
      {
        aim: `${pages} open pages below 5 % of a core`,
        measured: `${(coreShare * 100).toFixed(1)} %`,
        isMet: coreShare < 0.05,
      },
      {
        aim: `${pages} open pages below 100 MB`,
        measured: `${megabytes.toFixed(0)} MB`,
        isMet: megabytes < 100,
      },
      {
        aim: "every open page told within 3 s",
        measured: `${slowestSeconds.toFixed(1)} s`,
        isMet: slowestSeconds <= 3,
      },
    ],
  };
}
