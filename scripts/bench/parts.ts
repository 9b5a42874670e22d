/** The parts of the measurement: each prints its tables and says which aims it met. */
import { measureEditors } from "./editors";
import { measureExits } from "./exits";
import { measureGrowth } from "./growth";
import { type Beside, measureLoad } from "./load";
import { kilobytes, printTable } from "./tables";
import { measureWeights } from "./weights";

export type Aim = { aim: string; measured: string; isMet: boolean };
type Part = { aims: Aim[]; measured: unknown };

const atLeast = (aim: string, least: number, value: number | undefined): Aim => ({
  aim: `${aim} at least ${least}`,
  measured: value !== undefined && Number.isFinite(value) ? value.toFixed(2) : "-",
  isMet: value !== undefined && Number.isFinite(value) && value >= least,
});

function printBeside(title: string, pages: Beside[], missing: string[]): void {
  printTable(
    title,
    ["address", "kB", "req/s", "p99 ms", "static req/s", "p99 ms", "ratio"],
    pages.map(({ address, bytes, page, served, ratio }) => [
      address, kilobytes(bytes), page.perSecond.toFixed(0), page.p99Ms.toFixed(0), served.perSecond.toFixed(0), served.p99Ms.toFixed(0), ratio.toFixed(2),
    ]),
  );
  for (const address of missing) console.log(`  ${address} is missing: it answers 404.`);
}

export async function loadPart(): Promise<Part> {
  const load = await measureLoad();
  printBeside(`Requests per second, ${load.connections} connections, median of ${load.rounds} alternating rounds of ${load.seconds} s`, load.pages, load.missing);
  const board = load.pages.find(({ address }) => address === "/en");
  return { measured: load, aims: [atLeast("board, of a static file,", 0.45, board?.ratio)] };
}

export async function exitsPart(): Promise<Part> {
  const exits = await measureExits();
  printBeside("Exits, beside a static file of the same size", exits.pages, exits.missing);
  printTable("The same where nothing has changed (If-None-Match, 304)", ["address", "req/s", "p99 ms"], exits.more.answers.map(({ address, perSecond, p99Ms }) => [address, perSecond.toFixed(0), p99Ms.toFixed(0)]));
  for (const address of exits.more.without) console.log(`  ${address} names no version (ETag), so that it is sent whole each time.`);
  const isWhole = exits.missing.length === 0;
  return {
    measured: exits,
    aims: [
      atLeast("feeds, calendars, data and embeds, of a static file,", 0.4, exits.worstUnchanged),
      atLeast("answers to a query, of a static file,", 0.2, exits.worstQuery),
      { aim: "every exit is there", measured: `${exits.pages.length} of ${exits.pages.length + exits.missing.length}`, isMet: isWhole },
      { aim: "every exit answers 304", measured: `${exits.more.answers.length} of ${exits.pages.length}`, isMet: exits.more.without.length === 0 },
    ],
  };
}

export async function editorsPart(): Promise<Part> {
  const measured = await measureEditors();
  const { editors, secondsPerRound, perMinute, pages, worst } = measured;
  printTable(
    `Readers while ${editors} editors each save and publish every ${secondsPerRound} s (${perMinute.saves.toFixed(0)} saves and ${perMinute.publications.toFixed(0)} publications a minute)`,
    ["address", "idle req/s", "p99 ms", "while they save", "p99 ms", "ratio"],
    pages.map(({ address, idle, busy, ratio }) => [address, idle.perSecond.toFixed(0), idle.p99Ms.toFixed(0), busy.perSecond.toFixed(0), busy.p99Ms.toFixed(0), ratio.toFixed(2)]),
  );
  return { measured, aims: [atLeast("readers while ten editors save, of idle,", 0.5, worst)] };
}

export async function weightsPart(): Promise<Part> {
  const weights = await measureWeights();
  printTable(
    "First view, kB as sent (text gzipped, fonts as they are)",
    ["address", "HTML", "CSS", "script", "fonts", "other", "total", "script above minimal"],
    weights.pages.map((page) => [
      page.address,
      ...[page.html, page.css, page.script, page.fonts, page.other, page.total].map(kilobytes),
      kilobytes(page.script - weights.minimalScript),
    ]),
  );
  console.log(`  A minimal page of the framework sends ${kilobytes(weights.minimalScript)} kB of script.`);
  const heaviest = (prefix: string) => Math.max(...weights.pages.filter((page) => page.address.startsWith(prefix)).map((page) => page.total));
  const mostScript = Math.max(...weights.pages.map((page) => page.script)) - weights.minimalScript;
  const atMost = (aim: string, most: number, value: number): Aim => ({ aim: `${aim} at most ${most / 1000} kB`, measured: kilobytes(value), isMet: value <= most });
  return {
    measured: weights,
    aims: [
      atMost("script above a minimal page", 35_000, mostScript),
      atMost("first view in English", 300_000, heaviest("/en")),
      atMost("first view in Korean", 500_000, heaviest("/ko")),
    ],
  };
}

export async function growthPart(): Promise<Part> {
  const growth = await measureGrowth();
  printTable(
    "Making the board, ms",
    ["issues", "read and make", "make again", "made again, per issue", "HTML kB"],
    growth.map((size) => [size.issues, size.firstMs.toFixed(0), size.againMs.toFixed(1), (size.againMs / size.issues).toFixed(3), kilobytes(size.bytes)]),
  );
  const growsNoFaster = growth.every((size, place) => {
    const before = growth[place - 1];
    if (before === undefined) return true;
    const records = size.issues / before.issues;
    return size.firstMs / before.firstMs <= records && size.againMs / before.againMs <= records;
  });
  return { measured: growth, aims: [{ aim: "the board's time grows no faster than its records", measured: "", isMet: growsNoFaster }] };
}
