/** `npm run stress [-- PART …]`: runs the stress tests of `npm test` on a served build, at full length. Exits with 1 where one fails. */
import { buildApp, main, prepare, programs, run, say, StepFailure } from "./steps.mjs";

/** File and name filter of each part's tests. */
const parts = {
  floods: ["tests/e2e/floods.spec.ts", "a flood from"],
  bodies: ["tests/e2e/stress.spec.ts", "slow to read"],
  stops: ["tests/e2e/stress.spec.ts", "told to stop"],
  signals: ["tests/e2e/stop.spec.ts", "under load"],
  files: ["tests/e2e/stress.spec.ts", "files of the database"],
  kills: ["tests/e2e/desk-stress.spec.ts", "killed"],
};

await main(async () => {
  const requested = process.argv.slice(2);
  const unknown = requested.filter((part) => !Object.hasOwn(parts, part));
  if (unknown.length > 0) throw new StepFailure(`There is nothing called ${unknown.join(", ")} to try; there is ${Object.keys(parts).join(", ")}.`);
  await prepare();
  await buildApp();
  for (const part of requested.length > 0 ? requested : Object.keys(parts)) {
    const [file, words] = parts[part];
    say(`Trying: ${part}.`);
    await run(`Trying ${part}`, process.execPath, [programs.playwright(), "test", file, "--grep", words, "--workers", "1"], { env: { STRESS: "full" } });
  }
});
