/**
 * `npm start`: everything from a fresh copy of the project to a running site, in one command. Completed steps
 * are skipped, so a second start takes seconds. `npm start -- --no-build` serves the build that was finished
 * last as it is, without a look at dependencies and sources.
 */
import { finishedBuild } from "./builds.mjs";
import { say, StepFailure } from "./project.mjs";
import {
  buildApp,
  checkDeskSecret,
  checkNode,
  main,
  prepareDatabase,
  prepareSources,
  printFirstAdminLink,
  readEnvironment,
  serve,
} from "./steps.mjs";

async function buildIfNeeded() {
  const environment = await prepareSources();
  return { environment, build: await buildApp() };
}

function withoutBuilding() {
  checkNode();
  const build = finishedBuild().folder;
  return { environment: readEnvironment(), build };
}

await main(async () => {
  const words = process.argv.slice(2);
  const unknown = words.filter((word) => word !== "--no-build");
  if (unknown.length > 0)
    throw new StepFailure(`npm start does not know ${unknown.join(" ")}: it knows --no-build.`);
  const { environment, build } = words.length > 0 ? withoutBuilding() : await buildIfNeeded();
  await prepareDatabase(build);
  await checkDeskSecret();
  await printFirstAdminLink();
  say(`Serving the site at ${environment.siteUrl} (port ${environment.port}). Stop it with Ctrl-C.`);
  await serve("production", build);
});
