/** Backs up the database and the desk's secret, also while the server runs: `npm run backup [-- FOLDER]`. */
import path from "node:path";
import { backUp } from "@/lib/backup/back-up";
import { now } from "@/lib/clock";
import { databasePath } from "@/lib/db/connection/database-path";
import { env } from "@/lib/env";

const [target, ...more] = process.argv.slice(2);
const file = databasePath(env.DATABASE_URL);
const stamp = now().toISOString().replaceAll(":", "-");

try {
  if (more.length > 0 || target?.startsWith("-")) throw new Error("Use: npm run backup [-- FOLDER], with a folder that is not there yet.");
  const { folder, counts, hasSecret } = backUp(file, path.resolve(target ?? path.join(path.dirname(file), "backups", stamp)));
  console.log(`Backed up and checked: ${folder}`);
  console.log(Object.entries(counts).map(([table, count]) => `${table} ${count}`).join(" · "));
  if (!hasSecret) console.log(env.DESK_SECRET === undefined ? "There is no desk-secret yet." : "DESK_SECRET is set in the environment and is not in the backup: keep it as well.");
} catch (error) {
  console.error(`Nothing was backed up: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
