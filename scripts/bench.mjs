/**
 * `npm run bench`: how fast and how heavy the pages are, measured on the production build. Prints
 * tables and writes tmp/bench.json, tmp/bench-search.json and tmp/bench-saves.json.
 */
import { buildApp, main, prepare, run, say } from "./steps.mjs";

await main(async () => {
  await buildApp(await prepare());
  say("Measuring. Other work on this machine makes the numbers worse; the ratios suffer least.");
  await run("Measuring", process.execPath, ["--import", "tsx", "scripts/bench/measure.ts"]);
  await run("Measuring the search", process.execPath, ["--import", "tsx", "scripts/bench/search.ts"]);
  await run("Measuring saves", process.execPath, ["--import", "tsx", "scripts/bench/saves.ts"]);
});
