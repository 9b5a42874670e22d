/** `npm run dev`: the site while it is being written, with changed files shown at once. */
import { main, prepare, say, serve } from "./steps.mjs";

await main(async () => {
  const { port } = await prepare();
  say(`Serving the site for development on port ${port}.`);
  await serve("development");
});
