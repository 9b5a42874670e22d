/** `npm run dev`: the development server, with hot reloading. */
import { say } from "./project.mjs";
import { main, prepareDatabase, prepareSources, serve } from "./steps.mjs";

await main(async () => {
  const { port } = await prepareSources();
  await prepareDatabase();
  say(`Serving the site for development on port ${port}.`);
  await serve("development");
});
