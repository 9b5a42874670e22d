/**
 * `npm run stress [-- PART …]`: runs the stress tests of `npm test` at full length, most of them on a served
 * build. Exits with 1 where one fails.
 */
import { say, StepFailure } from "./project.mjs";
import { programs, run } from "./programs.mjs";
import { buildApp, main, prepareSources } from "./steps.mjs";

/** File and name filter of each part's tests. */
const parts = {
  floods: ["tests/e2e/floods.spec.ts", "a flood from"],
  bodies: ["tests/e2e/stress.spec.ts", "slow to read"],
  stops: ["tests/e2e/stress.spec.ts", "told to stop"],
  signals: ["tests/e2e/stop.spec.ts", "under load"],
  files: ["tests/e2e/stress.spec.ts", "files of the database"],
  megabytes: ["tests/e2e/desk-hostile.spec.ts", "a megabyte in any field"],
  kills: ["tests/e2e/desk-stress.spec.ts", "killed"],
  postgresql: ["tests/e2e/postgresql.spec.ts", "before a kill"],
  processes: ["tests/e2e/several-processes.spec.ts", "killed"],
  alerts: ["tests/integration/alert-kills.test.ts", "kills of two processes"],
};

await main(async () => {
  const requested = process.argv.slice(2);
  const unknown = requested.filter((part) => !Object.hasOwn(parts, part));
  if (unknown.length > 0)
    throw new StepFailure(
      `There is nothing called ${unknown.join(", ")} to try; there is ${Object.keys(parts).join(", ")}.`,
    );
  await prepareSources();
  await buildApp();
  for (const part of requested.length > 0 ? requested : Object.keys(parts)) {
    const [file, words] = parts[part];
    say(`Trying: ${part}.`);
    const test = file.startsWith("tests/e2e/")
      ? [programs.playwright(), "test", file, "--grep", words, "--workers", "1"]
      : [programs.vitest(), "run", "--project", "integration", file, "--testNamePattern", words];
    await run(`Trying ${part}`, process.execPath, test, { env: { STRESS: "full" } });
  }
});
