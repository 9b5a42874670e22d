/** `npm run stress [-- PART …]`: attacks on a served build, as `npm test` makes a few of them, made many times. Ends with 1 where one of them did too much. */
import { buildApp, main, prepare, programs, run, say, StepFailure } from "./steps.mjs";

/** The tests of each part, by the file and the words of their names. */
const parts = {
  floods: ["tests/e2e/floods.spec.ts", "a flood from"],
  bodies: ["tests/e2e/stress.spec.ts", "slow to read"],
  stops: ["tests/e2e/stress.spec.ts", "told to stop"],
  signals: ["tests/e2e/stop.spec.ts", "under load"],
  files: ["tests/e2e/stress.spec.ts", "files of the database"],
  kills: ["tests/e2e/desk-stress.spec.ts", "killed"],
};

await main(async () => {
  const asked = process.argv.slice(2);
  const unknown = asked.filter((part) => !Object.hasOwn(parts, part));
  if (unknown.length > 0) throw new StepFailure(`There is nothing called ${unknown.join(", ")} to try; there is ${Object.keys(parts).join(", ")}.`);
  await prepare();
  await buildApp();
  for (const part of asked.length > 0 ? asked : Object.keys(parts)) {
    const [file, words] = parts[part];
    say(`Trying: ${part}.`);
    await run(`Trying ${part}`, process.execPath, [programs.playwright(), "test", file, "--grep", words, "--workers", "1"], { env: { STRESS: "full" } });
  }
});
