/** Backs up the database and the desk's secret, also while the server runs: `npm run backup`. */
import path from "node:path";
import { parseArgs } from "node:util";
import { backUp, backUpServer } from "@/lib/backup/back-up";
import { backupName, removeOldBackups } from "@/lib/backup/old-backups";
import { now } from "@/lib/clock";
import { databasePath } from "@/lib/db/connection/database-path";
import { engineOf } from "@/lib/db/connection/engine";
import { dataFolder, env } from "@/lib/env";

const usage = `Use: npm run backup [-- FOLDER], with a folder that is not there yet,
or npm run backup -- [--in FOLDER] [--keep N] for a dated backup in FOLDER, of which the N newest are kept.
Unset, FOLDER is backups beside the database, or in data for one of PostgreSQL.`;

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { in: { type: "string" }, keep: { type: "string" } },
    });
    const [target, ...more] = positionals;
    const isDated = values.in !== undefined || values.keep !== undefined;
    const isWrong = more.length > 0 || (target !== undefined && isDated) || values.in === "";
    const keep = values.keep === undefined ? null : Number(/^[1-9]\d{0,5}$/.exec(values.keep)?.[0]);
    if (isWrong || Number.isNaN(keep)) throw new Error(usage);
    return { target, within: values.in, keep };
  } catch {
    throw new Error(usage);
  }
}

let failure = "Nothing was backed up";

try {
  const { target, within, keep } = readArguments();
  const url = env.DATABASE_URL;
  const data = dataFolder(url);
  const dated = path.resolve(within ?? path.join(data, "backups"));
  const made = target === undefined ? path.join(dated, backupName(now())) : path.resolve(target);
  const { folder, counts, hasSecret } =
    engineOf(url) === "sqlite" ? backUp(databasePath(url), made) : await backUpServer(url, data, made);
  console.log(`Backed up and checked: ${folder}`);
  console.log(
    Object.entries(counts)
      .map(([table, count]) => `${table} ${count}`)
      .join(" · "),
  );
  if (!hasSecret)
    console.log(
      env.DESK_SECRET === undefined
        ? "There is no desk-secret yet."
        : "DESK_SECRET is set in the environment and is not in the backup: keep it as well.",
    );
  failure = "The backup was made, but not all old ones could be removed";
  for (const name of keep === null ? [] : removeOldBackups(folder, keep))
    console.log(`Removed the old backup ${path.join(dated, name)}`);
} catch (error) {
  console.error(`${failure}: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
