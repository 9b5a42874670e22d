/**
 * Bundles the server and next.config.ts with what they take from lib/, in the folder of a build that is named as
 * the argument; packages stay where they are. A bundle starts in half the time that the TypeScript loader takes.
 * server.mjs starts the server, server-process.mjs is one process that serves: the primary of several loads
 * nothing of the framework.
 */
import { build } from "esbuild";
import { root } from "./project.mjs";

const options = {
  absWorkingDir: root,
  outdir: process.argv[2],
  outExtension: { ".js": ".mjs" },
  bundle: true,
  platform: "node",
  format: "esm",
  packages: "external",
  logLevel: "warning",
};

await build({
  ...options,
  entryPoints: { server: "main.ts", "server-process": "server.ts" },
  splitting: true,
  chunkNames: "server-shared-[hash]",
});
await build({ ...options, entryPoints: ["next.config.ts"] });
