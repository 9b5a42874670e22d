/**
 * `npm run bench`: measures speed and size of the pages on the production build. Prints tables and writes
 * tmp/bench.json, tmp/bench-search.json, tmp/bench-saves.json and tmp/bench-intake.json. `npm run bench -- editors saves` measures
 * those parts only.
 */
import { say, StepFailure } from "./project.mjs";
import { run } from "./programs.mjs";
import { buildApp, main, prepareSources } from "./steps.mjs";

const pageParts = ["load", "weights", "growth", "editors", "exits", "live", "processes", "memory"];
const all = [...pageParts, "search", "saves", "intake"];
/** Takes an hour: measured where it is asked for. */
const long = ["memory"];

await main(async () => {
  const requested = process.argv.slice(2);
  const unknown = requested.filter((part) => !all.includes(part));
  if (unknown.length > 0)
    throw new StepFailure(
      `There is nothing called ${unknown.join(", ")} to measure; there is ${all.join(", ")}.`,
    );
  const selected = requested.length > 0 ? requested : all.filter((part) => !long.includes(part));
  await prepareSources();
  // Of all parts only this one needs no site.
  if (selected.some((part) => part !== "intake")) await buildApp();
  say("Measuring. Other work on this machine makes the numbers worse; the ratios suffer least.");
  const measured = pageParts.filter((part) => selected.includes(part));
  if (measured.length > 0)
    await run("Measuring", process.execPath, ["--import", "tsx", "scripts/bench/measure.ts", ...measured]);
  if (selected.includes("search"))
    await run("Measuring the search", process.execPath, ["--import", "tsx", "scripts/bench/search.ts"]);
  if (selected.includes("saves"))
    await run("Measuring saves", process.execPath, ["--import", "tsx", "scripts/bench/saves.ts"]);
  if (selected.includes("intake"))
    await run("Measuring the intake", process.execPath, ["--import", "tsx", "scripts/bench/intake.ts"]);
});
