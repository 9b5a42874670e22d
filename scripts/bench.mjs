/**
 * `npm run bench`: how fast and how heavy the pages are, measured on the production build. Prints tables and writes
 * tmp/bench.json, tmp/bench-search.json and tmp/bench-saves.json. `npm run bench -- editors saves` measures those parts only.
 */
import { buildApp, main, prepare, run, say, StepFailure } from "./steps.mjs";

const inOne = ["load", "weights", "growth", "editors", "exits"];
const all = [...inOne, "search", "saves"];

await main(async () => {
  const asked = process.argv.slice(2);
  const unknown = asked.filter((part) => !all.includes(part));
  if (unknown.length > 0) throw new StepFailure(`There is nothing called ${unknown.join(", ")} to measure; there is ${all.join(", ")}.`);
  const wanted = asked.length > 0 ? asked : all;
  await prepare();
  await buildApp();
  say("Measuring. Other work on this machine makes the numbers worse; the ratios suffer least.");
  const measured = inOne.filter((part) => wanted.includes(part));
  if (measured.length > 0) await run("Measuring", process.execPath, ["--import", "tsx", "scripts/bench/measure.ts", ...measured]);
  if (wanted.includes("search")) await run("Measuring the search", process.execPath, ["--import", "tsx", "scripts/bench/search.ts"]);
  if (wanted.includes("saves")) await run("Measuring saves", process.execPath, ["--import", "tsx", "scripts/bench/saves.ts"]);
});
