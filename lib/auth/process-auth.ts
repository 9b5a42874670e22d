/** The sign-in library's instance of this process. */
import { mkdirSync } from "node:fs";

import { processDatabase } from "@/lib/db/connection/client";
import { engineOf } from "@/lib/db/connection/engine";
import { dataFolder, env } from "@/lib/env";
import { type DeskAuth, createDeskAuth } from "./desk-auth";
import { readDeskSecret } from "./desk-secret";

declare global {
  var talksDeskAuth: DeskAuth | undefined;
}

export function processSecret(): string {
  const folder = dataFolder(env.DATABASE_URL);
  // A database on a server has no folder that migrations would have made.
  if (env.DESK_SECRET === undefined && engineOf(env.DATABASE_URL) === "postgresql")
    mkdirSync(folder, { recursive: true });
  return readDeskSecret(env.DESK_SECRET, folder);
}

/** Created at the first use. Stored on the global object because development reloads modules. */
export function processAuth(): DeskAuth {
  return (globalThis.talksDeskAuth ??= createDeskAuth({
    database: processDatabase(),
    siteUrl: env.SITE_URL,
    secret: processSecret(),
  }));
}
