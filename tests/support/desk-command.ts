/** Runs the desk's command line against the database of a test's server. */
import { spawnSync } from "node:child_process";

import type { RunningServer } from "../../scripts/own-server";

function run(server: RunningServer, args: string[], input = ""): string {
  const env = { ...process.env, DATABASE_URL: server.databaseUrl, SITE_URL: server.url };
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { env, input, encoding: "utf8" });
  if (status !== 0) throw new Error(`${args.join(" ")} ended with ${status}:\n${stdout}${stderr}`);
  return stdout;
}

/** Runs `npm run admin -- …`; its prompts are answered with `input`. */
export function deskCommand(server: RunningServer, args: string[], input = ""): string {
  return run(server, ["--import", "tsx", "scripts/admin.ts", ...args], input);
}

/** What `npm start` says of the first admin before it serves the site. */
export function firstAdminStep(server: RunningServer): string {
  return run(server, [
    "--input-type=module",
    "-e",
    'await (await import("./scripts/steps.mjs")).printFirstAdminLink();',
  ]);
}
