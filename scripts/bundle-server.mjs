/** Bundles server.ts with what it takes from lib/ into one file beside the build; packages stay where they are. */
import { build } from "esbuild";
import { root, serverBundle } from "./steps.mjs";

await build({
  absWorkingDir: root,
  entryPoints: ["server.ts"],
  outfile: serverBundle,
  bundle: true,
  platform: "node",
  format: "esm",
  packages: "external",
  logLevel: "warning",
});
