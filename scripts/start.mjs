/**
 * `npm start`: everything from a fresh copy of the project to a running site, in one command.
 * What is done already is not done again, so a second start takes seconds.
 */
import { announceFirstAdmin, buildApp, main, prepare, programs, say, serve } from "./steps.mjs";

await main(async () => {
  const environment = await prepare();
  await buildApp(environment);
  await announceFirstAdmin();
  const { port, host } = environment;
  say(`Serving the site at ${environment.siteUrl} (port ${port}). Stop it with Ctrl-C.`);
  const listen = ["-p", String(port), ...(host ? ["-H", host] : [])];
  await serve([programs.next(), "start", ...listen], { NODE_ENV: "production" });
});
