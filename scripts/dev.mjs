/** `npm run dev`: the site while it is being written, with changed files shown at once. */
import { main, prepare, programs, say, serve } from "./steps.mjs";

await main(async () => {
  const { port, host } = await prepare();
  say(`Serving the site for development on port ${port}.`);
  const listen = ["-p", String(port), ...(host ? ["-H", host] : [])];
  await serve([programs.next(), "dev", ...listen], { NODE_ENV: "development" });
});
