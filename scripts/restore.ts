/** Replaces the database by a backup, while no server runs: `npm run restore -- FOLDER|FILE`. */
import path from "node:path";
import { restore } from "@/lib/backup/restore";
import { now } from "@/lib/clock";
import { databasePath } from "@/lib/db/connection/database-path";
import { env } from "@/lib/env";

const [backup, ...more] = process.argv.slice(2);
const stamp = now().toISOString().replaceAll(":", "-");

try {
  if (backup === undefined || more.length > 0 || backup.startsWith("-")) throw new Error("Use: npm run restore -- FOLDER|FILE, with a backup of npm run backup or a database file.");
  const { counts, before, hasSecret } = restore(path.resolve(backup), databasePath(env.DATABASE_URL), stamp);
  console.log(`Restored: ${databasePath(env.DATABASE_URL)}`);
  console.log(Object.entries(counts).map(([table, count]) => `${table} ${count}`).join(" · "));
  if (before !== null) console.log(`The database that was there is kept: ${before}`);
  if (!hasSecret && counts.DeskSecondFactor > 0) console.log("The backup holds no desk-secret. Accounts with a second factor can sign in only with the one it was made with: npm start says whether this is it.");
  console.log("Start the server with npm start.");
} catch (error) {
  console.error(`Nothing was restored: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
