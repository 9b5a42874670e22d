/**
 * Applies pending migrations to the database: `npm run migrate`. The argument is the folder of the project, unset
 * the working directory, or that of a build.
 */
import { migrateDatabase } from "@/lib/db/migrations/migrate";
import { migrationsFolder } from "@/lib/db/migrations/migrations-folder";
import { engineOf } from "@/lib/db/connection/engine";
import { env } from "@/lib/env";

const folder = migrationsFolder(engineOf(env.DATABASE_URL), process.argv[2]);

migrateDatabase(env.DATABASE_URL, folder).then(
  (applied) => {
    for (const name of applied) console.log(`Applied migration ${name}.`);
    console.log(applied.length === 0 ? "The database is up to date." : "The database is now up to date.");
  },
  (error: unknown) => {
    console.error(
      `The database could not be brought up to date: ${error instanceof Error ? error.message : String(error)}`,
    );
    process.exitCode = 1;
  },
);
