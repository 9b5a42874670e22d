/** `npm run check`: types, lint and unit tests side by side. `npm run lint`: the linters alone. */
import { say, StepFailure } from "./project.mjs";
import { linters, programs, run, runBuffered } from "./programs.mjs";
import {
  bundleReader,
  checkNode,
  generateClient,
  installDependencies,
  main,
  prepareFonts,
} from "./steps.mjs";

async function check([title, args]) {
  const began = performance.now();
  const code = await runBuffered(title, args);
  return { title, passed: code === 0, seconds: (performance.now() - began) / 1000 };
}

await main(async () => {
  checkNode();
  await installDependencies();
  await generateClient();
  await bundleReader();
  const checks = [...linters()];
  if (process.argv[2] !== "lint") {
    await prepareFonts();
    await run("Making the types of the routes", process.execPath, [programs.next(), "typegen"]);
    checks.unshift(["types", [programs.typescript(), "--noEmit"]]);
    checks.push([
      "unit tests",
      [programs.vitest(), "run", "--project", "unit", "--project", "unit-washington"],
    ]);
  }
  const results = await Promise.all(checks.map(check));
  for (const { title, passed, seconds } of results)
    say(`${passed ? "✓" : "✗"} ${title} (${seconds.toFixed(0)} s)`);
  if (results.some(({ passed }) => !passed)) throw new StepFailure("Not all of it holds.");
});
