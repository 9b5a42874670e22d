/** `npm run build`: prepares what the build needs, and builds when something has changed. */
import { buildApp, main, prepare } from "./steps.mjs";

await main(async () => {
  await prepare();
  await buildApp();
});
