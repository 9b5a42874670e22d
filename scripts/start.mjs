/**
 * `npm start`: everything from a fresh copy of the project to a running site, in one command. Completed steps are
 * skipped, so a second start takes seconds.
 */
import { printFirstAdminLink, buildApp, checkDeskSecret, main, prepare, say, serve } from "./steps.mjs";

await main(async () => {
  const environment = await prepare();
  await buildApp();
  await checkDeskSecret();
  await printFirstAdminLink();
  say(`Serving the site at ${environment.siteUrl} (port ${environment.port}). Stop it with Ctrl-C.`);
  await serve("production");
});
