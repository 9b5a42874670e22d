/**
 * `npm start`: everything from a fresh copy of the project to a running site, in one command.
 * What is done already is not done again, so a second start takes seconds.
 */
import { announceFirstAdmin, buildApp, main, prepare, say, serve, serverProgram } from "./steps.mjs";

await main(async () => {
  const environment = await prepare();
  await buildApp(environment);
  await announceFirstAdmin();
  const { port, host } = environment;
  say(`Serving the site at ${environment.siteUrl} (port ${port}). Stop it with Ctrl-C.`);
  await serve(serverProgram({ port, host }), { NODE_ENV: "production" });
});
