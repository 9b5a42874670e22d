/** Deletes the counts of limits whose window is over. */
import { type Database, processDatabase } from "@/lib/db/connection/client";

/** The clock of another machine on the same database may be behind. */
const keptMs = 3_600_000;

export async function deleteOldCounts(at: Date, database: Database = processDatabase()): Promise<void> {
  const old = { expire: { lt: new Date(at.getTime() - keptMs) } };
  if ((await database.reader.limitCount.count({ where: old })) === 0) return;
  await database.accounts.limitCount.deleteMany({ where: old });
}
