/** Applies pending migrations to the database: `npm run migrate`. */
import { migrateDatabase } from "@/lib/db/migrations/migrate";
import { env } from "@/lib/env";

migrateDatabase(env.DATABASE_URL).then(
  (applied) => {
    for (const name of applied) console.log(`Applied migration ${name}.`);
    console.log(applied.length === 0 ? "The database is up to date." : "The database is now up to date.");
  },
  (error: unknown) => {
    console.error(`The database could not be brought up to date: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  },
);
