/** Replaces the database by a backup, while no server runs: `npm run restore -- FOLDER|FILE`. */
import path from "node:path";
import { restore, restoreToServer } from "@/lib/backup/restore";
import { now } from "@/lib/clock";
import { databasePath } from "@/lib/db/connection/database-path";
import { engineOf } from "@/lib/db/connection/engine";
import { dataFolder, env } from "@/lib/env";

const [backup, ...more] = process.argv.slice(2);
const stamp = now().toISOString().replaceAll(":", "-");

try {
  if (backup === undefined || more.length > 0 || backup.startsWith("-"))
    throw new Error(
      "Use: npm run restore -- FOLDER|FILE, with a backup of npm run backup or a database file.",
    );
  const [from, url] = [path.resolve(backup), env.DATABASE_URL];
  const isFile = engineOf(url) === "sqlite";
  const { counts, before, hasSecret } = isFile
    ? restore(from, databasePath(url), stamp)
    : await restoreToServer(from, url, dataFolder(url), stamp);
  console.log(`Restored: ${isFile ? databasePath(url) : "the database of PostgreSQL"}`);
  console.log(
    Object.entries(counts)
      .map(([table, count]) => `${table} ${count}`)
      .join(" · "),
  );
  if (before !== null)
    console.log(
      isFile
        ? `The database that was there is kept: ${before}`
        : `The tables that were there are kept in the schema "${before}" of the same database.`,
    );
  if (!hasSecret)
    console.log(
      "The backup holds no desk-secret. It needs the one with which it was made: npm start says whether this is it.",
    );
  console.log("Start the server with npm start.");
} catch (error) {
  console.error(`Nothing was restored: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
