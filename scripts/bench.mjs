/**
 * `npm run bench`: measures speed and size of the pages on the production build. Prints tables and writes tmp/bench.json,
 * tmp/bench-search.json and tmp/bench-saves.json. `npm run bench -- editors saves` measures those parts only.
 */
import { buildApp, main, prepare, run, say, StepFailure } from "./steps.mjs";

const pageParts = ["load", "weights", "growth", "editors", "exits"];
const all = [...pageParts, "search", "saves"];

await main(async () => {
  const requested = process.argv.slice(2);
  const unknown = requested.filter((part) => !all.includes(part));
  if (unknown.length > 0) throw new StepFailure(`There is nothing called ${unknown.join(", ")} to measure; there is ${all.join(", ")}.`);
  const selected = requested.length > 0 ? requested : all;
  await prepare();
  await buildApp();
  say("Measuring. Other work on this machine makes the numbers worse; the ratios suffer least.");
  const measured = pageParts.filter((part) => selected.includes(part));
  if (measured.length > 0) await run("Measuring", process.execPath, ["--import", "tsx", "scripts/bench/measure.ts", ...measured]);
  if (selected.includes("search")) await run("Measuring the search", process.execPath, ["--import", "tsx", "scripts/bench/search.ts"]);
  if (selected.includes("saves")) await run("Measuring saves", process.execPath, ["--import", "tsx", "scripts/bench/saves.ts"]);
});
