/**
 * Copies a database into an empty one of the other engine, while no server runs:
 * `npm run move -- --from URL --to URL`.
 */
import { parseArgs } from "node:util";
import { engineOf } from "@/lib/db/connection/engine";
import { moveDatabase } from "@/lib/db/move/move-database";
import { isDatabaseAddress } from "@/lib/env";

const usage =
  "Use: npm run move -- --from URL --to URL, with addresses such as file:./data/talks.db and postgresql://desk@db.example/talks.";

function readAddresses(): { from: string; to: string } {
  const { values } = parseArgs({ options: { from: { type: "string" }, to: { type: "string" } } });
  const { from, to } = values;
  if (from === undefined || to === undefined || ![from, to].every(isDatabaseAddress)) throw new Error(usage);
  return { from, to };
}

try {
  const { from, to } = readAddresses();
  const tables = await moveDatabase(from, to);
  for (const { model, rows } of tables) if (rows > 0) console.log(`${model}: ${rows} rows`);
  console.log("Copied and compared row by row. Name the new database in DATABASE_URL.");
  if (engineOf(to) === "postgresql")
    console.log(
      "The desk's secret is not in the database: keep the file desk-secret in the folder data, or set DESK_SECRET.",
    );
} catch (error) {
  console.error(`Nothing was copied: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
