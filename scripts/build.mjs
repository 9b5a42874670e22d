/** `npm run build`: prepares the dependencies of the build, and builds when something has changed. */
import { buildApp, main, prepare } from "./steps.mjs";

await main(async () => {
  await prepare();
  await buildApp();
});
