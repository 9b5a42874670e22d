/** Says where the migrations of an engine are. */
import { resolve } from "node:path";

import type { Engine } from "@/lib/db/connection/engine";

/** Absolute. `within`: the folder of the project or of a build; unset, the working directory. */
export function migrationsFolder(engine: Engine, within = "."): string {
  return resolve(within, "prisma", engine === "postgresql" ? "migrations-postgresql" : "migrations");
}
