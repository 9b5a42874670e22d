/** The sign-in library's instance of this process. */
import path from "node:path";

import { processDatabase } from "@/lib/db/connection/client";
import { databasePath } from "@/lib/db/connection/database-path";
import { env } from "@/lib/env";
import { type DeskAuth, createDeskAuth } from "./desk-auth";
import { readDeskSecret } from "./desk-secret";

declare global {
  var talksDeskAuth: DeskAuth | undefined;
}

export const processSecret = (): string => readDeskSecret(env.DESK_SECRET, path.dirname(databasePath(env.DATABASE_URL)));

/** Created at the first use. Stored on the global object because development reloads modules. */
export function processAuth(): DeskAuth {
  return (globalThis.talksDeskAuth ??= createDeskAuth({
    database: processDatabase(),
    siteUrl: env.SITE_URL,
    secret: processSecret(),
  }));
}
