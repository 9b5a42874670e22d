/** `npm run dev`: the development server, with hot reloading. */
import { main, prepare, say, serve } from "./steps.mjs";

await main(async () => {
  const { port } = await prepare();
  say(`Serving the site for development on port ${port}.`);
  await serve("development");
});
