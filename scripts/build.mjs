/** `npm run build`: prepares the dependencies of the build, and builds when something has changed. */
import { buildApp, main, prepareSources } from "./steps.mjs";

await main(async () => {
  await prepareSources();
  await buildApp();
});
